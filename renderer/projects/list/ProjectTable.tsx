import { memo, useCallback, useMemo } from 'react';
import type { ProjectLine } from '../../../shared/projects/contract.ts';
import { useOffice, useToday } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import type { MenuGroups } from '../../ui/Menu.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DatenTabelle } from '../../ui/table/DatenTabelle.tsx';
import { removeProjects, saveField } from '../actions.ts';
import { projectTexts } from '../texts.ts';
import { useReportAction } from '../use-report.ts';
import { useProjectTable, useProjectView } from '../view.ts';
import type { ViewProps } from '../views.ts';
import { type GroupBy, groupProjects } from './groups.ts';
import { useProjectColumns } from './use-project-columns.ts';

type ProjectTableProps = ViewProps & {
  /** Instead of the grouping of the list: for the table of a picture that is cut in its own way. */
  readonly groupBy?: GroupBy;
  /** Instead of the columns of the list, for the same reason. Keep them stable. */
  readonly columns?: readonly Column<ProjectLine>[];
};

const idOf = (row: ProjectLine): string => row.id;

/** The list itself. Memoised, so that a letter typed into the search is on the screen before the rows follow. */
export const ProjectTable = memo(function ProjectTable(props: ProjectTableProps) {
  const { rows, openId, onOpen, filterKey, empty } = props;
  const texts = useTexts(projectTexts);
  const locale = useLocale();
  const today = useToday();
  const bodyId = useOffice().site?.bodyId ?? null;
  const listColumns = useProjectColumns();
  const columns = props.columns ?? listColumns;
  const table = useProjectTable();
  const groupBy = useProjectView((view) => props.groupBy ?? view.groupBy);
  const selected = useProjectView((view) => view.selected);
  const chosen = useMemo(() => new Set(selected), [selected]);
  const groups = useMemo(() => groupProjects(groupBy, rows, locale, today), [groupBy, rows, locale, today]);
  const select = useCallback((ids: ReadonlySet<string>) => useProjectView.setState({ selected: [...ids] }), []);
  const save = useCallback(
    (row: ProjectLine, column: string, value: unknown) => saveField(row, column, value, { today, bodyId }),
    [today, bodyId],
  );
  const open = useCallback((row: ProjectLine) => onOpen(row.id), [onOpen]);
  const remove = useCallback((gone: readonly ProjectLine[]) => void removeProjects(gone, locale), [locale]);
  const report = useReportAction(onOpen);
  const menu = useCallback(([row]: readonly ProjectLine[]): MenuGroups => [{ actions: [report(row)] }], [report]);
  return (
    <DatenTabelle
      label={texts.heading}
      rows={rows}
      rowId={idOf}
      columns={columns}
      view={table}
      onView={useProjectTable.setState}
      selected={chosen}
      onSelect={select}
      {...(groups === undefined ? {} : { groups })}
      onOpen={open}
      openId={openId}
      onSave={save}
      onDelete={remove}
      menu={menu}
      orderKey={filterKey}
      empty={empty}
      isPart
    />
  );
});
