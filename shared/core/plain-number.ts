import type { Locale } from './locale.ts';

/**
 * A number as people write it, in the form programs read: thousands separators out, a point for the comma. `null` when that leaves
 * no number. Amounts of money are read by `parseMoney`, which never rounds.
 */
export function plainNumber(text: string, locale: Locale): string | null {
  const [group, mark] = locale === 'de' ? ['.', ','] : [',', '.'];
  const bare = text.replace(/[\s\u00A0\u202F]/g, '');
  const isGrouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\${mark}\\d+)?$`).test(bare);
  const plain = (isGrouped ? bare.replaceAll(group, '') : bare).replace(mark, '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : null;
}
