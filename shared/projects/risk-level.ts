/**
 * How grave a risk is: probability times impact, each from 1 to 5. A product of numbers people have guessed is no measurement, so it is
 * told in three words, and shown as a number only beside them.
 */
export type RiskLevel = 'low' | 'medium' | 'high';

export const riskScale = [1, 2, 3, 4, 5] as const;

/** 1 to 25; `null` as long as one of the two is not estimated, or is outside of the scale. */
export function riskScore(probability: number | null, impact: number | null): number | null {
  const isOnScale = (value: number | null): value is number => value !== null && value >= 1 && value <= 5;
  return isOnScale(probability) && isOnScale(impact) ? probability * impact : null;
}

/** Up to 4 low, up to 12 medium, above that high: 3 × 5 is high, whichever of the two is the 5. */
export const riskLevel = (score: number): RiskLevel => (score <= 4 ? 'low' : score <= 12 ? 'medium' : 'high');
