import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import type { ProjectPaper, ProjectReservation, Tie } from '../../shared/projects/contract.ts';
import type { QueryScope, Step } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { locksInSteps } from '../views/consents.ts';
import { readMerged } from '../views/merged.ts';
import { requirementsInSteps } from '../views/requirement-states.ts';

/** Ties by the record they lead to, in the order in which they were found. */
class Ties {
  readonly #byId = new Map<string, Tie[]>();

  add(id: string | null, tie: Tie): void {
    if (id === null) return;
    const known = this.#byId.get(id) ?? [];
    if (!known.some(({ kind, over }) => kind === tie.kind && over === tie.over)) known.push(tie);
    this.#byId.set(id, known);
  }

  get ids(): string {
    return JSON.stringify([...this.#byId.keys()]);
  }

  of = (id: string): Tie[] => this.#byId.get(id) ?? [];

  *[Symbol.iterator](): Iterator<string> {
    yield* this.#byId.keys();
  }
}

const among = (column: string) => `${column} IN (SELECT value FROM json_each(?))`;

/** Papers and reservations that decide about a project or hold it back; each with the way that leads to it. */
export function* projectCouncils({ db }: QueryScope, { projectId }: Parsed<'project.councils'>) {
  const projects = [projectId, ...readMerged(db, 'project').behind(projectId)];
  const own = JSON.stringify(projects);
  const cases = ids(
    db,
    `SELECT DISTINCT case_id FROM funding_case_project WHERE hidden = 0 AND ${among('project_id')} AND case_id IS NOT NULL`,
    own,
  );
  const [papers, reservations] = [new Ties(), new Ties()];
  const subjects = [...projects.map((id) => `project:${id}`), ...cases.map((id) => `fundingCase:${id}`)];
  for (const { id, kind, near, far } of linksOf(db, subjects)) {
    const [entity = '', other = ''] = far.split(':');
    const tie = { kind, linkId: id, over: near.startsWith('project:') ? null : near };
    if (entity === 'paper') papers.add(other, tie);
    if (entity === 'reservation') reservations.add(other, tie);
  }
  for (const { id, over } of pairs(
    db,
    `SELECT council_paper_id AS id, case_id AS over FROM consortium_member WHERE hidden = 0 AND ${among('case_id')}`,
    JSON.stringify(cases),
  ))
    papers.add(id, { kind: 'consortium', linkId: null, over: `fundingCase:${over}` });
  for (const { id, over } of pairs(
    db,
    `SELECT p.reservation_id AS id, p.id AS over FROM assignment a JOIN position p ON p.id = a.position_id AND p.hidden = 0
     WHERE a.hidden = 0 AND ${among('a.project_id')}`,
    own,
  ))
    reservations.add(id, { kind: 'post', linkId: null, over: `position:${over}` });
  for (const { id, over } of pairs(
    db,
    `SELECT id, paper_id AS over FROM reservation WHERE hidden = 0 AND ${among('paper_id')}`,
    papers.ids,
  ))
    reservations.add(id, { kind: 'paper', linkId: null, over: `paper:${over}` });
  for (const { id, over } of pairs(
    db,
    `SELECT paper_id AS id, id AS over FROM reservation WHERE hidden = 0 AND ${among('id')}`,
    reservations.ids,
  ))
    if (id !== null && papers.of(id).length === 0)
      papers.add(id, { kind: 'reservation', linkId: null, over: `reservation:${over}` });
  return ok({ papers: readPapers(db, papers), reservations: yield* readHeld(db, reservations) });
}

const ids = (db: Reader, text: string, parameter: string): readonly string[] =>
  db.prepare(text).pluck().all(parameter) as string[];

const pairs = (db: Reader, text: string, parameter: string) =>
  db.prepare(text).all(parameter) as { readonly id: string | null; readonly over: string }[];

type Link = { readonly id: string; readonly kind: string; readonly near: string; readonly far: string };

/** Links of these records, seen from them, whichever end they stand at. */
const linksOf = (db: Reader, subjects: readonly string[]): readonly Link[] =>
  db
    .prepare(
      `SELECT id, kind, "from" AS near, "to" AS far FROM link WHERE hidden = 0 AND ${among('"from"')} AND "to" IS NOT NULL
       UNION ALL
       SELECT id, kind, "to" AS near, "from" AS far FROM link WHERE hidden = 0 AND ${among('"to"')} AND "from" IS NOT NULL
       ORDER BY 1`,
    )
    .all(JSON.stringify(subjects), JSON.stringify(subjects)) as Link[];

/** The newest first; a paper without a day at the end. */
function readPapers(db: Reader, ties: Ties): ProjectPaper[] {
  const rows = db
    .prepare(
      `SELECT p.id, p.reference, p.title, p.date, p.status, coalesce(b.short_name, b.name) AS body
       FROM paper p LEFT JOIN body b ON b.id = p.body_id
       WHERE p.hidden = 0 AND ${among('p.id')} ORDER BY p.date IS NULL, p.date DESC, p.reference, p.id`,
    )
    .all(ties.ids) as Omit<ProjectPaper, 'ties'>[];
  return rows.map((row) => ({ ...row, ties: ties.of(row.id) }));
}

type Held = Pick<ProjectReservation, 'conditionText' | 'releasedOn' | 'releaseReference'>;

/** What still holds back first. One that has not arrived is there without words (D7). */
function* readHeld(db: Reader, ties: Ties): Generator<Step, ProjectReservation[]> {
  const lockOf = yield* locksInSteps(db);
  const words = db.prepare(
    `SELECT condition_text AS conditionText, released_on AS releasedOn, release_reference AS releaseReference
     FROM reservation WHERE id = ?`,
  );
  const requirementsOf = yield* requirementsInSteps(db);
  const bodyName = db.prepare('SELECT coalesce(short_name, name) FROM body WHERE id = ?').pluck();
  const votesOf = (id: string): ProjectReservation['votes'] =>
    (requirementsOf.get(id) ?? []).map(({ id, bodyId, state }) => ({
      id,
      bodyId,
      body: bodyId === null ? null : ((bodyName.get(bodyId) as string | null | undefined) ?? null),
      status: state.result,
      decidedOn: state.decidedOn,
      kind: state.kind,
      counts: state.kind === 'met',
    }));
  const held = [...ties].flatMap((id): ProjectReservation[] => {
    const lock = lockOf(id);
    if (lock === null) return [];
    const { reservationId } = lock;
    const said = words.get(reservationId) as Held | undefined;
    return [
      {
        ...lock,
        ...(said ?? { conditionText: null, releasedOn: null, releaseReference: null }),
        votes: votesOf(reservationId),
        ties: ties.of(id),
      },
    ];
  });
  return held.sort((one, other) => Number(other.isLocking) - Number(one.isLocking));
}
