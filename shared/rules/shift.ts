/** From the counted day to the day that counts: weekends and holidays (§ 193 BGB, § 31(3) VwVfG). */

import { calendarNames } from '../calendar/calendar-names.ts';
import { formatDay } from '../calendar/format-day.ts';
import {
  type Calendar,
  coverage,
  holidayName,
  isCovered,
  isWeekend,
  mayBeFree,
  nextWorkday,
  type OneOffs,
} from '../calendar/holidays.ts';
import { type Day, weekday, yearOf } from '../core/day.ts';
import { homeCalendar } from '../region/home.ts';
import type { Certainty, DateAnswer } from './answer.ts';

/** Whose holidays count; `null` is an unknown seat, which moves nothing: too early is safe, too late is lost. */
export type Seat = Calendar | null;
export type Shift = 'next-workday' | 'never';

/** A date as a rule counts it, before any working day is looked at. */
export type RawDate = {
  readonly day: Day;
  readonly note: string;
  /** Weaker than the rule's own, when this case is. */
  readonly certainty?: Certainty;
  readonly conservativeDate?: Day | undefined;
  readonly internalTarget?: Day;
};

const shortWeekdays = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'] as const;
const shortWeekday = (day: Day) => shortWeekdays[weekday(day) - 1] ?? 'So';

type Moved = { readonly day: Day; readonly note: string; readonly certainty?: Certainty };

function whereOf(seat: Calendar): string {
  if (seat === 'BUND') return 'bundesweit';
  return seat === 'NW' ? 'in NRW' : `in ${calendarNames[seat].de}`;
}

function whyFree(day: Day, seat: Calendar, oneOffs: OneOffs): string {
  const name = holidayName(day, seat, oneOffs);
  return name === null
    ? `${formatDay(day)} ist ein ${weekday(day) === 6 ? 'Samstag' : 'Sonntag'}`
    : `${formatDay(day)} ist ${whereOf(seat)} Feiertag (${name})`;
}

function move(raw: Day, seat: Seat, oneOffs: OneOffs): Moved {
  if (seat === null) {
    if (!mayBeFree(raw, oneOffs)) return { day: raw, note: '' };
    const note = `Der Sitz der Behörde ist unbekannt: ${formatDay(raw)} wird nicht auf einen Werktag verschoben.`;
    return { day: raw, note, certainty: 'likely' };
  }
  const day = nextWorkday(raw, seat, oneOffs);
  if (!isCovered(raw) || !isCovered(day)) {
    const years = `${yearOf(coverage.from)} bis ${yearOf(coverage.to)}`;
    const note = `Feiertage sind nur für ${years} hinterlegt: Es zählen nur Wochenenden.`;
    return { day, note, certainty: 'estimate' };
  }
  return day === raw
    ? { day, note: '' }
    : { day, note: `${whyFree(raw, seat, oneOffs)}: nächster Werktag ${formatDay(day)}.` };
}

const stay = (raw: Day): Moved => ({
  day: raw,
  note: isWeekend(raw) ? `${formatDay(raw)} ist ein Wochenendtag; es wird nicht verschoben.` : '',
});

/** From strongest to weakest. */
const strength: readonly Certainty[] = ['certain', 'likely', 'estimate'];
export const weaker = (one: Certainty, other: Certainty): Certainty =>
  strength.indexOf(one) >= strength.indexOf(other) ? one : other;

/** The usual seat of a rule; `home`: the state of the region. */
export type UsualSeat = Seat | 'home';
export const seatOfRule = (usual: UsualSeat): Seat => (usual === 'home' ? homeCalendar() : usual);

/** Moves the counted day as the rule says and writes the answer. */
export function toDateAnswer(
  raw: RawDate,
  shift: Shift,
  seat: Seat,
  certainty: Certainty,
  oneOffs: OneOffs,
): DateAnswer {
  const moved = shift === 'never' ? stay(raw.day) : move(raw.day, seat, oneOffs);
  const { conservativeDate, internalTarget } = raw;
  return {
    rawDate: raw.day,
    rawWeekday: shortWeekday(raw.day),
    dueDate: moved.day,
    dueWeekday: shortWeekday(moved.day),
    shifted: moved.day !== raw.day,
    certainty: weaker(weaker(certainty, raw.certainty ?? certainty), moved.certainty ?? certainty),
    note: [raw.note, moved.note].filter((part) => part !== '').join(' '),
    ...(internalTarget === undefined ? {} : { internalTarget }),
    // A stricter reading that ends on the same day says nothing.
    ...(conservativeDate === undefined || conservativeDate === raw.day ? {} : { conservativeDate }),
  };
}
