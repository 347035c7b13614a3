import { formatDay, formatWeekday } from '../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../shared/core/day.ts';
import type { DeadlineLine } from '../../shared/funding/contract.ts';
import { useAnswer } from '../app/answers.ts';
import { useToday } from '../app/office.ts';
import { RemindersField, remindersOf } from '../app/RemindersField.tsx';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import styles from './DeadlineInspector.module.css';
import type { DeadlineRecord } from './DeadlineInspector.tsx';
import { inspectorTexts } from './inspector-texts.ts';
import { calendarOf } from './stated.ts';

type RemindersProps = { readonly line: DeadlineLine; readonly record: DeadlineRecord };

/** Lead times as typed, and the working days they mean. */
export function Reminders({ line, record }: RemindersProps) {
  const texts = useTexts(inspectorTexts);
  const leadDays = remindersOf(record);
  return (
    <>
      <RemindersField entity="deadline" record={record} />
      {leadDays.length === 0 ? null : line.effectiveOn === null ? (
        <p className={styles.muted}>{texts.remindersNoDay}</p>
      ) : (
        <Dates due={line.effectiveOn} leadDays={leadDays} calendar={line.calendar} />
      )}
    </>
  );
}

type DatesProps = { readonly due: string; readonly leadDays: readonly number[]; readonly calendar: string | null };

function Dates({ due, leadDays, calendar }: DatesProps) {
  const texts = useTexts(inspectorTexts);
  const locale = useLocale();
  const today = useToday();
  const input = { due, leadDays: [...leadDays], calendar: calendarOf(calendar) };
  const answer = useAnswer('rules.evaluate', { rule: 'REMINDERS_BEFORE', input }, { keep: true });
  const found = answer.state === 'ready' ? answer.value['reminders'] : null;
  const days = (Array.isArray(found) ? found : []).map(dayOrNull);
  return (
    <ul className={styles.reminders}>
      {days.map((day, index) =>
        day === null ? null : (
          <li key={leadDays[index]} className={day < today ? styles.past : undefined}>
            <span>
              {formatWeekday(day, locale)} {formatDay(day)}
              {day < today && ` (${texts.past})`}
            </span>
            <span className={styles.muted}>{texts.reminderBefore(leadDays[index] ?? 0)}</span>
          </li>
        ),
      )}
    </ul>
  );
}
