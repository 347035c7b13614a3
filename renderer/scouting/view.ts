import { viewStore } from '../app/view-store.ts';
import { type TableView, tableView } from '../ui/table/columns.ts';
import { type NoteFilter, noFilter } from './filter.ts';

/** Where a note lies. */
export const piles = ['inbox', 'filed', 'dropped'] as const;
export type Pile = (typeof piles)[number];

type NotesView = {
  readonly pile: string;
  readonly filter: NoteFilter;
  readonly selected: readonly string[];
  readonly table: TableView;
};

/** What the person is looking at on the page *Notizen*. */
export const useNotesView = viewStore<NotesView>('scouting.notes', {
  pile: 'inbox',
  filter: noFilter,
  selected: [],
  table: tableView,
});

export const pileOf = (name: unknown): Pile => piles.find((pile) => pile === name) ?? 'inbox';

export const changeFilter = (change: Partial<NoteFilter>): void =>
  useNotesView.setState(({ filter }) => ({ filter: { ...filter, ...change } }));

export const changeTable = (change: Partial<TableView>): void =>
  useNotesView.setState(({ table }) => ({ table: { ...table, ...change } }));

export const select = (ids: Iterable<string>): void => useNotesView.setState({ selected: [...ids] });

/** Another pile begins with nothing chosen. */
export const showPile = (pile: Pile): void => useNotesView.setState({ pile, selected: [] });
