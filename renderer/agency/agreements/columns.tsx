import type { AgreementLine } from '../../../shared/agency/contract.ts';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { entities } from '../../../shared/entities.ts';
import { TitleCell } from '../../app/list/TitleCell.tsx';
import { LockBadge } from '../../app/lock/LockBadge.tsx';
import { lockOrder, lockWords } from '../../app/lock/lock-words.ts';
import { lockTexts } from '../../app/lock/texts.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { type Column, fieldColumn } from '../../ui/table/columns.ts';
import styles from './agreements.module.css';
import { agreementTexts } from './texts.ts';

const { agreement } = entities;

/** The columns of the list of agreements; days are those that count, stated or by the rule. */
export function agreementColumns(locale: Locale): readonly Column<AgreementLine>[] {
  const texts = agreementTexts[locale];
  const field = (name: string, more: Partial<Column<AgreementLine>> & { readonly width: number }) =>
    fieldColumn<AgreementLine>(agreement as never, name, locale, more);
  return [
    field('title', { width: 18, minWidth: 13, grows: true, cell: (line) => <TitleCell line={line} /> }),
    field('form', { width: 15, priority: 4 }),
    {
      id: 'parties',
      title: texts.parties,
      width: 14,
      priority: 5,
      value: ({ parties }) => parties.length,
      text: ({ parties }) => (parties.length === 0 ? '' : texts.partyNames(parties.length, parties.join(', '))),
    },
    field('status', {
      width: 8.5,
      cell: (line) => <StatusBadge field={agreement.fields.status} value={line.status} />,
    }),
    {
      id: 'lock',
      title: lockTexts[locale].section,
      width: 9,
      priority: 1,
      value: (line) => lockOrder(line.lock),
      text: (line) => lockWords(line.lock, locale),
      cell: (line) => <LockBadge lock={line.lock} />,
    },
    field('concludedOn', { width: 8, priority: 6 }),
    dayColumn('approval', texts.approval, 11.5, 3, (line) => [line.approvalOn, line.approvalSource]),
    dayColumn('inForce', texts.inForce, 11.5, 2, (line) => [line.inForceOn, line.inForceSource]),
    field('endsOn', { width: 7, isOptional: true, inCalendar: true }),
    field('transfer', { width: 8, isOptional: true }),
    field('fileReference', { width: 8, isOptional: true }),
  ];

  function dayColumn(
    id: string,
    title: string,
    width: number,
    priority: number,
    of: (line: AgreementLine) => readonly [on: string | null, source: string | null],
  ): Column<AgreementLine> {
    const words = (line: AgreementLine) => {
      const day = dayOrNull(of(line)[0]);
      return day === null ? '' : formatDay(day);
    };
    return {
      id,
      title,
      width,
      priority,
      value: (line) => of(line)[0],
      text: words,
      cell: (line) => (
        <>
          {words(line)}
          {of(line)[1] === 'rule' && <span className={styles.quiet}> {texts.byRule}</span>}
        </>
      ),
    };
  }
}
