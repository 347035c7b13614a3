import { describe, expect, test } from 'vitest';
import { faultSentence } from '../../../renderer/exchange/read/fault-sentence.ts';
import { isTrouble, segmentSentence } from '../../../renderer/exchange/read/segment-sentence.ts';
import type { SegmentVerdict } from '../../../shared/exchange/contract.ts';

const segment = (verdict: SegmentVerdict['verdict']): SegmentVerdict => ({
  writer: 'abcdefghijklmnop',
  site: 'Nottuln',
  from: 1_200,
  to: 1_300,
  verdict,
  message: 'Von Nottuln fehlen die Änderungen 1100 bis 1199.',
});

describe('the verdict about a part of a bundle', () => {
  test('is the sentence of the store in German, which can count what is missing', () => {
    expect(segmentSentence(segment('held'), 'de')).toBe('Von Nottuln fehlen die Änderungen 1100 bis 1199.');
  });

  test.each(['new', 'known', 'held', 'refused', 'fork', 'needs-newer-app'] as const)(
    'names the site in English, too (%s)',
    (verdict) => {
      const sentence = segmentSentence(segment(verdict), 'en');
      expect(sentence).toContain('Nottuln');
      expect(sentence).not.toContain('Änderungen');
    },
  );

  test('is trouble unless it is new or known', () => {
    const kinds = ['new', 'known', 'held', 'refused', 'fork', 'needs-newer-app'] as const;
    expect(kinds.filter((verdict) => isTrouble(segment(verdict)))).toEqual([
      'held',
      'refused',
      'fork',
      'needs-newer-app',
    ]);
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
