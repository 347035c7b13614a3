/**
 * What cannot be right in a case. What is typed here is refused with these sentences (db/views/funding-case-rule.ts); what two
 * sites wrote together, or a list brought, is shown at the place and stays as it is.
 */

import { formatDay } from '../../calendar/format-day.ts';
import { type Day, dayOrNull } from '../../core/day.ts';
import type { Label } from '../../core/field.ts';
import { formatMoney } from '../../core/money.ts';

export type Fault = { readonly rule: string; readonly field: string; readonly sentence: Label };

type Values = Readonly<Record<string, unknown>>;

const days = (values: Values, ...names: readonly string[]): readonly (Day | null)[] =>
  names.map((name) => dayOrNull(values[name]));

/** The largest amount anybody grants: a hundred billion euros. More is a slip, and sums of such amounts stay exact. */
export const mostCents = 10_000_000_000_000;

/** Amounts of any funding record: not negative, and small enough to be added exactly. */
export function amountFaults(values: Values, labelOf: (field: string) => Label | null): readonly Fault[] {
  return Object.entries(values).flatMap(([field, value]): Fault[] => {
    if (!field.endsWith('Cents') || typeof value !== 'number') return [];
    const label = labelOf(field);
    if (label === null || (Number.isInteger(value) && value >= 0 && value <= mostCents)) return [];
    const limit = formatMoney(mostCents);
    return [
      {
        rule: 'amount',
        field,
        sentence: {
          de: `${label.de}: Erwartet wird ein Betrag von 0 bis ${limit}. Bitte prüfen Sie die Eingabe.`,
          en: `${label.en}: an amount from 0 to ${formatMoney(mostCents, 'en')} is expected. Please check what was entered.`,
        },
      },
    ];
  });
}

/** An approval period that ends before it begins. */
export function periodFaults(values: Values): readonly Fault[] {
  const [start, end] = days(values, 'approvalStartOn', 'approvalEndOn');
  if (!start || !end || end >= start) return [];
  return [
    {
      rule: 'period',
      field: 'approvalEndOn',
      sentence: {
        de: `Der Bewilligungszeitraum endet am ${formatDay(end)}, bevor er am ${formatDay(start)} beginnt. Bitte prüfen Sie beide Tage.`,
        en: `The approval period ends on ${formatDay(end)}, before it begins on ${formatDay(start)}. Please check both days.`,
      },
    },
  ];
}

/** The order of the days of a case. */
export function courseFaults(record: Values): readonly Fault[] {
  const [sketch, invited, application] = days(record, 'sketchSubmittedOn', 'invitedOn', 'applicationSubmittedOn');
  const faults = [...periodFaults(record)];
  const total = record['totalCents'];
  const eligible = record['eligibleCents'];
  if (typeof total === 'number' && typeof eligible === 'number' && eligible > total) {
    faults.push({
      rule: 'eligible',
      field: 'eligibleCents',
      sentence: {
        de: `Zuwendungsfähig sind ${formatMoney(eligible)}, die Gesamtausgaben aber nur ${formatMoney(total)}. Bitte prüfen Sie beide Beträge.`,
        en: `${formatMoney(eligible, 'en')} are eligible, but the total is only ${formatMoney(total, 'en')}. Please check both amounts.`,
      },
    });
  }
  const order = (field: string, first: Day | null | undefined, second: Day | null | undefined, words: Label): void => {
    if (first && second && second < first) faults.push({ rule: 'order', field, sentence: words });
  };
  order('invitedOn', sketch, invited, {
    de: 'Die Aufforderung zum Antrag liegt vor der Einreichung der Skizze. Bitte prüfen Sie beide Tage.',
    en: 'The invitation lies before the submission of the sketch. Please check both days.',
  });
  order('applicationSubmittedOn', invited, application, {
    de: 'Der Antrag liegt vor der Aufforderung dazu. Bitte prüfen Sie beide Tage.',
    en: 'The application lies before the invitation. Please check both days.',
  });
  return faults;
}

/** A notice, held against the case it belongs to. */
export function noticeFaults(notice: Values, applicationSubmittedOn: unknown): readonly Fault[] {
  const [issued, posted, received] = days(notice, 'issuedOn', 'postedOn', 'receivedOn');
  const application = dayOrNull(applicationSubmittedOn);
  const faults = [...periodFaults(notice)];
  const first = issued ?? posted ?? received;
  if (application && first && first < application) {
    faults.push({
      rule: 'notice-before-application',
      field: issued ? 'issuedOn' : posted ? 'postedOn' : 'receivedOn',
      sentence: {
        de: `Der Bescheid ist vom ${formatDay(first)}, der Antrag wurde aber erst am ${formatDay(application)} eingereicht. Bitte prüfen Sie beide Tage.`,
        en: `The notice is of ${formatDay(first)}, but the application was only submitted on ${formatDay(application)}. Please check both days.`,
      },
    });
  }
  const sent = posted ?? issued;
  if (received && sent && received < sent) {
    faults.push({
      rule: 'received-before-sent',
      field: 'receivedOn',
      sentence: {
        de: `Der Bescheid kann nicht am ${formatDay(received)} zugegangen sein, wenn er vom ${formatDay(sent)} ist. Bitte prüfen Sie beide Tage.`,
        en: `The notice cannot have been received on ${formatDay(received)} if it is of ${formatDay(sent)}. Please check both days.`,
      },
    });
  }
  return faults;
}
