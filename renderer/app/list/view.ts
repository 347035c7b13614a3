import { type TableView, tableView } from '../../ui/table/columns.ts';
import { type ViewStore, viewStore } from '../view-store.ts';
import { type LineFilter, noFilter } from './line-filter.ts';

/** What the person is looking at in one list. */
export type ListView = {
  readonly filter: LineFilter;
  readonly selected: readonly string[];
  readonly table: TableView;
};

export type ListStore = ViewStore<ListView>;

/** The view of one list, by area and name; it survives a change of area and a restart. */
export const listView = (name: string, sort: TableView['sort'] = []): ListStore =>
  viewStore<ListView>(name, { filter: noFilter, selected: [], table: { ...tableView, sort } });
