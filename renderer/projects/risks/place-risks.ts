import type { Row } from '../../../shared/entities.ts';
import { type RiskLevel, riskLevel, riskScore } from '../../../shared/projects/risk-level.ts';

export type Risk = Pick<Row<'risk'>, 'id' | 'title' | 'probability' | 'impact' | 'status' | 'response'>;

export type RankedRisk = {
  readonly risk: Risk;
  /** Its name in the picture, from 1. */
  readonly number: number;
  readonly score: number | null;
  readonly level: RiskLevel | null;
};

/** Risks with the gravest first, numbered so that picture and list name them alike; what is not estimated comes last. */
export function rankRisks(risks: readonly Risk[]): readonly RankedRisk[] {
  return risks
    .map((risk) => ({ risk, score: riskScore(risk.probability, risk.impact) }))
    .toSorted(
      (one, other) =>
        (other.score ?? 0) - (one.score ?? 0) ||
        (other.risk.impact ?? 0) - (one.risk.impact ?? 0) ||
        compare(one.risk.id, other.risk.id),
    )
    .map(({ risk, score }, at) => ({ risk, number: at + 1, score, level: score === null ? null : riskLevel(score) }));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const steps: Readonly<Record<string, readonly [probability: number, impact: number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** What Umschalt and an arrow make of an estimate: probability grows upwards, impact to the right; `null` at the edge. */
export function movedEstimate(
  { probability, impact }: Pick<Risk, 'probability' | 'impact'>,
  key: string,
): { readonly probability: number; readonly impact: number } | null {
  const step = steps[key];
  if (step === undefined || probability === null || impact === null) return null;
  const moved = { probability: probability + step[0], impact: impact + step[1] };
  return riskScore(moved.probability, moved.impact) === null ? null : moved;
}
