/** A case with its parts, read together: what the file shows, and what every decision about it looks at. */
import type { Entity } from '../../../shared/core/entity.ts';
import { type EntityName, entities } from '../../../shared/entities.ts';
import type { CaseFile, CaseRow } from '../../../shared/funding/cases/rows.ts';
import type { DeadlineModel } from '../../../shared/funding/due.ts';
import type { Reader } from '../../store/database.ts';
import { type AnyRow, readRow, readRows } from '../../store/rows.ts';

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

const partsOf = (db: Reader, name: keyof typeof orders, caseId: string): readonly AnyRow[] =>
  readRows(db, declared(name), `WHERE w.case_id = ? AND w.hidden = 0 ORDER BY ${orders[name]}`, [caseId]);

export type WholeCase = CaseFile & { readonly links: readonly AnyRow[]; readonly callRow: AnyRow | null };

/** The case, or `null` where it is not (any more). */
export function readCase(db: Reader, id: string): WholeCase | null {
  const row = readRow(db, declared('fundingCase'), id);
  return row === null || row.deleted ? null : readWhole(db, row);
}

/** All cases, each with its parts. */
export const readCases = (db: Reader): readonly WholeCase[] =>
  readRows(db, declared('fundingCase'), 'WHERE w.hidden = 0 ORDER BY w.title, w.id', []).map((row) =>
    readWhole(db, row),
  );

function readWhole(db: Reader, row: AnyRow): WholeCase {
  // A row from elsewhere may lack what has a default in the model.
  const record = { ...row, stage: row['stage'] ?? 'scouted' } as unknown as CaseRow;
  const callRow = record.callId === null ? null : shown(readRow(db, declared('fundingCall'), record.callId));
  const links = readRows(db, declared('fundingCaseProject'), 'WHERE w.case_id = ? AND w.hidden = 0 ORDER BY w.id', [
    row.id,
  ]);
  const projects = links.flatMap((link) => {
    const project = shown(readRow(db, declared('project'), String(link['projectId'])));
    return project === null ? [] : [project];
  });
  return {
    record,
    callRow,
    call:
      callRow === null
        ? null
        : ({
            ...callRow,
            deadlineModel: (callRow['deadlineModel'] ?? 'unknown') as DeadlineModel,
          } as unknown as CaseFile['call']),
    seatState: seatOfCall(db, callRow),
    projects: typed(projects.map((project) => ({ ...project, status: project['status'] ?? 'idea' }))),
    links,
    members: typed(partsOf(db, 'consortiumMember', row.id)),
    slices: typed(partsOf(db, 'fundingYearSlice', row.id)),
    notices: typed(withDefault(partsOf(db, 'fundingNotice', row.id), 'kind', 'initial')),
    drawdowns: typed(withDefault(partsOf(db, 'drawdown', row.id), 'status', 'planned')),
    proofs: typed(withDefault(withDefault(partsOf(db, 'proofOfUse', row.id), 'kind', 'final'), 'status', 'open')),
    obligations: typed(partsOf(db, 'obligation', row.id)),
  };
}

const shown = (row: AnyRow | null): AnyRow | null => (row === null || row.deleted ? null : row);

const withDefault = (rows: readonly AnyRow[], field: string, value: string): readonly AnyRow[] =>
  rows.map((row) => ({ ...row, [field]: row[field] ?? value }));

/** The seat of the authority behind a call. */
function seatOfCall(db: Reader, call: AnyRow | null): string | null {
  if (call === null) return null;
  const seat = db
    .prepare(
      `SELECT f.seat_state FROM funding_program p JOIN funder f ON f.id = p.funder_id AND f.hidden = 0
       WHERE p.id = ? AND p.hidden = 0`,
    )
    .pluck()
    .get(call['programId'] ?? '') as string | null | undefined;
  return seat ?? null;
}
