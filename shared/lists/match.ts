import { fold } from '../core/fold.ts';
import type { ListMemory } from './memory.ts';

/** What a row says about which record it is; `beside` is the body in the lead as it is written, `besideId` if it is known. */
export type RowName = {
  readonly row: number;
  readonly code: string;
  readonly title: string;
  readonly beside: string;
  readonly besideId: string | null;
};

/** A record a row may be about. */
export type Candidate = Pick<RowName, 'code' | 'title' | 'besideId'> & { readonly id: string };

export type Match =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'new' }
  /** Another row of the list is the same record. */
  | { readonly kind: 'twice'; readonly row: number }
  /** It may be one of these. */
  | { readonly kind: 'several'; readonly ids: readonly string[] };

/** What a row is remembered by: its number, else its title together with the body. */
export const keyOfRow = ({ code, title, beside }: Omit<RowName, 'row' | 'besideId'>): string =>
  code.trim() === '' ? `t:${fold(title)}|${fold(beside)}` : `c:${fold(code)}`;

/**
 * Finds the record of each row.
 *
 * I7  The number decides, where a record has it.
 * I8  Else the row is the record it became the last time, whatever that is called by now.
 * I9  Else the title decides among records without a number of their own; of several the one of the same body. A title that stands in
 *     the list more than once is not enough by itself: then the body must fit.
 * I10 What may be several records is refused; what is none is new; no two rows are the same record.
 */
export function matchRows(
  rows: readonly RowName[],
  candidates: readonly Candidate[],
  memory: ListMemory,
): ReadonlyMap<number, Match> {
  const known = new Known(rows, candidates, memory);
  const matches = new Map<number, Match>();
  const rowOf = new Map<string, number>();
  // A number says more than a title, wherever it stands in the list.
  const numbered = rows.filter(({ code }) => code.trim() !== '');
  const others = rows.filter(({ code }) => code.trim() === '');
  for (const name of [...numbered, ...others]) {
    const match = known.find(name);
    const marks = [keyOfRow(name), ...(match.kind === 'found' ? [match.id] : [])];
    const first = marks.map((mark) => rowOf.get(mark)).find((row) => row !== undefined);
    matches.set(name.row, first === undefined || match.kind === 'several' ? match : { kind: 'twice', row: first });
    if (first === undefined) for (const mark of marks) rowOf.set(mark, name.row);
  }
  return matches;
}

class Known {
  readonly #byCode: ReadonlyMap<string, readonly Candidate[]>;
  readonly #byTitle: ReadonlyMap<string, readonly Candidate[]>;
  readonly #ids: ReadonlySet<string>;
  readonly #memory: ListMemory;
  readonly #often: ReadonlySet<string>;

  constructor(rows: readonly RowName[], candidates: readonly Candidate[], memory: ListMemory) {
    this.#byCode = groupedBy(candidates, ({ code }) => fold(code));
    this.#byTitle = groupedBy(candidates, ({ title }) => fold(title));
    this.#ids = new Set(candidates.map(({ id }) => id));
    this.#memory = memory;
    const titles = groupedBy(rows, ({ title }) => fold(title));
    this.#often = new Set([...titles].filter(([, of]) => of.length > 1).map(([title]) => title));
  }

  find(name: RowName): Match {
    const coded = this.#byCode.get(fold(name.code)) ?? [];
    if (coded.length > 0) return oneOf(coded, name);
    const remembered = this.#memory.get(keyOfRow(name))?.id;
    if (remembered !== undefined && this.#ids.has(remembered)) return { kind: 'found', id: remembered };
    const title = fold(name.title);
    const titled = (this.#byTitle.get(title) ?? []).filter(({ code }) => name.code.trim() === '' || code.trim() === '');
    const fitting = this.#often.has(title) ? titled.filter((candidate) => !isElsewhere(candidate, name)) : titled;
    return oneOf(fitting, name);
  }
}

function oneOf(candidates: readonly Candidate[], name: RowName): Match {
  const same = candidates.length > 1 ? candidates.filter((one) => one.besideId === name.besideId) : candidates;
  const [only] = same;
  if (only !== undefined && same.length === 1) return { kind: 'found', id: only.id };
  return candidates.length === 0 ? { kind: 'new' } : { kind: 'several', ids: candidates.map(({ id }) => id) };
}

/** Two bodies may each have a project of this name. */
const isElsewhere = (candidate: Candidate, { besideId }: RowName): boolean =>
  besideId !== null && candidate.besideId !== null && candidate.besideId !== besideId;

/** In groups by a key; those without one are in none. */
function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === '') continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
