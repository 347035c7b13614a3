/** Calculations with granted money. Cents are whole; products are counted in big integers, so nothing is lost on the way. */
import { z } from 'zod';
import { formatDay } from '../calendar/format-day.ts';
import { addYears, type Day } from '../core/day.ts';
import { formatMoney } from '../core/money.ts';
import type { OutputAnswer } from './answer.ts';
import { basisPointsField, centsField, dayField } from './fields.ts';
import { defineRule, type RuleFacts, refuse } from './rule.ts';

const facts = (
  id: string,
  title: string,
  basis: string,
  edition: string,
  certainty: RuleFacts['certainty'],
): RuleFacts => ({
  id,
  title,
  basis,
  edition,
  certainty,
  shift: 'none',
  seat: null,
  period: null,
});

/** `value` × `basisPoints` / 10 000, rounded down: nobody grants a cent more than the rate. */
const shareOf = (value: number, basisPoints: number): number => Number((BigInt(value) * BigInt(basisPoints)) / 10_000n);

/** `part` of `whole` in basis points, rounded half away from zero; of nothing there is no share. */
function basisPointsOf(part: number, whole: number): number | null {
  if (whole === 0) return null;
  const twice = (BigInt(Math.abs(part)) * 20_000n) / BigInt(whole);
  return Number((twice + 1n) / 2n) * (part < 0 ? -1 : 1);
}

type Financing = {
  readonly eligibleCents: number;
  readonly rateBp?: number | undefined;
  readonly thirdPartyCents: number;
  readonly ownCents?: number | undefined;
  readonly fixedCents?: number | undefined;
  readonly grantMaxCents?: number | undefined;
};

/** What each type of financing grants before any maximum; a text says which figure is missing. */
const grants: Readonly<
  Record<'share' | 'deficit' | 'fixed' | 'full', (input: Financing) => number | 'rateBp' | 'ownCents' | 'fixedCents'>
> = {
  share: ({ eligibleCents, rateBp }) => (rateBp === undefined ? 'rateBp' : shareOf(eligibleCents, rateBp)),
  deficit: ({ eligibleCents, ownCents, thirdPartyCents }) =>
    ownCents === undefined ? 'ownCents' : Math.max(0, eligibleCents - ownCents - thirdPartyCents),
  fixed: ({ fixedCents }) => fixedCents ?? 'fixedCents',
  full: ({ eligibleCents, thirdPartyCents }) => Math.max(0, eligibleCents - thirdPartyCents),
};

const financingNames = {
  share: 'Anteilfinanzierung',
  deficit: 'Fehlbedarfsfinanzierung',
  fixed: 'Festbetragsfinanzierung',
  full: 'Vollfinanzierung',
} as const;

const missing = {
  rateBp: 'Bei der Anteilfinanzierung fehlt die Förderquote in Basispunkten (6500 sind 65 %).',
  ownCents: 'Bei der Fehlbedarfsfinanzierung fehlen die eigenen Mittel in Cent.',
  fixedCents: 'Bei der Festbetragsfinanzierung fehlt der Festbetrag in Cent.',
} as const;

const fundingMath = defineRule(
  facts(
    'FUNDING_MATH',
    'Zuwendung und Eigenanteil',
    'VV zu § 44 BHO/LHO',
    'Zuwendung auf ganze Cent abgerundet',
    'certain',
  ),
  z.strictObject({
    totalCents: centsField,
    eligibleCents: centsField,
    rateBp: basisPointsField.optional(),
    thirdPartyCents: centsField.default(0),
    financingType: z
      .enum(['share', 'deficit', 'fixed', 'full'], {
        error: 'Die Finanzierungsart ist share, deficit, fixed oder full.',
      })
      .default('share'),
    ownCents: centsField.optional(),
    fixedCents: centsField.optional(),
    grantMaxCents: centsField.optional(),
  }),
  (input) => {
    const computed = grants[input.financingType](input);
    if (typeof computed === 'string') return refuse(computed, missing[computed]);
    const grantCents = Math.min(computed, input.grantMaxCents ?? computed);
    const ownShareCents = input.totalCents - grantCents - input.thirdPartyCents;
    const notes = [
      `${financingNames[input.financingType]}: Zuwendung ${formatMoney(grantCents)}; Eigenanteil = Gesamtausgaben − Zuwendung − Drittmittel = ${formatMoney(ownShareCents)}.`,
    ];
    if (grantCents < computed)
      notes.push(`Der Höchstbetrag kürzt die Zuwendung um ${formatMoney(computed - grantCents)}.`);
    if (ownShareCents < 0) notes.push('Überfinanziert: Zuwendung und Drittmittel übersteigen die Gesamtausgaben.');
    if (input.eligibleCents > input.totalCents)
      notes.push('Die zuwendungsfähigen Ausgaben sind höher als die Gesamtausgaben: bitte prüfen.');
    const output = { grantCents, ownShareCents, ownShareOfTotalBp: basisPointsOf(ownShareCents, input.totalCents) };
    return { output, certainty: 'certain', note: notes.join(' ') };
  },
);

