import type { Locale } from '../../shared/core/locale.ts';

const rules: Readonly<Record<Locale, Intl.PluralRules>> = {
  de: new Intl.PluralRules('de'),
  en: new Intl.PluralRules('en'),
};
const numbers: Readonly<Record<Locale, Intl.NumberFormat>> = {
  de: new Intl.NumberFormat('de'),
  en: new Intl.NumberFormat('en-GB'),
};

/** "10.000", in English "10,000". */
export const formatCount = (count: number, locale: Locale): string => numbers[locale].format(count);

/** "1 Tag", "12 Tage": the number and the word that fits it. Both languages know two forms. */
export const counted = (count: number, one: string, other: string, locale: Locale): string =>
  `${formatCount(count, locale)} ${rules[locale].select(count) === 'one' ? one : other}`;

/** `counted` in German, for text tables. */
export const zahl = (count: number, one: string, other: string): string => counted(count, one, other, 'de');

/** `counted` in English, for text tables. */
export const number = (count: number, one: string, other: string): string => counted(count, one, other, 'en');
