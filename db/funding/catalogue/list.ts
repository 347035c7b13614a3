import { ok } from '../../../shared/core/result.ts';
import type { CallLine, FunderLine, ProgramLine } from '../../../shared/funding/catalogue/contract.ts';
import type { QueryScope } from '../../scope.ts';
import type { Reader } from '../../store/database.ts';
import { readMerged } from '../../views/merged.ts';

type Raw<Line> = { readonly [Key in keyof Line]: Line[Key] extends boolean ? number | null : Line[Key] } & {
  readonly revision: number;
};

const stamps = (table: string) => `${table}.id, r.revision, ${table}.owner_body_id AS ownerBodyId,
    ${table}.updated_at AS updatedAt, EXISTS (SELECT 1 FROM conflict c WHERE c.record = ${table}.record) AS hasConflict`;

const programs = `
  SELECT ${stamps('p')}, p.title, p.funder_id AS funderId, f.name AS funder, f.kind AS level, p.given_by AS givenBy,
    p.funding_type AS fundingType, p.areas, p.eligible, p.region, p.url, p.rate_bp_max AS rateBpMax,
    p.own_share_bp_min AS ownShareBpMin, p.grant_max_cents AS grantMaxCents, p.de_minimis AS deMinimis,
    p.checked_on AS checkedOn, p.freshness, p.attribution,
    (SELECT count(*) FROM program_fact x WHERE x.program_id = p.id AND x.hidden = 0) AS facts,
    (SELECT count(*) FROM funding_call x WHERE x.program_id = p.id AND x.hidden = 0) AS calls,
    (SELECT count(*) FROM funding_case y JOIN funding_call x ON x.id = y.call_id
     WHERE x.program_id = p.id AND y.hidden = 0) AS cases
  FROM funding_program p JOIN record r ON r.no = p.record LEFT JOIN funder f ON f.id = p.funder_id
  WHERE p.hidden = 0 ORDER BY p.title, p.id`;

const calls = `
  SELECT ${stamps('k')}, k.title, k.program_id AS programId, p.title AS program, f.name AS funder,
    f.seat_state AS seatState, k.opens_on AS opensOn, k.sketch_due_on AS sketchDueOn,
    k.application_due_on AS applicationDueOn, k.due_time AS dueTime, k.cutoffs, k.is_cutoff_hard AS isCutoffHard,
    coalesce(k.deadline_model, 'unknown') AS deadlineModel, k.url,
    (SELECT count(*) FROM funding_case y WHERE y.call_id = k.id AND y.hidden = 0) AS cases
  FROM funding_call k JOIN record r ON r.no = k.record
  LEFT JOIN funding_program p ON p.id = k.program_id LEFT JOIN funder f ON f.id = p.funder_id
  WHERE k.hidden = 0 ORDER BY k.title, k.id`;

const funders = `
  SELECT ${stamps('f')}, f.name, f.kind, f.seat_state AS seatState,
    (SELECT count(*) FROM funding_program x WHERE x.funder_id = f.id AND x.hidden = 0) AS programs
  FROM funder f JOIN record r ON r.no = f.record WHERE f.hidden = 0 ORDER BY f.name, f.id`;

function read<Line extends { readonly id: string }>(db: Reader, entity: string, statement: string): Raw<Line>[] {
  const { isDropped } = readMerged(db, entity);
  return (db.prepare(statement).all() as Raw<Line>[]).filter(({ id }) => !isDropped(String(id)));
}

const versionOf = (revision: number): string => String(revision);

/** The calls as the catalogue and the list of deadlines show them. */
export const readCalls = (db: Reader): CallLine[] =>
  read<CallLine>(db, 'fundingCall', calls).map(({ revision, isCutoffHard, hasConflict, ...row }) => ({
    ...row,
    version: versionOf(revision),
    isCutoffHard: isCutoffHard === 1,
    hasConflict: hasConflict === 1,
  }));

/** Funders, programmes and calls, each in the order of its name. */
export const list = ({ db }: QueryScope) =>
  ok({
    programs: read<ProgramLine>(db, 'fundingProgram', programs).map(({ revision, deMinimis, hasConflict, ...row }) => ({
      ...row,
      version: versionOf(revision),
      deMinimis: deMinimis === 1,
      hasConflict: hasConflict === 1,
    })),
    calls: readCalls(db),
    funders: read<FunderLine>(db, 'funder', funders).map(({ revision, hasConflict, ...row }) => ({
      ...row,
      version: versionOf(revision),
      hasConflict: hasConflict === 1,
    })),
  });
