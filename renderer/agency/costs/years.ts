import { sumsOf } from '../../../shared/agency/budget.ts';
import type { BudgetLine } from '../../../shared/agency/contract.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { formatMoney } from '../../../shared/core/money.ts';
import type { Groups } from '../../ui/table/arrange.ts';
import { costTexts } from './texts.ts';

const yearOf = ({ year }: BudgetLine): string => (year === null ? '' : String(year));

/** The sums of some items in one line: what is planned, bound and spent, and what of it is held back. */
export function sumWords(lines: readonly BudgetLine[], locale: Locale): string {
  const texts = costTexts[locale];
  const sums = sumsOf(lines.map((line) => ({ ...line, isLocked: line.lock?.isLocking ?? false })));
  // What is nothing is not said, so that what holds money back is in sight.
  const said = (words: (sum: string) => string, cents: number) =>
    cents === 0 ? '' : words(formatMoney(cents, locale));
  return [
    said(texts.planned, sums.plannedCents),
    said(texts.locked, sums.lockedCents),
    said(texts.under, sums.conditionalCents),
    said(texts.committed, sums.committedCents),
    said(texts.actual, sums.actualCents),
    said(texts.income, sums.incomeCents),
    sums.unnamed > 0 ? texts.unnamed(sums.unnamed) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Budget years, the newest first, each with its sums in the heading. */
export function yearGroups(lines: readonly BudgetLine[], locale: Locale): Groups<BudgetLine> {
  const byYear = Map.groupBy(lines, yearOf);
  return {
    of: yearOf,
    order: [...byYear.keys()].sort().reverse(),
    title: (year) => `${year === '' ? costTexts[locale].noYear : year} – ${sumWords(byYear.get(year) ?? [], locale)}`,
  };
}
