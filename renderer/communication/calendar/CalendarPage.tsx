import { CalendarDays, ChevronLeft, ChevronRight, Plus } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { formatDay, monthNames } from '../../../shared/calendar/format-day.ts';
import { type CalendarSpan, daysOf, weeksOf } from '../../../shared/communication/calendar.ts';
import type { ItemLine } from '../../../shared/communication/contract.ts';
import {
  addDays,
  addMonths,
  type Day,
  dayOrNull,
  endOfMonth,
  isoWeek,
  monthOf,
  startOfMonth,
  yearOf,
} from '../../../shared/core/day.ts';
import { useAnswer } from '../../app/answers.ts';
import { useCommands } from '../../app/commands.ts';
import { LineTable } from '../../app/list/LineTable.tsx';
import { ListTools } from '../../app/list/ListTools.tsx';
import { applyFilter } from '../../app/list/line-filter.ts';
import { NewRecord } from '../../app/NewRecord.tsx';
import { useOpenRecord } from '../../app/navigation.ts';
import { useToday } from '../../app/office.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { ViewSwitch } from '../../ui/ViewSwitch.tsx';
import { itemColumns } from '../items/columns.tsx';
import { ItemInspector } from '../items/ItemInspector.tsx';
import { itemSpec, newItemBelongs, newItemFields } from '../items/spec.ts';
import { communicationTexts } from '../texts.ts';
import { CalendarGrid } from './CalendarGrid.tsx';
import { CalendarOutlet } from './CalendarOutlet.tsx';
import styles from './calendar.module.css';
import { calendarTexts } from './texts.ts';
import { useMove } from './use-move.ts';
import { type CalendarView, useCalendarList, useCalendarView } from './view.ts';

const none: readonly ItemLine[] = [];
const noColumns: readonly Column<ItemLine>[] = [];
const views = ['month', 'week', 'list'] as const satisfies readonly CalendarView[];

/** Kalender: what the office says on which day, as month, as week, and as the list of the month. */
export function CalendarPage() {
  const texts = useTexts(calendarTexts);
  const words = useTexts(communicationTexts);
  const locale = useLocale();
  const today = useToday();
  const { view: kept, day: keptDay } = useCalendarView();
  const view = views.find((one) => one === kept) ?? 'month';
  const span: CalendarSpan = view === 'week' ? 'week' : 'month';
  const day = dayOrNull(keptDay) ?? today;
  const [openId, open] = useOpenRecord();
  const [newOn, setNewOn] = useState<Day | null>(null);
  const answer = useAnswer('communication.list', {});
  const { lines, move } = useMove(answer.state === 'ready' ? answer.value.items : none);
  const { filter } = useCalendarList();
  const spec = useMemo(() => itemSpec(lines, locale, null), [lines, locale]);
  const shown = useMemo(() => applyFilter(lines, filter, spec), [lines, filter, spec]);
  const columns = useMemo(() => itemColumns(locale), [locale]);
  const period = useMemo(() => periodOf(day, span), [day, span]);
  const within = useMemo(() => lines.filter((line) => isWithin(line, period)), [lines, period]);
  const undated = shown.filter((line) => daysOf(line) === null).length;
  const onDay = useCallback((next: Day) => useCalendarView.setState({ day: next }), []);
  const turn = (step: 1 | -1) => onDay(span === 'month' ? addMonths(startOfMonth(day), step) : addDays(day, 7 * step));
  useCommands(
    'communication.calendar',
    useMemo(
      () => [{ id: 'communicationItem.new', title: words.newItem, icon: Plus, run: () => setNewOn(day) }],
      [words, day],
    ),
  );
  const what =
    span === 'month'
      ? `${monthNames[locale][monthOf(day) - 1]} ${yearOf(day)}`
      : texts.week(isoWeek(day).week, formatDay(period.from), formatDay(period.to));
  const create = (
    <Button look="primary" icon={Plus} onPress={() => setNewOn(day)}>
      {words.newItem}
    </Button>
  );
  const count = [words.itemCount(shown.length), ...(undated === 0 ? [] : [texts.undated(undated)])].join(' · ');
  const control = (
    <ViewSwitch
      label={texts.views.label}
      value={view}
      onChange={(next) => useCalendarView.setState({ view: next })}
      options={views.map((value) => ({ value, label: texts.views[value] }))}
    />
  );
  return (
    <Page
      fills
      {...(answer.state === 'ready' ? { count } : {})}
      actions={create}
      tools={
        <ListTools
          what={words.items}
          lines={lines}
          columns={view === 'list' ? columns : noColumns}
          spec={spec}
          useView={useCalendarList}
          start={control}
        />
      }
      inspector={
        openId !== null && (
          <ItemInspector
            key={openId}
            id={openId}
            line={lines.find(({ id }) => id === openId)}
            onClose={() => open(null)}
          />
        )
      }
    >
      <div className={styles.bar}>
        <div className={styles.turn}>
          <IconButton icon={ChevronLeft} label={texts.previous[span]} onPress={() => turn(-1)} />
          <IconButton icon={ChevronRight} label={texts.next[span]} onPress={() => turn(1)} />
        </div>
        <div role="status">
          <h2 className={styles.period}>{what}</h2>
        </div>
        <Button look="quiet" onPress={() => onDay(today)}>
          {texts.today}
        </Button>
        {view !== 'list' && <p className={styles.keys}>{texts.keys}</p>}
      </div>
      {answer.state === 'loading' ? (
        <Loading />
      ) : answer.state === 'failed' ? (
        <FailureNotice answer={answer} />
      ) : view === 'list' ? (
        <LineTable
          label={texts.listOf(what)}
          entity="communicationItem"
          lines={within}
          columns={columns}
          spec={spec}
          useView={useCalendarList}
          openId={openId}
          onOpen={open}
          empty={
            <EmptyState icon={CalendarDays} title={texts.nothing} action={create}>
              {texts.nothingText}
            </EmptyState>
          }
        />
      ) : (
        <>
          <CalendarOutlet label={texts.listOf(what)} lines={shown.filter((line) => isWithin(line, period))} />
          <CalendarGrid
            label={texts.calendar(what)}
            span={span}
            day={day}
            onDay={onDay}
            lines={shown}
            move={move}
            openId={openId}
            onOpen={open}
            onNew={setNewOn}
            onWeek={(of) => useCalendarView.setState({ view: 'week', day: of })}
          />
        </>
      )}
      {newOn !== null && (
        <NewRecord
          entity="communicationItem"
          title={words.newItem}
          fields={newItemFields}
          belongs={newItemBelongs}
          initial={{ plannedOn: newOn }}
          onClose={() => setNewOn(null)}
          onCreated={open}
        />
      )}
    </Page>
  );
}

type Period = { readonly from: Day; readonly to: Day };

/** The days a view is about: the month without its neighbours, or the week. */
function periodOf(day: Day, span: CalendarSpan): Period {
  if (span === 'month') return { from: startOfMonth(day), to: endOfMonth(day) };
  const [week] = weeksOf(day, 'week');
  return { from: week?.days[0] ?? day, to: week?.days.at(-1) ?? day };
}

function isWithin(line: ItemLine, { from, to }: Period): boolean {
  const days = daysOf(line);
  return days !== null && days.from <= to && days.to >= from;
}
