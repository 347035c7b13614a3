import { addDays, type Day, dayOrNull } from '../../../shared/core/day.ts';

export const periods = ['all', 'week', 'month', 'quarter', 'year', 'chosen'] as const;
export type Period = (typeof periods)[number];

const lengths: Readonly<Partial<Record<Period, number>>> = { week: 7, month: 30, quarter: 90, year: 365 };

type Chosen = { readonly period: Period; readonly from: string | null; readonly to: string | null };

/** The first moment of a day on this machine's clock, and the last. */
const startOf = (day: Day): string => new Date(`${day}T00:00:00`).toISOString();
const endOf = (day: Day): string => new Date(`${day}T23:59:59.999`).toISOString();

/** The moments between which entries are wanted; a side that is left out is open. */
export function spanOf({ period, from, to }: Chosen, today: Day): { readonly from?: string; readonly to?: string } {
  const length = lengths[period];
  if (length !== undefined) return { from: startOf(addDays(today, -length)) };
  if (period !== 'chosen') return {};
  const [first, last] = [dayOrNull(from), dayOrNull(to)];
  return { ...(first === null ? {} : { from: startOf(first) }), ...(last === null ? {} : { to: endOf(last) }) };
}
