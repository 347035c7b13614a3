import { useCallback, useMemo } from 'react';
import type { TableView } from '../../ui/table/columns.ts';
import type { ViewStore } from '../view-store.ts';
import { type ListSettings, readListSettings } from './list-settings.ts';
import { SavedViews } from './SavedViews.tsx';

type FilteredTable<Filter> = { readonly filter: Filter; readonly table: TableView };

/** Saved views of a list that is a filter and a table; the name of its store says to which list they belong, and travels with them. */
export function SavedListViews<Filter extends object, View extends FilteredTable<Filter>>({
  useView,
}: {
  readonly useView: ViewStore<View>;
}) {
  const filter = useView((view) => view.filter);
  const { sort, shown, widths } = useView((view) => view.table);
  const now = useMemo(() => ({ filter, sort, shown, widths }), [filter, sort, shown, widths]);
  const usual = useMemo((): ListSettings<Filter> => {
    const { filter: none, table } = useView.usual;
    return { filter: none, sort: table.sort, shown: table.shown, widths: table.widths };
  }, [useView]);
  const read = useCallback((value: unknown) => readListSettings(value, usual), [usual]);
  const show = useCallback(
    ({ filter: looksFor, ...table }: ListSettings<Filter>) =>
      useView.setState((view) => ({ ...view, filter: looksFor, table: { ...view.table, ...table, scroll: 0 } })),
    [useView],
  );
  return <SavedViews area={useView.viewName} now={now} usual={usual} read={read} show={show} />;
}
