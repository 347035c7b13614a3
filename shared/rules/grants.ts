/** Use and proof of granted money (ancillary rules ANBest, NABF). */
import { z } from 'zod';
import { formatDay } from '../calendar/format-day.ts';
import { isWorkday, previousWorkday } from '../calendar/holidays.ts';
import { addMonths, type Day, dayFrom, endOfMonth } from '../core/day.ts';
import { homeCalendar } from '../region/home.ts';
import type { RulePack } from '../region/package.ts';
import { refusePeriod } from './civil.ts';
import { dayField, otherPeriodFields, type Period, seatField } from './fields.ts';
import { countOf, endAfterEvent, endAfterPeriod, periodWords } from './period.ts';
import { dateRule, refuse } from './rule.ts';
import type { RawDate, UsualSeat } from './shift.ts';

const compare = 'Bitte mit Bescheid abgleichen: Es gilt die dort genannte Fassung.';

const periodOf = (
  input: { amount?: number | undefined; unit?: Period['unit'] | undefined },
  usual: Period,
): Period => ({
  amount: input.amount ?? usual.amount,
  unit: input.unit ?? usual.unit,
});

/** Drawn money is used within a period; late use costs interest, so the end is never moved later. */
const fundUse = (id: string, title: string, basis: string, edition: string, usual: Period, pack?: RulePack) =>
  dateRule(
    {
      id,
      title,
      basis,
      edition,
      shift: 'never',
      certainty: 'likely',
      seat: 'BUND',
      period: usual,
      ...(pack === undefined ? {} : { pack }),
    },
    z.strictObject({ payout: dayField, ...otherPeriodFields, ...seatField }),
    (input, seat, { oneOffs }) => {
      const period = periodOf(input, usual);
      const count = countOf(period);
      if (count === null) return refusePeriod(period);
      const day = endAfterEvent(input.payout, count);
      const target = isWorkday(day, seat ?? homeCalendar(), oneOffs)
        ? ''
        : ` Letzter Werktag davor: ${formatDay(previousWorkday(day, seat ?? homeCalendar(), oneOffs))}.`;
      const words = `${periodWords(period)} nach der Auszahlung am ${formatDay(input.payout)}: ${formatDay(day)}.`;
      return { day, note: `${words} Nie nach hinten verschieben (Zinsen, § 49a Abs. 4 VwVfG).${target} ${compare}` };
    },
  );

const interimPeriod: Period = { amount: 4, unit: 'months' };
const yearMessage = 'Hier fehlt ein Haushaltsjahr (Beispiel 2026).';

const interimProof = dateRule(
  {
    id: 'ZN_4_MONTHS_AFTER_FY',
    title: 'Zwischennachweis',
    basis: 'ANBest-P, NABF (Bund)',
    edition: 'vier Monate nach Ablauf des Haushaltsjahres',
    shift: 'next-workday',
    certainty: 'certain',
    seat: 'BUND',
    period: interimPeriod,
  },
  z.strictObject({
    fiscalYear: z.int({ error: yearMessage }).min(1900, { error: yearMessage }).max(2198, { error: yearMessage }),
    ...otherPeriodFields,
    ...seatField,
  }),
  (input) => {
    const period = periodOf(input, interimPeriod);
    const count = countOf(period);
    if (count === null) return refusePeriod(period);
    const yearEnd = dayFrom(input.fiscalYear, 12, 31);
    if (yearEnd === null) return refuse('fiscalYear', yearMessage);
    const day = endAfterPeriod(yearEnd, count);
    return {
      day,
      note: `${periodWords(period)} nach Ablauf des Haushaltsjahres ${input.fiscalYear}: ${formatDay(day)}. ${compare}`,
    };
  },
);

type ProofFacts = {
  readonly id: string;
  readonly title: string;
  readonly basis: string;
  readonly edition: string;
  readonly seat: UsualSeat;
  readonly pack?: RulePack;
  readonly period: Period;
  /** What "after the approval period" means: the last day it may be, and a stricter reading where there is one. */
  readonly afterApproval: (end: Day, period: Period) => { readonly day: Day; readonly conservativeDate?: Day } | null;
};

const byDay = (one: RawDate, other: RawDate): number => Number(one.day > other.day) - Number(one.day < other.day);

