import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CouncilResult, councilResults } from '../../shared/councils/meeting-model.ts';
import { formatResult, readResult } from '../../shared/councils/result.ts';

const votes = fc.option(fc.integer({ min: 0, max: 999 }), { nil: null });
const anyLine = fc.record({
  result: fc.constantFrom(...(Object.keys(councilResults) as CouncilResult[])),
  yes: votes,
  no: votes,
  abstain: votes,
  biased: votes,
  voteForm: fc.constantFrom(null, 'offen per Handzeichen', 'geheim', 'namentliche Abstimmung', 'offen'),
  unanimous: fc.boolean(),
});

test('CR3: what is formatted is read as the same', () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      expect(readResult(formatResult(line))).toEqual(line);
    }),
    { numRuns: 2000 },
  );
});

test('D7: words nobody knows are never adopted', () => {
  const anyWords = fc.array(
    fc.constantFrom('nicht', 'beschlossen', 'zugestimmt', 'wird', 'un', 'geändert', 'nur', 'kaum'),
    {
      minLength: 2,
      maxLength: 4,
    },
  );
  fc.assert(
    fc.property(anyWords, (words) => {
      fc.pre(words.includes('nicht') && words.join(' ') !== 'nicht zugestimmt');
      expect(readResult(words.join(' ')).result).toBe('unknown');
    }),
  );
});
