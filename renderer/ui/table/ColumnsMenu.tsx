import { Columns3 } from 'lucide-react';
import { useTexts } from '../../i18n/define.ts';
import { CollapsingButton } from '../CollapsingButton.tsx';
import { Menu } from '../Menu.tsx';
import { type Column, isChosen, type TableView } from './columns.ts';
import { tableTexts } from './table-texts.ts';

type ColumnsMenuProps<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly view: TableView;
  readonly onView: (change: Partial<TableView>) => void;
};

/** Which columns a table shows. */
export function ColumnsMenu<Row>({ columns, view, onView }: ColumnsMenuProps<Row>) {
  const texts = useTexts(tableTexts);
  return (
    <Menu
      label={texts.columns}
      groups={[
        {
          actions: columns.map((column) => ({
            id: column.id,
            label: column.title,
            isChecked: isChosen(column, view),
            staysOpen: true,
            run: () => onView({ shown: { ...view.shown, [column.id]: !isChosen(column, view) } }),
          })),
        },
        { actions: [{ id: 'reset', label: texts.resetColumns, run: () => onView({ shown: {}, widths: {} }) }] },
      ]}
    >
      <CollapsingButton icon={Columns3}>{texts.columns}</CollapsingButton>
    </Menu>
  );
}
