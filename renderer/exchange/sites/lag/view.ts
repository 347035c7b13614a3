import { viewStore } from '../../../app/view-store.ts';
import { type TableView, tableView } from '../../../ui/table/columns.ts';

/** The pair one looks at, by the writers of both sites: in the picture and in the table alike. */
export const useLagView = viewStore('exchange.lag', { holder: '' as string, of: '' as string });

export const useLagTable = viewStore<TableView>('exchange.lagTable', {
  ...tableView,
  sort: [{ id: 'missing', desc: true }],
});
