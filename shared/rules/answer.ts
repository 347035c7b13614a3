/** What a rule answers. The shapes are checked at the border and in every test. */
import { z } from 'zod';
import type { Day as CivilDay } from '../core/day.ts';
import { Day as DaySchema } from '../core/schema.ts';

/**
 * How far an answer can be trusted. `certain` follows from the law, `likely` rests on wording that differs between editions or
 * is disputed, `estimate` lacks data. `product decision` and `seed` mark what no law says: our own choice, or a condition as
 * one paper states it.
 */
export const certainties = ['certain', 'likely', 'estimate', 'product decision', 'seed'] as const;
export type Certainty = (typeof certainties)[number];
const certainty = z.enum(certainties);

/** The border's check of a day, with the type the calendar works with. */
const Day = DaySchema as unknown as z.ZodType<CivilDay, CivilDay>;

const shortWeekdays = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'] as const;

/** A date: `rawDate` as counted, `dueDate` after moving to a working day. */
export const DateAnswer = z.strictObject({
  rawDate: Day,
  rawWeekday: z.enum(shortWeekdays),
  dueDate: Day,
  dueWeekday: z.enum(shortWeekdays),
  shifted: z.boolean(),
  certainty,
  note: z.string(),
  /** The last working day at or before a date that is never moved later (D8). */
  internalTarget: Day.exactOptional(),
  /** The earlier date of a stricter reading; whoever keeps it is safe under both. */
  conservativeDate: Day.exactOptional(),
});
export type DateAnswer = z.output<typeof DateAnswer>;

export const RemindersAnswer = z.strictObject({ reminders: z.array(Day), certainty, note: z.string() });
export type RemindersAnswer = z.output<typeof RemindersAnswer>;

/** A calculation that is no date. */
export const OutputAnswer = z.strictObject({
  output: z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()])),
  certainty,
  note: z.string(),
});
export type OutputAnswer = z.output<typeof OutputAnswer>;

export const RuleAnswer = z.union([DateAnswer, RemindersAnswer, OutputAnswer]);
export type RuleAnswer = z.output<typeof RuleAnswer>;
