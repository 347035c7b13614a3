import { formatDay } from '../../shared/calendar/format-day.ts';
import { type Day, daysBetween, todayIn } from '../../shared/core/day.ts';
import type { Locale } from '../../shared/core/locale.ts';
import { formatClock } from '../i18n/moment.ts';
import { homeTexts } from './texts.ts';

/** "heute 09:14", "gestern 17:02", "19.11.2026": as exact as anybody wants to know it. */
export function whenText(instant: string, today: Day, locale: Locale): string {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) return instant;
  const on = todayIn(ms);
  const days = daysBetween(on, today);
  const texts = homeTexts[locale];
  if (days === 0) return texts.today(formatClock(ms, locale));
  return days === 1 ? texts.yesterday(formatClock(ms, locale)) : formatDay(on);
}
