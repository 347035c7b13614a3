import { z } from 'zod';
import { command, query, refusal, refusals } from '../../core/contract-kit.ts';
import { Uuid } from '../../core/schema.ts';

const text = z.string().nullable();

export const SessionLine = z.object({
  id: z.string(),
  version: z.string(),
  agendaItemId: text,
  order: text,
  kind: z.enum(['remark', 'resolution', 'task', 'info']),
  text: z.string(),
  /** Without its sign, and without the who and the when that stand beside it. */
  words: z.string(),
  /** What the task or the resolution says of who and when, as it is now. */
  made: text,
  responsible: text,
  dueOn: text,
  hasConflict: z.boolean(),
});
export type SessionLine = z.output<typeof SessionLine>;

export const SessionItem = z.object({
  id: z.string(),
  number: text,
  /** `null`: it is non-public and the room is open, so only that it is there is said. */
  title: text,
  isNonPublic: z.boolean(),
  reference: text,
  /** What the paper asks the council to resolve. */
  proposal: text,
  result: text,
});
export type SessionItem = z.output<typeof SessionItem>;

export const SessionSeat = z.object({
  id: text,
  version: text,
  bodyId: text,
  body: text,
  function: text,
  state: z.string(),
});
export type SessionSeat = z.output<typeof SessionSeat>;

/** A meeting as the room sees it. */
export const Session = z.object({
  id: z.string(),
  title: text,
  committee: text,
  startsOn: text,
  startTime: text,
  place: text,
  state: z.string(),
  items: z.array(SessionItem),
  lines: z.array(SessionLine),
  /** Who was asked to come; and every body of the region that nobody was asked from, as `invited` without an id. */
  seats: z.array(SessionSeat),
  /** Records that are not shown because they are private, confidential, or of the non-public part. */
  withheld: z.number(),
  openConflicts: z.number(),
});
export type Session = z.output<typeof Session>;

/** A meeting to choose from. */
export const MeetingChoice = z.object({
  id: z.string(),
  title: text,
  committee: text,
  startsOn: text,
  items: z.number(),
  lines: z.number(),
});
export type MeetingChoice = z.output<typeof MeetingChoice>;

/** A line of the Beschlusskontrolle. */
export const FollowUpLine = z.object({
  id: z.string(),
  version: z.string(),
  updatedAt: z.string(),
  hasConflict: z.boolean(),
  title: z.string(),
  responsible: text,
  who: text,
  dueOn: text,
  status: z.string(),
  doneOn: text,
  meetingId: text,
  meeting: text,
  /** The day of the meeting, else the day it was written down. */
  resolvedOn: text,
  paperId: text,
  paper: text,
});
export type FollowUpLine = z.output<typeof FollowUpLine>;

const notFound = refusal('not-found');
const invalid = refusal('invalid-fields', {
  issues: z.array(z.object({ field: z.string(), message: z.string() })),
});

export const sessionContract = {
  'resolution.list': query(() => ({
    input: z.strictObject({}),
    output: z.object({ followUps: z.array(FollowUpLine) }),
  })),
  'session.list': query(() => ({ input: z.strictObject({}), output: z.object({ meetings: z.array(MeetingChoice) }) })),
  /** The meeting as it may be projected; `isClosed` when only those are in the room who may hear the non-public part. */
  'session.get': query(() => ({
    input: z.strictObject({ meetingId: Uuid, isClosed: z.boolean() }),
    output: Session,
    failure: refusals(notFound),
  })),
  /** Whom `@` can name in a line, by reference; nobody who is private. */
  'session.names': query(() => ({
    input: z.strictObject({}),
    output: z.object({ names: z.array(z.object({ id: z.string(), name: z.string() })) }),
  })),
  /** A meeting with its agenda from lines of text, one item each ("3.1 Breitbandausbau"). One action. */
  'session.begin': command(() => ({
    input: z.strictObject({
      title: z.string().trim().min(1).max(300),
      startsOn: z.string(),
      committeeId: Uuid.nullable(),
      agenda: z.string().max(20_000),
    }),
    output: z.object({ id: z.string(), items: z.number() }),
    failure: refusals(invalid),
    touches: ['record', 'undo'],
  })),
  /** Writes a line, and the task or the follow-up that its sign asks for; with `id` that line is written anew. One action. */
  'session.write': command(() => ({
    input: z.strictObject({
      meetingId: Uuid,
      agendaItemId: Uuid.nullable(),
      id: Uuid.optional(),
      seen: z.string().max(40).optional(),
      text: z.string().max(5000),
    }),
    output: z.object({ id: z.string(), kind: SessionLine.shape.kind, made: text }),
    failure: refusals(notFound, refusal('changed-meanwhile', { text: z.string() }), refusal('empty-line')),
    touches: ['record', 'conflict', 'undo'],
  })),
  /** Takes a line away, with what it has become. One action, one undo. */
  'session.strike': command(() => ({
    input: z.strictObject({ id: Uuid, seen: z.string().max(40) }),
    output: z.object({ id: z.string() }),
    failure: refusals(notFound, refusal('changed-meanwhile', { text: z.string() })),
    touches: ['record', 'conflict', 'undo'],
  })),
  /** Who is there: one seat by body and function. */
  'session.attend': command(() => ({
    input: z.strictObject({
      meetingId: Uuid,
      bodyId: Uuid.nullable(),
      function: z.string().trim().max(200).nullable(),
      state: z.enum(['invited', 'present', 'remote', 'excused', 'absent']),
    }),
    output: z.object({ id: z.string() }),
    failure: refusals(notFound),
    touches: ['record', 'conflict', 'undo'],
  })),
} as const;
