/**
 * Holidays of the states that holidays.json does not list day by day.
 *
 * What all states share is taken from there; what a state adds is a line of its law below. Left out is what holds in single
 * municipalities only (Fronleichnam in parts of Saxony and Thuringia, Mariä Himmelfahrt in most of Bavaria): there nothing is moved, because
 * too early is safe and too late is lost. One-off holidays are entered by the coordination.
 */
import { addDays, type Day, day, dayFrom, weekday } from '../core/day.ts';
import { type OtherState, otherStates } from './calendars.ts';

type Law = {
  readonly name: string;
  readonly states: readonly OtherState[];
  /** First year in which it was free. */
  readonly from?: number;
  /** `easter` is Easter Sunday of the year. */
  readonly on: (year: number, easter: Day) => Day;
};

const fixed =
  (month: number, dayOfMonth: number) =>
  (year: number): Day =>
    dayFrom(year, month, dayOfMonth) ?? day(`${year}-01-01`);

/** The Wednesday before 23 November. */
function repentanceDay(year: number): Day {
  const latest = fixed(11, 22)(year);
  return addDays(latest, -((weekday(latest) + 4) % 7));
}

const laws: readonly Law[] = [
  { name: 'Heilige Drei Könige', states: ['BW', 'BY', 'ST'], on: fixed(1, 6) },
  { name: 'Internationaler Frauentag', states: ['MV'], from: 2023, on: fixed(3, 8) },
  { name: 'Ostersonntag', states: ['BB'], on: (_, easter) => easter },
  { name: 'Pfingstsonntag', states: ['BB'], on: (_, easter) => addDays(easter, 49) },
  { name: 'Fronleichnam', states: ['BW', 'BY', 'HE', 'RP', 'SL'], on: (_, easter) => addDays(easter, 60) },
  { name: 'Mariä Himmelfahrt', states: ['SL'], on: fixed(8, 15) },
  { name: 'Weltkindertag', states: ['TH'], from: 2019, on: fixed(9, 20) },
  { name: 'Reformationstag', states: ['BB', 'HB', 'HH', 'MV', 'NI', 'SN', 'ST', 'SH', 'TH'], on: fixed(10, 31) },
  { name: 'Allerheiligen', states: ['BW', 'BY', 'RP', 'SL'], on: fixed(11, 1) },
  { name: 'Buß- und Bettag', states: ['SN'], on: repentanceDay },
];

type Days = Readonly<Record<string, string>>;

/** The holidays of the other states in the years for which the shared ones are known. */
export function holidaysOfOtherStates(shared: Days): Readonly<Record<OtherState, Days>> {
  const goodFridays = Object.entries(shared).filter(([, name]) => name === 'Karfreitag');
  const own = (state: OtherState): Days => {
    const days: Record<string, string> = { ...shared };
    for (const [friday] of goodFridays) {
      const easter = addDays(day(friday), 2);
      const year = Number(friday.slice(0, 4));
      for (const { name, states, from = 0, on } of laws)
        if (states.includes(state) && year >= from) days[on(year, easter)] = name;
    }
    return days;
  };
  return Object.fromEntries(otherStates.map((state) => [state, own(state)])) as Record<OtherState, Days>;
}
