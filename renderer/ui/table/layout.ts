import { type Column, isChosen, type TableView } from './columns.ts';

/** Room for the tick box, in rem. */
export const selectionWidth = 2.25;

const widthOf = <Row>(column: Column<Row>, view: TableView): number => view.widths[column.id] ?? column.width;

const leastWidthOf = <Row>(column: Column<Row>, view: TableView): number =>
  view.widths[column.id] ?? (column.grows ? (column.minWidth ?? column.width) : column.width);

/**
 * The columns that are shown in a room of so many rem: those the person chose, without the least important ones where they
 * would be cut off. What the person has widened or switched on explicitly stays; then the table scrolls sideways.
 */
export function visibleColumns<Row>(
  columns: readonly Column<Row>[],
  view: TableView,
  room: number,
): readonly Column<Row>[] {
  let shown = columns.filter((column) => isChosen(column, view));
  const needed = () => shown.reduce((sum, column) => sum + leastWidthOf(column, view), 0);
  const expendable = () =>
    shown
      .filter((column) => column.priority !== undefined && view.shown[column.id] !== true)
      .reduce<Column<Row> | null>(
        (worst, column) => ((column.priority ?? 0) > (worst?.priority ?? 0) ? column : worst),
        null,
      );
  for (let least = expendable(); least !== null && needed() > room; least = expendable()) {
    const leaving = least;
    shown = shown.filter((column) => column !== leaving);
  }
  return shown;
}

/** The widths as CSS: `2.25rem minmax(16rem, 1fr) 8rem`. If nobody grows, the last column takes what is left. */
export function columnTemplate<Row>(columns: readonly Column<Row>[], view: TableView, hasSelection: boolean): string {
  const someoneGrows = columns.some((column) => column.grows && view.widths[column.id] === undefined);
  const tracks = columns.map((column, index) => {
    const isLast = index === columns.length - 1;
    const grows = someoneGrows ? column.grows && view.widths[column.id] === undefined : isLast;
    return grows ? `minmax(${leastWidthOf(column, view)}rem, 1fr)` : `${widthOf(column, view)}rem`;
  });
  return [...(hasSelection ? [`${selectionWidth}rem`] : []), ...tracks].join(' ');
}

/** The width below which the table scrolls sideways, in rem. */
export const leastTableWidth = <Row>(columns: readonly Column<Row>[], view: TableView, hasSelection: boolean): number =>
  columns.reduce((sum, column) => sum + leastWidthOf(column, view), hasSelection ? selectionWidth : 0);
