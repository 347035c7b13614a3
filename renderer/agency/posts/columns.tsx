import type { PostLine } from '../../../shared/agency/contract.ts';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull, daysBetween } from '../../../shared/core/day.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { entities } from '../../../shared/entities.ts';
import { TitleCell } from '../../app/list/TitleCell.tsx';
import { LockBadge } from '../../app/lock/LockBadge.tsx';
import { lockOrder, lockWords } from '../../app/lock/lock-words.ts';
import { useToday } from '../../app/office.ts';
import { DueText } from '../../ui/DueText.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { type Column, fieldColumn } from '../../ui/table/columns.ts';
import styles from './posts.module.css';
import { postTexts } from './texts.ts';

const { position } = entities;

/** The columns of the list of posts. None of them counts how busy a post is: that would be a ranking of people. */
export function postColumns(locale: Locale): readonly Column<PostLine>[] {
  const texts = postTexts[locale];
  const field = (name: string, more: Partial<Column<PostLine>> & { readonly width: number }) =>
    fieldColumn<PostLine>(position as never, name, locale, more);
  return [
    field('title', { width: 17, minWidth: 13, grows: true, cell: (line) => <TitleCell line={line} /> }),
    field('bodyId', { width: 8, priority: 3, value: (line) => line.body, text: (line) => line.body ?? '' }),
    field('fte', { width: 6.75 }),
    field('payGrade', { width: 7.25, priority: 4 }),
    field('status', {
      width: 9.25,
      cell: (line) => <StatusBadge field={position.fields.status} value={line.status} />,
    }),
    field('endOn', {
      title: texts.end,
      inCalendar: true,
      width: 11,
      priority: 1,
      value: (line) => line.endsOn,
      text: (line) => endWords(line, locale),
      cell: (line) => <EndCell line={line} locale={locale} />,
    }),
    {
      id: 'lock',
      title: texts.lock,
      width: 7.5,
      priority: 2,
      value: (line) => lockOrder(line.lock),
      text: (line) => lockWords(line.lock, locale),
      cell: (line) => <LockBadge lock={line.lock} />,
    },
    field('productCode', { width: 7, priority: 5 }),
    field('accountCode', { width: 6.5, priority: 6 }),
    field('payScale', { width: 6, isOptional: true }),
    field('startOn', { width: 7, isOptional: true }),
    field('annualCostCents', { width: 9, isOptional: true }),
  ];
}

function endWords({ endsOn, endSource }: PostLine, locale: Locale): string {
  const day = dayOrNull(endsOn);
  if (day !== null) return formatDay(day);
  return endSource === 'unlimited' ? postTexts[locale].unlimited : postTexts[locale].unknownEnd;
}

/** An end within half a year is told like a deadline: somebody has to act on it. */
const soonDays = 183;

function EndCell({ line, locale }: { readonly line: PostLine; readonly locale: Locale }) {
  const today = useToday();
  const day = dayOrNull(line.endsOn);
  const texts = postTexts[locale];
  if (day === null)
    return (
      <span className={line.endSource === 'unknown' ? styles.warning : styles.quiet}>{endWords(line, locale)}</span>
    );
  const isNear = line.status !== 'ended' && daysBetween(today, day) <= soonDays;
  if (isNear) return <DueText day={day} />;
  return (
    <span>
      {formatDay(day)}
      {line.endSource === 'rule' && <span className={styles.quiet}> {texts.byRule}</span>}
    </span>
  );
}
