import type { Parsed } from '../../shared/contract.ts';
import { addDays } from '../../shared/core/day.ts';
import { ok } from '../../shared/core/result.ts';
import { reportedStatuses } from '../../shared/projects/ampel.ts';
import type { Question } from '../../shared/questions/contract.ts';
import { type QueryScope, readStep } from '../scope.ts';
import { readMeta } from '../store/meta.ts';
import { newestReports } from '../views/newest-reports.ts';
import { Rights } from '../views/own-rights.ts';
import { countsSince } from '../views/reporting-period.ts';
import { conflictQuestions } from './conflicts.ts';

/** A task is asked about when it is due within so many days. */
const daysAhead = 14;
/** Of each kind; whoever has more to answer answers these first. */
const most = 200;

/** What others wait for from this site's body: what blocks somebody first, then what is due. */
export function* list(scope: QueryScope, input: Parsed<'question.list'>) {
  const body = readMeta(scope.db, 'site-body') ?? '';
  const rights = new Rights(scope);
  const all: Question[] = [...conflictQuestions(scope, rights)];
  for (const ask of [participations, consultations, tasks, reports]) {
    yield readStep(all.length);
    all.push(...ask(scope, body, rights));
  }
  const without = new Set(input.without);
  const open = all.filter(({ key }) => !without.has(key));
  return ok({ questions: open.slice(0, input.limit), total: open.length });
}

type Participation = { id: string; projectId: string; project: string | null; lead: string | null };

/** Invitations without an answer: a participation that does not say as what. */
function participations({ db }: QueryScope, body: string, rights: Rights): Question[] {
  const rows = db
    .prepare(
      `SELECT b.id, b.project_id AS projectId, p.title AS project, lead.name AS lead
       FROM project_body b JOIN project p ON p.id = b.project_id AND p.hidden = 0
       LEFT JOIN body lead ON lead.id = p.lead_body_id
       WHERE b.body_id = ? AND b.hidden = 0 AND b.role IS NULL AND coalesce(p.status, '') NOT IN ('cancelled', 'completed')
       ORDER BY b.created_at, b.id LIMIT ${most}`,
    )
    .all(body) as Participation[];
  return rows.map(({ id, projectId, project, lead }) => ({
    kind: 'participation',
    key: `participation:${id}`,
    canAnswer: rights.mayEdit('projectBody', id, ['role']),
    id,
    projectId,
    project: project ?? '',
    lead,
  }));
}

type Consultation = { id: string; title: string | null; committee: string | null };

/** Councils of the body that something waits for, and of which nobody has said what they decided. */
function consultations({ db }: QueryScope, body: string, rights: Rights): Question[] {
  const rows = db
    .prepare(
      `SELECT q.id, v.title, c.name AS committee
       FROM reservation_requirement q JOIN reservation v ON v.id = q.reservation_id AND v.hidden = 0
       LEFT JOIN committee c ON c.id = q.committee_id
       WHERE q.body_id = ? AND q.hidden = 0 AND coalesce(q.status, 'unknown') IN ('unknown', 'pending')
         AND coalesce(v.status, 'active') IN ('active', 'releasable')
       ORDER BY v.title, q.id LIMIT ${most}`,
    )
    .all(body) as Consultation[];
  return rows.map(({ id, title, committee }) => ({
    kind: 'consultation',
    key: `consultation:${id}`,
    canAnswer: rights.mayEdit('reservationRequirement', id, ['status', 'decidedOn']),
    id,
    title: title ?? '',
    committee,
  }));
}

type Task = { id: string; title: string | null; project: string | null; assignee: string | null; dueOn: string | null };

/** Open tasks of the body's people that are due soon or have no day. */
function tasks({ db, today }: QueryScope, body: string, rights: Rights): Question[] {
  const rows = db
    .prepare(
      `SELECT t.id, t.title, p.title AS project, q.display_name AS assignee, t.due_on AS dueOn
       FROM person q CROSS JOIN task t ON t.assignee_person_id = q.id
       LEFT JOIN project p ON p.id = t.project_id
       WHERE q.body_id = ? AND q.hidden = 0 AND t.hidden = 0 AND coalesce(t.status, 'open') NOT IN ('done', 'dropped') AND (t.due_on IS NULL OR t.due_on <= ?)
         AND coalesce(p.hidden, 0) = 0 AND coalesce(p.status, '') <> 'cancelled'
       ORDER BY t.due_on IS NULL, t.due_on, t.title, t.id LIMIT ${most}`,
    )
    .all(body, addDays(today, daysAhead)) as Task[];
  return rows.map(({ id, title, project, assignee, dueOn }) => ({
    kind: 'task',
    key: `task:${id}`,
    canAnswer: rights.mayEdit('task', id, ['status']),
    id,
    title: title ?? '',
    project,
    assignee: assignee ?? '',
    dueOn,
  }));
}

type Report = { projectId: string; project: string | null; lastOn: string | null };

/** Projects under way that the body leads, and that are grey because nobody has reported (D9). */
function reports({ db, today }: QueryScope, body: string, rights: Rights): Question[] {
  const rows = db
    .prepare(
      `SELECT p.id AS projectId, p.title AS project, s.reported_on AS lastOn
       FROM project p LEFT JOIN ${newestReports} s ON s.project_id = p.id
       WHERE p.lead_body_id = ? AND p.hidden = 0 AND p.status IN (${reportedStatuses.map((status) => `'${status}'`).join(', ')})
         AND (s.reported_on IS NULL OR s.reported_on < ?)
       ORDER BY s.reported_on IS NOT NULL, s.reported_on, p.title, p.id LIMIT ${most}`,
    )
    .all(body, countsSince(db, today)) as Report[];
  const canAnswer = rights.mayCreate('statusReport');
  return rows.map(({ projectId, project, lastOn }) => ({
    kind: 'report',
    // A report that is put off is asked for again in the next period.
    key: `report:${projectId}:${lastOn ?? ''}`,
    canAnswer,
    projectId,
    project: project ?? '',
    lastOn,
  }));
}
