import type { Parsed } from '../../../shared/contract.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import { fail, ok } from '../../../shared/core/result.ts';
import type { CommitteeLine } from '../../../shared/councils/meetings/contract.ts';
import { type CalendarMeeting, meetingsToIcs } from '../../../shared/councils/meetings/ics.ts';
import { type QueryScope, readStep } from '../../scope.ts';
import { writeDurably } from '../../store/folder.ts';
import { counted, isBreath } from '../../store/undo.ts';
import { readMerged } from '../../views/merged.ts';
import { agendaReader, meetingsInSteps } from './read.ts';

export function* listMeetings({ db }: QueryScope) {
  return ok({ meetings: (yield* meetingsInSteps(db)).map(({ line }) => line) });
}

type CommitteeRow = Omit<CommitteeLine, 'version' | 'hasConflict' | 'title'> & {
  readonly revision: number;
  readonly hasConflict: number;
};

const committees = `
  SELECT k.id, r.revision, k.updated_at AS updatedAt, k.name, k.body_id AS bodyId, coalesce(b.short_name, b.name) AS body,
    k.kind, k.notice_period_days AS noticePeriodDays,
    (SELECT min(m.starts_on) FROM meeting m WHERE m.committee_id = k.id AND m.hidden = 0 AND m.starts_on >= @today
       AND m.state IS NOT 'cancelled') AS nextOn,
    (SELECT count(*) FROM meeting m WHERE m.committee_id = k.id AND m.hidden = 0) AS meetings,
    EXISTS (SELECT 1 FROM conflict c WHERE c.record = k.record) AS hasConflict
  FROM committee k
  JOIN record r ON r.no = k.record
  LEFT JOIN body b ON b.id = k.body_id
  WHERE k.hidden = 0
  ORDER BY b.ags IS NULL, b.ags, k.name, k.id`;

/** Committees by body, each with its next meeting. */
export function listCommittees({ db, today }: QueryScope) {
  const { isDropped } = readMerged(db, 'committee');
  const rows = (db.prepare(committees).all({ today }) as CommitteeRow[]).filter(({ id }) => !isDropped(id));
  return ok({
    committees: rows.map(({ revision, hasConflict, ...row }) => ({
      ...row,
      title: row.name,
      version: String(revision),
      hasConflict: hasConflict === 1,
    })),
  });
}

export function* meetingFile({ db }: QueryScope, { id }: Parsed<'meeting.file'>) {
  const kept = readMerged(db, 'meeting').keptFor(id);
  const found = (yield* meetingsInSteps(db)).find(({ line }) => line.id === kept);
  yield readStep();
  if (found === undefined) {
    const message = 'Diese Sitzung gibt es hier nicht (mehr). Bitte laden Sie die Ansicht neu.';
    return fail({ code: 'not-found' as const, message });
  }
  return ok({ meeting: found.line, isPublic: found.isPublic, items: (yield* agendaReader(db))(found) });
}

/** Writes the calendar file of these meetings, or of all to come. Those without a day have no place in it. */
export function* meetingCalendar(scope: QueryScope, input: Parsed<'meeting.calendar'>) {
  const target = scope.files.pathOf(input.ticket);
  if (target === null) {
    const message = 'Der gewählte Speicherort ist nicht mehr bekannt. Bitte wählen Sie ihn noch einmal.';
    return fail({ code: 'file-missing' as const, message });
  }
  const { db, today } = scope;
  const chosen = input.ids === undefined ? null : new Set(input.ids);
  const agendaOf = yield* agendaReader(db);
  const all = yield* meetingsInSteps(db);
  const meetings: CalendarMeeting[] = [];
  for (const [at, one] of all.entries()) {
    if (isBreath(at)) yield readStep(at, all.length);
    const startsOn = dayOrNull(one.line.startsOn);
    if (startsOn === null || !(chosen?.has(one.line.id) ?? startsOn >= today)) continue;
    meetings.push({ ...one.line, startsOn, isPublic: one.isPublic, items: agendaOf(one) });
  }
  const bytes = Buffer.from(yield* counted(meetingsToIcs(meetings), meetings.length), 'utf8');
  writeDurably(target.path, bytes);
  return ok({ events: meetings.length, bytes: bytes.byteLength });
}