const yearMessage = 'Ein Jahr hat vier Ziffern (Beispiel 2026).';
const year = z.string().regex(/^(19|20|21)\d{2}$/, { error: yearMessage });
const partsMessage = 'Hier fehlen die Teilbeträge in Cent (Beispiel {"2026": 1000000}).';

/** D1: parts are compared with their total; a difference is shown and never mended. */
function compareParts(what: string, parts: Readonly<Record<string, number>>, totalCents: number): OutputAnswer {
  const sum = Object.values(parts).reduce((total, cents) => total + cents, 0);
  const differenceCents = totalCents - sum;
  const note = `Summe der ${what}: ${formatMoney(sum)}, Gesamt: ${formatMoney(totalCents)}`;
  if (differenceCents === 0) return { output: { ok: true }, certainty: 'certain', note: `${note}.` };
  const difference = `Unterschied ${formatMoney(differenceCents)}`;
  return { output: { ok: false, differenceCents }, certainty: 'certain', note: `${note}, ${difference}.` };
}

const fiscalYearSplit = defineRule(
  facts(
    'FISCAL_YEAR_SPLIT',
    'Jahresscheiben',
    'Zuwendungsbescheid, Kassenwirksamkeit (D1)',
    'Summe der Jahre = Gesamt',
    'certain',
  ),
  z.strictObject({ yearsCents: z.record(year, centsField, { error: partsMessage }), totalCents: centsField }),
  (input) => compareParts('Jahresscheiben', input.yearsCents, input.totalCents),
);

const consortiumSplit = defineRule(
  facts(
    'CONSORTIUM_SPLIT',
    'Anteile im Verbund',
    'Zuwendungsbescheid, Verbund (D1)',
    'Summe der Anteile = Gesamt',
    'certain',
  ),
  z.strictObject({ sharesCents: z.record(z.string(), centsField, { error: partsMessage }), totalCents: centsField }),
  (input) => compareParts('Anteile', input.sharesCents, input.totalCents),
);

/** Regulation (EU) 2023/2831, in force since 2024-01-01. */
const deMinimisLimitCents = 30_000_000;
const deMinimisFrom = '2024-01-01';
const aidsMessage =
  'Hier fehlen die bisherigen Beihilfen als Paare aus Tag und Cent (Beispiel [["2025-05-01", 1000000]]).';

/** The three years are counted back from the day of the new aid; the day that opens the window lies inside it. */
const deMinimis = defineRule(
  facts(
    'DE_MINIMIS_ROLLING_3Y',
    'De-minimis-Rahmen',
    'VO (EU) 2023/2831',
    '300.000 € in drei Jahren, gleitend',
    'likely',
  ),
  z.strictObject({
    date: dayField,
    newCents: centsField,
    aids: z.array(z.tuple([dayField, centsField], { error: aidsMessage }), { error: aidsMessage }),
    limitCents: centsField.default(deMinimisLimitCents),
  }),
  (input) => {
    const opens = addYears(input.date, -3);
    const isInside = (day: Day): boolean => day >= opens && day <= input.date;
    const usedCents = input.aids.reduce((sum, [day, cents]) => sum + (isInside(day) ? cents : 0), 0);
    const remainingCents = input.limitCents - usedCents;
    const ok = input.newCents <= remainingCents;
    const outside = input.aids.filter(([day]) => !isInside(day)).length;
    const notes = [
      `Fenster ${formatDay(opens)} bis ${formatDay(input.date)}: ${formatMoney(usedCents)} von ${formatMoney(input.limitCents)} gewährt, ${outside} Beihilfen außerhalb.`,
      ok
        ? 'Die neue Beihilfe passt hinein.'
        : `Die neue Beihilfe übersteigt den Rahmen um ${formatMoney(input.newCents - remainingCents)}.`,
    ];
    const isKnown = input.date >= deMinimisFrom;
    if (!isKnown) notes.push('Vor dem 01.01.2024 galten andere Höchstbeträge (VO (EU) 1407/2013).');
    return {
      output: { usedCents, remainingCents, ok },
      certainty: isKnown ? 'likely' : 'estimate',
      note: notes.join(' '),
    };
  },
);

export const fundingMathRules = [fundingMath, fiscalYearSplit, consortiumSplit, deMinimis];
