/** The pieces rule inputs are made of. Each says in German what it expects, because its message is shown beside the field. */
import { z } from 'zod';
import { calendars } from '../calendar/holidays.ts';
import { type Day, isDay } from '../core/day.ts';

const dayMessage = 'Hier fehlt ein Datum, das es gibt (Beispiel 2027-03-31).';
const inRange = (value: string): boolean => isDay(value) && value >= '1900-01-01' && value <= '2199-12-31';

/** A day between 1900 and 2199: beyond stands a slip of the finger. */
export const dayField = z.string({ error: dayMessage }).refine(inRange, { error: dayMessage }) as unknown as z.ZodType<
  Day,
  Day
>;

/** Whose holidays count. `null` says the seat of the authority is unknown; left out, the rule's usual seat counts. */
export const seatField = {
  calendar: z
    .enum(calendars, {
      error: `Der Feiertagskalender ist einer von ${calendars.join(', ')}, oder null bei unbekanntem Sitz.`,
    })
    .nullish(),
};

export const periodUnits = ['days', 'weeks', 'halfMonths', 'months', 'quarters', 'halfYears', 'years'] as const;
export type PeriodUnit = (typeof periodUnits)[number];
export type Period = { readonly amount: number; readonly unit: PeriodUnit };

const amount = z
  .number({ error: 'Hier fehlt die Länge der Frist als Zahl (Beispiel 6).' })
  .positive({ error: 'Die Länge der Frist ist größer als null.' })
  .max(36_600, { error: 'Länger als hundert Jahre läuft keine Frist.' })
  .refine((value) => Number.isInteger(value * 4), {
    error: 'Gerechnet wird mit ganzen, halben und viertel Einheiten.',
  });
const unit = z.enum(periodUnits, { error: `Die Einheit ist eine von ${periodUnits.join(', ')}.` });

export const periodFields = { amount, unit };
const editionMessage = 'Die Fassung ist ein kurzer Text, wie der Bescheid sie nennt (Beispiel „Fassung 2022“).';

/** A rule with a usual length takes another one where the notice names it, or the edition it comes from. */
export const otherPeriodFields = {
  amount: amount.optional(),
  unit: unit.optional(),
  edition: z
    .string({ error: editionMessage })
    .trim()
    .min(1, { error: editionMessage })
    .max(200, { error: editionMessage })
    .optional(),
};

const centsMessage = 'Hier fehlt ein Betrag in ganzen Cent, nicht negativ (Beispiel 2500000).';
/** A hundred billion euros: more is a slip, and sums of such amounts stay exact. */
const mostCents = 10_000_000_000_000;
export const centsField = z
  .int({ error: centsMessage })
  .nonnegative({ error: centsMessage })
  .max(mostCents, { error: 'Ein Betrag ist höchstens 100 Milliarden Euro.' });

const countMessage = 'Hier fehlt eine ganze Zahl, nicht negativ (Beispiel 12).';
export const countField = z.int({ error: countMessage }).nonnegative({ error: countMessage });

const basisPointsMessage = 'Ein Satz liegt zwischen 0 und 10000 Basispunkten (6500 sind 65 %).';
export const basisPointsField = z.int({ error: basisPointsMessage }).min(0, { error: basisPointsMessage }).max(10_000, {
  error: basisPointsMessage,
});
