/** The financing plan of a case: what the rule makes of its figures, and how it was rounded. */
import type { Label } from '../../core/field.ts';
import { formatMoney, formatPercent } from '../../core/money.ts';
import { evaluate } from '../../rules/evaluate.ts';

export type PlanInput = {
  readonly totalCents: number | null;
  readonly eligibleCents: number | null;
  readonly rateBp: number | null;
  readonly thirdPartyCents: number | null;
  readonly ownCents: number | null;
  readonly grantCents: number | null;
  readonly grantMaxCents: number | null;
  readonly financingType: 'share' | 'deficit' | 'fixed' | 'full' | null;
};

export type Plan =
  | { readonly kind: 'open'; readonly sentence: Label }
  | { readonly kind: 'refused'; readonly sentence: Label }
  | {
      readonly kind: 'plan';
      readonly grantCents: number;
      readonly ownCents: number;
      /** Own share of the total in basis points; `null` of a total of nothing. */
      readonly ownBp: number | null;
      /** The rule's own words. */
      readonly note: string;
      /** How the cents came about; `null` where nothing was rounded. */
      readonly rounding: Label | null;
      /** Stated less computed grant; `null` when the case states none, 0 when they agree. */
      readonly grantDiffersBy: number | null;
      readonly ownDiffersBy: number | null;
    };

const needs: readonly (readonly [keyof PlanInput, Label])[] = [
  ['financingType', { de: 'die Finanzierungsart', en: 'the type of financing' }],
  ['totalCents', { de: 'die Gesamtausgaben', en: 'the total' }],
  ['eligibleCents', { de: 'die zuwendungsfähigen Ausgaben', en: 'the eligible expenditure' }],
];

const neededBy = {
  share: ['rateBp', { de: 'die Förderquote', en: 'the rate' }],
  deficit: ['ownCents', { de: 'der Eigenanteil', en: 'the own share' }],
  fixed: ['grantCents', { de: 'die Zuwendung als Festbetrag', en: 'the grant as a fixed amount' }],
  full: null,
} as const;

/** Computes the plan by the rule `FUNDING_MATH`; what is missing or out of range is named, never filled in. */
export function planOf(input: PlanInput): Plan {
  const missing = needs.filter(([name]) => input[name] === null).map(([, label]) => label);
  const more = input.financingType === null ? null : neededBy[input.financingType];
  if (more !== null && input[more[0]] === null) missing.push(more[1]);
  if (missing.length > 0) {
    const list = (locale: 'de' | 'en') => missing.map((label) => label[locale]).join(', ');
    return {
      kind: 'open',
      sentence: { de: `Zum Rechnen fehlt: ${list('de')}.`, en: `To calculate, this is missing: ${list('en')}.` },
    };
  }
  const { totalCents, eligibleCents, rateBp, thirdPartyCents, ownCents, grantCents, grantMaxCents, financingType } =
    input;
  const answer = evaluate('FUNDING_MATH', {
    totalCents,
    eligibleCents,
    financingType,
    thirdPartyCents: thirdPartyCents ?? 0,
    ...(financingType === 'share' ? { rateBp } : {}),
    ...(financingType === 'deficit' ? { ownCents } : {}),
    ...(financingType === 'fixed' ? { fixedCents: grantCents } : {}),
    ...(grantMaxCents === null ? {} : { grantMaxCents }),
  });
  // The rule's sentence names the field and what it expects; it is German like all names of rules.
  if (!answer.ok) return { kind: 'refused', sentence: { de: answer.error.message, en: answer.error.message } };
  if (!('output' in answer.value)) throw new Error('FUNDING_MATH answers with an output');
  const output = answer.value.output as { grantCents: number; ownShareCents: number; ownShareOfTotalBp: number | null };
  return {
    kind: 'plan',
    grantCents: output.grantCents,
    ownCents: output.ownShareCents,
    ownBp: output.ownShareOfTotalBp,
    note: answer.value.note,
    rounding: financingType === 'share' ? roundingOf(eligibleCents ?? 0, rateBp ?? 0) : null,
    grantDiffersBy: grantCents === null ? null : grantCents - output.grantCents,
    ownDiffersBy: ownCents === null ? null : ownCents - output.ownShareCents,
  };
}

/** "333,33 € × 65 % = 216,6645 €, abgerundet auf 216,66 €"; `null` when the product is whole cents. Exact, in big integers. */
export function roundingOf(eligibleCents: number, rateBp: number): Label | null {
  const product = BigInt(eligibleCents) * BigInt(rateBp);
  const rest = product % 10_000n;
  if (rest === 0n) return null;
  const cents = Number(product / 10_000n);
  const tail = String(rest).padStart(4, '0').replace(/0+$/, '');
  const exact = (locale: 'de' | 'en') => {
    const down = formatMoney(cents, locale);
    return locale === 'de' ? down.replace(/ €$/, `${tail} €`) : `${down}${tail}`;
  };
  return {
    de: `${formatMoney(eligibleCents)} × ${formatPercent(rateBp)} = ${exact('de')}; auf ganze Cent abgerundet: ${formatMoney(cents)}. Der Rest bleibt Eigenanteil.`,
    en: `${formatMoney(eligibleCents, 'en')} × ${formatPercent(rateBp, 'en')} = ${exact('en')}; rounded down to whole cents: ${formatMoney(cents, 'en')}. The rest stays own share.`,
  };
}

/**
 * Splits cents by weights into whole cents that sum to the whole (largest remainder; at a tie the earlier part). Without any
 * weight the parts are even.
 */
export function splitCents(cents: number, weights: readonly number[]): readonly number[] {
  if (weights.length === 0) return [];
  const sum = weights.reduce((total, weight) => total + BigInt(weight), 0n);
  const by = sum === 0n ? weights.map(() => 1n) : weights.map((weight) => BigInt(weight));
  const whole = sum === 0n ? BigInt(weights.length) : sum;
  const parts = by.map((weight, at) => ({
    at,
    cents: (BigInt(cents) * weight) / whole,
    rest: (BigInt(cents) * weight) % whole,
  }));
  let left = BigInt(cents) - parts.reduce((total, part) => total + part.cents, 0n);
  const step = cents < 0 ? -1n : 1n;
  const size = (value: bigint) => (value < 0n ? -value : value);
  for (const part of [...parts].sort((a, b) =>
    size(a.rest) === size(b.rest) ? a.at - b.at : size(a.rest) > size(b.rest) ? -1 : 1,
  )) {
    if (left === 0n) break;
    part.cents += step;
    left -= step;
  }
  return parts.map((part) => Number(part.cents));
}
