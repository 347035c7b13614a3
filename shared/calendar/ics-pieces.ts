/** Events written between two yields: the generator looks at every letter of a long line. */
const eventsPerPiece = 20;
const eventsBegin = '\r\nBEGIN:VEVENT\r\n';
const calendarEnds = '\r\nEND:VCALENDAR';

/**
 * The text of a calendar file with very many events; yields how many so far.
 *
 * The events are written some at a time, each the same as if all were written at once, and put between the lines around them.
 *
 * @param calendarOf the text of a whole calendar with these events, with CRLF, without a line end behind it
 */
export function* icsInPieces<Event>(
  events: readonly Event[],
  calendarOf: (some: readonly Event[]) => string,
): Generator<number, string> {
  const frame = calendarOf([]);
  const end = frame.lastIndexOf(calendarEnds);
  const pieces = [frame.slice(0, end)];
  for (let done = 0; done < events.length; done += eventsPerPiece) {
    const some = calendarOf(events.slice(done, done + eventsPerPiece));
    pieces.push(some.slice(some.indexOf(eventsBegin), some.lastIndexOf(calendarEnds)));
    yield Math.min(done + eventsPerPiece, events.length);
  }
  return `${pieces.join('')}${frame.slice(end)}\r\n`;
}
