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
] as const satisfies readonly EntityName[];

const mostLines = 50;

const rowsOf = (name: (typeof shownEntities)[number]): string => `
  SELECT '${name}' AS entity, w.id, w.record, coalesce(w."${snake(entities[name].title)}", '') AS title,
    w.updated_at AS at, w.updated_by AS by, w.created_at AS created
  FROM "${snake(name)}" w
  WHERE w.hidden = 0 AND (w.updated_at > @since OR w.record IN (SELECT record FROM arrived))`;

/**
 * A colleague's edit may be weeks old when its bundle is read. So what arrived since counts as changed too, and is new if
 * nothing was known of it before.
 */
const changedSince = `
  WITH received AS (
    SELECT bundle FROM bundle WHERE direction = 'in' AND undone_at IS NULL AND at > @since
  ), arrived AS (
    SELECT DISTINCT rs.record FROM segment s JOIN record_segment rs ON rs.segment = s.no
    WHERE s.bundle IN (SELECT bundle FROM received)
  ), changed AS (${shownEntities.map(rowsOf).join(' UNION ALL ')}
  ), listed AS (
    SELECT *, count(*) OVER () AS total FROM changed ORDER BY at DESC, id LIMIT ${mostLines}
  )
  SELECT entity, id, substr(title, 1, 300) AS title, at, by, total, created > @since OR (
    NOT EXISTS (SELECT 1 FROM pending p WHERE p.record = listed.record)
    AND NOT EXISTS (
      SELECT 1 FROM record_segment rs JOIN segment s ON s.no = rs.segment
      WHERE rs.record = listed.record AND (s.bundle IS NULL OR s.bundle NOT IN (SELECT bundle FROM received))
    )
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
