import type { Locale } from '../../shared/core/locale.ts';

const units = ['kB', 'MB', 'GB'] as const;

const formats: Readonly<Record<Locale, Intl.NumberFormat>> = {
  de: new Intl.NumberFormat('de', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }),
};

/** "1,6 MB" of a number of bytes: a mail program counts the same way. Nothing is smaller than 0,1 kB. */
export function formatBytes(bytes: number, locale: Locale): string {
  let size = Math.max(bytes, 100) / 1000;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${formats[locale].format(size)}\u00a0${units[unit]}`;
}
