import type { Standing } from '../../shared/backup/contract.ts';
import type { RowState } from '../../shared/sync/row-state.ts';
import type { Reader } from '../store/database.ts';

/** A record in one of two stores: its registers as text, and whether people see it. */
type Kept = { readonly entity: string; readonly id: string; readonly hidden: 0 | 1; readonly state: string };

/** A record in both stores; the registers as text, because most of them nobody has to read. `null`: not there to people. */
export type Pair = {
  readonly entity: string;
  readonly id: string;
  readonly past: string | null;
  readonly today: string | null;
  readonly standing: Standing;
};

/** The registers of one side. */
export const stateIn = (text: string): RowState => JSON.parse(text) as RowState;

const text = 'SELECT entity, id, hidden, state FROM record';
const order = 'ORDER BY entity, id';

function rowsOf(db: Reader | null, entity: string | null): Iterator<Kept> {
  if (db === null) return [][Symbol.iterator]();
  const rows =
    entity === null
      ? db.prepare(`${text} ${order}`).iterate()
      : db.prepare(`${text} WHERE entity = ? ${order}`).iterate(entity);
  return rows as IterableIterator<Kept>;
}

/** Records that people see, then or now, side by side; what is hidden in both is left out. */
export function* pairs(past: Reader, today: Reader | null, entity: string | null = null): Generator<Pair> {
  const [left, right] = [rowsOf(past, entity), rowsOf(today, entity)];
  try {
    let [a, b] = [left.next(), right.next()];
    while (!a.done || !b.done) {
      const side = a.done ? 1 : b.done ? -1 : compareKeys(a.value, b.value);
      const pair = pairOf(side <= 0 && !a.done ? a.value : null, side >= 0 && !b.done ? b.value : null, today !== null);
      if (pair !== null) yield pair;
      if (side <= 0) a = left.next();
      if (side >= 0) b = right.next();
    }
  } finally {
    // Whoever has seen enough ends both, so that neither store stays busy.
    left.return?.();
    right.return?.();
  }
}

/** As SQLite sorts plain ASCII texts. */
function compareKeys(a: Kept, b: Kept): -1 | 0 | 1 {
  if (a.entity !== b.entity) return a.entity < b.entity ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

function pairOf(a: Kept | null, b: Kept | null, isCompared: boolean): Pair | null {
  const past = shownIn(a);
  const today = shownIn(b);
  const kept = a ?? b;
  if (kept === null || (past === null && today === null)) return null;
  const { entity, id } = kept;
  return { entity, id, past, today, standing: isCompared ? standingOf(past, today) : 'same' };
}

/** Registers without a cell: everything that was written was refused or erased. */
const isEmpty = (state: string): boolean => state.startsWith('{"cells":{},') || state.startsWith('{"cells":{}}');

const shownIn = (kept: Kept | null): string | null =>
  kept === null || kept.hidden === 1 || isEmpty(kept.state) ? null : kept.state;

function standingOf(past: string | null, today: string | null): Standing {
  if (past === null) return 'onlyNow';
  if (today === null) return 'onlyThen';
  return past === today || sameValues(stateIn(past), stateIn(today)) ? 'same' : 'changed';
}

/** Registers can differ in what people never see: whose a row is, who said the same thing again. */
function sameValues(past: RowState, today: RowState): boolean {
  const fields = new Set([...Object.keys(past.cells), ...Object.keys(today.cells)]);
  return [...fields].every((field) => valuesOf(past, field) === valuesOf(today, field));
}

const valuesOf = ({ cells }: RowState, field: string): string =>
  JSON.stringify([...new Set((cells[field]?.live ?? []).map(([, , value]) => JSON.stringify(value)))].sort());
