import { viewStore } from '../../app/view-store.ts';
import { type TableView, tableView } from '../../ui/table/columns.ts';

/** `bundles` or `refused`. */
export const useLogView = viewStore('exchange.log', { page: 'bundles' });

export const useBundleTable = viewStore<TableView>('exchange.log.bundles', {
  ...tableView,
  sort: [{ id: 'at', desc: true }],
});

export const useRefusedTable = viewStore<TableView>('exchange.log.refused', {
  ...tableView,
  sort: [{ id: 'at', desc: true }],
});
