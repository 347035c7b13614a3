import { ClipboardPen } from 'lucide-react';
import { memo, useCallback, useMemo } from 'react';
import type { ProjectLine } from '../../../shared/projects/contract.ts';
import { useOffice, useToday } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import type { MenuGroups } from '../../ui/Menu.tsx';
import { DatenTabelle } from '../../ui/table/DatenTabelle.tsx';
import { removeProjects, saveField } from '../actions.ts';
import { projectTexts } from '../texts.ts';
import { useProjectTable, useProjectView } from '../view.ts';
import type { ViewProps } from '../views.ts';
import { groupProjects } from './groups.ts';
import { useProjectColumns } from './use-project-columns.ts';

const idOf = (row: ProjectLine): string => row.id;

/** The list itself. Memoised, so that a letter typed into the search is on the screen before the rows follow. */
export const ProjectTable = memo(function ProjectTable({ rows, openId, onOpen, filterKey, empty }: ViewProps) {
  const texts = useTexts(projectTexts);
  const locale = useLocale();
  const today = useToday();
  const bodyId = useOffice().site?.bodyId ?? null;
  const columns = useProjectColumns();
  const table = useProjectTable();
  const groupBy = useProjectView((view) => view.groupBy);
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
  const menu = useCallback(
    ([row]: readonly ProjectLine[]): MenuGroups => {
      const report = () => {
        if (row === undefined) return;
        useProjectView.setState({ tab: 'status' });
        onOpen(row.id);
      };
      return [{ actions: [{ id: 'report', label: texts.report, icon: ClipboardPen, run: report }] }];
    },
    [onOpen, texts],
  );
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
    />
  );
});
