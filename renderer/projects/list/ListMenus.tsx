import { Group } from 'lucide-react';
import { entities } from '../../../shared/entities.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { ColumnsMenu } from '../../ui/table/ColumnsMenu.tsx';
import { projectTexts } from '../texts.ts';
import { useProjectTable, useProjectView } from '../view.ts';
import { groupings } from './groups.ts';
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
  const nameOf = (grouping: (typeof groupings)[number]) =>
    grouping === 'nothing' || grouping === 'due'
      ? texts.groupings[grouping]
      : texts.groupedBy(entities.project.fields[grouping].label[locale]);
  return (
    <Menu
      label={texts.groupBy}
      groups={[
        {
          actions: groupings.map((grouping) => ({
            id: grouping,
            label: nameOf(grouping),
            isChecked: grouping === groupBy,
            run: () => useProjectView.setState({ groupBy: grouping }),
          })),
        },
      ]}
    >
      <Button icon={Group}>{groupBy === 'nothing' ? texts.groupBy : nameOf(groupBy)}</Button>
    </Menu>
  );
}
