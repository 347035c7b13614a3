/** Days as people read them, in both languages. Small tables instead of `Intl`: lists format thousands of days. */
import { type Day, dayOfMonth, monthOf, quarterOf, weekday, yearOf } from '../core/day.ts';
import type { Precision } from '../core/field.ts';
import type { Locale } from '../core/locale.ts';

type Names = readonly string[];

export const monthNames: Readonly<Record<Locale, Names>> = {
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

export const weekdayNames: Readonly<Record<Locale, Names>> = {
  de: 'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
};

/** Spring begins in March; a winter belongs to the year it begins in. */
export const seasonNames: Readonly<Record<Locale, Names>> = {
  de: ['Frühjahr', 'Sommer', 'Herbst', 'Winter'],
  en: ['Spring', 'Summer', 'Autumn', 'Winter'],
};

const romanQuarters: Names = ['I.', 'II.', 'III.', 'IV.'];

const nth = (names: Names, number: number): string => names[number - 1] ?? '';
const two = (number: number): string => String(number).padStart(2, '0');

/** "31.03.2027" */
export const formatDay = (day: Day): string => `${two(dayOfMonth(day))}.${two(monthOf(day))}.${day.slice(0, 4)}`;

/** "Mi" or "Wed". */
export const formatWeekday = (day: Day, locale: Locale = 'de'): string =>
  nth(weekdayNames[locale], weekday(day)).slice(0, locale === 'de' ? 2 : 3);

/** "Mittwoch, 31. März 2027" or "Wednesday, 31 March 2027". */
export function formatDayLong(day: Day, locale: Locale = 'de'): string {
  const month = nth(monthNames[locale], monthOf(day));
  const point = locale === 'de' ? '.' : '';
  return `${nth(weekdayNames[locale], weekday(day))}, ${dayOfMonth(day)}${point} ${month} ${yearOf(day)}`;
}

/** The season a day lies in: its number (1 is spring) and the year the season began. */
export function seasonOf(day: Day): { readonly season: number; readonly year: number } {
  const month = monthOf(day);
  const season = month < 3 ? 4 : Math.floor(month / 3);
  return { season, year: month < 3 ? yearOf(day) - 1 : yearOf(day) };
}

/** A date as precise as its source: "31.03.2021", "März 2021", "II. Quartal 2021", "Frühjahr 2021", "2021". */
export function formatVague(day: Day, precision: Precision, locale: Locale = 'de'): string {
  switch (precision) {
    case 'day':
      return formatDay(day);
    case 'month':
      return `${nth(monthNames[locale], monthOf(day))} ${yearOf(day)}`;
    case 'quarter':
      return locale === 'de'
        ? `${nth(romanQuarters, quarterOf(day))} Quartal ${yearOf(day)}`
        : `Q${quarterOf(day)} ${yearOf(day)}`;
    case 'season': {
      const { season, year } = seasonOf(day);
      const years = season === 4 ? `${year}/${two((year + 1) % 100)}` : String(year);
      return `${nth(seasonNames[locale], season)} ${years}`;
    }
    case 'year':
      return String(yearOf(day));
  }
}
