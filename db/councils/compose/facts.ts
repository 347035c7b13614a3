import type { CaseFacts, ComposeFacts, ProjectFacts, StrategyFacts } from '../../../shared/councils/compose/compose.ts';
import type { Reader } from '../../store/database.ts';
import { readMerged } from '../../views/merged.ts';

/** What a paper about a record can say, as the store has it now; `null` where the record is not here. */
export function composeFacts(db: Reader, entity: ComposeFacts['kind'], asked: string): ComposeFacts | null {
  const id = readMerged(db, entity).keptFor(asked);
  if (entity === 'project') return projectFacts(db, id);
  return entity === 'fundingCase' ? caseFacts(db, id) : strategyFacts(db, id);
}

const first = <Row>(db: Reader, sql: string, id: string): Row | null => (db.prepare(sql).get(id) as Row) ?? null;
const all = <Row>(db: Reader, sql: string, id: string): Row[] => db.prepare(sql).all(id) as Row[];

type Tied = { readonly id: string; readonly title: string; readonly code: string | null };

function projectFacts(db: Reader, id: string): ProjectFacts | null {
  type Row = Omit<ProjectFacts, 'kind' | 'measure' | 'bodies' | 'milestones' | 'cases'> & {
    readonly measureId: string | null;
  };
  const row = first<Row>(
    db,
    `SELECT p.id, coalesce(p.title, '') AS title, p.summary, p.start_on AS startOn, p.end_on AS endOn,
       p.budget_cents AS budgetCents, b.name AS leadBody, p.measure_id AS measureId
     FROM project p LEFT JOIN body b ON b.id = p.lead_body_id WHERE p.id = ? AND p.hidden = 0`,
    id,
  );
  if (row === null) return null;
  const { measureId, ...project } = row;
  const cases = all<{ id: string }>(
    db,
    'SELECT case_id AS id FROM funding_case_project WHERE project_id = ? AND hidden = 0 ORDER BY case_id',
    id,
  );
  return {
    kind: 'project',
    ...project,
    measure:
      measureId === null
        ? null
        : first<Tied>(db, 'SELECT id, code, title FROM strategy_measure WHERE id = ? AND hidden = 0', measureId),
    bodies: all(
      db,
      `SELECT pb.id, b.name AS body, coalesce(pb.role, '') AS role FROM project_body pb JOIN body b ON b.id = pb.body_id
       WHERE pb.project_id = ? AND pb.hidden = 0 AND pb.role IN ('lead', 'partner', 'pilot') ORDER BY b.name`,
      id,
    ),
    milestones: all(
      db,
      `SELECT id, title, due_on AS dueOn FROM milestone WHERE project_id = ? AND hidden = 0 AND title IS NOT NULL
       ORDER BY due_on IS NULL, due_on, id`,
      id,
    ),
    cases: cases.flatMap((one) => caseFacts(db, one.id) ?? []),
  };
}

function caseFacts(db: Reader, id: string): CaseFacts | null {
  type Row = Omit<CaseFacts, 'kind' | 'program' | 'projects' | 'hasOwnShares'> & {
    readonly programId: string | null;
    readonly program: string | null;
  };
  const row = first<Row>(
    db,
    `SELECT c.id, coalesce(c.title, '') AS title, coalesce(c.stage, 'scouted') AS stage, b.name AS leadBody,
       c.total_cents AS totalCents, c.grant_cents AS grantCents, c.own_cents AS ownCents, c.rate_bp AS rateBp,
       p.id AS programId, p.title AS program
     FROM funding_case c LEFT JOIN body b ON b.id = c.lead_body_id
     LEFT JOIN funding_call a ON a.id = c.call_id AND a.hidden = 0
     LEFT JOIN funding_program p ON p.id = a.program_id AND p.hidden = 0
     WHERE c.id = ? AND c.hidden = 0`,
    id,
  );
  if (row === null) return null;
  const { program, programId, ...rest } = row;
  return {
    kind: 'fundingCase',
    ...rest,
    program: program === null || programId === null ? null : { id: programId, title: program },
    projects: all(
      db,
      `SELECT p.id, p.title, p.summary FROM funding_case_project l JOIN project p ON p.id = l.project_id AND p.hidden = 0
       WHERE l.case_id = ? AND l.hidden = 0 ORDER BY p.title, p.id`,
      id,
    ),
    hasOwnShares: ownShares(db, [id]).size > 0,
  };
}

function strategyFacts(db: Reader, id: string): StrategyFacts | null {
  const row = first<Omit<StrategyFacts, 'kind' | 'fields' | 'measures'>>(
    db,
    `SELECT id, coalesce(title, '') AS title, edition, vision FROM strategy WHERE id = ? AND hidden = 0`,
    id,
  );
  if (row === null) return null;
  const fields = all<Tied>(
    db,
    'SELECT id, code, title FROM strategy_field WHERE strategy_id = ? AND hidden = 0 AND title IS NOT NULL ORDER BY code, title',
    id,
  );
  const measures = all<{ id: string }>(
    db,
    `SELECT m.id FROM strategy_measure m JOIN strategy_field f ON f.id = m.field_id AND f.hidden = 0
     WHERE f.strategy_id = ? AND m.hidden = 0`,
    id,
  );
  return { kind: 'strategy', ...row, fields, measures: measures.length };
}

/** What each body pays itself in the cases a paper speaks of; of several, all together. */
export function ownShares(db: Reader, cases: readonly string[]): ReadonlyMap<string, number> {
  const rows = db
    .prepare(
      `SELECT body_id AS bodyId, sum(own_cents) AS own FROM consortium_member
       WHERE hidden = 0 AND own_cents IS NOT NULL AND case_id IN (SELECT value FROM json_each(?)) GROUP BY body_id`,
    )
    .all(JSON.stringify(cases)) as { bodyId: string; own: number }[];
  return new Map(rows.map(({ bodyId, own }) => [bodyId, own]));
}
