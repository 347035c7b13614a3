import { fault, keepsRowOut } from './fault.ts';
import type { ListKind } from './kinds.ts';
import type { Match } from './match.ts';
import type { SaidBefore } from './memory.ts';
import { changeOf, type Preference, type Said, type Value } from './plan-row.ts';
import { type CellFault, type MappedColumn, type ReadRow, wholeRow } from './read-row.ts';
import { restBlock, splitRest, withRest } from './rest-block.ts';

export type Verdict = 'new' | 'changed' | 'unchanged' | 'faulty' | 'without';
export type Fate = 'new' | 'changed' | 'unchanged' | 'left-out';

/** What becomes of a row. */
export type RowOutcome = {
  readonly row: number;
  readonly verdict: Verdict;
  readonly fate: Fate;
  /** The record it is about; `null` for one that is made. */
  readonly id: string | null;
  /** New values by field, in the order of the columns. A record that has still to be made is `newMark` and its name. */
  readonly set: Readonly<Record<string, Value | null>>;
  readonly both: readonly string[];
  readonly faults: readonly CellFault[];
  readonly said: SaidBefore;
};

/** How a person wants the list to be taken over. */
export type Wishes = {
  readonly prefers: Preference;
  readonly faulty: 'take' | 'leave';
  readonly without: ReadonlySet<number>;
};

/** What the store knows about a row. */
export type RowFacts = {
  readonly match: Match;
  /** What `several` records are called. */
  readonly titles: readonly string[];
  readonly current: Readonly<Record<string, unknown>> | null;
  readonly before: SaidBefore | null;
  /** Longest description. */
  readonly mostRest: number;
  /** Why the store would not take these values; by field, '' for the row. */
  readonly objections: (set: Readonly<Record<string, Value | null>>) => readonly Objection[];
};

export type Objection = { readonly field: string; readonly code: CellFault['code']; readonly detail: string };

/** The lines below the description are compared like a field of their own. */
const restOf = '+';

/** Stands before the name of a record that has still to be made; no text of a list can begin with it. */
export const newMark = '\u0001';

/** Decides what becomes of a row that was read. */
export function outcomeOf(
  read: ReadRow,
  facts: RowFacts,
  columns: readonly MappedColumn[],
  kind: ListKind,
  wishes: Wishes,
): RowOutcome {
  const { match, current, before } = facts;
  const asWhole = (...what: Parameters<typeof fault>) => wholeRow(fault(...what), columns, kind.titleField);
  const faults = [...read.faults];
  if (match.kind === 'twice') faults.push(asWhole('double-row', match.row));
  if (match.kind === 'several') faults.push(asWhole('ambiguous-row', facts.titles.join(' · ')));
  const parts = splitRest(String(current?.[kind.restField] ?? ''));
  const compared =
    current === null ? null : { ...current, [kind.restField]: parts.own || null, [restOf]: parts.block || null };
  const { set: changed, both, said } = changeOf(saysOf(read, kind), compared, before, wishes.prefers);
  const { [restOf]: block, ...fields } = changed;
  const set: Record<string, Value | null> = fields;
  if (kind.restField in set || block !== undefined) {
    const own = kind.restField in set ? set[kind.restField] : parts.own;
    const whole = withRest(String(own ?? ''), String((block === undefined ? parts.block : block) ?? ''));
    set[kind.restField] = whole === '' ? null : whole;
    if (whole.length > facts.mostRest) faults.push(asWhole('rest-too-long', facts.mostRest));
  }
  for (const { field, code, detail } of facts.objections(set)) {
    const column = columns.find((one) => one.target === field);
    faults.push({
      ...asWhole(code, detail),
      ...(column ? { column: column.title, letter: column.letter, target: field } : {}),
    });
    if (field !== '') delete set[field];
  }
  const isOut = faults.some(keepsRowOut) || (faults.length > 0 && wishes.faulty === 'leave');
  const isWithout = wishes.without.has(read.row);
  const fate = match.kind === 'new' ? 'new' : Object.keys(set).length > 0 ? 'changed' : 'unchanged';
  return {
    row: read.row,
    verdict: isWithout ? 'without' : faults.length > 0 ? 'faulty' : fate,
    fate: isOut || isWithout ? 'left-out' : fate,
    id: match.kind === 'found' ? match.id : null,
    set,
    both: both.map((field) => (field === restOf ? kind.restField : field)),
    faults,
    said,
  };
}

function saysOf({ values, rest }: ReadRow, kind: ListKind): Record<string, Said> {
  const says: Record<string, Said> = {};
  for (const [field, cell] of Object.entries(values))
    says[field] = cell.state === 'new' ? { state: 'value', value: newMark + cell.name } : cell;
  // A title that is missing empties nothing.
  if (values[kind.titleField]?.state !== 'value') delete says[kind.titleField];
  says[restOf] = rest.length === 0 ? { state: 'empty' } : { state: 'value', value: restBlock(rest) };
  return says;
}
