import type { Day } from '../../../../shared/core/day.ts';
import type { Locale } from '../../../../shared/core/locale.ts';
import { formatCount } from '../../../i18n/plural.ts';
import type { Column } from '../../../ui/table/columns.ts';
import { daysSinceHeard } from './lag-words.ts';
import { cellsOf, type Lag, type LagCell } from './matrix.ts';
import { lagTexts } from './texts.ts';

/** A pair of different sites with their names. */
export type LagLine = LagCell & {
  readonly id: string;
  readonly holderName: string;
  readonly ofName: string;
  readonly own: boolean;
  /** Days since the holder said what it has. */
  readonly days: number | null;
};

export const pairId = (holder: string, of: string): string => `${holder} ${of}`;

export const lagLines = (lag: Lag, today: Day): readonly LagLine[] =>
  cellsOf(lag).flatMap((cell) => {
    const holder = lag.sites[cell.holder];
    const of = lag.sites[cell.of];
    if (holder === undefined || of === undefined || cell.known === 'self') return [];
    return {
      ...cell,
      id: pairId(holder.writer, of.writer),
      holderName: holder.site,
      ofName: of.site,
      own: holder.own,
      days: daysSinceHeard(holder.heardAt, today),
    };
  });

export function lagColumns(locale: Locale): readonly Column<LagLine>[] {
  const texts = lagTexts[locale];
  const number = (n: number) => formatCount(n, locale);
  return [
    { id: 'holder', title: texts.holder, value: ({ holderName }) => holderName, width: 9, minWidth: 6, grows: true },
    { id: 'of', title: texts.of, value: ({ ofName }) => ofName, width: 9, minWidth: 6, grows: true },
    {
      id: 'missing',
      title: texts.missing,
      value: ({ known, missing }) => (known === 'unknown' ? null : missing),
      text: ({ known, missing }) =>
        known === 'unknown' ? texts.notKnown : missing === 0 ? texts.nothing : number(missing),
      align: 'end',
      width: 5,
    },
    {
      id: 'has',
      title: texts.has,
      value: ({ known, has }) => (known === 'unknown' ? null : has),
      text: ({ known, has }) => (known === 'unknown' ? texts.notKnown : number(has)),
      align: 'end',
      width: 5,
      priority: 1,
    },
    {
      id: 'made',
      title: texts.made,
      value: ({ made }) => made,
      text: ({ made }) => number(made),
      align: 'end',
      width: 7,
      priority: 2,
    },
    {
      id: 'heard',
      title: texts.heard,
      value: ({ own, days }) => (own ? -1 : days),
      text: ({ own, days }) => (own ? texts.here : days === null ? texts.never : texts.days(days)),
      width: 8,
      priority: 3,
    },
  ];
}
