import { type Day, dayOrNull, daysBetween } from '../../shared/core/day.ts';

type Dates = {
  readonly effectiveOn: string | null;
  readonly statedOn: string | null;
  readonly computedOn: string | null;
};

/** Which day counts and why, as the list and the inspector say it. */
export type DayFacts =
  | { readonly kind: 'none' }
  /** D4: a day was written, but the call is rolling. */
  | { readonly kind: 'rolling' }
  | { readonly kind: 'stated'; readonly day: Day; readonly computedOn: Day | null; readonly differsBy: number }
  | { readonly kind: 'computed'; readonly day: Day };

/** D8: the stated day counts, the difference is shown. D4: the store leaves `effectiveOn` empty for a rolling call. */
export function dayFacts({ effectiveOn, statedOn, computedOn }: Dates): DayFacts {
  const [day, stated, computed] = [dayOrNull(effectiveOn), dayOrNull(statedOn), dayOrNull(computedOn)];
  if (day === null) return stated === null && computed === null ? { kind: 'none' } : { kind: 'rolling' };
  if (stated === null) return { kind: 'computed', day };
  return {
    kind: 'stated',
    day,
    computedOn: computed,
    differsBy: computed === null ? 0 : daysBetween(computed, stated),
  };
}

const settled: ReadonlySet<string> = new Set(['done', 'missed', 'waived', 'extended', 'obsolete']);

/** Nothing is to be done any more. A status of a newer version counts as open. */
export const isSettled = (status: string): boolean => settled.has(status);
