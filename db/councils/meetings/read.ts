import { addDays, dayOrNull } from '../../../shared/core/day.ts';
import type { AgendaLine, MeetingLine, Station } from '../../../shared/councils/meetings/contract.ts';
import { isPublicMatter } from '../../../shared/councils/publicness.ts';
import { readResult } from '../../../shared/councils/result.ts';
import type { Step } from '../../scope.ts';
import type { Reader } from '../../store/database.ts';
import { drained } from '../../store/drained.ts';
import { inSteps } from '../../store/rows.ts';
import { counted } from '../../store/undo.ts';
import { readMerged } from '../../views/merged.ts';
import { type ConsultationRow, consultationsInSteps } from '../../views/requirement-states.ts';

type MeetingRow = Omit<MeetingLine, 'version' | 'hasConflict' | 'inviteBy'> & {
  readonly revision: number;
  readonly hasConflict: number;
  readonly noticePeriodDays: number | null;
  readonly classification: string | null;
};

const meetings = `
  SELECT m.id, r.revision, m.updated_at AS updatedAt, m.title, m.committee_id AS committeeId, k.name AS committee, k.kind AS committeeKind,
    k.body_id AS bodyId, coalesce(b.short_name, b.name) AS body, m.starts_on AS startsOn, m.start_time AS startTime, m.place,
    coalesce(m.state, 'planned') AS state, k.notice_period_days AS noticePeriodDays, m.classification,
    (SELECT count(*) FROM agenda_item a WHERE a.meeting_id = m.id AND a.hidden = 0) AS items,
    EXISTS (SELECT 1 FROM conflict c WHERE c.record = m.record) AS hasConflict
  FROM meeting m
  JOIN record r ON r.no = m.record
  LEFT JOIN committee k ON k.id = m.committee_id AND k.hidden = 0
  LEFT JOIN body b ON b.id = k.body_id
  WHERE m.hidden = 0
  ORDER BY m.starts_on IS NULL, m.starts_on, m.start_time, m.title, m.id`;

export type ReadMeeting = { readonly line: MeetingLine; readonly isPublic: boolean };

/** All meetings, the earliest first; those without a day at the end. */
export const readMeetings = (db: Reader): ReadMeeting[] => drained(meetingsInSteps(db));

/** The same in steps. */
export function* meetingsInSteps(db: Reader): Generator<Step, ReadMeeting[]> {
  const { isDropped } = readMerged(db, 'meeting');
  const rows = yield* counted(inSteps(db.prepare(meetings).iterate() as IterableIterator<MeetingRow>), 0);
  return rows
    .filter(({ id }) => !isDropped(id))
    .map(({ revision, hasConflict, noticePeriodDays, classification, ...row }) => {
      const startsOn = dayOrNull(row.startsOn);
      const inviteBy = startsOn === null || noticePeriodDays === null ? null : addDays(startsOn, -noticePeriodDays);
      return {
        line: { ...row, version: String(revision), inviteBy, hasConflict: hasConflict === 1 },
        isPublic: isPublicMatter({ classification }),
      };
    });
}

type ItemRow = {
  readonly id: string;
  readonly revision: number;
  readonly number: string | null;
  readonly title: string | null;
  readonly publicness: string | null;
  readonly classification: string | null;
  readonly paperClassification: string | null;
  readonly result: string | null;
  readonly paperId: string | null;
  readonly reference: string | null;
  readonly paperTitle: string | null;
};

const items = `
  SELECT a.id, r.revision, a.number, a.title, a.public AS publicness, a.classification, a.result, p.id AS paperId,
    p.reference, p.title AS paperTitle, p.classification AS paperClassification
  FROM agenda_item a
  JOIN record r ON r.no = a.record
  LEFT JOIN paper p ON p.id = a.paper_id AND p.hidden = 0
  WHERE a.hidden = 0 AND a.meeting_id = ?
  ORDER BY a.position IS NULL, a.position, length(a.number), a.number, a.id`;

const stationOf = (one: ConsultationRow): Station => ({
  id: one.id,
  meetingId: one.meetingId,
  committee: one.committee,
  role: one.role,
  plannedOn: one.plannedOn,
  decidedOn: one.decidedOn,
  result: one.result ?? 'unknown',
});

type Consultations = ReadonlyMap<string | null, readonly ConsultationRow[]>;

/** Reads agendas of one state of the store: what papers went through is read once for all of them. */
export function* agendaReader(db: Reader): Generator<Step, (meeting: ReadMeeting) => AgendaLine[]> {
  const byPaper = Map.groupBy((yield* consultationsInSteps(db)).values(), ({ paperId }) => paperId);
  return (meeting) => readAgenda(db, meeting, byPaper);
}

/** The agenda of a meeting, each item with the way its paper takes; the body is the one whose committee meets. */
function readAgenda(db: Reader, { line, isPublic }: ReadMeeting, byPaper: Consultations): AgendaLine[] {
  return (db.prepare(items).all(line.id) as ItemRow[]).map((row) => {
    const { id, revision, number, title, publicness, classification, result, paperId, reference, paperTitle } = row;
    const stations =
      paperId === null ? [] : (byPaper.get(paperId) ?? []).filter(({ bodyId }) => bodyId === line.bodyId);
    const own = stations.find(({ meetingId }) => meetingId === line.id);
    return {
      id,
      version: String(revision),
      number,
      title,
      isPublic:
        isPublic &&
        isPublicMatter({ classification, publicness }) &&
        isPublicMatter({ classification: row.paperClassification }),
      paper: paperId === null ? null : { id: paperId, reference, title: paperTitle },
      result,
      meaning: own?.result ?? readResult(result ?? '').result,
      stations: stations.map(stationOf),
    };
  });
}
