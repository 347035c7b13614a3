import { describe, expect, test } from 'vitest';
import { type CoverFacts, coverTemplate, coverText, coverWords } from '../../shared/exchange/cover-text.ts';

const facts: CoverFacts = {
  file: 'digitalagentur_olfen_000007_2026-11-23.dabundle',
  companion: null,
  site: 'Olfen',
  ops: 1234,
  since: '12.11.2026',
  day: '23.11.2026',
  words: ['apfel', 'birne', 'kirsche'],
  closed: 'sites',
};

describe('the text that goes with a bundle', () => {
  test('says what is in it, how much, since when, how to read it in, and the words of the sender', () => {
    const text = coverText(coverTemplate, facts);
    expect(text).toContain(`„${facts.file}“ mit 1.234 Änderungen seit dem 12.11.2026.`);
    expect(text).toContain('für Ihren Standort verschlossen');
    expect(text).toContain('Austausch › Einlesen');
    expect(text).toContain('apfel birne kirsche');
    expect(text).not.toMatch(/[{}]/);
  });

  test('says nothing of a day when everything is in it, and counts one as one', () => {
    expect(coverText(coverTemplate, { ...facts, since: null, ops: 1 })).toContain('mit einer Änderung.');
  });

  test('names the file with documents where there is one, and says nothing of it otherwise', () => {
    const companion = 'digitalagentur_olfen_000007_2026-11-23.dabeipack';
    expect(coverText(coverTemplate, { ...facts, companion })).toContain(`das Beipack „${companion}“`);
    expect(coverText(coverTemplate, facts)).not.toContain('Beipack');
  });

  test('never gives a passphrase away, and says that it comes another way', () => {
    expect(coverText('{verschluss}', { ...facts, closed: 'passphrase' })).toMatch(/auf anderem Weg/);
  });

  test('leaves braces that mean nothing as they were typed, and fills each word wherever it stands', () => {
    expect(coverText('{standort} {standort} {gruß} {constructor} {', facts)).toBe('Olfen Olfen {gruß} {constructor} {');
  });

  test('a site whose name looks like a word is not filled in twice', () => {
    expect(coverText('{standort}', { ...facts, site: '{datei}' })).toBe('{datei}');
  });

  test('uses every word there is', () => {
    for (const word of coverWords) expect(coverTemplate).toContain(`{${word}}`);
  });
});
