import { addDays, type Day } from '../../shared/core/day.ts';
import { readStep } from '../scope.ts';
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
};

/** Nothing is due for a project that was deleted or broken off. A project that has not arrived yet may well be alive. */
const isAlive = (projectId: string): string => `(${projectId} IS NULL OR ${projectId} NOT IN (
  SELECT id FROM project WHERE hidden <> 0 OR coalesce(status, '') = 'cancelled'))`;

type Kind = { readonly columns: string; readonly from: string };

/**
 * What can be due. Counted and listed apart: of many thousands only the first hundred are sorted and read whole. A task that is open is found by an
 * index of its own (0029), in the words of which the condition is written.
 */
const kinds: readonly Kind[] = [
  {
    columns: `'deadline' AS entity, d.id, coalesce(d.title, '') AS title, day.due_on AS dueOn, d.subject,
      coalesce(d.is_cutoff_hard, 0) AS isCutoffHard`,
    from: `deadline d JOIN ${dayThatCounts} day ON day.id = d.id WHERE ${isOpen} AND day.due_on <= @until`,
  },
  {
    columns: `'task', t.id, coalesce(t.title, ''), t.due_on AS dueOn, 'project:' || t.project_id, 0 AS isCutoffHard`,
    from: `task t INDEXED BY task_open_by_due_on
      WHERE t.hidden = 0 AND coalesce(t.status, 'open') NOT IN ('done', 'dropped') AND t.due_on <= @until
        AND ${isAlive('t.project_id')}`,
  },
  {
    columns: `'milestone', m.id, coalesce(m.title, ''), m.due_on AS dueOn, 'project:' || m.project_id, 0 AS isCutoffHard`,
    from: `milestone m
      WHERE m.hidden = 0 AND m.done_on IS NULL AND m.due_on <= @until AND ${isAlive('m.project_id')}`,
  },
  {
    columns: `'communicationItem', i.id, coalesce(i.title, ''), i.planned_on AS dueOn, 'project:' || i.project_id, 0 AS isCutoffHard`,
    from: `communication_item i WHERE i.hidden = 0 AND ${isUnpublished} AND i.planned_on <= @until`,
  },
];

const inOrder = (titleAndId: string) => `ORDER BY dueOn, isCutoffHard DESC, ${titleAndId} LIMIT ${mostLines}`;
const listed = kinds.map(({ columns, from }) => `SELECT * FROM (SELECT ${columns} FROM ${from} ${inOrder('3, 2')})`);
const counted = kinds.map(({ columns, from }) => `SELECT ${columns} FROM ${from}`);

const dueUntil = `SELECT * FROM (${listed.join(' UNION ALL ')}) ${inOrder('title, id')}`;
const countUntil = counted.map(
  (of) => `SELECT count(*) AS total, coalesce(sum(dueOn < @today), 0) AS overdue FROM (${of})`,
);

/** What is overdue or falls due within `days`, by day; listed, then counted kind by kind. */
export function* readDue(db: Reader, today: Day, days: number) {
  const until = addDays(today, days);
  const rows = db.prepare(dueUntil).all({ until }) as Row[];
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
  let [dueTotal, overdue] = [0, 0];
  for (const text of countUntil) {
    yield readStep(due.length);
    const of = db.prepare(text).get({ today, until }) as { total: number; overdue: number };
    dueTotal += of.total;
    overdue += of.overdue;
  }
  return { due, dueTotal, overdue };
}
