import { unreachable } from '../../../../shared/core/assert.ts';
import { type Day, daysBetween, todayIn } from '../../../../shared/core/day.ts';
import type { Locale } from '../../../../shared/core/locale.ts';
import { formatCount } from '../../../i18n/plural.ts';
import type { Lag, LagCell } from './matrix.ts';
import { lagTexts } from './texts.ts';

/** Whole days since a site said what it has; `null` if it never did. */
export const daysSinceHeard = (heardAt: string | null, today: Day): number | null =>
  heardAt === null ? null : Math.max(0, daysBetween(todayIn(Date.parse(heardAt)), today));

/** A pair as one sentence: what is missing, and how old that knowledge is. */
export function lagSentence(lag: Lag, cell: LagCell, today: Day, locale: Locale): string {
  const texts = lagTexts[locale];
  const holder = lag.sites[cell.holder];
  const of = lag.sites[cell.of];
  if (holder === undefined || of === undefined) return '';
  const days = daysSinceHeard(holder.heardAt, today);
  const asOf = holder.own || days === null ? '' : ` ${texts.asOf(days)}`;
  const number = (n: number) => formatCount(n, locale);
  switch (cell.known) {
    case 'self':
      return texts.self(holder.site, number(cell.made));
    case 'unknown':
      return texts.unknown(holder.site, of.site);
    case 'none':
      return texts.none(of.site);
    case 'full':
      return texts.full(holder.site, number(cell.made), of.site) + asOf;
    case 'gap':
      return texts.gap(holder.site, cell.missing, number(cell.missing), number(cell.made), of.site) + asOf;
    default:
      return unreachable(cell.known);
  }
}
