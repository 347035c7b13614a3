/** Notices of an authority: when they count as received, how long one may object, and dates the authority names. */
import { z } from 'zod';
import { formatDay } from '../calendar/format-day.ts';
import { isCovered, isWorkday, previousWorkday } from '../calendar/holidays.ts';
import { addDays, type Day } from '../core/day.ts';
import { homeCalendar } from '../region/home.ts';
import type { Certainty } from './answer.ts';
import { refusePeriod } from './civil.ts';
import { dayField, otherPeriodFields, type Period, periodFields, seatField } from './fields.ts';
import { countOf, endAfterEvent, periodWords } from './period.ts';
import { dateRule, type Refused, refuse } from './rule.ts';
import type { RuleData } from './rule-data.ts';
import type { RawDate, Seat } from './shift.ts';

/** § 41(2) VwVfG, by the day of posting; the newest edition comes first. */
const fictionDays: readonly { readonly postedFrom: string; readonly days: number }[] = [
  { postedFrom: '2025-01-01', days: 4 },
  { postedFrom: '0001-01-01', days: 3 },
];

/**
 * The day a posted letter counts as received. It is not moved to a working day; the tax courts see that differently, so a
 * fiction that ends on a free day is only likely. Years without holidays in the data are no better known.
 */
function fiction(
  posted: Day,
  seat: Seat,
  { oneOffs }: RuleData,
): { readonly day: Day; readonly certainty: Certainty; readonly note: string } {
  const days = fictionDays.find((edition) => posted >= edition.postedFrom)?.days ?? 4;
  const day = addDays(posted, days);
  const note = `Bei Aufgabe zur Post am ${formatDay(posted)} gilt der Bescheid am ${days}. Tag als bekannt gegeben: ${formatDay(day)}.`;
  if (isWorkday(day, seat ?? 'BUND', oneOffs) && isCovered(day)) return { day, certainty: 'certain', note };
  const disputed =
    'Ob sich die Fiktion auf den nächsten Werktag verschiebt, ist umstritten; wer den Zugang kennt, trägt ihn ein.';
  return { day, certainty: 'likely', note: `${note} ${disputed}` };
}

type Notified = {
  readonly posted?: Day | undefined;
  readonly received?: Day | undefined;
  readonly noticeDate?: Day | undefined;
  readonly calendar?: Seat | undefined;
};

/** The day of notification: a real receipt beats a named date, a named date beats the fiction. */
function notification(input: Notified, seat: Seat, data: RuleData): RawDate | Refused {
  const { posted, received, noticeDate } = input;
  const known = received ?? noticeDate;
  if (known !== undefined) {
    if (posted !== undefined && known < posted) {
      return refuse(
        received === undefined ? 'noticeDate' : 'received',
        `Der Bescheid kann nicht am ${formatDay(known)} zugegangen sein, wenn er erst am ${formatDay(posted)} zur Post ging.`,
      );
    }
    const how = received === undefined ? 'Bekannt gegeben' : 'Tatsächlich zugegangen';
    return { day: known, certainty: 'certain', note: `${how} am ${formatDay(known)}.` };
  }
  return posted === undefined
    ? refuse('posted', 'Hier fehlt der Tag der Aufgabe zur Post oder des Zugangs.')
    : fiction(posted, seat, data);
}

const notifiedFields = {
  posted: dayField.optional(),
  received: dayField.optional(),
  noticeDate: dayField.optional(),
  ...seatField,
};

const noticeByPost = dateRule(
  {
    id: 'VWVFG_41_2_NOTICE',
    title: 'Bekanntgabe durch die Post',
    basis: '§ 41 Abs. 2 VwVfG',
    edition: 'bis 31.12.2024: 3. Tag, ab 01.01.2025: 4. Tag',
    shift: 'never',
    certainty: 'certain',
    seat: 'home',
  },
  z.strictObject(notifiedFields),
  notification,
);

const appealPeriod: Period = { amount: 1, unit: 'months' };

const appeal = dateRule(
  {
    id: 'KLAGEFRIST_1_MONTH',
    title: 'Widerspruchs- und Klagefrist',
    basis: '§§ 70, 74 VwGO',
    edition: 'VwGO; ohne richtige Rechtsbehelfsbelehrung ein Jahr (§ 58 Abs. 2)',
    shift: 'next-workday',
    certainty: 'certain',
    seat: 'home',
    period: appealPeriod,
  },
  z.strictObject({ ...notifiedFields, ...otherPeriodFields }),
  (input, seat, data) => {
    const from = notification(input, seat, data);
    if ('refused' in from) return from;
    const period = { amount: input.amount ?? appealPeriod.amount, unit: input.unit ?? appealPeriod.unit };
    const count = countOf(period);
    if (count === null) return refusePeriod(period);
    const day = endAfterEvent(from.day, count);
    return { ...from, day, note: `${from.note} ${periodWords(period)} danach: ${formatDay(day)}.` };
  },
);

const authorityPeriod = dateRule(
  {
    id: 'VWVFG_31_2_AUTHORITY_PERIOD',
    title: 'Von der Behörde gesetzte Frist',
    basis: '§ 31 Abs. 2, 3 VwVfG',
    edition: 'VwVfG, Stand 2022',
    shift: 'next-workday',
    certainty: 'certain',
    seat: 'home',
  },
  z.strictObject({ ...notifiedFields, ...periodFields }),
  (input, seat, data) => {
    const from = notification(input, seat, data);
    if ('refused' in from) return from;
    const count = countOf(input);
    if (count === null) return refusePeriod(input);
    const day = endAfterEvent(from.day, count);
    const note = `${from.note} Die Frist beginnt am Tag danach; ${periodWords(input)} enden am ${formatDay(day)}.`;
    return { ...from, day, note };
  },
);

const named = (id: string, title: string, basis: string, why: string) =>
  dateRule(
    { id, title, basis, edition: 'VwVfG, Stand 2022', shift: 'never', certainty: 'certain', seat: 'home' },
    z.strictObject({ stated: dayField, ...seatField }),
    (input) => ({ day: input.stated, note: `${formatDay(input.stated)}: ${why}` }),
  );

/** D8: a submission date is never moved later; the office aims at the last working day at or before it. */
const submission = dateRule(
  {
    id: 'SUBMISSION_FIXED_DATE',
    title: 'Einreichungsfrist aus dem Förderaufruf',
    basis: 'Förderaufruf',
    edition: 'wie im Aufruf genannt',
    shift: 'never',
    certainty: 'certain',
    seat: 'home',
  },
  z.strictObject({ stated: dayField, ...seatField }),
  (input, seat, { oneOffs }) => {
    // The target is ours, not the authority's: with an unknown seat our own holidays count.
    const internalTarget = previousWorkday(input.stated, seat ?? homeCalendar(), oneOffs);
    const note = `Der im Aufruf genannte Tag gilt und wird nie nach hinten verschoben; intern bis ${formatDay(internalTarget)}.`;
    return { day: input.stated, internalTarget, note };
  },
);

export const noticeRules = [
  noticeByPost,
  appeal,
  authorityPeriod,
  named(
    'VWVFG_31_3_STATED_END',
    'Von der Behörde genannter letzter Tag',
    '§ 31 Abs. 3 S. 2 VwVfG',
    'Diesen Tag hat die Behörde als Ende der Frist mitgeteilt; er gilt, wie er ist.',
  ),
  named(
    'VWVFG_31_5_APPOINTMENT',
    'Behördlicher Termin',
    '§ 31 Abs. 5 VwVfG',
    'Ein Termin ist auch an einem Samstag, Sonntag oder Feiertag einzuhalten.',
  ),
  submission,
];
