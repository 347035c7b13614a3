import type { CalendarSpan } from '../../../shared/communication/calendar.ts';
import { addDays, addMonths, type Day, startOfWeek } from '../../../shared/core/day.ts';
import type { Intent } from '../../ui/table/grid-keys.ts';

/** Where the keys are: on a day, or on one of its contributions. */
export type CalendarPlace = { readonly day: Day; readonly item: string | null };

/**
 * Where a key leads. ← and → a day on, ↑ and ↓ a week; inside of a day ↑ and ↓ walk through its contributions, and from the first one
 * back to the day. Pos1 and Ende lead to Monday and Sunday, the page keys a month (or, of a week, a week) on. `null`: nowhere.
 */
export function walkCalendar(
  { day, item }: CalendarPlace,
  intent: Intent,
  idsOn: (day: Day) => readonly string[],
  span: CalendarSpan,
): CalendarPlace | null {
  const to = (next: Day): CalendarPlace => ({ day: next, item: null });
  switch (intent.kind) {
    case 'move': {
      if (intent.columns !== 0) return to(addDays(day, intent.columns));
      if (item === null) return to(addDays(day, intent.rows * 7));
      const ids = idsOn(day);
      const next = ids.indexOf(item) + intent.rows;
      return { day, item: next < 0 ? null : (ids[Math.min(next, ids.length - 1)] ?? null) };
    }
    case 'row-end':
      return to(addDays(startOfWeek(day), intent.step === 1 ? 6 : 0));
    case 'page':
      return to(span === 'month' ? addMonths(day, intent.step) : addDays(day, intent.step * 7));
    default:
      return null;
  }
}

/** By how many days Strg and an arrow move a contribution; `null` for other keys. */
export function stepOf({
  key,
  ctrlKey,
  altKey,
  shiftKey,
}: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}): number | null {
  if (!ctrlKey || altKey || shiftKey) return null;
  return { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[key] ?? null;
}
