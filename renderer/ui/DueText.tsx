import { Calendar, Check, Clock, TriangleAlert } from 'lucide-react';
import { formatDay } from '../../shared/calendar/format-day.ts';
import { dayOrNull, daysBetween } from '../../shared/core/day.ts';
import { useToday } from '../app/office.ts';
import { useTexts } from '../i18n/define.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { classes } from './classes.ts';
import styles from './DueText.module.css';
import { dueWords, soonDays } from './due.ts';

type DueTextProps = {
  readonly day: string | null;
  /** Done, waived, obsolete: the day is only history. */
  readonly isSettled?: boolean;
  /** Without the words, where a group heading says them. The words are still read out. */
  readonly compact?: boolean;
};

/** A deadline as colour, icon and words: "31.03.2027 in 128 Tagen". */
export function DueText({ day, isSettled, compact }: DueTextProps) {
  const texts = useTexts(uiTexts);
  const today = useToday();
  const due = dayOrNull(day);
  if (due === null) return <span className={styles.none}>{texts.noDay}</span>;
  const days = daysBetween(today, due);
  const tone = isSettled ? 'settled' : days < 0 ? 'overdue' : days <= soonDays ? 'soon' : 'later';
  const Icon = isSettled ? Check : days < 0 ? TriangleAlert : days <= soonDays ? Clock : Calendar;
  return (
    <span className={classes(styles.due, styles[tone])}>
      <Icon size="1rem" aria-hidden />
      <span className={styles.day}>{formatDay(due)}</span>
      <span className={compact ? 'visually-hidden' : styles.words}>
        {isSettled ? texts.done : dueWords(due, today, texts)}
      </span>
    </span>
  );
}
