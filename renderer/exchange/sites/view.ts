import { viewStore } from '../../app/view-store.ts';
import { type TableView, tableView } from '../../ui/table/columns.ts';

export const useSiteTable = viewStore<TableView>('exchange.sites', {
  ...tableView,
  sort: [{ id: 'site', desc: false }],
});
