/**
 * Reads a date as a person types it (ux.md, point 7), in German or English.
 *
 * Without a year the next such day counts, today included: on 2026-11-23, "31.3." is 2027-03-31 and "23.11." is today. A
 * weekday is the next one after today ("heute" says today). A week is its Monday, and the current week still counts.
 * Two-digit years up to 79 are 20xx. "anfang", "mitte", "ende" of a month are its 1st, 15th and last day (§ 192 BGB). A vague
 * date ("Frühjahr 2021", "II. Quartal", "März") is the first day of its period, with the precision that was said: a field
 * that needs a day looks at `precision`. What is not understood, or does not exist, is refused with an example, never guessed.
 */
import { addDays, type Day, dayFrom, endOfMonth, weekday, yearOf } from '../core/day.ts';
import type { Precision } from '../core/field.ts';
import { fold } from '../core/fold.ts';
import { type Found, readForms } from './day-forms.ts';
import { formatDay } from './format-day.ts';
import { daysOfWord, weekdayOfWord } from './words.ts';

export type ParsedDay =
  | { readonly ok: true; readonly day: Day; readonly precision: Precision }
  | { readonly ok: false; readonly example: string };

/** Longest text worth looking at; a pasted page is not a date. */
const longestText = 60;
const earliestYear = 1800;
const latestYear = 2199;

/** Words that say nothing about the day itself. */
const filler = /^(?:(?:am|bis|zum|der|on|by|next|nachste[nrs]?|kommende[nrs]?) )+/;

/** "Mi, 31.3.2027": the weekday is checked against the date. */
const leadingWeekday = /^(\p{L}+)[.,]* ?(?=\d)/u;

function read(text: string, today: Day): Found | null {
  const relative = daysOfWord(text);
  if (relative !== null) return { day: addDays(today, relative), precision: 'day' };
  const wanted = weekdayOfWord(leadingWeekday.exec(text)?.[1]);
  if (wanted === null) return readForms(text, today);
  const found = readForms(text.replace(leadingWeekday, ''), today);
  return found !== null && found.precision === 'day' && weekday(found.day) === wanted ? found : null;
}

/** For "31.2." the last day that month has, else a day in two weeks. */
function exampleFor(text: string, today: Day): string {
  const numbers = /^(\d{1,2})\. ?(\d{1,2})\.?/.exec(text);
  const first = numbers && dayFrom(yearOf(today) + 1, Number(numbers[2]), 1);
  return formatDay(first ? endOfMonth(first) : addDays(today, 14));
}

/** Reads `text` as seen on the day `today`. */
export function parseDay(text: string, today: Day): ParsedDay {
  const folded = text.length > longestText ? '' : fold(text).replace(filler, '');
  const found = read(folded, today);
  if (found !== null && yearOf(found.day) >= earliestYear && yearOf(found.day) <= latestYear)
    return { ok: true, ...found };
  return { ok: false, example: exampleFor(folded, today) };
}
