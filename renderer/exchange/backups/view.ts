import type { Showing } from '../../../shared/backup/contract.ts';
import { viewStore } from '../../app/view-store.ts';
import { type TableView, tableView } from '../../ui/table/columns.ts';

/** Which restore point one is looking into, and what of it. */
export const useBackupView = viewStore('exchange.backups', {
  looking: null as string | null,
  entity: 'project',
  showing: 'all' as Showing,
  search: '',
});

export const usePastTable = viewStore<TableView>('exchange.backups.records', {
  ...tableView,
  sort: [{ id: 'title', desc: false }],
});
