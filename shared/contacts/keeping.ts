import type { Day } from '../core/day.ts';

/** What decides whether data of a person may be kept. Days are civil days; `anonymisedAt` is a moment. */
export type Kept = {
  readonly legalBasis: string | null;
  readonly retentionUntil: string | null;
  readonly anonymisedAt: string | null;
};

/** `given`: there is a legal basis. `missing`: there is none (D10). `none-needed`: nothing personal is left. */
export type BasisState = 'given' | 'missing' | 'none-needed';

/** `over`: the last day of keeping lies behind. `running`: it is still to come, or today. `open`: nobody has named one. */
export type RetentionState = 'over' | 'running' | 'open';

/**
 * Whether there is a right to keep the data (D10).
 *
 * KB1  Spaces are no legal basis.
 * KB2  A person that was made anonymous is none any more.
 */
export function basisOf({ legalBasis, anonymisedAt }: Kept): BasisState {
  if (anonymisedAt !== null) return 'none-needed';
  return (legalBasis ?? '').trim() === '' ? 'missing' : 'given';
}

/**
 * Whether the data may still be kept (D10).
 *
 * KR1  "Until" a day includes that day: on the day after it is over.
 * KR2  A person that was made anonymous is no task any more.
 */
export function retentionOf({ retentionUntil, anonymisedAt }: Kept, today: Day): RetentionState {
  if (retentionUntil === null || anonymisedAt !== null) return 'open';
  return retentionUntil < today ? 'over' : 'running';
}
