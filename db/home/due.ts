import { addDays, type Day } from '../../shared/core/day.ts';
import type { Reader } from '../store/database.ts';
import { dayThatCounts, isOpen } from '../views/day-that-counts.ts';
import { titlesOf } from '../views/titles.ts';
import { isUnpublished } from '../views/unpublished.ts';

/** More lines than one can take in at a glance; the totals say how many there are. */
const mostLines = 100;

type Row = {
  readonly entity: 'deadline' | 'task' | 'milestone' | 'communicationItem';
  readonly id: string;
  readonly title: string;
  readonly dueOn: string;
  readonly subject: string | null;
  readonly isCutoffHard: number;
  readonly total: number;
  readonly overdue: number;
};

/** Nothing is due for a project that was deleted or broken off. A project that has not arrived yet may well be alive. */
const isAlive = "coalesce(p.hidden, 0) = 0 AND coalesce(p.status, '') <> 'cancelled'";

const dueUntil = `
  SELECT *, count(*) OVER () AS total, sum(dueOn < @today) OVER () AS overdue FROM (
    SELECT 'deadline' AS entity, d.id, coalesce(d.title, '') AS title, day.due_on AS dueOn, d.subject,
      coalesce(d.is_cutoff_hard, 0) AS isCutoffHard
    FROM deadline d JOIN ${dayThatCounts} day ON day.id = d.id
    WHERE ${isOpen} AND day.due_on <= @until
    UNION ALL
    SELECT 'task', t.id, coalesce(t.title, ''), t.due_on, 'project:' || t.project_id, 0
    FROM task t LEFT JOIN project p ON p.id = t.project_id
    WHERE t.hidden = 0 AND coalesce(t.status, 'open') NOT IN ('done', 'dropped') AND t.due_on <= @until AND ${isAlive}
    UNION ALL
    SELECT 'milestone', m.id, coalesce(m.title, ''), m.due_on, 'project:' || m.project_id, 0
    FROM milestone m LEFT JOIN project p ON p.id = m.project_id
    WHERE m.hidden = 0 AND m.done_on IS NULL AND m.due_on <= @until AND ${isAlive}
    UNION ALL
    SELECT 'communicationItem', i.id, coalesce(i.title, ''), i.planned_on, 'project:' || i.project_id, 0
    FROM communication_item i
    WHERE i.hidden = 0 AND ${isUnpublished} AND i.planned_on <= @until
  ) ORDER BY dueOn, isCutoffHard DESC, title, id LIMIT ${mostLines}`;

/** What is overdue or falls due within `days`, by day. */
export function readDue(db: Reader, today: Day, days: number) {
  const rows = db.prepare(dueUntil).all({ today, until: addDays(today, days) }) as Row[];
  const references = [...new Set(rows.flatMap(({ subject }) => (subject === null ? [] : [subject])))];
  const named = titlesOf(db, references);
  const due = rows.map(({ entity, id, title, dueOn, subject, isCutoffHard }) => ({
    entity,
    id,
    title,
    dueOn,
    subjectTitle: subject === null ? null : (named[subject] ?? null),
    isCutoffHard: isCutoffHard === 1,
  }));
  return { due, dueTotal: rows[0]?.total ?? 0, overdue: rows[0]?.overdue ?? 0 };
}
