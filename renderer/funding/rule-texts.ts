import { calendarNames } from '../../shared/calendar/calendar-names.ts';
import { calendars } from '../../shared/calendar/calendars.ts';
import type { Locale } from '../../shared/core/locale.ts';
import type { PeriodUnit } from '../../shared/rules/fields.ts';
import { periodWords } from '../../shared/rules/period.ts';
import { defineTexts } from '../i18n/define.ts';
import type { InputName } from './rule-inputs.ts';

const calendarWords = (locale: Locale): Readonly<Record<string, string>> =>
  Object.fromEntries(calendars.map((calendar) => [calendar, calendarNames[calendar][locale]]));

const germanLength = (amount: number, unit: string): string => periodWords({ amount, unit: unit as PeriodUnit });

const englishLength = (amount: number, unit: string): string => {
  const words = unit.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${amount} ${amount === 1 ? words.replace(/s$/, '') : words}`;
};

/** The words of the rules' inputs. Titles, bases and editions of the rules are names of laws and stay German. */
export const ruleTexts = defineTexts(
  {
    rule: 'Regel',
    noRule: 'keine Regel',
    hint: 'Eine Regel rechnet den Tag aus Ihren Angaben aus, mit Grundlage, Stand und Gewissheit.',
    inputs: {
      event: 'Tag des Ereignisses',
      start: 'Beginn',
      previousEnd: 'Ende der bisherigen Frist',
      month: 'Monat',
      point: 'Stelle im Monat',
      posted: 'Zur Post gegeben am',
      received: 'Eingegangen am',
      noticeDate: 'Bekannt gegeben am',
      stated: 'Im Schreiben genannter Tag',
      payout: 'Auszahlung am',
      fiscalYear: 'Haushaltsjahr',
      purposeFulfilled: 'Zweck erfüllt am',
      approvalPeriodEnd: 'Ende des Bewilligungszeitraums',
      published: 'Bekannt gemacht am',
      years: 'Dauer in Jahren',
      amount: 'Länge',
      unit: 'Einheit',
      calendar: 'Sitz der Behörde',
      edition: 'Fassung laut Bescheid',
    } satisfies Record<InputName, string>,
    editionsKnown: (names: readonly string[]) => `Hinterlegt: ${names.join(', ')}`,
    usualLength: 'wie in der Regel',
    usualSeat: 'wie in der Regel',
    length: germanLength,
    units: {
      days: 'Tage',
      weeks: 'Wochen',
      halfMonths: 'halbe Monate',
      months: 'Monate',
      quarters: 'Vierteljahre',
      halfYears: 'Halbjahre',
      years: 'Jahre',
    } as Readonly<Record<string, string>>,
    points: { beginning: 'Anfang', middle: 'Mitte', end: 'Ende' } as Readonly<Record<string, string>>,
    calendars: { ...calendarWords('de'), unknown: 'unbekannt (keine Verschiebung)' } as Readonly<
      Record<string, string>
    >,
    certainties: {
      certain: 'sicher',
      likely: 'wahrscheinlich',
      estimate: 'geschätzt',
    } as Readonly<Record<string, string>>,
    monthHint: 'zum Beispiel März 2027',
    result: 'Ergebnis der Regel',
    fillIn: 'Füllen Sie die Angaben aus; das Ergebnis erscheint hier sofort.',
    counted: (day: string) => `Gezählt bis ${day}`,
    shifted: (from: string, to: string) => `${from} ist kein Werktag, verschoben auf ${to}.`,
    notShifted: 'Keine Verschiebung.',
    strict: (day: string) => `Bei strenger Auslegung schon am ${day}. Wer diesen Tag hält, ist sicher.`,
    basis: 'Grundlage',
    edition: 'Stand',
    compare: 'Bitte mit Bescheid abgleichen',
    compareLong: 'Es gilt die Fassung, die der Bescheid nennt.',
    noDay: 'Diese Regel ergibt keinen Tag.',
  },
  {
    rule: 'Rule',
    noRule: 'no rule',
    hint: 'A rule computes the day from what you fill in, with basis, edition and certainty.',
    inputs: {
      event: 'Day of the event',
      start: 'Start',
      previousEnd: 'End of the period so far',
      month: 'Month',
      point: 'Point of the month',
      posted: 'Posted on',
      received: 'Received on',
      noticeDate: 'Notified on',
      stated: 'Day named in the letter',
      payout: 'Paid out on',
      fiscalYear: 'Fiscal year',
      purposeFulfilled: 'Purpose fulfilled on',
      approvalPeriodEnd: 'End of the approval period',
      published: 'Published on',
      years: 'Length in years',
      amount: 'Length',
      unit: 'Unit',
      calendar: 'Seat of the authority',
      edition: 'Edition named in the notice',
    },
    editionsKnown: (names: readonly string[]) => `Kept here: ${names.join(', ')}`,
    usualLength: 'as in the rule',
    usualSeat: 'as in the rule',
    length: englishLength,
    units: {
      days: 'days',
      weeks: 'weeks',
      halfMonths: 'half months',
      months: 'months',
      quarters: 'quarters',
      halfYears: 'half years',
      years: 'years',
    } as Readonly<Record<string, string>>,
    points: { beginning: 'beginning', middle: 'middle', end: 'end' } as Readonly<Record<string, string>>,
    calendars: { ...calendarWords('en'), unknown: 'unknown (never moved)' } as Readonly<Record<string, string>>,
    certainties: {
      certain: 'certain',
      likely: 'likely',
      estimate: 'estimate',
    } as Readonly<Record<string, string>>,
    monthHint: 'for example March 2027',
    result: 'Result of the rule',
    fillIn: 'Fill in what the rule needs; the result appears here at once.',
    counted: (day: string) => `Counted to ${day}`,
    shifted: (from: string, to: string) => `${from} is no working day, moved to ${to}.`,
    notShifted: 'Not moved.',
    strict: (day: string) => `On ${day} already by a stricter reading. Whoever keeps that day is safe.`,
    basis: 'Basis',
    edition: 'Edition',
    compare: 'Please compare with the notice',
    compareLong: 'The edition named in the notice counts.',
    noDay: 'This rule gives no day.',
  },
);
