import type { StoreApi, UseBoundStore } from 'zustand';
import { viewStore } from '../../app/view-store.ts';
import { type TableView, tableView } from '../../ui/table/columns.ts';
import { type LineFilter, noFilter } from './line-filter.ts';

/** What the person is looking at in one list of the agency. */
export type ListView = {
  readonly filter: LineFilter;
  readonly selected: readonly string[];
  readonly table: TableView;
};

export type ListStore = UseBoundStore<StoreApi<ListView>>;

/** The view of one list; it survives a change of area and a restart. */
export const listView = (name: string, sort: TableView['sort'] = []): ListStore =>
  viewStore<ListView>(`agency.${name}`, { filter: noFilter, selected: [], table: { ...tableView, sort } });
