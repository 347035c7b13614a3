import { arrange, type Groups } from '../../ui/table/arrange.ts';
import { type Column, type TableView, tableView } from '../../ui/table/columns.ts';
import { useOutlet } from '../../ui/table/outlets.ts';
import { sheetOf } from '../../ui/table/sheet.ts';

type ListOutletProps<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** How the rows are arranged; left out: all columns that are not optional, in the order they came in. */
  readonly view?: TableView;
  readonly groups?: Groups<Row> | undefined;
  readonly filters?: () => readonly string[];
  readonly calendar?: ((rows: readonly Row[]) => Promise<void>) | undefined;
};

const noId = (): string => '';

/** Gives out a list that is no table on the screen: cards, a board, a timeline. What it draws itself is nothing. */
export function ListOutlet<Row>(props: ListOutletProps<Row>) {
  const { label, rows, columns, view = tableView, groups, filters, calendar } = props;
  const lines = () => arrange(rows, noId, columns, view.sort, groups);
  useOutlet({
    label,
    sheet: () => sheetOf({ columns, view, lines: lines(), groups, filters }),
    calendar: calendar && (() => calendar(lines().flatMap((line) => (line.kind === 'row' ? [line.row] : [])))),
  });
  return null;
}
