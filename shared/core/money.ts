/**
 * Money as whole cents, rates as basis points (6 500 = 65 %), posts as thousandths (500 = half a post).
 *
 * Typed numbers are read digit by digit, never through floating point: "0,1 Mio" is exactly 10 000 000 cents, and what
 * would have to be rounded is refused instead.
 */
import type { Locale } from './locale.ts';
import { fail, ok, type Result } from './result.ts';

export type NumberFailure = {
  readonly code: 'not-a-number' | 'too-precise' | 'too-large';
  readonly message: string;
  readonly example: string;
};

/** Words after an amount, with the power of ten they stand for. "Billion" is missing: it differs between the languages. */
const units: readonly (readonly [pattern: RegExp, power: number])[] = [
  [/^(mrd|milliarden?|bn)\.?$/, 9],
  [/^(mio|millionen|million|mn|m)\.?$/, 6],
  [/^(tsd|tausend|thousand|t|k)\.?$/, 3],
];

/** Splits "1.234.567,89" into whole digits and decimals; `null` when the separators contradict each other. */
function splitNumber(text: string, locale: Locale): { readonly whole: string; readonly decimals: string } | null {
  const spaced = /[\s'’]/.test(text);
  if (spaced && !/^\d{1,3}([\s'’]\d{3})+([.,]\d*)?$/.test(text)) return null;
  const plain = text.replace(/[\s'’]/g, '').replace(/[,.][-–—]+$/, '');
  const [group, mark] = locale === 'de' ? ['.', ','] : [',', '.'];
  const other = locale === 'de' ? 'en' : 'de';
  const grouped = (separator: string) => new RegExp(`^\\d{1,3}(\\${separator}\\d{3})*$|^\\d+$`);
  const parts = plain.split(mark);
  const [whole, decimals] = [parts[0] ?? '', parts[1] ?? ''];
  if (parts.length <= 2 && grouped(group).test(whole) && /^\d*$/.test(decimals) && !plain.endsWith(mark)) {
    return { whole: whole.replaceAll(group, ''), decimals };
  }
  if (parts.length === 2 && whole === '' && /^\d+$/.test(decimals)) return { whole: '0', decimals };
  // The other language's way of writing is taken where it can mean nothing else: "12.50", "1,234.56".
  const foreign = plain.split(group);
  const unambiguous =
    foreign.length === 2 && /^\d{1,2}$/.test(foreign[1] ?? '') && grouped(mark).test(foreign[0] ?? '');
  return unambiguous ? splitNumber(plain, other) : null;
}

type Reading = { readonly scale: number; readonly example: string; readonly hasUnits: boolean };

function readScaled(
  text: string,
  locale: Locale,
  { scale, example, hasUnits }: Reading,
): Result<number, NumberFailure> {
  const notANumber = () =>
    fail<NumberFailure>({
      code: 'not-a-number',
      message: `„${text.trim()}“ ist keine Zahl, die hier gelesen werden kann. Beispiel: ${example}`,
      example,
    });
  const match = /^([+\-−]?)\s*((?:[\d.,\s'’]*\d)(?:[.,][-–—]+)?)\s*([\p{L}.]*)$/u.exec(text.trim());
  if (match === null) return notANumber();
  const [, sign = '', digits = '', word = ''] = match;
  const unit = hasUnits ? units.find(([pattern]) => pattern.test(word.toLowerCase())) : undefined;
  const power = word === '' ? 0 : (unit?.[1] ?? null);
  const split = splitNumber(digits, locale);
  if (power === null || split === null) return notANumber();

  const decimals = split.decimals.replace(/0+$/, '');
  if (decimals.length > scale + power) {
    return fail({
      code: 'too-precise',
      message: `„${text.trim()}“ hat mehr Nachkommastellen, als gespeichert werden. Beispiel: ${example}`,
      example,
    });
  }
  const value = Number(BigInt(split.whole + decimals) * 10n ** BigInt(scale + power - decimals.length));
  if (!Number.isSafeInteger(value)) {
    return fail({ code: 'too-large', message: `„${text.trim()}“ ist zu groß. Beispiel: ${example}`, example });
  }
  return ok(value === 0 || sign === '' || sign === '+' ? value : -value);
}

/** Writes `value` / 10^`scale` with at least `fewest` decimals. */
function writeScaled(value: number, scale: number, fewest: number, locale: Locale): string {
  const digits = String(Math.abs(value)).padStart(scale + 1, '0');
  const [group, mark] = locale === 'de' ? ['.', ','] : [',', '.'];
  const whole = digits.slice(0, digits.length - scale).replace(/\B(?=(\d{3})+$)/g, group);
  const decimals = digits
    .slice(digits.length - scale)
    .replace(/0+$/, '')
    .padEnd(fewest, '0');
  return `${value < 0 ? '-' : ''}${whole}${decimals === '' ? '' : mark + decimals}`;
}

/** Reads "1.234.567,89 €", "1,2 Mio", "12 T€", "1234,5" or "12,-" as cents. */
export function parseMoney(text: string, locale: Locale = 'de'): Result<number, NumberFailure> {
  const bare = text
    .trim()
    .replace(/^([+\-−]?)\s*(€|eur|euro)\s*/i, '$1')
    .replace(/\s*(€|euros?|eur)$/i, '');
  const example = locale === 'de' ? '1.234,56 €' : '€1,234.56';
  return readScaled(bare, locale, { scale: 2, example, hasUnits: true });
}

/** 123456789 is "1.234.567,89 €", in English "€1,234,567.89". */
export function formatMoney(cents: number, locale: Locale = 'de'): string {
  const amount = writeScaled(Math.abs(cents), 2, 2, locale);
  const sign = cents < 0 ? '-' : '';
  return locale === 'de' ? `${sign}${amount} €` : `${sign}€${amount}`;
}

/** Reads "65 %", "65" or "33,33" as basis points. */
export function parsePercent(text: string, locale: Locale = 'de'): Result<number, NumberFailure> {
  const bare = text.trim().replace(/\s*(%|prozent|percent)$/i, '');
  const example = locale === 'de' ? '12,5 %' : '12.5%';
  return readScaled(bare, locale, { scale: 2, example, hasUnits: false });
}

/** 1250 is "12,5 %", in English "12.5%". */
export const formatPercent = (basisPoints: number, locale: Locale = 'de'): string =>
  `${writeScaled(basisPoints, 2, 0, locale)}${locale === 'de' ? ' %' : '%'}`;

/** Reads "0,5" or "1,25 VZÄ" as thousandths of a full-time post. */
export function parseFte(text: string, locale: Locale = 'de'): Result<number, NumberFailure> {
  const bare = text.trim().replace(/\s*(vzä|vza|fte|stellen?)$/i, '');
  const example = locale === 'de' ? '0,5' : '0.5';
  return readScaled(bare, locale, { scale: 3, example, hasUnits: false });
}

/** 500 is "0,5". */
export const formatFte = (thousandths: number, locale: Locale = 'de'): string => writeScaled(thousandths, 3, 0, locale);
