/**
 * Working days.
 *
 * § 193 BGB and § 31(3) VwVfG move an end that falls on a Saturday, a Sunday or a holiday to the next working day, and the
 * holiday must be one at the seat of the authority that receives the declaration. Holidays are data (holidays.json), because
 * one-off holidays exist: Berlin had one on 2025-05-08 and has one on 2028-06-17. § 31(3) says "Werktag"; 24.12. and 31.12.
 * are working days.
 */
import { addDays, type Day, day, weekday, yearOf } from '../core/day.ts';
import { once } from '../core/once.ts';
import { homeCalendar, localHoliday } from '../region/home.ts';
import { type Calendar, calendars } from './calendars.ts';
import data from './holidays.json' with { type: 'json' };
import { holidaysOfOtherStates } from './state-holidays.ts';

export { type Calendar, calendars } from './calendars.ts';

const holidays = once(
  (): Readonly<Record<Calendar, Readonly<Record<string, string>>>> => ({
    ...data,
    ...holidaysOfOtherStates(data.BUND),
  }),
);

/** Holidays of a single year that no law above knows, by `oneOffKey`: entered by the coordination, one of the country for all states. */
export type OneOffs = ReadonlyMap<string, string>;
export const noOneOffs: OneOffs = new Map();
export const oneOffKey = (calendar: Calendar, on: Day): string => `${calendar} ${on}`;

const years = Object.keys(data.BUND)
  .map((text) => text.slice(0, 4))
  .sort();

/** The years the holidays are known for. Outside them nothing is guessed: `isCovered` says so. */
export const coverage: { readonly from: Day; readonly to: Day } = {
  from: day(`${years[0]}-01-01`),
  to: day(`${years[years.length - 1]}-12-31`),
};

export const isCovered = (of: Day): boolean => yearOf(of) >= yearOf(coverage.from) && yearOf(of) <= yearOf(coverage.to);

/** The name of the holiday, or `null`; also `null` in years without data. */
export const holidayName = (of: Day, calendar: Calendar, oneOffs: OneOffs = noOneOffs): string | null =>
  holidays()[calendar][of] ?? oneOffs.get(oneOffKey(calendar, of)) ?? oneOffs.get(oneOffKey('BUND', of)) ?? null;

/** What people here call the day: the holiday of their state, or of their town. */
export const holidayHere = (of: Day, oneOffs: OneOffs = noOneOffs): string | null =>
  holidayName(of, homeCalendar(), oneOffs) ?? localHoliday(of);

export const isWeekend = (of: Day): boolean => weekday(of) >= 6;

/** Monday to Friday and no holiday. Without a calendar, and in years without data, only the weekend is known. */
export const isWorkday = (of: Day, calendar: Calendar | null, oneOffs: OneOffs = noOneOffs): boolean =>
  !isWeekend(of) && (calendar === null || holidayName(of, calendar, oneOffs) === null);

/** Whether the day might be free somewhere: what an unknown seat leaves open. */
export const mayBeFree = (of: Day, oneOffs: OneOffs = noOneOffs): boolean =>
  !isCovered(of) || calendars.some((calendar) => !isWorkday(of, calendar, oneOffs));

/** The day itself when it is a working day, else the next one (§ 193 BGB, § 31(3) VwVfG). */
export const nextWorkday = (from: Day, calendar: Calendar | null, oneOffs: OneOffs = noOneOffs): Day =>
  workdayFrom(from, 1, calendar, oneOffs);

/**
 * The day itself when it is a working day, else the last one before it (D8: internal targets, reminders).
 *
 * Days that are free only here count, too: they make a day of ours earlier. They never move the end of a legal period, because the
 * authority that receives a declaration may sit in another town of the state, and too late is lost.
 */
export const previousWorkday = (from: Day, calendar: Calendar | null, oneOffs: OneOffs = noOneOffs): Day =>
  workdayFrom(from, -1, calendar, oneOffs, (of) => localHoliday(of) !== null);

function workdayFrom(
  from: Day,
  step: 1 | -1,
  calendar: Calendar | null,
  oneOffs: OneOffs,
  isFreeHere: (of: Day) => boolean = () => false,
): Day {
  let candidate = from;
  while (!isWorkday(candidate, calendar, oneOffs) || isFreeHere(candidate)) {
    const next = addDays(candidate, step);
    // The calendar ends here: there is no other day.
    if (next === candidate) break;
    candidate = next;
  }
  return candidate;
}
