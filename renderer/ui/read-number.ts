import type { Locale } from '../../shared/core/locale.ts';
import { plainNumber } from '../../shared/core/plain-number.ts';
import type { Read } from './use-typed.ts';

type Sentence = (text: string, example: string) => string;

/** A whole number from zero up: "15.372". */
export function readInteger(text: string, locale: Locale, sentence: Sentence): Read<number> {
  const plain = plainNumber(text, locale);
  const value = plain === null ? Number.NaN : Number(plain);
  if (Number.isSafeInteger(value) && value >= 0) return { ok: true, value };
  return { ok: false, sentence: sentence(text.trim(), locale === 'de' ? '1.500' : '1,500') };
}

/** A year: "2027", or "27" for the same. */
export function readYear(text: string, sentence: Sentence): Read<number> {
  const [digits = ''] = /^(\d{2}|(19|20|21)\d{2})$/.exec(text.trim()) ?? [];
  if (digits === '') return { ok: false, sentence: sentence(text.trim(), '2027') };
  return { ok: true, value: Number(digits) + (digits.length === 2 ? 2000 : 0) };
}

/** A number with decimals: "106,32". */
export function readDecimal(text: string, locale: Locale, sentence: Sentence): Read<number> {
  const plain = plainNumber(text, locale);
  if (plain !== null) return { ok: true, value: Number(plain) };
  return { ok: false, sentence: sentence(text.trim(), locale === 'de' ? '106,32' : '106.32') };
}

/** A time of day: "14:30", "9.15", "9", "1430", "9 Uhr". */
export function readTime(text: string, sentence: (text: string) => string): Read<string> {
  const match = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(?:uhr)?$/i.exec(text.trim());
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2] ?? 0)];
  if (match === null || hour > 23 || minute > 59) return { ok: false, sentence: sentence(text.trim()) };
  return { ok: true, value: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` };
}
