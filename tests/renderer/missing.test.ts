import { describe, expect, test } from 'vitest';
import { sentenceOf } from '../../renderer/app/missing.ts';
import { missingTexts } from '../../renderer/app/missing-texts.ts';

const from = (site: string, first: number, last: number | null) => ({ writer: site, site, from: first, to: last });
const say = (isProved: boolean, ...sources: ReturnType<typeof from>[]) =>
  sentenceOf({ state: 'missing', isProved, sources }, missingTexts.de);

describe('a reference that cannot be shown says who can fill it', () => {
  test('with the range, where somebody has told of one', () => {
    expect(say(false, from('Nottuln', 118, 130))).toBe(
      'Noch nicht eingetroffen. Angelegt vermutlich in Nottuln; von dort fehlen hier die Änderungen 118–130. Bitte lesen Sie ein neues Bündel von dort ein.',
    );
    expect(say(true, from('Nottuln', 118, 118))).toBe(
      'Noch nicht eingetroffen. Angelegt in Nottuln; von dort fehlt hier die Änderung 118. Bitte lesen Sie ein neues Bündel von dort ein.',
    );
  });

  test('without one, where nobody has', () => {
    expect(say(true, from('Olfen', 41, null))).toBe(
      'Noch nicht eingetroffen. Angelegt in Olfen. Bitte lesen Sie ein neues Bündel von dort ein.',
    );
  });

  test('with all sites it may be', () => {
    expect(say(false, from('Nottuln', 118, 130), from('Senden', 9, 9))).toBe(
      'Noch nicht eingetroffen. Angelegt vermutlich in Nottuln oder Senden; hier fehlen von Nottuln 118–130, von Senden 9. Bitte lesen Sie neue Bündel dieser Standorte ein.',
    );
  });

  test('and what to do if nobody knows, or only a newer version does', () => {
    expect(say(false)).toContain('Bitte lesen Sie neue Bündel der anderen Standorte ein.');
    expect(sentenceOf({ state: 'newer', isProved: false, sources: [] }, missingTexts.de)).toContain('aktualisieren');
    expect(sentenceOf({ state: 'newer', isProved: false, sources: [] }, missingTexts.en)).toContain('update');
  });
});
