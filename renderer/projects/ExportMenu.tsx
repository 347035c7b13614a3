import { Download, FileSpreadsheet, FileText } from 'lucide-react';
import { useMemo } from 'react';
import { formatDay } from '../../shared/calendar/format-day.ts';
import type { ProjectLine } from '../../shared/projects/contract.ts';
import { useCommands } from '../app/commands.ts';
import { exportTexts } from '../app/export-texts.ts';
import { useToday } from '../app/office.ts';
import { type TableFile, type TableFormat, useTableExport } from '../app/table-export.ts';
import { useLasting } from '../app/use-lasting.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { IconButton } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Menu } from '../ui/Menu.tsx';
import { ProgressPanel } from '../ui/ProgressPanel.tsx';
import { arrange } from '../ui/table/arrange.ts';
import { isChosen } from '../ui/table/columns.ts';
import { exportedTable } from '../ui/table/export-table.ts';
import { activeFilters, type ProjectFilter } from './filter.ts';
import { filterInWords } from './filter-words.ts';
import { groupProjects } from './list/groups.ts';
import { groupingName } from './list/ListMenus.tsx';
import { useProjectColumns } from './list/use-project-columns.ts';
import { projectTexts } from './texts.ts';
import { useProjectTable, useProjectView } from './view.ts';

type ExportMenuProps = {
  readonly all: readonly ProjectLine[];
  readonly rows: readonly ProjectLine[];
  readonly filter: ProjectFilter;
  /** Columns the picture on the screen is about, whether the list shows them or not. */
  readonly also: readonly string[];
};

const idOf = (row: ProjectLine): string => row.id;

/** The projects as they stand on the screen, with filter, columns and order, as a file for a spreadsheet. */
export function ExportMenu(props: ExportMenuProps) {
  const texts = useTexts(exportTexts);
  const { task, save } = useTableExport('projekte');
  const isLasting = useLasting(task.isRunning);
  const table = useTableFile(props);
  const actions = useMemo(() => {
    const action = (format: TableFormat, icon: typeof FileText) => ({
      id: `projects.export.${format}`,
      label: texts[format],
      icon,
      run: () => void save(format, table),
    });
    return [action('xlsx', FileSpreadsheet), action('csv', FileText)];
  }, [texts, save, table]);
  useCommands(
    'projects.export',
    useMemo(
      () => actions.map(({ label, ...action }) => ({ ...action, title: `${texts.menu}: ${label}` })),
      [actions, texts],
    ),
  );
  return (
    <>
      <Menu label={texts.menu} groups={[{ actions }]}>
        <IconButton icon={Download} label={texts.menu} />
      </Menu>
      {isLasting && (
        <Dialog title={texts.running} size="small" isAlert onClose={task.cancel}>
          <ProgressPanel label={texts.running} task={task} />
        </Dialog>
      )}
    </>
  );
}

/** Put together when it is wanted, in the order and the groups of the screen. */
function useTableFile({ all, rows, filter, also }: ExportMenuProps): () => TableFile {
  const texts = useTexts(exportTexts);
  const words = useTexts(projectTexts);
  const locale = useLocale();
  const today = useToday();
  const columns = useProjectColumns();
  const view = useProjectTable();
  const groupBy = useProjectView((shared) => shared.groupBy);
  return useMemo(
    () => () => {
      const groups = groupProjects(groupBy, rows, locale, today);
      const lines = arrange(rows, idOf, columns, view.sort, groups);
      const shown = columns.filter((column) => isChosen(column, view) || also.includes(column.id));
      const sorted = view.sort.flatMap(({ id }) => columns.find((column) => column.id === id)?.title ?? []);
      return {
        title: words.heading,
        about: [
          texts.asOf(formatDay(today)),
          words.countOf(rows.length, all.length),
          ...activeFilters(filter).map((id) => filterInWords(id, filter, all, locale)),
          ...(groupBy === 'nothing' ? [] : [texts.groupedBy(groupingName(groupBy, locale))]),
          ...(sorted.length === 0 ? [] : [texts.sortedBy(sorted.join(', '))]),
        ],
        ...exportedTable(
          shown,
          lines.flatMap((line) => (line.kind === 'row' ? [line.row] : [])),
        ),
      };
    },
    [all, rows, filter, also, columns, view, groupBy, locale, today, texts, words],
  );
}
