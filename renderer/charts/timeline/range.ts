import { addMonths, type Day, startOfMonth } from '../../../shared/core/day.ts';

export const horizons = [6, 12, 18] as const;
export type Horizon = (typeof horizons)[number];

/** How many months before this one stay in the picture, for what is overdue. */
const monthsBack = 1;

export type Range = {
  readonly from: Day;
  /** The first day that no longer belongs to the picture. */
  readonly to: Day;
};

/** From the beginning of last month to so many months from now, in whole months. */
export function rangeOf(today: Day, months: number): Range {
  const month = startOfMonth(today);
  return { from: addMonths(month, -monthsBack), to: addMonths(month, months) };
}
