import { type FocusEvent, type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from 'react';
import { formatWeekday, weekdayNames } from '../../../shared/calendar/format-day.ts';
import { holidayHere } from '../../../shared/calendar/holidays.ts';
import { byDay, type CalendarSpan, weeksOf } from '../../../shared/communication/calendar.ts';
import type { ItemLine } from '../../../shared/communication/contract.ts';
import { type Day, dayOrNull, monthOf } from '../../../shared/core/day.ts';
import { removeLines } from '../../app/lines.ts';
import { say } from '../../app/messages.ts';
import { useToday } from '../../app/office.ts';
import { useRuleData } from '../../app/rule-data.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { DragGhost } from '../../ui/DragGhost.tsx';
import { ContextMenu } from '../../ui/Menu.tsx';
import { intentOf } from '../../ui/table/grid-keys.ts';
import { useGridFocus } from '../../ui/table/use-grid-focus.ts';
import styles from './calendar.module.css';
import { calendarMenu } from './calendar-menu.ts';
import { DayCell } from './DayCell.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { calendarTexts } from './texts.ts';
import { useDayDrag } from './use-day-drag.ts';
import { type CalendarPlace, stepOf, walkCalendar } from './walk.ts';

type CalendarGridProps = {
  readonly label: string;
  readonly span: CalendarSpan;
  readonly day: Day;
  readonly onDay: (day: Day) => void;
  readonly lines: readonly ItemLine[];
  /** Moves by days; answers the new day, or `null` where it was refused. */
  readonly move: (line: ItemLine, days: number) => Day | null;
  readonly openId: string | null;
  readonly onOpen: (id: string | null) => void;
  readonly onNew: (day: Day) => void;
  readonly onWeek: (day: Day) => void;
};

/** Month or week, Monday first, with week numbers and holidays. Everything by keys, by mouse, and by the menu of a contribution. */
export function CalendarGrid({
  label,
  span,
  day,
  onDay,
  lines,
  move,
  openId,
  onOpen,
  onNew,
  onWeek,
}: CalendarGridProps) {
  const texts = useTexts(calendarTexts);
  const ui = useTexts(uiTexts);
  const locale = useLocale();
  const today = useToday();
  const { data } = useRuleData();
  const grid = useRef<HTMLTableElement>(null);
  const [item, setItem] = useState<string | null>(null);
  const [menuAt, setMenuAt] = useState<HTMLElement | null>(null);
  const [moving, setMoving] = useState<ItemLine | null>(null);
  const anchor = useMemo(() => ({ current: menuAt }), [menuAt]);
  const focus = useGridFocus(grid, '[tabindex="0"]');
  const weeks = useMemo(() => weeksOf(day, span), [day, span]);
  const days = useMemo(() => byDay(lines), [lines]);
  const place: CalendarPlace = { day, item };
  const on = (of: Day): readonly ItemLine[] => days.get(of) ?? [];
  const lineOf = (id: string | null) => lines.find((line) => line.id === id);

  const goTo = (next: CalendarPlace) => {
    onDay(next.day);
    setItem(next.item);
    focus.focusSoon();
  };
  const shift = (line: ItemLine, by: number) => {
    const to = move(line, by);
    if (to !== null) goTo({ day: to, item: line.id });
  };
  const { drag, onPointerDown } = useDayDrag((id, by) => {
    const line = lineOf(id);
    if (line) shift(line, by);
  });
  const remove = async (line: ItemLine) => {
    if (!(await removeLines('communicationItem', [line], ({ title }) => title))) return;
    if (openId === line.id) onOpen(null);
    goTo({ day, item: null });
  };
  /** The contribution the keys are on; of a day, its only one. */
  const meant = (): ItemLine | undefined => lineOf(item) ?? (on(day).length === 1 ? on(day)[0] : undefined);
  const open = () => {
    const line = meant();
    if (line !== undefined) {
      setItem(line.id);
      onOpen(line.id);
    } else if (on(day).length === 0) onNew(day);
    else goTo({ day, item: on(day)[0]?.id ?? null });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const by = stepOf(event);
    if (by !== null) {
      event.preventDefault();
      const line = meant();
      if (line !== undefined) shift(line, by);
      else if (on(day).length > 1) say('info', texts.which);
      return;
    }
    if (event.key === 'Escape' && item !== null) {
      event.preventDefault();
      goTo({ day, item: null });
      return;
    }
    const intent = intentOf(event);
    if (intent === null) return;
    const next = walkCalendar(place, intent, (of) => on(of).map(({ id }) => id), span);
    const line = meant();
    if (next !== null) goTo(next);
    else if (intent.kind === 'open') open();
    else if (intent.kind === 'delete' && line !== undefined) void remove(line);
    else if (intent.kind === 'menu' && line !== undefined) setMenuAt(event.target as HTMLElement);
    else return;
    event.preventDefault();
  };
  const found = (target: EventTarget) => {
    const element = target as Element;
    return {
      id: element.closest<HTMLElement>('[data-item]')?.dataset['item'] ?? null,
      day: dayOrNull(element.closest<HTMLElement>('[data-day]')?.dataset['day']),
    };
  };
  const onClick = (event: MouseEvent) => {
    const { id, day: of } = found(event.target);
    if (of === null) return;
    onDay(of);
    setItem(id);
    if (id !== null) onOpen(id);
  };
  const onDoubleClick = (event: MouseEvent) => {
    const { id, day: of } = found(event.target);
    if (of !== null && id === null) onNew(of);
  };
  const onContextMenu = (event: MouseEvent) => {
    const { id, day: of } = found(event.target);
    if (id === null || of === null) return;
    event.preventDefault();
    onDay(of);
    setItem(id);
    setMenuAt((event.target as Element).closest<HTMLElement>('[data-item]'));
  };
  const onFocus = (event: FocusEvent) => {
    focus.onFocus();
    const { id, day: of } = found(event.target);
    if (of === null || (of === day && id === item)) return;
    onDay(of);
    setItem(id);
  };
  const line = meant();
  const dragged = lineOf(drag?.id ?? null);
  return (
    <div className={styles.scroller}>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a calendar is a grid of days (ARIA APG).
        role="grid"
        aria-label={label}
        className={span === 'month' ? styles.month : styles.weekView}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
        onContextMenu={onContextMenu}
        onPointerDown={onPointerDown}
        onFocus={onFocus}
        onBlur={focus.onBlur}
      >
        <thead>
          <tr>
            <th scope="col" className={styles.kw}>
              {texts.weekHead}
            </th>
            {(weeks[0]?.days ?? []).map((of, at) => (
              <th key={of} scope="col" abbr={weekdayNames[locale][at]}>
                {formatWeekday(of, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.days[0]}>
              <th scope="row" className={styles.kw} aria-label={texts.weekNumber(week.number)}>
                {week.number}
              </th>
              {week.days.map((of) => (
                <DayCell
                  key={of}
                  day={of}
                  items={on(of)}
                  holiday={holidayHere(of, data.oneOffs)}
                  isToday={of === today}
                  isOther={span === 'month' && monthOf(of) !== monthOf(day)}
                  isFull={span === 'week'}
                  place={place}
                  openId={openId}
                  movingId={drag?.id ?? null}
                  isTarget={drag?.over === of}
                  onMore={onWeek}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {drag !== null && <DragGhost at={drag} title={dragged?.title ?? texts.untitled} hint={texts.drop} />}
      {menuAt !== null && line !== undefined && (
        <ContextMenu
          label={ui.moreActions}
          groups={calendarMenu(texts, {
            open: () => onOpen(line.id),
            move: (by) => shift(line, by),
            moveTo: () => setMoving(line),
            remove: () => void remove(line),
          })}
          triggerRef={anchor}
          onClose={() => {
            setMenuAt(null);
            focus.focusSoon();
          }}
        />
      )}
      {moving !== null && (
        <MoveDialog
          line={moving}
          onClose={() => {
            setMoving(null);
            focus.focusSoon();
          }}
          onMove={(by) => shift(moving, by)}
        />
      )}
    </div>
  );
}
