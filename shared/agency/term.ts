/**
 * When a post ends.
 *
 * A fixed term is a period from the beginning of a day (§ 187 Abs. 2, § 188 BGB): five years from 01.04.2021 end on 31.03.2026,
 * also on a holiday. D8: an end that was stated beats it.
 */
import type { Locale } from '../core/locale.ts';
import { type StatedOrRule, statedOrRule } from './stated-or-rule.ts';

export const termRule = 'BGB_187_2_188_NO_SHIFT';

export type Term = {
  readonly fixedTerm: boolean;
  readonly startOn: string | null;
  readonly termMonths: number | null;
  readonly endOn: string | null;
};

/** `unlimited`: nobody has limited it. `unknown`: it is limited, and nobody has said until when. */
export type PostEnd = 'unlimited' | 'unknown' | StatedOrRule;

export function endOfPost({ fixedTerm, startOn, termMonths, endOn }: Term): PostEnd {
  const asked =
    startOn === null || termMonths === null || termMonths === 0
      ? null
      : { rule: termRule, input: { start: startOn, amount: termMonths, unit: 'months' } };
  return statedOrRule(endOn, fixedTerm ? asked : null) ?? (fixedTerm ? 'unknown' : 'unlimited');
}

/** The day a post ends, or `null` where there is none or nobody knows it. */
export const lastDayOfPost = (term: Term): string | null => {
  const end = endOfPost(term);
  return typeof end === 'string' ? null : end.day;
};

const units: Readonly<Record<Locale, readonly [year: string, years: string, month: string, months: string]>> = {
  de: ['Jahr', 'Jahre', 'Monat', 'Monate'],
  en: ['year', 'years', 'month', 'months'],
};

/** 60 is "5 Jahre", 18 is "18 Monate": years where they are whole. */
export function termWords(months: number, locale: Locale): string {
  const [year, years, month, many] = units[locale];
  const whole = months % 12 === 0 && months > 0;
  const count = whole ? months / 12 : months;
  return `${count} ${whole ? (count === 1 ? year : years) : count === 1 ? month : many}`;
}

const monthsPerUnit: readonly (readonly [pattern: RegExp, months: number])[] = [
  [/^(|m|mon|monate?n?|months?)\.?$/, 1],
  [/^(j|jahre?n?|y|years?)\.?$/, 12],
];

/** Reads "5 Jahre", "18 Monate" or "60" (months); `null` for what is neither, or longer than a hundred years. */
export function readTerm(text: string): number | null {
  const [, digits = '', unit = ''] = /^(\d{1,4})\s*([\p{L}.]*)$/u.exec(text.trim().toLowerCase()) ?? [];
  const factor = monthsPerUnit.find(([pattern]) => pattern.test(unit))?.[1];
  if (digits === '' || factor === undefined) return null;
  const months = Number(digits) * factor;
  return months > 0 && months <= 1200 ? months : null;
}
