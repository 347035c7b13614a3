import { describe, expect, test } from 'vitest';
import { faultSentence } from '../../../renderer/exchange/read/fault-sentence.ts';
import {
  isTrouble,
  refusedAlone,
  segmentSentence,
  troublesOf,
} from '../../../renderer/exchange/read/segment-sentence.ts';
import { warningSentence, withheldSentence } from '../../../renderer/exchange/read/warning-sentence.ts';
import type { SegmentVerdict } from '../../../shared/exchange/contract.ts';

const segment = (verdict: SegmentVerdict['verdict'], why: string | null = null): SegmentVerdict => ({
  writer: 'abcdefghijklmnop',
  site: 'Nottuln',
  from: 1_200,
  to: 1_300,
  verdict,
  why,
  message: 'Von Nottuln fehlen die Änderungen 1100 bis 1199.',
});

describe('the verdict about a part of a bundle', () => {
  test('is the sentence of the store in German, which can count what is missing', () => {
    expect(segmentSentence(segment('held'), 'de')).toBe('Von Nottuln fehlen die Änderungen 1100 bis 1199.');
  });

  test.each(['new', 'known', 'held', 'unknown-writer', 'refused', 'fork', 'needs-newer-app'] as const)(
    'names the site in English, too (%s)',
    (verdict) => {
      const sentence = segmentSentence(segment(verdict), 'en');
      expect(sentence).toContain('Nottuln');
      expect(sentence).not.toContain('Änderungen');
    },
  );

  test('is trouble unless it is new or known', () => {
    const kinds = ['new', 'known', 'held', 'unknown-writer', 'refused', 'fork', 'needs-newer-app'] as const;
    expect(kinds.filter((verdict) => isTrouble(segment(verdict)))).toEqual([
      'held',
      'unknown-writer',
      'refused',
      'fork',
      'needs-newer-app',
    ]);
  });
});

describe('why a part is held or refused', () => {
  test.each([
    'no-root',
    'registry',
    'frozen',
    'fork-gap',
    'revoked',
    'back-dated',
    'foreign-registry',
    'registry-fork',
    'no-chain',
  ])('has an English sentence of its own with the next step (%s)', (why) => {
    const verdict = ['no-root', 'registry', 'frozen', 'fork-gap'].includes(why) ? 'held' : 'refused';
    const sentence = segmentSentence(segment(verdict, why), 'en');
    expect(sentence).not.toBe(segmentSentence(segment(verdict), 'en'));
    expect(sentence).toMatch(/please|Please|must/);
  });

  test('many parts of one site with the same trouble are one sentence', () => {
    const parts = [1, 2, 3].map((from) => ({ ...segment('unknown-writer', 'unknown-writer'), from, to: from }));
    expect(troublesOf([...parts, segment('fork'), segment('new')]).map(({ more }) => more)).toEqual([2, 0]);
  });

  test('changes refused for lack of a right are counted apart from whole parts that were refused', () => {
    const counts = { new: 0, changed: 0, deleted: 0, conflicts: 0, refused: 104, held: 0, unknown: 0 };
    expect(refusedAlone({ counts, segments: [segment('refused', 'revoked'), segment('new')] })).toBe(3);
  });
});

describe('warnings of the store', () => {
  const ahead = { code: 'clock-ahead', site: 'Senden', days: 26_700, message: 'Die Uhr von Senden geht vor.' } as const;

  test('stand as the store says them in German and are made from their code in English', () => {
    expect(warningSentence(ahead, 'de')).toBe('Die Uhr von Senden geht vor.');
    expect(warningSentence(ahead, 'en')).toBe('The clock of Senden is 73 years ahead. The changes count all the same.');
    expect(warningSentence({ ...ahead, days: 1 }, 'en')).toContain('1 day ahead');
    const torn = { code: 'other-history', sender: 'Nottuln', site: 'Olfen', message: 'deutsch' } as const;
    expect(warningSentence(torn, 'en')).toMatch(/^Nottuln has another version of Olfen/);
  });

  test('what a sender holds and did not send is said with both numbers', () => {
    const withheld = { writer: 'w', site: 'Olfen', theirs: 1_200, here: 40, message: 'deutsch' };
    expect(withheldSentence(withheld, 'Nottuln', 'de')).toBe('deutsch');
    expect(withheldSentence(withheld, 'Nottuln', 'en')).toContain('1,200 changes of Olfen, here there are 40');
  });
});

describe('a file that cannot be read', () => {
  const failure = { code: 'invalid-bundle', reason: 'truncated', line: 402, message: 'Sie bricht nach Zeile 402 ab.' };

  test('is explained by the store in German', () => {
    expect(faultSentence(failure, 'de')).toBe('Sie bricht nach Zeile 402 ab.');
  });

  test('is explained by its reason in English, always with the next step', () => {
    expect(faultSentence(failure, 'en')).toContain('incomplete');
    expect(faultSentence({ ...failure, reason: 'newer-format' }, 'en')).toContain('update');
    expect(faultSentence({ ...failure, reason: 'signature' }, 'en')).toContain('sent again');
    expect(faultSentence({ code: 'file-missing', message: 'weg' }, 'en')).toContain('choose it again');
  });
});