/** The final proof: a period after the purpose is fulfilled, at the latest a period after the approval period; the earlier. */
const finalProof = ({ afterApproval, ...facts }: ProofFacts) =>
  dateRule(
    { ...facts, shift: 'next-workday', certainty: 'likely' },
    z.strictObject({
      purposeFulfilled: dayField.nullish(),
      approvalPeriodEnd: dayField.nullish(),
      ...otherPeriodFields,
      ...seatField,
    }),
    (input) => {
      const period = periodOf(input, facts.period);
      const count = countOf(period);
      if (count === null) return refusePeriod(period);
      const { purposeFulfilled, approvalPeriodEnd } = input;
      const candidates: RawDate[] = [];
      if (purposeFulfilled) {
        const day = endAfterEvent(purposeFulfilled, count);
        const note = `${periodWords(period)} nach Erfüllung des Zwecks am ${formatDay(purposeFulfilled)}: ${formatDay(day)}.`;
        candidates.push({ day, note });
      }
      if (approvalPeriodEnd) {
        const latest = afterApproval(approvalPeriodEnd, period);
        if (latest === null) return refusePeriod(period);
        const note = `Spätestens ${formatDay(latest.day)}, gerechnet vom Ende des Bewilligungszeitraums am ${formatDay(approvalPeriodEnd)}.`;
        candidates.push({ ...latest, note });
      }
      const first = candidates.toSorted(byDay)[0];
      if (first === undefined) {
        return refuse(
          'approvalPeriodEnd',
          'Hier fehlt das Ende des Bewilligungszeitraums oder der Tag, an dem der Zweck erfüllt war.',
        );
      }
      const conservativeDate = candidates.map((one) => one.conservativeDate ?? one.day).toSorted()[0];
      return { ...first, conservativeDate, note: `${first.note} ${compare}` };
    },
  );

/** Federal wording: within a period after the approval period, which is a period from the beginning of a day (§ 187(2)). */
const federalLatest: ProofFacts['afterApproval'] = (end, period) => {
  const count = countOf(period);
  return count && { day: endAfterPeriod(end, count), conservativeDate: endAfterEvent(end, count) };
};

/** NRW wording: at the latest with the end of the sixth month that follows the approval period. */
const endOfFollowingMonth: ProofFacts['afterApproval'] = (end, period) => {
  const count = countOf(period);
  if (count?.kind === 'months' && count.extraDays === 0) return { day: endOfMonth(addMonths(end, count.months)) };
  return count && { day: endAfterPeriod(end, count) };
};

const bindingMessage = 'Hier fehlt die Dauer in ganzen Jahren, 1 bis 100 (Beispiel 5).';

const purposeBinding = dateRule(
  {
    id: 'PURPOSE_BINDING_YEARS',
    title: 'Zweckbindungsfrist',
    basis: 'Zuwendungsbescheid',
    edition: 'Beginn und Dauer laut Bescheid',
    shift: 'never',
    certainty: 'likely',
    seat: 'home',
  },
  z.strictObject({
    start: dayField,
    years: z.int({ error: bindingMessage }).min(1, { error: bindingMessage }).max(100, { error: bindingMessage }),
    ...seatField,
  }),
  (input) => {
    const day = addMonths(input.start, input.years * 12);
    const words = `${periodWords({ amount: input.years, unit: 'years' })} ab ${formatDay(input.start)}: bis Ablauf des ${formatDay(day)}.`;
    return {
      day,
      note: `${words} Beginn laut Bescheid (Fertigstellung, Schlusszahlung oder Verwendungsnachweis); ein Zeitraum verschiebt sich nicht.`,
    };
  },
);

export const grantRules = [
  fundUse('ANBEST_P_BUND_1_4_FUND_USE', 'Mittelverwendung (Bund, ANBest-P)', 'ANBest-P Bund Nr. 1.4', 'sechs Wochen', {
    amount: 6,
    unit: 'weeks',
  }),
  fundUse('ANBEST_GK_1_2_FUND_USE', 'Mittelverwendung (Bund, ANBest-Gk)', 'ANBest-Gk Nr. 1.2', 'zwei Monate', {
    amount: 2,
    unit: 'months',
  }),
  fundUse(
    'ANBEST_NRW_1_4_FUND_USE',
    'Mittelverwendung (NRW)',
    'ANBest-P/-G NRW Nr. 1.4',
    'zwei Monate',
    {
      amount: 2,
      unit: 'months',
    },
    'anbest-nrw',
  ),
  interimProof,
  finalProof({
    id: 'VN_NRW_6_MONTHS',
    pack: 'anbest-nrw',
    title: 'Verwendungsnachweis (NRW)',
    basis: 'ANBest-P/-G NRW Nr. 6.1/7.1',
    edition: 'Fassung 2022; ab 22.04.2026 die neue Fassung prüfen',
    seat: 'NW',
    period: { amount: 6, unit: 'months' },
    afterApproval: endOfFollowingMonth,
  }),
  finalProof({
    id: 'VN_GK_1_YEAR',
    title: 'Verwendungsnachweis (Bund, ANBest-Gk)',
    basis: 'ANBest-Gk Nr. 6.1',
    edition: 'ein Jahr',
    seat: 'BUND',
    period: { amount: 1, unit: 'years' },
    afterApproval: federalLatest,
  }),
  finalProof({
    id: 'VN_BUND_P_6_MONTHS',
    title: 'Verwendungsnachweis (Bund, ANBest-P)',
    basis: 'ANBest-P Bund Nr. 6.1',
    edition: 'sechs Monate',
    seat: 'BUND',
    period: { amount: 6, unit: 'months' },
    afterApproval: federalLatest,
  }),
  purposeBinding,
];
