import { viewStore } from '../../app/view-store.ts';
import { type TableView, tableView } from '../../ui/table/columns.ts';

export const useLogView = viewStore('exchange.log', { page: 'bundles' });

export const useBundleTable = viewStore<TableView>('exchange.log.bundles', {
  ...tableView,
  sort: [{ id: 'at', desc: true }],
});

export const useSiteTable = viewStore<TableView>('exchange.log.sites', {
  ...tableView,
  sort: [{ id: 'site', desc: false }],
});
