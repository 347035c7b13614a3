import type { Output } from '../../../shared/contract.ts';

export type PastKind = Output<'backup.look'>['entities'][number];
export type Sums = Omit<PastKind, 'entity'>;

/** What going back would do, over all kinds of records. */
export function sumsOf(kinds: readonly PastKind[]): Sums {
  const sums = { past: 0, today: 0, changed: 0, onlyThen: 0, onlyNow: 0 };
  for (const kind of kinds) {
    for (const name of Object.keys(sums) as (keyof Sums)[]) sums[name] += kind[name];
  }
  return sums;
}
