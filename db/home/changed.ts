import { type EntityName, entities } from '../../shared/entities.ts';
import type { Reader } from '../store/database.ts';
import { snake } from '../store/tables.ts';

/** What people talk about; parts of a project are found in the project. */
const shownEntities = [
  'project',
  'fundingCase',
  'deadline',
  'task',
  'milestone',
  'note',
  'trend',
  'paper',
  'reservation',
  'position',
  'budgetItem',
  'agreement',
  'communicationItem',
] as const satisfies readonly EntityName[];

const mostLines = 50;

/** Both halves are found by an index: what was changed by its day, what arrived by the number of the record (`+`: not by its kind). */
const rowsOf = (name: (typeof shownEntities)[number]): string => `
  SELECT '${name}' AS entity, w.id, w.record, coalesce(w."${snake(entities[name].title)}", '') AS title,
    w.updated_at AS at, w.updated_by AS by, w.created_at AS created
  FROM "${snake(name)}" w
  WHERE (w.hidden = 0 AND w.updated_at > @since) OR (w.hidden = 0 AND w.id IN (
    SELECT id FROM record WHERE arrived > @since AND +entity = '${name}'))`;

/**
 * A colleague's edit may be weeks old when its bundle is read. So what arrived since counts as changed too, and is new if
 * nothing was known of it before.
 */
const changedSince = `
  WITH changed AS (${shownEntities.map(rowsOf).join(' UNION ALL ')}
  ), listed AS (
    SELECT *, count(*) OVER () AS total FROM changed ORDER BY at DESC, id LIMIT ${mostLines}
  )
  SELECT entity, id, substr(title, 1, 300) AS title, at, by, total, created > @since OR EXISTS (
    SELECT 1 FROM record r WHERE r.no = listed.record AND r.born > @since
  ) AS isNew
  FROM listed ORDER BY at DESC, id`;

type Row = {
  readonly entity: string;
  readonly id: string;
  readonly title: string;
  readonly at: string;
  readonly by: string;
  readonly total: number;
  readonly isNew: number;
};

/** What was changed here, or arrived here, after a moment; newest first. */
export function readChanged(db: Reader, since: string) {
  const rows = db.prepare(changedSince).all({ since }) as Row[];
  const changed = rows.map(({ entity, id, title, at, by, isNew }) => ({
    entity,
    id,
    title,
    at,
    by,
    isNew: isNew === 1,
  }));
  return { changed, changedTotal: rows[0]?.total ?? 0 };
}
