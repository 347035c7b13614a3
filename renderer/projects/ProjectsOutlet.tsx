import type { ProjectLine } from '../../shared/projects/contract.ts';
import { useToday } from '../app/office.ts';
import { useDayCalendar } from '../app/output/day-calendar.ts';
import { ListOutlet } from '../app/output/ListOutlet.tsx';
import { outputTexts } from '../app/output/texts.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { activeFilters, type ProjectFilter } from './filter.ts';
import { filterInWords } from './filter-words.ts';
import { groupProjects } from './list/groups.ts';
import { groupingName } from './list/ListMenus.tsx';
import { useProjectColumns } from './list/use-project-columns.ts';
import { projectTexts } from './texts.ts';
import { useProjectTable, useProjectView } from './view.ts';

type ProjectsOutletProps = {
  readonly all: readonly ProjectLine[];
  readonly rows: readonly ProjectLine[];
  readonly filter: ProjectFilter;
  /** Columns the picture on the screen is about, whether the list shows them or not. */
  readonly also: readonly string[];
};

/** The projects as they stand on the screen, with filter, columns and order, for every view of them: a board and a timeline have no cells. */
export function ProjectsOutlet({ all, rows, filter, also }: ProjectsOutletProps) {
  const texts = useTexts(outputTexts);
  const words = useTexts(projectTexts);
  const locale = useLocale();
  const today = useToday();
  const columns = useProjectColumns();
  const table = useProjectTable();
  const groupBy = useProjectView((shared) => shared.groupBy);
  const view = { ...table, shown: { ...table.shown, ...Object.fromEntries(also.map((id) => [id, true])) } };
  const calendar = useDayCalendar(words.heading, 'project', columns, view);
  const filters = () => [
    ...(rows.length === all.length ? [] : [words.countOf(rows.length, all.length)]),
    ...activeFilters(filter).map((id) => filterInWords(id, filter, all, locale)),
    ...(groupBy === 'nothing' ? [] : [texts.groupedBy(groupingName(groupBy, locale))]),
  ];
  return (
    <ListOutlet
      label={words.heading}
      rows={rows}
      columns={columns}
      view={view}
      groups={groupProjects(groupBy, rows, locale, today)}
      filters={filters}
      calendar={calendar}
    />
  );
}
