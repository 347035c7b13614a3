/**
 * Meetings as a calendar file (RFC 5545). A meeting is at an hour on the wall of its place, so its time has no zone; without an hour it is an
 * event of the whole day. Stamps come from the records: the same meetings give the same file, byte for byte.
 */
import ical, { ICalEventStatus } from 'ical-generator';
import { icsInPieces } from '../../calendar/ics-pieces.ts';
import { addDays, type Day } from '../../core/day.ts';
import { clean, oneLine, sequenceOf } from '../../funding/ics.ts';
import { publicItem } from '../publicness.ts';
import type { AgendaLine, MeetingLine } from './contract.ts';

export type CalendarMeeting = Pick<
  MeetingLine,
  'id' | 'title' | 'committee' | 'body' | 'startTime' | 'place' | 'state' | 'updatedAt' | 'version'
> & {
  readonly startsOn: Day;
  /** PU1: of a meeting that is not public, only that it takes place. */
  readonly isPublic: boolean;
  readonly items: readonly Pick<AgendaLine, 'number' | 'title' | 'isPublic' | 'paper' | 'result'>[];
};

const nonpublic = 'nichtöffentlicher Tagesordnungspunkt';

export function agendaText(items: CalendarMeeting['items']): string {
  return items
    .map(publicItem)
    .map(({ number, title, isPublic }) => [number, isPublic ? title : nonpublic].filter(Boolean).join(' '))
    .join('\n');
}

/** The text of the file; yields how many meetings so far. */
export const meetingsToIcs = (meetings: readonly CalendarMeeting[]): Generator<number, string> =>
  icsInPieces(meetings, calendarOf);

function calendarOf(meetings: readonly CalendarMeeting[]): string {
  const calendar = ical({
    name: oneLine('Sitzungen'),
    prodId: { company: 'digitalagentur', product: 'sitzungen', language: 'DE' },
  });
  for (const meeting of meetings) {
    const { startsOn, startTime, isPublic } = meeting;
    const name = [meeting.committee ?? meeting.title, meeting.body].filter(Boolean).join(', ');
    calendar.createEvent({
      id: `${meeting.id}@digitalagentur`,
      ...(startTime === null
        ? { start: startsOn, end: addDays(startsOn, 1), allDay: true }
        : { start: `${startsOn}T${startTime}:00Z`, floating: true }),
      summary: clean(isPublic ? name : 'Nichtöffentliche Sitzung'),
      location: isPublic && meeting.place !== null ? clean(meeting.place) : null,
      description: isPublic && meeting.items.length > 0 ? clean(agendaText(meeting.items)) : null,
      status: meeting.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      sequence: sequenceOf({ updatedAt: meeting.updatedAt, revision: Number(meeting.version) }),
      stamp: meeting.updatedAt,
      lastModified: meeting.updatedAt,
    });
  }
  return calendar.toString();
}
