import { formatDayLong } from '../../../shared/calendar/format-day.ts';
import { isWeekend } from '../../../shared/calendar/holidays.ts';
import type { ItemLine } from '../../../shared/communication/contract.ts';
import { type Day, dayOfMonth } from '../../../shared/core/day.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { classes } from '../../ui/classes.ts';
import styles from './calendar.module.css';
import { ItemChip } from './ItemChip.tsx';
import { calendarTexts } from './texts.ts';
import type { CalendarPlace } from './walk.ts';

/** So many stand in the cell of a month; the rest is a word that leads to the week. */
export const mostInMonth = 3;

type DayCellProps = {
  readonly day: Day;
  readonly items: readonly ItemLine[];
  readonly holiday: string | null;
  readonly isToday: boolean;
  /** Of the month before or after. */
  readonly isOther: boolean;
  readonly isFull: boolean;
  readonly place: CalendarPlace;
  readonly openId: string | null;
  readonly movingId: string | null;
  readonly isTarget: boolean;
  readonly onMore: (day: Day) => void;
};

/** One day: its number, its holiday, and what stands on it. */
export function DayCell({ day, items, holiday, isFull, place, onMore, ...look }: DayCellProps) {
  const texts = useTexts(calendarTexts);
  const locale = useLocale();
  const hasKeys = place.day === day;
  const isHere = hasKeys && (place.item === null || !items.some(({ id }) => id === place.item));
  // The one that has the keys is always among those that are drawn.
  const at = items.findIndex(({ id }) => hasKeys && id === place.item);
  const isCut = !isFull && items.length > mostInMonth;
  const shown = isCut ? firstWith(items, at) : items;
  const rest = items.length - shown.length;
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a day is a cell of a grid, and takes the focus.
      role="gridcell"
      tabIndex={isHere ? 0 : -1}
      data-day={day}
      aria-current={look.isToday ? 'date' : undefined}
      className={classes(
        styles.day,
        look.isOther && styles.other,
        (isWeekend(day) || holiday !== null) && styles.free,
        look.isToday && styles.today,
        look.isTarget && styles.target,
      )}
    >
      <div className={classes(styles.box, items.length === 1 && styles.alone)}>
        <div className={styles.head}>
          <span className="visually-hidden">
            {[formatDayLong(day, locale), holiday, texts.on(items.length)].filter(Boolean).join(', ')}
          </span>
          <span className={styles.number} aria-hidden>
            {dayOfMonth(day)}
          </span>
          {holiday !== null && (
            <span className={styles.holiday} title={holiday} lang="de" aria-hidden>
              {holiday}
            </span>
          )}
        </div>
        {shown.map((line) => (
          <ItemChip
            key={line.id}
            line={line}
            isFocusable={hasKeys && place.item === line.id}
            isOpen={look.openId === line.id}
            isMoving={look.movingId === line.id}
            isFull={isFull}
          />
        ))}
        {rest > 0 && (
          <button
            type="button"
            tabIndex={-1}
            className={styles.more}
            aria-label={texts.moreOf(rest, formatDayLong(day, locale))}
            onClick={(event) => {
              event.stopPropagation();
              onMore(day);
            }}
          >
            {texts.more(rest)}
          </button>
        )}
      </div>
    </td>
  );
}

/** Two lines and the word for the rest fit; the line at `at` is among them. */
function firstWith(items: readonly ItemLine[], at: number): readonly ItemLine[] {
  const first = items.slice(0, mostInMonth - 1);
  const wanted = items[at];
  return at < first.length || wanted === undefined ? first : [...first.slice(0, -1), wanted];
}
