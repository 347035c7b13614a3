import { z } from 'zod';
import { command, query, refusal, refusals } from '../../core/contract-kit.ts';
import { Uuid } from '../../core/schema.ts';
import { RecordRow } from '../../records/contract.ts';
import { councilResults } from '../meeting-model.ts';

const text = z.string().nullable();

/** A line of the list of committees. */
export const CommitteeLine = z.object({
  id: z.string(),
  version: z.string(),
  updatedAt: z.string(),
  hasConflict: z.boolean(),
  name: text,
  title: text,
  bodyId: text,
  body: text,
  kind: text,
  noticePeriodDays: z.number().nullable(),
  /** Of the meetings from today on, the first. */
  nextOn: text,
  meetings: z.number(),
});
export type CommitteeLine = z.output<typeof CommitteeLine>;

/** A line of the list of meetings. */
export const MeetingLine = z.object({
  id: z.string(),
  version: z.string(),
  updatedAt: z.string(),
  hasConflict: z.boolean(),
  title: text,
  committeeId: text,
  committee: text,
  committeeKind: text,
  bodyId: text,
  body: text,
  startsOn: text,
  startTime: text,
  /** Until when members have to be invited, by the notice period of the committee. */
  inviteBy: text,
  place: text,
  state: z.string(),
  items: z.number(),
});
export type MeetingLine = z.output<typeof MeetingLine>;

/** One station of a paper, in the order in which it goes through the committees. */
const Station = z.object({
  id: z.string(),
  meetingId: text,
  committee: text,
  role: text,
  plannedOn: text,
  decidedOn: text,
  result: z.string(),
});
export type Station = z.output<typeof Station>;

/** An item of the agenda as it is in the store; what may be shown of it in a room is said by `publicItem` (PU1). */
export const AgendaLine = z.object({
  id: z.string(),
  version: z.string(),
  number: text,
  title: text,
  isPublic: z.boolean(),
  paper: z.object({ id: z.string(), reference: text, title: text }).nullable(),
  /** As it was typed; `null`: nobody has said anything. */
  result: text,
  /** What it means (shared/councils/result.ts), or what a person said it means. */
  meaning: z.string(),
  stations: z.array(Station),
});
export type AgendaLine = z.output<typeof AgendaLine>;

export const meetingsContract = {
  'committee.list': query(() => ({
    input: z.strictObject({}),
    output: z.object({ committees: z.array(CommitteeLine) }),
  })),
  'meeting.list': query(() => ({
    long: true,
    input: z.strictObject({}),
    output: z.object({ meetings: z.array(MeetingLine) }),
  })),
  /** One meeting with its agenda. */
  'meeting.file': query(() => ({
    long: true,
    input: z.strictObject({ id: Uuid }),
    output: z.object({ meeting: MeetingLine, isPublic: z.boolean(), items: z.array(AgendaLine) }),
    failure: refusals(refusal('not-found')),
  })),
  /** Writes a calendar file of these meetings, or of all to come; of non-public items nothing is said (PU1). */
  'meeting.calendar': query(() => ({
    long: true,
    input: z.strictObject({ ticket: z.string().max(200), ids: z.array(Uuid).max(10_000).optional() }),
    output: z.object({ events: z.number(), bytes: z.number() }),
    failure: refusals(refusal('file-missing')),
  })),
  /**
   * What came of an item, as it was typed or pasted; it is read from the line where `result` is left out. Where the item is about a paper, its
   * consultation says the same, and counts for the body of the committee.
   */
  'agenda.result': command(() => ({
    input: z.strictObject({
      id: Uuid,
      seen: z.string().max(40).optional(),
      line: z.string().max(1000),
      result: z.enum(Object.keys(councilResults) as [keyof typeof councilResults]).optional(),
    }),
    output: RecordRow,
    failure: refusals(refusal('not-found'), refusal('changed-meanwhile', { current: RecordRow })),
    touches: ['record', 'conflict', 'undo'],
  })),
} as const;
