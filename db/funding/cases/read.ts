/** A case with its parts, read together: what the file shows, and what every decision about it looks at. */
import type { Entity } from '../../../shared/core/entity.ts';
import { type EntityName, entities } from '../../../shared/entities.ts';
import type { CaseFile, CaseRow } from '../../../shared/funding/cases/rows.ts';
import type { DeadlineModel } from '../../../shared/funding/due.ts';
import { readStep, type Step } from '../../scope.ts';
import type { Reader } from '../../store/database.ts';
import { type AnyRow, readRow, readRows, rowsInSteps } from '../../store/rows.ts';
import { counted, isBreath } from '../../store/undo.ts';

const declared = (name: EntityName): Entity => entities[name] as unknown as Entity;

/** Rows as the model types them; the store gives back what the model let in. */
const typed = <Row>(rows: readonly AnyRow[]): readonly Row[] => rows as unknown as readonly Row[];

/** In which order the parts of a case are read. */
const orders = {
  consortiumMember: "w.role IS NULL, w.role <> 'lead', w.body_id, w.id",
  fundingYearSlice: 'w.year, w.id',
  fundingNotice: 'coalesce(w.issued_on, w.posted_on, w.received_on), w.id',
  drawdown: "coalesce(w.paid_on, w.requested_on, '9999'), w.id",
  proofOfUse: "coalesce(w.due_on, w.submitted_on, '9999'), w.fiscal_year, w.id",
  obligation: 'w.done_on IS NOT NULL, w.due_on IS NULL, w.due_on, w.id',
} as const;

type PartName = keyof typeof orders | 'fundingCaseProject';

/** Where the rows around a case are looked up: one by one for a file, all at once for a list. */
type Source = {
  readonly parts: (name: PartName, caseId: string) => readonly AnyRow[];
  readonly one: (name: 'fundingCall' | 'project', id: string) => AnyRow | null;
  readonly seatOf: (call: AnyRow | null) => string | null;
};

const orderOf = (name: PartName): string => (name === 'fundingCaseProject' ? 'w.id' : orders[name]);

const oneCase = (db: Reader): Source => ({
  parts: (name, caseId) =>
    readRows(db, declared(name), `WHERE w.case_id = ? AND w.hidden = 0 ORDER BY ${orderOf(name)}`, [caseId]),
  one: (name, id) => shown(readRow(db, declared(name), id)),
  seatOf: (call) => seatsByProgram(db).get(String(call?.['programId'] ?? '')) ?? null,
});

const partNames: readonly PartName[] = ['fundingCaseProject', ...(Object.keys(orders) as (keyof typeof orders)[])];

/** Every table of parts is read once, however many cases there are. */
function* allCases(db: Reader): Generator<Step, Source> {
  const parts = new Map<PartName, ReadonlyMap<string, readonly AnyRow[]>>();
  for (const name of partNames) {
    const rows = yield* counted(rowsInSteps(db, declared(name), `WHERE w.hidden = 0 ORDER BY ${orderOf(name)}`), 0);
    parts.set(
      name,
      Map.groupBy(rows, (row) => String(row['caseId'])),
    );
  }
  const ones = new Map<string, AnyRow | null>();
  const seats = seatsByProgram(db);
  return {
    parts: (name, caseId) => parts.get(name)?.get(caseId) ?? [],
    // Few of many projects have a case: those that are asked for are read, each once.
    one: (name, id) => {
      const key = `${name}:${id}`;
      const row = ones.has(key) ? (ones.get(key) ?? null) : shown(readRow(db, declared(name), id));
      ones.set(key, row);
      return row;
    },
    seatOf: (call) => seats.get(String(call?.['programId'] ?? '')) ?? null,
  };
}

export type WholeCase = CaseFile & { readonly links: readonly AnyRow[]; readonly callRow: AnyRow | null };

/** The case, or `null` where it is not (any more). */
export function readCase(db: Reader, id: string): WholeCase | null {
  const row = shown(readRow(db, declared('fundingCase'), id));
  return row === null ? null : readWhole(oneCase(db), row);
}

/** All cases, each with its parts. */
export function* readCases(db: Reader): Generator<Step, readonly WholeCase[]> {
  const source = yield* allCases(db);
  const tail = 'WHERE w.hidden = 0 ORDER BY w.title, w.id';
  const rows = yield* counted(rowsInSteps(db, declared('fundingCase'), tail), 0);
  const cases: WholeCase[] = [];
  for (const row of rows) {
    if (isBreath(cases.length)) yield readStep(cases.length, rows.length);
    cases.push(readWhole(source, row));
  }
  return cases;
}

function readWhole({ parts, one, seatOf }: Source, row: AnyRow): WholeCase {
  // A row from elsewhere may lack what has a default in the model.
  const record = { ...row, stage: row['stage'] ?? 'scouted' } as unknown as CaseRow;
  const callRow = record.callId === null ? null : one('fundingCall', record.callId);
  const links = parts('fundingCaseProject', row.id);
  const projects = links.flatMap((link) => one('project', String(link['projectId'])) ?? []);
  const call =
    callRow === null ? null : { ...callRow, deadlineModel: (callRow['deadlineModel'] ?? 'unknown') as DeadlineModel };
  return {
    record,
    callRow,
    call: call as unknown as CaseFile['call'],
    seatState: seatOf(callRow),
    projects: typed(withDefault(projects, 'status', 'idea')),
    links,
    members: typed(parts('consortiumMember', row.id)),
    slices: typed(parts('fundingYearSlice', row.id)),
    notices: typed(withDefault(parts('fundingNotice', row.id), 'kind', 'initial')),
    drawdowns: typed(withDefault(parts('drawdown', row.id), 'status', 'planned')),
    proofs: typed(withDefault(withDefault(parts('proofOfUse', row.id), 'kind', 'final'), 'status', 'open')),
    obligations: typed(parts('obligation', row.id)),
  };
}

const shown = (row: AnyRow | null): AnyRow | null => (row === null || row.deleted ? null : row);

const withDefault = (rows: readonly AnyRow[], field: string, value: string): readonly AnyRow[] =>
  rows.map((row) => ({ ...row, [field]: row[field] ?? value }));

/** The seat of the authority behind each programme. */
function seatsByProgram(db: Reader): ReadonlyMap<string, string | null> {
  const rows = db
    .prepare(
      `SELECT p.id, f.seat_state AS seat FROM funding_program p JOIN funder f ON f.id = p.funder_id AND f.hidden = 0
       WHERE p.hidden = 0`,
    )
    .all() as { id: string; seat: string | null }[];
  return new Map(rows.map(({ id, seat }) => [id, seat]));
}
