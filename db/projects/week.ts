import type { Parsed } from '../../shared/contract.ts';
import { day } from '../../shared/core/day.ts';
import { ok } from '../../shared/core/result.ts';
import { reportedStatuses, shownAmpel, weeksSince } from '../../shared/projects/ampel.ts';
import type { WeekLine, WeekProject } from '../../shared/projects/week-contract.ts';
import type { QueryScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { tagsOn } from '../store/tags.ts';
import { dayThatCounts, isOpen } from '../views/day-that-counts.ts';
import { readMerged } from '../views/merged.ts';
import { newestReports } from '../views/newest-reports.ts';
import { countsSince } from '../views/reporting-period.ts';
import { titlesOf } from '../views/titles.ts';
import { isUnpublished } from '../views/unpublished.ts';

type LineRow = Omit<WeekLine, 'version' | 'tags' | 'subjectTitle' | 'isCutoffHard' | 'hasConflict'> & {
  readonly revision: number;
  readonly tags: string;
  readonly isCutoffHard: number;
  readonly hasConflict: number;
};

/** Nothing is to be done for a project that was deleted or broken off. One that has not arrived yet may well be alive. */
const isAlive = "coalesce(p.hidden, 0) = 0 AND coalesce(p.status, '') <> 'cancelled'";
const isMine = (column: string) => `${column} IN (SELECT value FROM json_each(@persons))`;
const inConflict = 'EXISTS (SELECT 1 FROM conflict c WHERE c.record = r.no)';

const lines = `
  SELECT * FROM (
    SELECT 'task' AS entity, t.id, r.revision, coalesce(t.title, '') AS title, t.due_on AS dueOn,
      coalesce(t.status, 'open') AS status, t.waiting_for AS waitingFor, 'project:' || t.project_id AS subject,
      ${tagsOn("'task:' || t.id")} AS tags, 0 AS isCutoffHard, ${inConflict} AS hasConflict
    FROM task t JOIN record r ON r.no = t.record LEFT JOIN project p ON p.id = t.project_id
    WHERE t.hidden = 0 AND coalesce(t.status, 'open') NOT IN ('done', 'dropped') AND ${isMine('t.assignee_person_id')} AND ${isAlive}
    UNION ALL
    SELECT 'deadline', d.id, r.revision, coalesce(d.title, ''), day.due_on, 'open', NULL, d.subject,
      '[]', coalesce(d.is_cutoff_hard, 0), ${inConflict}
    FROM deadline d JOIN record r ON r.no = d.record JOIN ${dayThatCounts} day ON day.id = d.id
    WHERE ${isOpen} AND ${isMine('d.responsible_person_id')}
    UNION ALL
    SELECT 'milestone', m.id, r.revision, coalesce(m.title, ''), m.due_on, 'open', NULL, 'project:' || m.project_id,
      '[]', 0, ${inConflict}
    FROM milestone m JOIN record r ON r.no = m.record JOIN project p ON p.id = m.project_id
    WHERE m.hidden = 0 AND m.done_on IS NULL AND ${isMine('p.caretaker_person_id')} AND ${isAlive}
    UNION ALL
    SELECT 'communicationItem', i.id, r.revision, coalesce(i.title, ''), i.planned_on, coalesce(i.status, 'idea'), NULL,
      'project:' || i.project_id, ${tagsOn("'communicationItem:' || i.id")}, 0, ${inConflict}
    FROM communication_item i JOIN record r ON r.no = i.record
    WHERE i.hidden = 0 AND ${isUnpublished} AND ${isMine('i.responsible_person_id')}
  ) ORDER BY dueOn IS NULL, dueOn, isCutoffHard DESC, title, id`;

type ProjectRow = Omit<WeekProject, 'ampel' | 'weeks' | 'isReportDue'> & {
  readonly ampel: string | null;
  readonly overall: string | null;
  readonly updatedOn: string;
};

const projects = `
  SELECT p.id, p.code, p.title, coalesce(p.status, 'idea') AS status, p.ampel, substr(p.updated_at, 1, 10) AS updatedOn,
    s.reported_on AS lastReportOn, s.overall
  FROM project p LEFT JOIN ${newestReports} s ON s.project_id = p.id
  WHERE p.hidden = 0 AND ${isMine('p.caretaker_person_id')}
    AND coalesce(p.status, 'idea') NOT IN ('completed', 'transferred', 'cancelled')
  ORDER BY p.code IS NULL, p.code, p.title, p.id`;

/** What a person has to do, and the projects that are in their care. Records that stand behind a merged one are left out. */
export function mine({ db, today }: QueryScope, { personId }: Parsed<'week.mine'>) {
  const persons = readMerged(db, 'person');
  const kept = persons.keptFor(personId);
  const who = { persons: JSON.stringify([kept, ...persons.behind(kept)]) };
  return ok({ lines: readLines(db, who), projects: readProjects(db, who, today) });
}

type Who = { readonly persons: string };

function readLines(db: Reader, who: Who): WeekLine[] {
  const merged = {
    task: readMerged(db, 'task'),
    deadline: readMerged(db, 'deadline'),
    milestone: readMerged(db, 'milestone'),
    communicationItem: readMerged(db, 'communicationItem'),
  };
  const rows = (db.prepare(lines).all(who) as LineRow[]).filter(({ entity, id }) => !merged[entity].isDropped(id));
  const named = titlesOf(db, [...new Set(rows.flatMap(({ subject }) => (subject === null ? [] : [subject])))]);
  return rows.map(({ revision, tags, isCutoffHard, hasConflict, ...row }) => ({
    ...row,
    version: String(revision),
    subjectTitle: row.subject === null ? null : (named[row.subject] ?? null),
    tags: JSON.parse(tags) as string[],
    isCutoffHard: isCutoffHard === 1,
    hasConflict: hasConflict === 1,
  }));
}

const isUnderWay = (status: string): boolean => (reportedStatuses as readonly string[]).includes(status);

function readProjects(db: Reader, who: Who, today: QueryScope['today']): WeekProject[] {
  const since = countsSince(db, today);
  const { isDropped } = readMerged(db, 'project');
  return (db.prepare(projects).all(who) as ProjectRow[])
    .filter(({ id }) => !isDropped(id))
    .map(({ ampel, overall, updatedOn, ...row }) => {
      const { lastReportOn: on } = row;
      const report = on === null ? null : { on, overall };
      return {
        ...row,
        ampel: shownAmpel({ ampel, updatedOn }, report, since),
        weeks: on === null ? null : Math.max(0, weeksSince(day(on), today)),
        isReportDue: isUnderWay(row.status) && (on === null || on < since),
      };
    });
}
