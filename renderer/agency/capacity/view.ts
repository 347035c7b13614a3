import { viewStore } from '../../app/view-store.ts';
import { type TableView, tableView } from '../../ui/table/columns.ts';

export const horizons = [4, 8, 12] as const;

/** The field one looks at, in the picture and in the table alike, and which quarters are shown. */
export const useCapacityView = viewStore('agency.capacity', {
  bodyId: '' as string,
  quarter: '' as string,
  quarters: 8 as number,
  /** Years before or after today at which the picture begins. */
  years: 0 as number,
});

export const useCapacityTable = viewStore<TableView>('agency.capacityTable', tableView);
