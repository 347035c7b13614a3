import { createHash } from 'node:crypto';
import type { Parsed } from '../../shared/contract.ts';
import type { Day } from '../../shared/core/day.ts';
import { fail, ok, type Result } from '../../shared/core/result.ts';
import { entityOfList } from '../../shared/lists/fields.ts';
import type { ListMapping } from '../../shared/lists/mapping.ts';
import { type Candidate, keyOfRow, matchRows } from '../../shared/lists/match.ts';
import type { ListMemory } from '../../shared/lists/memory.ts';
import type { CellReading, Names } from '../../shared/lists/read-cell.ts';
import { type MappedColumn, mapColumns, type ReadRow, readRow } from '../../shared/lists/read-row.ts';
import { outcomeOf, type RowFacts, type RowOutcome } from '../../shared/lists/row-outcome.ts';
import type { Step } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import type { Identity } from '../store/identity.ts';
import { readRow as readRecord } from '../store/rows.ts';
import { snake } from '../store/tables.ts';
import { readListMemory } from '../views/list-memory.ts';
import { readMerged } from '../views/merged.ts';
import { Rights } from '../views/own-rights.ts';
import { type Layout, layoutOf, mappingFor } from './layout.ts';
import type { ListFile } from './list-file.ts';
import { Objections } from './objections.ts';
import { readNames } from './read-names.ts';

export type PlanScope = { readonly db: Reader; readonly today: Day; readonly identity: Identity };

/** What taking a list over would do. */
export type ListPlan = {
  readonly layout: Layout;
  readonly mapping: ListMapping;
  readonly columns: readonly MappedColumn[];
  readonly names: Names;
  readonly reads: ReadonlyMap<number, ReadRow>;
  readonly outcomes: readonly RowOutcome[];
  /** Names exactly this outcome: the file, what was decided, and what is in the store. */
  readonly digest: string;
};

type Request = Omit<Parsed<'list.apply'>, 'seen' | 'ticket' | 'sheet'>;
type NoTitle = { readonly code: 'no-title-column'; readonly message: string };

const rowsPerStep = 200;

const noTitle = fail<NoTitle>({
  code: 'no-title-column',
  message: 'Keine Spalte ist als Titel gewählt. Bitte ordnen Sie eine Spalte dem Titel zu.',
});

/** Reads every row, finds its record and decides what becomes of it. Writes nothing. */
export function* planList(
  scope: PlanScope,
  file: ListFile,
  input: Request,
): Generator<Step, Result<ListPlan, NoTitle>> {
  const layout = layoutOf(scope, file, input);
  const { kind, rows } = layout;
  const mapping = mappingFor(layout, input.mapping);
  const columns = mapColumns(layout.columns, mapping, kind);
  if (!columns.some(({ target }) => target === kind.titleField)) return noTitle;
  const names = readNames(scope.db);
  const total = rows.length * 2;
  let done = 0;
  const reads = new Map<number, ReadRow>();
  const reading = { kind, columns, mapping, today: scope.today, names, readings: new Map<string, CellReading>() };
  for (const row of rows) {
    reads.set(row.number, readRow(row, reading));
    done += 1;
    if (done % rowsPerStep === 0) yield { phase: 'plan', done, total };
  }
  const facts = factsFrom(scope, layout, reads, readListMemory(scope.db, input.kind));
  const wishes = { prefers: input.prefers, faulty: input.faulty, without: new Set(input.without) };
  const hash = createHash('sha256').update(file.sha256);
  const outcomes: RowOutcome[] = [];
  for (const read of reads.values()) {
    const outcome = outcomeOf(read, facts(read), columns, kind, wishes);
    outcomes.push(outcome);
    hash.update(JSON.stringify([outcome.row, outcome.fate, outcome.id, outcome.set]));
    done += 1;
    if (done % rowsPerStep === 0) yield { phase: 'plan', done, total };
  }
  return ok({ layout, mapping, columns, names, reads, outcomes, digest: hash.digest('hex') });
}

/** What the store knows about each row. */
function factsFrom(
  scope: PlanScope,
  { kind }: Layout,
  reads: ReadonlyMap<number, ReadRow>,
  memory: ListMemory,
): (read: ReadRow) => RowFacts {
  const entity = entityOfList(kind);
  const candidates = candidatesOf(scope.db, { kind } as Layout);
  const named = [...reads.values()].filter(({ name }) => name.title !== '').map(({ row, name }) => ({ row, ...name }));
  const matches = matchRows(named, candidates, memory);
  const titles = new Map(candidates.map(({ id, title }) => [id, title]));
  const objections = new Objections(scope, entity, new Rights(scope));
  const mostRest = entity.fields[kind.restField as 'visibility']?.max ?? Number.POSITIVE_INFINITY;
  return (read) => {
    const match = matches.get(read.row) ?? { kind: 'new' };
    const current = match.kind === 'found' ? readRecord(scope.db, entity, match.id) : null;
    return {
      match,
      current,
      titles: match.kind === 'several' ? match.ids.map((id) => titles.get(id) ?? id) : [],
      before: match.kind === 'found' ? saidOf(memory, keyOfRow(read.name), match.id) : null,
      mostRest,
      objections: (set) => objections.to(current, set),
    };
  };
}

/** What the row said the last time, if it was about the same record then. */
function saidOf(memory: ListMemory, key: string, id: string) {
  const remembered = memory.get(key);
  return remembered?.id === id ? remembered.said : null;
}

/** All records a row may be about. */
function candidatesOf(db: Reader, { kind }: Pick<Layout, 'kind'>): readonly Candidate[] {
  const column = (name: string) => `"${snake(name)}"`;
  const rows = db
    .prepare(
      `SELECT id, coalesce(${column(kind.codeField)}, '') AS code, coalesce(${column(kind.titleField)}, '') AS title,
         ${column(kind.besideField)} AS besideId
       FROM ${column(kind.entity)} WHERE hidden = 0`,
    )
    .all() as Candidate[];
  const { isDropped } = readMerged(db, kind.entity);
  return rows.filter(({ id }) => !isDropped(id));
}
