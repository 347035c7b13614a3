import { Hourglass } from 'lucide-react';
import { availableCents } from '../../../shared/agency/budget.ts';
import type { BudgetLine } from '../../../shared/agency/contract.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { formatMoney } from '../../../shared/core/money.ts';
import { entities } from '../../../shared/entities.ts';
import { TitleCell } from '../../app/list/TitleCell.tsx';
import { LockBadge } from '../../app/lock/LockBadge.tsx';
import { lockOrder, lockWords } from '../../app/lock/lock-words.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Badge } from '../../ui/Badge.tsx';
import { type Column, fieldColumn } from '../../ui/table/columns.ts';
import styles from './costs.module.css';
import { costTexts } from './texts.ts';

const { budgetItem } = entities;

/** The columns of the list of costs: what is planned, bound and spent, and what holds it back. */
export function costColumns(locale: Locale): readonly Column<BudgetLine>[] {
  const texts = costTexts[locale];
  const field = (name: string, more: Partial<Column<BudgetLine>> & { readonly width: number }) =>
    fieldColumn<BudgetLine>(budgetItem as never, name, locale, more);
  const money = (cents: number | null): string => (cents === null ? '' : formatMoney(cents, locale));
  return [
    field('title', { width: 16, minWidth: 15, grows: true, cell: (line) => <TitleCell line={line} /> }),
    field('bodyId', { width: 8, priority: 2, value: (line) => line.body, text: (line) => line.body ?? '' }),
    field('kind', { width: 9.75, priority: 4 }),
    field('productCode', { width: 7.5, priority: 5 }),
    field('accountCode', { width: 6.5, priority: 6 }),
    field('plannedCents', { width: 7.5 }),
    field('committedCents', { width: 7.5, priority: 3 }),
    field('actualCents', { width: 7.5 }),
    {
      id: 'available',
      title: texts.available,
      width: 7.5,
      align: 'end',
      priority: 1,
      value: availableCents,
      text: (line) => money(availableCents(line)),
      cell: (line) => {
        const left = availableCents(line);
        return left !== null && left < 0 ? <span className={styles.over}>{money(left)}</span> : money(left);
      },
    },
    {
      id: 'hold',
      title: texts.hold,
      width: 10,
      value: (line) => lockOrder(line.lock) ?? (line.isConditional ? 1 : null),
      text: (line) =>
        [lockWords(line.lock, locale), line.isConditional ? texts.conditional : ''].filter(Boolean).join(', '),
      cell: (line) => <HoldCell line={line} />,
    },
    field('year', { width: 6.5, isOptional: true }),
    {
      id: 'position',
      title: budgetItem.fields.positionId.label[locale],
      width: 14,
      isOptional: true,
      value: (line) => line.position,
    },
  ];
}

/** A reservation, a condition that is not met, or both. */
function HoldCell({ line }: { readonly line: BudgetLine }) {
  const texts = useTexts(costTexts);
  return (
    <span className={styles.hold}>
      <LockBadge lock={line.lock} />
      {line.isConditional && (
        <Badge tone="warning" icon={Hourglass}>
          {texts.conditional}
        </Badge>
      )}
    </span>
  );
}

/** What can still be used, in words; where it was exceeded, by how much. */
export function AvailableText({ line }: { readonly line: BudgetLine }) {
  const texts = useTexts(costTexts);
  const locale = useLocale();
  const left = availableCents(line);
  if (left === null) return line.plannedCents === null ? <p className={styles.quiet}>{texts.noAmount}</p> : null;
  return (
    <p role="status" className={left < 0 ? styles.over : styles.sum}>
      {left < 0 ? texts.overspent(formatMoney(-left, locale)) : texts.left(formatMoney(left, locale))}
    </p>
  );
}
