/** Sums over the cases of the pipeline, and which of them are over. */
import type { CaseLine } from './contract.ts';
import { ends } from './stages.ts';
import { type WeightedSum, weightedSum } from './weighted.ts';

/** Over, and of no money any more. */
const over: readonly string[] = [...ends, 'closed'];
export const isOverStage = (stage: string): boolean => over.includes(stage);
export const isEnded = ({ stage }: Pick<CaseLine, 'stage'>): boolean => isOverStage(stage);

/** The sums of some cases; one with several values for its grant or probability is not counted in them. */
export const sumOfCases = (cases: readonly CaseLine[]): WeightedSum =>
  weightedSum(
    cases.map(({ grantCents, probabilityBp, conflicts }) => ({
      cents: grantCents,
      probabilityBp,
      isDisputed: conflicts.includes('grantCents') || conflicts.includes('probabilityBp'),
    })),
  );
