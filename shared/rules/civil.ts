/** Periods of civil law, §§ 186–193 BGB; § 31(1) VwVfG applies them to administration. */
import { z } from 'zod';
import { formatDay } from '../calendar/format-day.ts';
import { dayFrom, endOfMonth } from '../core/day.ts';
import { dayField, type Period, periodFields, seatField } from './fields.ts';
import { countOf, endAfterEvent, endAfterPeriod, endFromStart, periodWords } from './period.ts';
import { dateRule, type Refused, refuse } from './rule.ts';

const edition = 'BGB, Stand 2022';

/** A length the law does not know ("eine halbe Woche") or that runs beyond a hundred years. */
export const refusePeriod = (period: Period): Refused =>
  refuse(
    'amount',
    `Eine Frist von „${periodWords(period)}“ kennt das Gesetz nicht, oder sie dauert länger als hundert Jahre.`,
  );

const eventPeriod = dateRule(
  {
    id: 'BGB_187_1_188',
    title: 'Ereignisfrist',
    basis: '§ 187 Abs. 1, § 188, § 189, § 193 BGB',
    edition,
    shift: 'next-workday',
    certainty: 'certain',
    seat: null,
  },
  z.strictObject({ event: dayField, ...periodFields, ...seatField }),
  (input) => {
    const count = countOf(input);
    if (count === null) return refusePeriod(input);
    const day = endAfterEvent(input.event, count);
    return {
      day,
      note: `${periodWords(input)} nach dem ${formatDay(input.event)}, der nicht mitzählt: ${formatDay(day)}.`,
    };
  },
);

const startedPeriod = (id: string, title: string, shift: 'next-workday' | 'never', why: string) =>
  dateRule(
    { id, title, basis: '§ 187 Abs. 2, § 188 BGB', edition, shift, certainty: 'certain', seat: null },
    z.strictObject({ start: dayField, ...periodFields, ...seatField }),
    (input) => {
      const count = countOf(input);
      if (count === null) return refusePeriod(input);
      const day = endFromStart(input.start, count);
      const words = `${periodWords(input)} ab dem ${formatDay(input.start)}, der mitzählt: bis ${formatDay(day)}.`;
      return { day, note: `${words} ${why}` };
    },
  );

const extension = dateRule(
  {
    id: 'BGB_190_EXTENSION',
    title: 'Fristverlängerung',
    basis: '§ 190 BGB, § 31 Abs. 7 VwVfG',
    edition,
    shift: 'next-workday',
    certainty: 'certain',
    seat: null,
  },
  z.strictObject({ previousEnd: dayField, ...periodFields, ...seatField }),
  (input) => {
    const count = countOf(input);
    if (count === null) return refusePeriod(input);
    const day = endAfterPeriod(input.previousEnd, count);
    const conservativeDate = endAfterEvent(input.previousEnd, count);
    const note = `Die Verlängerung um ${periodWords(input)} zählt vom Ablauf der alten Frist (${formatDay(input.previousEnd)}) an.`;
    if (day === conservativeDate) return { day, note };
    const strict = `Wer wie nach einem Ereignis zählt, kommt auf den ${formatDay(conservativeDate)}.`;
    return { day, conservativeDate, certainty: 'likely', note: `${note} ${strict}` };
  },
);

const pointNames = { beginning: 'Anfang', middle: 'Mitte', end: 'Ende' } as const;
const monthMessage = 'Hier fehlt ein Monat (Beispiel 2027-03).';

const monthPoint = dateRule(
  {
    id: 'BGB_192_MONTH_POINT',
    title: 'Anfang, Mitte, Ende des Monats',
    basis: '§ 192 BGB',
    edition,
    shift: 'never',
    certainty: 'certain',
    seat: null,
  },
  z.strictObject({
    month: z.string({ error: monthMessage }).regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/, { error: monthMessage }),
    point: z.enum(['beginning', 'middle', 'end'], { error: 'Die Stelle im Monat ist beginning, middle oder end.' }),
    ...seatField,
  }),
  (input) => {
    const [year, month] = input.month.split('-').map(Number);
    const first = dayFrom(year ?? 0, month ?? 0, 1);
    const middle = dayFrom(year ?? 0, month ?? 0, 15);
    if (first === null || middle === null) return refuse('month', monthMessage);
    const day = { beginning: first, middle, end: endOfMonth(first) }[input.point];
    return { day, note: `${pointNames[input.point]} des Monats ist der ${formatDay(day)}.` };
  },
);

export const civilRules = [
  eventPeriod,
  startedPeriod(
    'BGB_187_2_188',
    'Verfahrensfrist ab Tagesbeginn',
    'next-workday',
    'Endet eine Verfahrensfrist an einem freien Tag, gilt der nächste Werktag (§ 193 BGB).',
  ),
  startedPeriod(
    'BGB_187_2_188_NO_SHIFT',
    'Zeitraum (Bewilligung, Befristung)',
    'never',
    'Ein Zeitraum endet auch an einem freien Tag (§ 31 Abs. 4 VwVfG).',
  ),
  extension,
  monthPoint,
];
