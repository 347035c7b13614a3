import { expect, test } from 'vitest';
import { proposalParts } from '../../../renderer/exchange/conflicts/proposal.ts';
import { mergeText3 } from '../../../shared/sync/text3.ts';

const base = 'Der Kreis plant. Beginn ist im Frühjahr. Die Kosten sind offen.';

test('a proposal is shown whole, with the overlaps marked where they stand', () => {
  const merged = mergeText3(base, [
    base.replace('Frühjahr', 'Sommer').replace('offen', 'hoch'),
    base.replace('Frühjahr', 'Herbst'),
  ]);
  const parts = proposalParts({
    text: merged.text,
    overlaps: merged.overlaps.map((one) => ({ ...one, alternatives: [] })),
  });
  expect(parts.map(({ text, isOverlap }) => [text, isOverlap])).toEqual([
    ['Der Kreis plant.', false],
    [' Beginn ist im Herbst. Beginn ist im Sommer.', true],
    [' Die Kosten sind hoch.', false],
  ]);
  expect(parts.map(({ text }) => text).join('')).toBe(merged.text);
});

test('an overlap at the beginning and one at the end lose nothing', () => {
  const parts = proposalParts({
    text: 'ABCD',
    overlaps: [
      { at: 0, length: 1, base: '', alternatives: [] },
      { at: 3, length: 1, base: '', alternatives: [] },
    ],
  });
  expect(parts.map(({ text, isOverlap }) => [text, isOverlap])).toEqual([
    ['A', true],
    ['BC', false],
    ['D', true],
  ]);
});
