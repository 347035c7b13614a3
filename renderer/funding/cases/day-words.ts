import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';

/** A day in a cell; a dash where there is none. */
export function dayWords(value: unknown): string {
  const day = dayOrNull(value);
  return day === null ? '–' : formatDay(day);
}
