import { formatDay } from '../../../shared/calendar/format-day.ts';
import type { Day } from '../../../shared/core/day.ts';
import { type CallDates, nextCallDay } from '../../../shared/funding/catalogue/call-days.ts';
import type { catalogueTexts } from './texts.ts';

/** The next day of a call in words: a day, "laufend", or a dash. */
export function callDayWords(call: CallDates, today: Day, texts: (typeof catalogueTexts)['de']): string {
  if (call.deadlineModel === 'rolling') return texts.rolling;
  const next = nextCallDay(call, today);
  return next === null ? texts.noDay : formatDay(next.day);
}
