import type { Locale } from '../../shared/core/locale.ts';

const dateTime: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  de: new Intl.DateTimeFormat('de', { dateStyle: 'medium', timeStyle: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }),
};
const clock: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  de: new Intl.DateTimeFormat('de', { timeStyle: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }),
};

/** "23.11.2026, 09:14" of a moment written in RFC 3339; what is no moment is shown as it stands. */
export function formatMoment(instant: string, locale: Locale): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? instant : dateTime[locale].format(time);
}

/** "09:14" of a moment in milliseconds. */
export const formatClock = (instantMs: number, locale: Locale): string => clock[locale].format(instantMs);
