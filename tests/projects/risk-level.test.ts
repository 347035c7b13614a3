import { expect, test } from 'vitest';
import { riskLevel, riskScale, riskScore } from '../../shared/projects/risk-level.ts';

test('a risk is as grave as probability times impact, whichever of the two is the larger', () => {
  for (const one of riskScale) {
    for (const other of riskScale) {
      expect(riskScore(one, other)).toBe(one * other);
      expect(riskScore(one, other)).toBe(riskScore(other, one));
    }
  }
});

test('what is not estimated, or outside of the scale, has no score', () => {
  expect([riskScore(null, 3), riskScore(3, null), riskScore(0, 3), riskScore(3, 6)]).toEqual([null, null, null, null]);
});

test.each([
  [1, 'low'],
  [4, 'low'],
  [5, 'medium'],
  [12, 'medium'],
  [15, 'high'],
  [25, 'high'],
])('a score of %i is %s', (score, level) => {
  expect(riskLevel(score)).toBe(level);
});
