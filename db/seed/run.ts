import { ok } from '../../shared/core/result.ts';
import type { OpenOffice } from '../scope.ts';
import { atomically } from '../store/atomically.ts';
import { catchUp } from '../store/search.ts';
import { beginTransaction, type Ports, type Transaction } from '../store/transaction.ts';
import { finishEdits } from '../sync/finish.ts';
import { type PartsEach, seedParts } from './many-parts.ts';
import { seedProjects } from './many-projects.ts';
import { seedOffice } from './office.ts';

type Seeded = { readonly records: number; readonly ops: number };

/** One transaction, without undo: what was seeded is taken back by leaving the folder. */
function seedWith({ store, identity }: OpenOffice, ports: Ports, plant: (tx: Transaction) => void): Seeded {
  const seeded = atomically(store.writing, () => {
    const tx = beginTransaction(store.writer, identity, ports);
    plant(tx);
    finishEdits(tx);
    const records = new Set(tx.changes.map(({ entity, id }) => `${entity}:${id}`)).size;
    return ok({ records, ops: tx.changes.length });
  });
  while (catchUp(store) > 0);
  return seeded.value;
}

/** The example office of the founding paper. */
export const seedExampleOffice = (open: OpenOffice, ports: Ports): Seeded => seedWith(open, ports, seedOffice);

/** Many projects, for benchmarks; with tasks and milestones if that is what is measured. */
export const seedManyProjects = (
  open: OpenOffice,
  ports: Ports,
  count: number,
  each: PartsEach = { tasks: 0, milestones: 0 },
): Seeded =>
  seedWith(open, ports, (tx) => {
    seedProjects(tx, count);
    if (each.tasks + each.milestones > 0) seedParts(tx, count, each);
  });
