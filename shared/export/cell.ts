import { formatVague } from '../calendar/format-day.ts';
import { dayOrNull } from '../core/day.ts';
import type { Field, VagueDay } from '../core/field.ts';
import { once } from '../core/once.ts';
import { isDoc, plainText } from '../rich/doc.ts';

/** A cell as a spreadsheet knows it: a text stays a text, a day is a day one can reckon with. */
export type ExportCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number; readonly format: string }
  | { readonly kind: 'moment'; readonly instantMs: number; readonly format: string }
  | null;

/** In the words of a spreadsheet; it shows them with the signs of its own country. */
export const cellFormats = {
  day: 'dd.mm.yyyy',
  moment: 'dd.mm.yyyy hh:mm',
  whole: '0',
  decimal: '#,##0.######',
  euro: '#,##0.00 "€"',
  percent: '0.00%',
  post: '0.000',
} as const;

/** More a cell cannot hold; what is longer is cut, and the JSON has it whole. */
const longestText = 32_767;

const textCell = (value: unknown): ExportCell => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (text === '') return null;
  return { kind: 'text', text: text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text };
};

const numberCell = (value: unknown, divisor: number, format: string): ExportCell =>
  typeof value === 'number' ? { kind: 'number', number: value / divisor, format } : textCell(value);

/** A day as the moment a spreadsheet counts it from: midnight, in no time zone. */
function dayCell(value: unknown): ExportCell {
  const day = dayOrNull(value);
  return day === null ? textCell(value) : { kind: 'moment', instantMs: Date.parse(day), format: cellFormats.day };
}

const isVague = (value: unknown): value is VagueDay =>
  typeof value === 'object' && value !== null && 'day' in value && 'precision' in value;

function vagueCell(value: unknown): ExportCell {
  const day = isVague(value) ? dayOrNull(value.day) : null;
  if (day === null || !isVague(value)) return textCell(value);
  return value.precision === 'day' ? dayCell(day) : textCell(formatVague(day, value.precision, 'de'));
}

const berlin = once(
  () => new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'medium' }),
);

/** A moment as the clock on the wall showed it: spreadsheets know no time zones. */
export function momentCell(value: unknown): ExportCell {
  const ms = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(ms)) return textCell(value);
  const part = Object.fromEntries(
    berlin()
      .formatToParts(ms)
      .map(({ type, value: text }) => [type, Number(text)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return {
    kind: 'moment',
    instantMs: Date.UTC(year, month - 1, day, hour, minute, second),
    format: cellFormats.moment,
  };
}

/** The cell of a value; `titleOf` names what a reference points to. What does not fit its field is shown as it stands. */
export function fieldCell(
  field: Pick<Field, 'kind' | 'choices' | 'target'>,
  value: unknown,
  titleOf: (reference: string) => string | null,
): ExportCell {
  if (value === null || value === undefined) return null;
  switch (field.kind) {
    case 'day':
      return dayCell(value);
    case 'vagueDay':
      return vagueCell(value);
    case 'richText':
      return textCell(isDoc(value) ? plainText(value) : value);
    case 'instant':
      return momentCell(value);
    case 'integer':
      return numberCell(value, 1, cellFormats.whole);
    case 'decimal':
      return numberCell(value, 1, cellFormats.decimal);
    case 'cents':
      return numberCell(value, 100, cellFormats.euro);
    case 'basisPoints':
      return numberCell(value, 10_000, cellFormats.percent);
    case 'thousandths':
      return numberCell(value, 1000, cellFormats.post);
    case 'flag':
      return textCell(value === true ? 'ja' : value === false ? 'nein' : value);
    case 'choice':
      return textCell(field.choices?.[String(value)]?.de ?? value);
    case 'reference':
      return textCell(titleOf(`${field.target}:${String(value)}`) ?? value);
    case 'anyReference':
      return textCell(titleOf(String(value)) ?? value);
    default:
      return textCell(value);
  }
}

/** The cell of a value whose words are known already: only days, moments and numbers are anything else than text. */
export const kindCell = (kind: Field['kind'], value: unknown): ExportCell =>
  fieldCell({ kind, choices: null, target: null }, value, () => null);
