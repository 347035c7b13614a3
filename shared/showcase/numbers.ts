import type { Locale } from '../core/locale.ts';
import { once } from '../core/once.ts';

const numbers: Readonly<Record<Locale, () => Intl.NumberFormat>> = {
  de: once(() => new Intl.NumberFormat('de')),
  en: once(() => new Intl.NumberFormat('en-GB')),
};

/** "36.217", in English "36,217". */
export const formatNumber = (value: number, locale: Locale): string => numbers[locale]().format(value);
