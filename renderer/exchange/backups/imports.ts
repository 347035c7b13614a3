import type { Output } from '../../../shared/contract.ts';

export type Import = Pick<Output<'bundle.log'>['entries'][number], 'bundle' | 'site' | 'at' | 'undoneAt'>;

/** Imports by their moment: the restore point before one carries the same. What brought nothing cannot be taken back. */
export const importsAt = (entries: Output<'bundle.log'>['entries']): ReadonlyMap<string, Import> =>
  new Map(entries.filter(({ direction, ops }) => direction === 'in' && ops > 0).map((entry) => [entry.at, entry]));
