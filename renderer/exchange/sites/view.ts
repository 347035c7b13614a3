import { viewStore } from '../../app/view-store.ts';
import { type TableView, tableView } from '../../ui/table/columns.ts';

/** The list, who has what of whom, or who may write what. */
export const useSitesView = viewStore('exchange.sitesView', { view: 'list' as 'list' | 'lag' | 'rights' });

export const useSiteTable = viewStore<TableView>('exchange.sites', {
  ...tableView,
  sort: [{ id: 'site', desc: false }],
});
