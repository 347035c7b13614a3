import type { CalendarDate } from '@internationalized/date';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
} from 'react-aria-components/Calendar';
import { isoWeek, day as toDay } from '../../shared/core/day.ts';
import { useTexts } from '../i18n/define.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { Button as KitButton } from './Button.tsx';
import styles from './MonthCalendar.module.css';

type MonthCalendarProps = {
  readonly value: CalendarDate | null;
  readonly today: CalendarDate;
  readonly onChange: (day: CalendarDate) => void;
};

/** One month, Monday first, with week numbers beside it. */
export default function MonthCalendar({ value, today, onChange }: MonthCalendarProps) {
  const texts = useTexts(uiTexts);
  return (
    <Calendar
      aria-label={texts.calendar}
      className={styles.calendar ?? ''}
      value={value}
      defaultFocusedValue={value ?? today}
      onChange={onChange}
      firstDayOfWeek="mon"
      autoFocus
    >
      <header className={styles.head}>
        <Button slot="previous" className={styles.turn ?? ''} aria-label={texts.previousMonth}>
          <ChevronLeft size="1.125rem" aria-hidden />
        </Button>
        <CalendarHeading className={styles.title ?? ''} />
        <Button slot="next" className={styles.turn ?? ''} aria-label={texts.nextMonth}>
          <ChevronRight size="1.125rem" aria-hidden />
        </Button>
      </header>
      <CalendarGrid weekdayStyle="short" className={styles.grid ?? ''}>
        <CalendarGridHeader>
          {(name) => <CalendarHeaderCell className={styles.weekday ?? ''}>{name}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => (
            <CalendarCell
              date={date}
              className={styles.day ?? ''}
              data-today={date.compare(today) === 0 ? true : undefined}
              data-week={date.toDate('UTC').getUTCDay() === 1 ? isoWeek(toDay(date.toString())).week : undefined}
            />
          )}
        </CalendarGridBody>
      </CalendarGrid>
      <KitButton slot={null} look="quiet" onPress={() => onChange(today)}>
        {texts.today}
      </KitButton>
    </Calendar>
  );
}
