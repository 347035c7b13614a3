/**
 * Deadlines as a calendar file (RFC 5545), for Outlook and others.
 *
 * Each deadline is an all-day event with a stable UID, so that importing the file again updates instead of doubling. Stamps
 * come from the records: the same deadlines give the same file, byte for byte.
 */
import ical, { ICalAlarmRelatesTo, ICalAlarmType, ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import { icsInPieces } from '../calendar/ics-pieces.ts';
import { addDays, type Day } from '../core/day.ts';
import type { Locale } from '../core/locale.ts';

export type CalendarRow = {
  readonly id: string;
  readonly title: string;
  readonly effectiveOn: Day;
  /** The kind of deadline in words: "Antragsfrist". */
  readonly kindLabel: string;
  readonly description: string | null;
  /** RFC 3339 in UTC, of the last change. */
  readonly updatedAt: string;
  /** Counts the changes of the record in this store; rises with each. */
  readonly revision: number;
  /** Calendar days before the deadline on which to ring; left out: those of the options. */
  readonly alarmDays?: readonly number[];
};

export type CalendarOptions = {
  /** How the calendar is called in the program that reads it. */
  readonly name?: string;
  readonly locale?: Locale;
  /** Calendar days before the deadline on which to ring; 0 is the day itself. */
  readonly alarmDays?: readonly number[];
};

const secondsPerDay = 86_400;
/** Alarms ring when the office opens; an all-day event begins at midnight. */
const alarmHour = 9;

/** Sequence numbers begin here; a signed 32-bit number then lasts until 2092. */
const sequenceFrom = Date.UTC(2024, 0, 1);

/**
 * How often an event has changed, as RFC 5545 wants it: a calendar takes the higher number for the newer one.
 *
 * It needs no state of its own: the seconds of the last change grow from site to site alike, and the revision of the record, which the store
 * raises with every change, tells two changes of the same second apart. Both never fall in one store, so their sum rises with each change.
 */
export const sequenceOf = ({ updatedAt, revision }: Pick<CalendarRow, 'updatedAt' | 'revision'>): number =>
  Math.max(0, Math.floor((Date.parse(updatedAt) - sequenceFrom) / 1000)) + revision;

/** Control characters break readers and cannot be escaped; line feeds and tabs may stay. Lone surrogates have no UTF-8. */
export const clean = (text: string): string => text.toWellFormed().replace(/[^\P{Cc}\n\t]/gu, '');

/** Calendar names are written raw by the generator. */
export const oneLine = (text: string): string => clean(text).replace(/[\n\t\\;,]+/g, ' ');

/** One day of a record in a calendar; `uid` stays the same as long as the record does. */
export type DayEvent = Pick<CalendarRow, 'updatedAt' | 'revision' | 'alarmDays' | 'description'> & {
  readonly uid: string;
  readonly summary: string;
  readonly on: Day;
};

const usualAlarmDays: readonly number[] = [7, 1];

/** Deadlines as the text of a file; yields how many so far. */
export const deadlinesToIcs = (
  rows: readonly CalendarRow[],
  options: CalendarOptions = {},
): Generator<number, string> =>
  daysToIcs(
    rows.map(({ id, title, kindLabel, effectiveOn, ...row }) => ({
      ...row,
      uid: `${id}@digitalagentur`,
      summary: `${kindLabel}: ${title}`,
      on: effectiveOn,
    })),
    { name: 'Förderfristen', ...options },
  );

type DaysOptions = CalendarOptions & { readonly name: string };

/**
 * The file's text, with CRLF and lines of at most 75 octets: whole days nobody is busy on, with their alarms. Yields how many so far.
 */
export const daysToIcs = (events: readonly DayEvent[], options: DaysOptions): Generator<number, string> =>
  icsInPieces(events, (some) => calendarOf(some, options));

function calendarOf(
  events: readonly DayEvent[],
  { name, locale = 'de', alarmDays = usualAlarmDays }: DaysOptions,
): string {
  const calendar = ical({
    name: oneLine(name),
    prodId: { company: 'digitalagentur', product: 'fristen', language: locale.toUpperCase() },
  });
  for (const { uid, on, summary, description, ...row } of events) {
    const event = calendar.createEvent({
      id: uid,
      start: on,
      // The end of an all-day event is the first day that no longer belongs to it.
      end: addDays(on, 1),
      allDay: true,
      summary: clean(summary),
      description: description === null || description === '' ? null : clean(description),
      sequence: sequenceOf(row),
      stamp: row.updatedAt,
      lastModified: row.updatedAt,
      // A deadline does not occupy anyone's day.
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    });
    for (const days of new Set(row.alarmDays ?? alarmDays)) {
      const triggerBefore = days * secondsPerDay - alarmHour * 3600;
      const alarm = event.createAlarm({ type: ICalAlarmType.display, triggerBefore });
      // Counted from the beginning of the day also when it rings after midnight; the constructor overlooks this option.
      alarm.relatesTo(ICalAlarmRelatesTo.start);
    }
  }
  return calendar.toString();
}
