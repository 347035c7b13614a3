import { addMonths, type Day, laterDay } from '../core/day.ts';

export type Span = { readonly from: Day; readonly to: Day };

/** How far a paper looks ahead when its period ends today or before. */
export const monthsAhead = 6;

/**
 * What a paper looks ahead to: a period that reaches into the future is meant as it is; one that ends today or before is followed by half a
 * year, because nobody asks for a list of deadlines that are over.
 */
export function spanAhead({ from, to }: Span, today: Day): Span {
  if (to > today) return { from: laterDay(from, today), to };
  return { from: today, to: laterDay(addMonths(to, monthsAhead), today) };
}
