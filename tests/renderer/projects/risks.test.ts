import { expect, test } from 'vitest';
import { movedEstimate, rankRisks } from '../../../renderer/projects/risks/place-risks.ts';

const risk = (id: string, probability: number | null, impact: number | null) => ({
  id,
  title: id,
  probability,
  impact,
  status: 'open' as const,
  response: null,
});

test('the gravest risk has the number 1, of two alike the one with the larger impact; what is not estimated comes last', () => {
  const ranked = rankRisks([risk('a', null, 5), risk('b', 5, 3), risk('c', 3, 5), risk('d', 5, 5), risk('e', 1, 1)]);

  expect(ranked.map(({ risk: { id }, number, level }) => [number, id, level])).toEqual([
    [1, 'd', 'high'],
    [2, 'c', 'high'],
    [3, 'b', 'high'],
    [4, 'e', 'low'],
    [5, 'a', null],
  ]);
});

test('moving up makes a risk more probable, to the right graver, and nothing leaves the scale', () => {
  const at = { probability: 4, impact: 5 };

  expect(movedEstimate(at, 'ArrowUp')).toEqual({ probability: 5, impact: 5 });
  expect(movedEstimate(at, 'ArrowLeft')).toEqual({ probability: 4, impact: 4 });
  expect(movedEstimate(at, 'ArrowRight')).toBeNull();
  expect(movedEstimate({ probability: 1, impact: 1 }, 'ArrowDown')).toBeNull();
  expect(movedEstimate({ probability: null, impact: 1 }, 'ArrowUp')).toBeNull();
  expect(movedEstimate(at, 'Enter')).toBeNull();
});
