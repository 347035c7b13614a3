import type { JournalKind } from '../../../shared/journal/contract.ts';
import { viewStore } from '../../app/view-store.ts';
import { type TableView, tableView } from '../../ui/table/columns.ts';
import type { Period } from './period.ts';

/** What of the log is shown. */
export const useLogView = viewStore('exchange.log', {
  /** Set to `refused` by whoever leads here to see what was refused; the page takes it as its filter. */
  page: 'all',
  kinds: [] as readonly JournalKind[],
  sites: [] as readonly string[],
  period: 'all' as Period,
  from: null as string | null,
  to: null as string | null,
});

export const useJournalTable = viewStore<TableView>('exchange.log.entries', {
  ...tableView,
  sort: [{ id: 'at', desc: true }],
});
