/** How spreadsheets keep days and numbers, and how people here write them. */
import { formatDay } from '../calendar/format-day.ts';
import { addDays, day } from '../core/day.ts';

/** Day 0 of the usual count. It takes 1900 for a leap year, so it holds from 1 March 1900; before, everything is one day later. */
const dayZero = day('1899-12-30');
/** By this many days the count of old Macintosh files is behind. */
const daysTo1904 = 1462;
/** 31.12.2199: what is larger counts something else. */
const lastSerial = 109_574;

/** What a number format makes of a number. */
export type NumberForm = 'day' | 'moment' | 'time' | 'percent' | 'number';

/** Formats every spreadsheet knows by number, as far as they show days and times. */
export function builtInForm(id: number): NumberForm {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'day';
  if (id === 22) return 'moment';
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return 'time';
  return id === 9 || id === 10 ? 'percent' : 'number';
}

/** What a format a person made shows: `dd.mm.yyyy`, `[$-407]d. mmmm yyyy`, `0 "Tage"`. */
export function formOf(code: string): NumberForm {
  const [positive = ''] = code.split(';');
  const bare = positive
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase();
  if (/general|standard/.test(bare)) return 'number';
  const hasDay = /[dytj]/.test(bare);
  const hasTime = /[hs]/.test(bare);
  if (hasDay || (bare.includes('m') && !hasTime)) return hasTime ? 'moment' : 'day';
  if (hasTime) return 'time';
  return bare.includes('%') ? 'percent' : 'number';
}

/** The day a spreadsheet means by a number; `null` for one that is no day, and for the 29.02.1900 that never was. */
export function dayOfSerial(serial: number, from1904 = false): string | null {
  const whole = Math.floor(serial) + (from1904 ? daysTo1904 : 0);
  if (!(whole >= 1) || whole > lastSerial || whole === 60) return null;
  return formatDay(addDays(dayZero, whole < 60 ? whole + 1 : whole));
}

function timeOfSerial(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** A number as it stands in the file, in the spelling of this country. More than fifteen digits are noise of the arithmetic. */
export function numberText(raw: string): string {
  const number = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(number)) return raw;
  const plain = Number.isSafeInteger(number) ? String(number) : String(Number(number.toPrecision(15)));
  return plain.replace('.', ',');
}

/** What a cell with a number shows. */
export function serialText(raw: string, form: NumberForm, from1904: boolean): string {
  const number = Number(raw);
  if (form === 'number' || raw.trim() === '' || !Number.isFinite(number)) return numberText(raw);
  if (form === 'percent') return `${numberText(String(Number((number * 100).toPrecision(15))))} %`;
  if (form === 'time') return number >= 0 && number < 1 ? timeOfSerial(number) : numberText(raw);
  const shown = dayOfSerial(number, from1904);
  if (shown === null) return numberText(raw);
  const time = timeOfSerial(number);
  return form === 'moment' && time !== '00:00' ? `${shown} ${time}` : shown;
}
