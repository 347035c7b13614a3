import { Group } from 'lucide-react';
import type { Locale } from '../../../shared/core/locale.ts';
import { entities } from '../../../shared/entities.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { CollapsingButton } from '../../ui/CollapsingButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { ColumnsMenu } from '../../ui/table/ColumnsMenu.tsx';
import { projectTexts } from '../texts.ts';
import { useProjectTable, useProjectView } from '../view.ts';
import { type GroupBy, groupings } from './groups.ts';
import { useProjectColumns } from './use-project-columns.ts';

/** How the list is shown: its groups and its columns. */
export function ListMenus() {
  const columns = useProjectColumns();
  const table = useProjectTable();
  return (
    <>
      <GroupMenu />
      <ColumnsMenu columns={columns} view={table} onView={useProjectTable.setState} />
    </>
  );
}

/** By what the rows are grouped; list and timeline are cut alike. */
export function GroupMenu() {
  const texts = useTexts(projectTexts);
  const locale = useLocale();
  const groupBy = useProjectView((view) => view.groupBy);
  return (
    <Menu
      label={texts.groupBy}
      groups={[
        {
          actions: groupings.map((grouping) => ({
            id: grouping,
            label: groupingName(grouping, locale),
            isChecked: grouping === groupBy,
            run: () => useProjectView.setState({ groupBy: grouping }),
          })),
        },
      ]}
    >
      <CollapsingButton icon={Group}>
        {groupBy === 'nothing' ? texts.groupBy : groupingName(groupBy, locale)}
      </CollapsingButton>
    </Menu>
  );
}

/** "nach Status" */
export function groupingName(grouping: GroupBy, locale: Locale): string {
  const texts = projectTexts[locale];
  if (grouping === 'nothing' || grouping === 'due') return texts.groupings[grouping];
  return texts.groupedBy(entities.project.fields[grouping].label[locale]);
}
