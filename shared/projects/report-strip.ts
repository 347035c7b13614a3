import { addDays, type Day, daysBetween } from '../core/day.ts';
import type { Row } from '../entities.ts';
import { type Ampel, colourOf } from './ampel.ts';

/** What a report gives a colour to. */
export const reportColours = ['overall', 'time', 'cost', 'scope'] as const;
export type ReportColour = (typeof reportColours)[number];

type Report = Pick<Row<'statusReport'>, 'id' | 'periodEnd' | 'createdAt' | ReportColour>;

/** The day a report counts from: the end of its period, or the day it was written. */
export const reportDay = ({ periodEnd, createdAt }: Pick<Report, 'periodEnd' | 'createdAt'>): Day =>
  (periodEnd ?? createdAt.slice(0, 10)) as Day;

/** Whether it went up or down since the report before; `null` where there is nothing to compare. */
export type Change = 'better' | 'same' | 'worse';

const rank: Readonly<Record<Ampel, number | null>> = { green: 2, yellow: 1, red: 0, unknown: null };

export function changeOf(before: string | null, now: string | null): Change | null {
  const [from, to] = [rank[colourOf(before)], rank[colourOf(now)]];
  if (from === null || to === null) return null;
  return to === from ? 'same' : to > from ? 'better' : 'worse';
}

export type StripColumn<One extends Report> =
  | { readonly kind: 'report'; readonly report: One; readonly on: Day }
  /** Nobody reported: from the day on which the report before no longer counted (D9). */
  | { readonly kind: 'silent'; readonly from: Day; readonly to: Day; readonly weeks: number };

/**
 * The history of a traffic light as columns, the oldest first: each report, and the time in which none counted.
 *
 * Silence is told in whole weeks since the report before, as it was told at the time; less than a day of it is none.
 */
export function reportStrip<One extends Report>(
  reports: readonly One[],
  today: Day,
  periodWeeks: number,
): readonly StripColumn<One>[] {
  const sorted = reports.toSorted(
    (one, other) => compare(reportDay(one), reportDay(other)) || compare(one.createdAt, other.createdAt),
  );
  return sorted.flatMap((report, at): readonly StripColumn<One>[] => {
    const on = reportDay(report);
    const next = sorted[at + 1];
    const until = next === undefined ? today : addDays(reportDay(next), -1);
    const from = addDays(on, 7 * periodWeeks + 1);
    const column = { kind: 'report', report, on } as const;
    if (until < from) return [column];
    return [column, { kind: 'silent', from, to: until, weeks: Math.floor(daysBetween(on, until) / 7) }];
  });
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
