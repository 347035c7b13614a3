import { viewStore } from '../app/view-store.ts';
import type { Horizon } from '../charts/timeline/range.ts';
import { type TableView, tableView } from '../ui/table/columns.ts';
import { type DeadlineFilter, noFilter } from './filter.ts';

/** List, timeline, or both below each other: the same deadlines, the same choice of rows. */
export const shapes = ['both', 'list', 'timeline'] as const;
export type Shape = (typeof shapes)[number];

type DeadlineView = {
  readonly filter: DeadlineFilter;
  readonly shape: string;
  readonly months: Horizon;
  readonly selected: readonly string[];
  /** The deadline the keys were on last, in whichever picture. */
  readonly activeId: string | null;
  readonly table: TableView;
};

/** What the person is looking at on the page *Fristen*. */
export const useDeadlineView = viewStore<DeadlineView>('funding.deadlines', {
  filter: noFilter,
  shape: 'both',
  months: 12,
  selected: [],
  activeId: null,
  table: { ...tableView, sort: [{ id: 'effectiveOn', desc: false }] },
});

export const changeFilter = (change: Partial<DeadlineFilter>): void =>
  useDeadlineView.setState(({ filter }) => ({ filter: { ...filter, ...change } }));

export const changeTable = (change: Partial<TableView>): void =>
  useDeadlineView.setState(({ table }) => ({ table: { ...table, ...change } }));

export const select = (ids: Iterable<string>): void => useDeadlineView.setState({ selected: [...ids] });
