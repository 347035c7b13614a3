import type { Parsed } from '../../shared/contract.ts';
import type { Day } from '../../shared/core/day.ts';
import { once } from '../../shared/core/once.ts';
import { fail, ok } from '../../shared/core/result.ts';
import type {
  MeetingChoice,
  Session,
  SessionItem,
  SessionLine,
  SessionSeat,
} from '../../shared/councils/session/contract.ts';
import { readLine } from '../../shared/councils/session/line.ts';
import { mayBeProjected, secrecyOfItem } from '../../shared/councils/session/projected.ts';
import { compareOrder } from '../../shared/sync/order.ts';
import type { QueryScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { conflictsForRoom } from '../views/for-room.ts';
import { readMerged } from '../views/merged.ts';
import { noMeeting } from './session-faults.ts';
import { namesIn } from './session-lines.ts';

/** Meetings to choose from, those of today and to come first. Those that must not be projected are left out. */
export function listSessions({ db, today }: QueryScope) {
  const { isDropped } = readMerged(db, 'meeting');
  const rows = db
    .prepare(
      `SELECT m.id, m.title, c.name AS committee, m.starts_on AS startsOn, m.visibility, m.classification,
         (SELECT count(*) FROM agenda_item a WHERE a.meeting_id = m.id AND a.hidden = 0) AS items,
         (SELECT count(*) FROM meeting_line l WHERE l.meeting_id = m.id AND l.hidden = 0) AS lines
       FROM meeting m LEFT JOIN committee c ON c.id = m.committee_id
       WHERE m.hidden = 0 AND coalesce(m.state, 'planned') <> 'cancelled'
       ORDER BY coalesce(m.starts_on, '9999') < ?, CASE WHEN m.starts_on >= ? THEN m.starts_on END, m.starts_on DESC, m.id`,
    )
    .all(today, today) as (MeetingChoice & { visibility: string | null; classification: string | null })[];
  const meetings = rows
    .filter((row) => !isDropped(row.id) && mayBeProjected(row, true))
    .map(({ visibility, classification, ...meeting }) => meeting);
  return ok({ meetings });
}

/** Whom `@` can name. */
export const listNames = ({ db }: QueryScope) => ok({ names: [...namesIn(db)] });

type Secret = { readonly visibility: string | null; readonly classification: string | null };
type MeetingRow = Omit<Session, 'items' | 'lines' | 'seats' | 'withheld' | 'openConflicts'> & Secret;
type ItemRow = Omit<SessionItem, 'isNonPublic'> &
  Secret & { readonly public: string | null; readonly position: number | null; readonly paperSecrecy: string | null };
type LineRow = Omit<SessionLine, 'version' | 'hasConflict' | 'responsible' | 'words'> &
  Secret & { readonly revision: number; readonly hasConflict: number; readonly who: string | null };

const meetingById = `
  SELECT m.id, m.title, c.name AS committee, m.starts_on AS startsOn, m.start_time AS startTime, m.place,
    coalesce(m.state, 'planned') AS state, m.visibility, m.classification
  FROM meeting m LEFT JOIN committee c ON c.id = m.committee_id
  WHERE m.id = ? AND m.hidden = 0`;

const itemsOf = `
  SELECT a.id, a.number, a.position, a.title, a.public, a.result, a.visibility, a.classification,
    p.reference, p.resolution_text AS proposal,
    CASE WHEN p.visibility IN ('private', 'site') THEN 'private' ELSE p.classification END AS paperSecrecy
  FROM agenda_item a LEFT JOIN paper p ON p.id = a.paper_id AND p.hidden = 0
  WHERE a.meeting_id = ? AND a.hidden = 0
  ORDER BY a.position IS NULL, a.position, a.created_at, a.id`;

/** With what became of it: a task keeps its person, a resolution its office, both their day. */
const linesOf = `
  SELECT l.id, r.revision, l.agenda_item_id AS agendaItemId, l."order", coalesce(l.kind, 'remark') AS kind,
    coalesce(l.text, '') AS text, l.made, l.visibility, l.classification,
    coalesce('person:' || t.assignee_person_id, t.responsible, f.responsible) AS who,
    coalesce(t.due_on, f.due_on) AS dueOn,
    EXISTS (SELECT 1 FROM conflict c WHERE c.record = l.record) AS hasConflict
  FROM meeting_line l JOIN record r ON r.no = l.record
  LEFT JOIN task t ON l.made = 'task:' || t.id AND t.hidden = 0
  LEFT JOIN resolution_follow_up f ON l.made = 'resolutionFollowUp:' || f.id AND f.hidden = 0
  WHERE l.meeting_id = ? AND l.hidden = 0`;

const kinds: readonly string[] = ['remark', 'resolution', 'task', 'info'];

/** The meeting as the room may see it (PS1, shared/councils/session/projected.ts). */
export function getSession({ db, today }: QueryScope, { meetingId, isClosed }: Parsed<'session.get'>) {
  const meeting = db.prepare(meetingById).get(meetingId) as MeetingRow | undefined;
  if (meeting === undefined) return fail(noMeeting);
  if (!mayBeProjected(meeting, isClosed)) {
    const message = 'Diese Sitzung ist nicht für die Leinwand bestimmt (privat, vertraulich oder nichtöffentlich).';
    return fail({ ...noMeeting, message });
  }
  const { visibility, classification, ...shown } = meeting;
  const read = itemsAndLines(db, meetingId, isClosed, today);
  return ok({
    ...shown,
    ...read,
    seats: readSeats(db, meetingId),
    openConflicts: conflictsForRoom(db, isClosed),
  });
}

function itemsAndLines(db: Reader, meetingId: string, isClosed: boolean, today: Day) {
  const allItems = db.prepare(itemsOf).all(meetingId) as ItemRow[];
  const itemIsShown = new Map(allItems.map((item) => [item.id, mayBeProjected(secrecyOfItem(item), isClosed)]));
  const items = allItems
    // Of a non-public item the room may know that it is there; of a private one it may not.
    .filter((item) => mayBeProjected({ ...item, classification: null }, isClosed))
    .map((item): SessionItem => {
      const isShown = itemIsShown.get(item.id) ?? false;
      const paper = { visibility: item.paperSecrecy, classification: item.paperSecrecy };
      const paperIsShown = isShown && mayBeProjected(paper, isClosed);
      return {
        id: item.id,
        number: item.number,
        title: isShown ? item.title : null,
        isNonPublic: !mayBeProjected(secrecyOfItem(item), false),
        reference: paperIsShown ? item.reference : null,
        proposal: paperIsShown ? item.proposal : null,
        result: isShown ? item.result : null,
      };
    });
  const allLines = db.prepare(linesOf).all(meetingId) as LineRow[];
  const seen = allLines.filter(
    (line) =>
      mayBeProjected(line, isClosed) && (line.agendaItemId === null || (itemIsShown.get(line.agendaItemId) ?? true)),
  );
  const names = namesIn(db);
  const named = new Map([...names].reverse().map(({ id, name }) => [id, name]));
  const lines = seen.sort(compareOrder).map(
    ({ revision, hasConflict, who, visibility, classification, kind, ...line }): SessionLine => ({
      ...line,
      words: readLine(line.text, names, today)?.words ?? line.text,
      // A kind of a newer version is read as words.
      kind: kinds.includes(kind) ? kind : 'remark',
      version: String(revision),
      responsible: who === null ? null : (named.get(who) ?? null),
      hasConflict: hasConflict === 1,
    }),
  );
  const hiddenItems = allItems.filter(({ id }) => itemIsShown.get(id) === false).length;
  return { items, lines, withheld: hiddenItems + allLines.length - seen.length };
}

const seatsOf = `
  SELECT a.id, r.revision AS version, a.body_id AS bodyId, b.name AS body, a.function, coalesce(a.state, 'invited') AS state
  FROM attendance a JOIN record r ON r.no = a.record LEFT JOIN body b ON b.id = a.body_id
  WHERE a.meeting_id = ? AND a.hidden = 0 AND coalesce(a.visibility, 'shared') NOT IN ('private', 'site')
  ORDER BY a.id`;

/** Seats that were asked for or taken, and an empty one for every other body, so that the roll can be called. */
function readSeats(db: Reader, meetingId: string): SessionSeat[] {
  const { isDropped } = readMerged(db, 'attendance');
  const bodies = readMerged(db, 'body');
  const taken = (db.prepare(seatsOf).all(meetingId) as (SessionSeat & { id: string })[]).filter(
    ({ id }) => !isDropped(id),
  );
  const seated = new Set(taken.map(({ bodyId }) => (bodyId === null ? null : bodies.keptFor(bodyId))));
  const all = db.prepare('SELECT id, name FROM body WHERE hidden = 0 ORDER BY name, id').all() as {
    id: string;
    name: string | null;
  }[];
  const empty = all
    .filter(({ id }) => !bodies.isDropped(id) && !seated.has(id))
    .map(
      ({ id, name }): SessionSeat => ({
        id: null,
        version: null,
        bodyId: id,
        body: name,
        function: null,
        state: 'invited',
      }),
    );
  // The roll is called by name: whoever has answered stays where they stood.
  const seats = [...taken.map((seat) => ({ ...seat, version: String(seat.version) })), ...empty];
  return seats.sort(byBody);
}

const german = once(() => new Intl.Collator('de'));

function byBody(one: SessionSeat, other: SessionSeat): number {
  if (one.body === null || other.body === null) return Number(one.body === null) - Number(other.body === null);
  return german().compare(one.body, other.body) || german().compare(one.function ?? '', other.function ?? '');
}
