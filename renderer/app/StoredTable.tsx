import type { StoreApi, UseBoundStore } from 'zustand';
import type { TableView } from '../ui/table/columns.ts';
import { DatenTabelle, type DatenTabelleProps } from '../ui/table/DatenTabelle.tsx';

type StoredTableProps<Row extends object> = Omit<DatenTabelleProps<Row>, 'view' | 'onView'> & {
  /** Made with `viewStore`: sorting, columns and widths outlive the page. */
  readonly store: UseBoundStore<StoreApi<TableView>>;
};

/** A table whose arrangement is kept for the person. */
export function StoredTable<Row extends object>({ store, ...props }: StoredTableProps<Row>) {
  return <DatenTabelle {...props} view={store()} onView={store.setState} />;
}
