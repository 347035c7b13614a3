import { viewStore } from '../../../app/view-store.ts';
import { type TableView, tableView } from '../../../ui/table/columns.ts';

export const usePolicyTable = viewStore<TableView>('exchange.policyTable', {
  ...tableView,
  sort: [{ id: 'kind', desc: false }],
});
