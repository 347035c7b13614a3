import { useMemo } from 'react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import type { ProjectLine } from '../../../shared/projects/contract.ts';
import { useTexts } from '../../i18n/define.ts';
import type { Column } from '../../ui/table/columns.ts';
import { ProjectTable } from '../list/ProjectTable.tsx';
import { useProjectColumns } from '../list/use-project-columns.ts';
import { projectTexts } from '../texts.ts';
import type { ViewProps } from '../views.ts';
import { dayOfMilestone, projectRef } from './plan.ts';
import { timelineTexts } from './texts.ts';
import { usePlan } from './use-plan.ts';
import { type WordsOf, waitsInWords } from './words.ts';

/** Columns of the list that say what the picture says. */
const own: ReadonlySet<string> = new Set(['code', 'title', 'status', 'ampel', 'startOn', 'endOn']);

/** The timeline as a table: beginning and end, edited in place, milestones, and what each project waits for. */
export default function TimelineTable(props: ViewProps) {
  const texts = useTexts(timelineTexts);
  const { untitled } = useTexts(projectTexts);
  const { words } = usePlan(props.rows);
  const base = useProjectColumns();
  const columns = useMemo(
    () => [
      ...base.map((column) => ({ ...column, isOptional: !own.has(column.id) })),
      milestoneColumn(words, texts.columns.milestones, (row) => milestonesOf(row, words, untitled)),
      {
        id: 'waitsFor',
        title: texts.columns.waitsFor,
        width: 16,
        value: (row: ProjectLine) => waitsInWords(projectRef(row.id), words),
      },
    ],
    [base, words, texts, untitled],
  );
  return <ProjectTable {...props} columns={columns} />;
}

/** Sorted by the next milestone that is open. */
const milestoneColumn = (
  { plan }: WordsOf,
  title: string,
  text: (row: ProjectLine) => string,
): Column<ProjectLine> => ({
  id: 'milestones',
  title,
  width: 19,
  value: (row) => plan.milestonesOf.get(row.id)?.find(({ doneOn }) => doneOn === null)?.dueOn ?? null,
  text,
});

/** "30.11.2026 Erprobung abgeschlossen · 31.12.2026 Übergabe": the open ones, or how many were reached. */
function milestonesOf(row: ProjectLine, { plan, locale }: WordsOf, untitled: string): string {
  const texts = timelineTexts[locale];
  const all = plan.milestonesOf.get(row.id) ?? [];
  const open = all.filter(({ doneOn }) => doneOn === null);
  if (all.length > 0 && open.length === 0) return texts.openMilestones(0, all.length);
  return open
    .map((one) => {
      const day = dayOfMilestone(one);
      return texts.next(one.title ?? untitled, day === null ? '' : formatDay(day));
    })
    .join(' · ');
}
