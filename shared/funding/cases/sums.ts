/**
 * D1: what belongs together sums up to its total, or the difference is said at the place; nothing is mended.
 *
 * A summand for which two sites said different things makes the whole sum unsure: any number would be shown as right and be
 * wrong for one of the two. Sums are counted in big integers; what leaves the range of exact numbers is named, not rounded.
 */
import type { Label } from '../../core/field.ts';
import { formatMoney } from '../../core/money.ts';

/** One amount of a sum; `isDisputed` when there are several values for it at once. */
export type Amount = { readonly name: string; readonly cents: number | null; readonly isDisputed: boolean };

export type Sum =
  /** `missing`: amounts nobody has said yet; they count as nothing. */
  | { readonly kind: 'sum'; readonly cents: number; readonly missing: number }
  | { readonly kind: 'unsure'; readonly names: readonly string[] }
  | { readonly kind: 'too-large' };

/** Adds amounts. Without any, the sum is zero with nothing missing. */
export function sumOf(amounts: readonly Amount[]): Sum {
  const disputed = amounts.filter(({ isDisputed }) => isDisputed);
  if (disputed.length > 0) return { kind: 'unsure', names: disputed.map(({ name }) => name) };
  let total = 0n;
  let missing = 0;
  for (const { cents } of amounts) {
    if (cents === null) missing += 1;
    else if (!Number.isSafeInteger(cents)) return { kind: 'too-large' };
    else total += BigInt(cents);
  }
  const cents = Number(total);
  return Number.isSafeInteger(cents) ? { kind: 'sum', cents, missing } : { kind: 'too-large' };
}

export type SumCheck = {
  /** What is compared; stable, for screens and tests. */
  readonly what: string;
  readonly state: 'equal' | 'differs' | 'unsure' | 'open';
  /** `null` where no sum can be said. */
  readonly sumCents: number | null;
  readonly totalCents: number | null;
  /** Total less sum: positive when something is missing, negative when there is too much; `null` unless it differs. */
  readonly differenceCents: number | null;
  readonly sentence: Label;
};

type Compared = {
  readonly what: string;
  /** How the parts and the whole are called: "Summe der Anteile", "Gesamtausgaben". */
  readonly parts: Label;
  readonly whole: Label;
  readonly total: Amount;
  readonly amounts: readonly Amount[];
};

/** Holds parts against their whole. `open`: there are no parts yet, or the whole is not said. */
export function compareSum({ what, parts, whole, total, amounts }: Compared): SumCheck {
  const bare = { what, totalCents: total.isDisputed ? null : total.cents, sumCents: null, differenceCents: null };
  const sum = sumOf(amounts);
  if (sum.kind === 'too-large') {
    const sentence = {
      de: `${parts.de}: Die Beträge sind zu groß, um sie genau zu addieren. Bitte prüfen Sie die Eingaben.`,
      en: `${parts.en}: the amounts are too large to be added exactly. Please check what was entered.`,
    };
    return { ...bare, state: 'unsure', sentence };
  }
  if (sum.kind === 'unsure' || total.isDisputed) {
    const names = [...(sum.kind === 'unsure' ? sum.names : []), ...(total.isDisputed ? [total.name] : [])].join(', ');
    const sentence = {
      de: `${parts.de}: unsicher, mehrere Werte (${names}). Bitte entscheiden Sie zuerst den Konflikt.`,
      en: `${parts.en}: unsure, several values (${names}). Please decide the conflict first.`,
    };
    return { ...bare, state: 'unsure', sentence };
  }
  const sumCents = sum.cents;
  // Parts without any amount say nothing yet; they are not wrong.
  const isEmpty = amounts.every(({ cents }) => cents === null);
  if (isEmpty || total.cents === null) return open(bare, { parts, whole, sumCents, isEmpty });
  const differenceCents = total.cents - sumCents;
  const left = sum.missing > 0;
  if (differenceCents === 0) {
    const sentence = {
      de: `${parts.de} und ${whole.de} stimmen überein: ${formatMoney(sumCents)}.`,
      en: `${parts.en} and ${whole.en} agree: ${formatMoney(sumCents, 'en')}.`,
    };
    return { ...bare, state: 'equal', sumCents, sentence };
  }
  const by = Math.abs(differenceCents);
  const sentence = {
    de: `${parts.de} ${formatMoney(sumCents)}, ${whole.de} ${formatMoney(total.cents)}: ${formatMoney(by)} ${differenceCents > 0 ? 'fehlen' : 'zu viel'}${left ? ` (${sum.missing} ohne Betrag)` : ''}.`,
    en: `${parts.en} ${formatMoney(sumCents, 'en')}, ${whole.en} ${formatMoney(total.cents, 'en')}: ${formatMoney(by, 'en')} ${differenceCents > 0 ? 'missing' : 'too much'}${left ? ` (${sum.missing} without an amount)` : ''}.`,
  };
  return { ...bare, state: 'differs', sumCents, differenceCents, sentence };
}

function open(
  bare: Pick<SumCheck, 'what' | 'totalCents' | 'differenceCents'>,
  { parts, whole, sumCents, isEmpty }: { parts: Label; whole: Label; sumCents: number; isEmpty: boolean },
): SumCheck {
  const sentence = isEmpty
    ? { de: `${parts.de}: noch nichts eingetragen.`, en: `${parts.en}: nothing entered yet.` }
    : {
        de: `${parts.de} ${formatMoney(sumCents)}; ${whole.de}: noch nicht angegeben.`,
        en: `${parts.en} ${formatMoney(sumCents, 'en')}; ${whole.en}: not given yet.`,
      };
  return { ...bare, state: 'open', sumCents: isEmpty ? null : sumCents, sentence };
}
