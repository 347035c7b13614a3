import { formatDay, formatVague } from '../../shared/calendar/format-day.ts';
import { unreachable } from '../../shared/core/assert.ts';
import { dayOrNull } from '../../shared/core/day.ts';
import type { Field, VagueDay } from '../../shared/core/field.ts';
import type { Locale } from '../../shared/core/locale.ts';
import { formatFte, formatMoney, formatPercent } from '../../shared/core/money.ts';
import { isDoc, plainText } from '../../shared/rich/doc.ts';
import { formatMoment } from '../i18n/moment.ts';
import { formatCount } from '../i18n/plural.ts';

/** Finds the name of a record for a reference `entity:id`; `null` when it has not arrived. */
export type TitleOf = (reference: string) => string | null;

const decimals: Readonly<Record<Locale, Intl.NumberFormat>> = {
  de: new Intl.NumberFormat('de', { maximumFractionDigits: 6 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 }),
};

const isVague = (value: unknown): value is VagueDay =>
  typeof value === 'object' && value !== null && 'day' in value && 'precision' in value;

/** Yes and no in words; a flag nobody wrote counts as no. */
const flagWords: Readonly<Record<Locale, readonly [yes: string, no: string]>> = {
  de: ['ja', 'nein'],
  en: ['yes', 'no'],
};

/** What a value of several parts says: a period from day to day, or its parts one after the other. */
function partsText(value: object, raw: string): string {
  const words = (part: unknown): string | null => {
    const day = dayOrNull(part);
    if (day !== null) return formatDay(day);
    return typeof part === 'string' || typeof part === 'number' ? String(part) : null;
  };
  if ('from' in value && 'to' in value) return `${words(value.from) ?? '…'} – ${words(value.to) ?? '…'}`;
  const parts = Object.values(value);
  const known = parts.map(words).filter((part) => part !== null);
  return known.length === parts.filter((part) => part !== null).length && known.length > 0 ? known.join(' · ') : raw;
}

/**
 * A value of a field in words, as lists, copies, exports and conflicts show it. Empty for what was never written; what does
 * not fit the field (a value from a newer version) is shown as it stands, never hidden.
 */
export function fieldText(field: Field, value: unknown, locale: Locale, titleOf: TitleOf = () => null): string {
  if (value === null || value === undefined) return field.kind === 'flag' ? flagWords[locale][1] : '';
  const raw = typeof value === 'object' ? JSON.stringify(value) : String(value);
  switch (field.kind) {
    case 'text':
    case 'longText':
    case 'time':
      return raw;
    case 'richText':
      return isDoc(value) ? plainText(value) : raw;
    case 'day': {
      const day = dayOrNull(value);
      return day === null ? raw : formatDay(day);
    }
    case 'vagueDay': {
      const day = isVague(value) ? dayOrNull(value.day) : null;
      return day !== null && isVague(value) ? formatVague(day, value.precision, locale) : raw;
    }
    case 'instant':
      return formatMoment(raw, locale);
    case 'integer':
      return typeof value === 'number' && !field.isYear ? formatCount(value, locale) : raw;
    case 'decimal':
      return typeof value === 'number' ? decimals[locale].format(value) : raw;
    case 'cents':
      return typeof value === 'number' ? formatMoney(value, locale) : raw;
    case 'basisPoints':
      return typeof value === 'number' ? formatPercent(value, locale) : raw;
    case 'thousandths':
      return typeof value === 'number' ? formatFte(value, locale) : raw;
    case 'flag':
      return flagWords[locale][value === true ? 0 : 1];
    case 'choice':
      return field.choices?.[raw]?.[locale] ?? raw;
    case 'reference':
      return titleOf(`${field.target}:${raw}`) ?? raw;
    case 'anyReference':
      return titleOf(raw) ?? raw;
    case 'record':
      return typeof value === 'object' ? partsText(value, raw) : raw;
    default:
      return unreachable(field.kind);
  }
}
