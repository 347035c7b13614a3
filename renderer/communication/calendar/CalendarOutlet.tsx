import { useMemo } from 'react';
import type { ItemLine } from '../../../shared/communication/contract.ts';
import { useDayCalendar } from '../../app/output/day-calendar.ts';
import { ListOutlet } from '../../app/output/ListOutlet.tsx';
import { useLocale } from '../../i18n/locale.ts';
import { tableView } from '../../ui/table/columns.ts';
import { itemColumns } from '../items/columns.tsx';

/** The month or the week as the list it is, for files, paper and other calendars. */
export function CalendarOutlet({ label, lines }: { readonly label: string; readonly lines: readonly ItemLine[] }) {
  const locale = useLocale();
  const columns = useMemo(() => itemColumns(locale), [locale]);
  const calendar = useDayCalendar(label, 'communicationItem', columns, tableView);
  return <ListOutlet label={label} rows={lines} columns={columns} calendar={calendar} />;
}
