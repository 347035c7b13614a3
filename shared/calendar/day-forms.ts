/** The forms in which a date may be typed, each with the function that reads it. The text is folded before. */
import {
  addDays,
  addMonths,
  addYears,
  type Day,
  dayFrom,
  endOfMonth,
  endOfQuarter,
  endOfYear,
  mondayOfWeek,
  weekday,
  yearOf,
} from '../core/day.ts';
import type { Precision } from '../core/field.ts';
import { monthOfWord, pointOfWord, quarterOfWord, seasonOfWord, weekdayOfWord } from './words.ts';

export type Found = { readonly day: Day; readonly precision: Precision };
type Groups = readonly (string | undefined)[];
type Reader = (groups: Groups, today: Day) => Found | null;

const exactly = (day: Day | null): Found | null => day && { day, precision: 'day' };
const period = (day: Day | null, precision: Precision): Found | null => day && { day, precision };

const fullYear = (text: string): number => {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 80 ? 2000 + year : 1900 + year;
};

/** Long enough to meet a 29.02. even around 2100. */
const searchYears = 9;

/** In the year that was named, or else the first time that is not over yet; `lastOf` says when a period is over. */
function inYear(
  year: string | undefined,
  today: Day,
  find: (year: number) => Day | null,
  lastOf: (day: Day) => Day = (day) => day,
): Day | null {
  if (year !== undefined) return find(fullYear(year));
  const first = yearOf(today) - 1;
  for (let candidate = first; candidate <= first + searchYears; candidate += 1) {
    const found = find(candidate);
    if (found !== null && lastOf(found) >= today) return found;
  }
  return null;
}

const numeric: Reader = ([day, month, year], today) =>
  exactly(inYear(year, today, (inThat) => dayFrom(inThat, Number(month), Number(day))));

const iso: Reader = ([year, month, day]) => exactly(dayFrom(Number(year), Number(month), Number(day)));

const named: Reader = ([day, word, year], today) => {
  const month = monthOfWord(word);
  if (month === null) return null;
  return exactly(inYear(year, today, (inThat) => dayFrom(inThat, month, Number(day))));
};

const daysPerUnit: Readonly<Record<string, number>> = { d: 1, t: 1, w: 7, m: 31, j: 366, y: 366 };
/** A century either way; beyond it stands a slip of the finger. */
const farthestDays = 36_600;

const offset: Reader = ([sign, amount, word = 'd'], today) => {
  const unit = word.slice(0, 1);
  const count = sign === '-' ? -Number(amount) : Number(amount);
  if (Math.abs(count) * (daysPerUnit[unit] ?? 1) > farthestDays) return null;
  if (unit === 'w') return exactly(addDays(today, count * 7));
  if (unit === 'm') return exactly(addMonths(today, count));
  return exactly(unit === 'j' || unit === 'y' ? addYears(today, count) : addDays(today, count));
};

const nextWeekday: Reader = ([word], today) => {
  const wanted = weekdayOfWord(word);
  return wanted === null ? null : exactly(addDays(today, ((wanted - weekday(today) + 6) % 7) + 1));
};

const week: Reader = ([number, year], today) => {
  const monday = (inThat: number) => mondayOfWeek(inThat, Number(number));
  if (year !== undefined) return exactly(monday(fullYear(year)));
  return exactly(inYear(undefined, today, monday, (day) => addDays(day, 6)));
};

const pointOfMonth: Reader = ([pointWord, monthWord, year], today) => {
  const [point, month] = [pointOfWord(pointWord), monthOfWord(monthWord)];
  if (point === null || month === null) return null;
  return exactly(
    inYear(year, today, (inThat) => {
      const first = dayFrom(inThat, month, 1);
      if (first === null || point === 'beginning') return first;
      return point === 'middle' ? addDays(first, 14) : endOfMonth(first);
    }),
  );
};

const pointOfQuarter: Reader = ([pointWord, quarterWord, year], today) => {
  const [point, quarter] = [pointOfWord(pointWord), quarterOfWord(quarterWord)];
  if (point === null || point === 'middle' || quarter === null) return null;
  return exactly(
    inYear(year, today, (inThat) => {
      const first = dayFrom(inThat, quarter * 3 - 2, 1);
      return first !== null && point === 'end' ? endOfQuarter(first) : first;
    }),
  );
};

const pointOfYear: Reader = ([pointWord, year]) => {
  const [point, first] = [pointOfWord(pointWord), dayFrom(Number(year), 1, 1)];
  if (point === null || point === 'middle' || first === null) return null;
  return exactly(point === 'end' ? endOfYear(first) : first);
};

const endOfCurrent: Reader = ([word], today) => {
  if (word === 'jahres') return exactly(endOfYear(today));
  return exactly(word === 'monats' ? endOfMonth(today) : endOfQuarter(today));
};

const quarter: Reader = ([word, year], today) => {
  const number = quarterOfWord(word);
  if (number === null) return null;
  return period(
    inYear(year, today, (inThat) => dayFrom(inThat, number * 3 - 2, 1), endOfQuarter),
    'quarter',
  );
};

const season: Reader = ([word, year, until], today) => {
  const number = seasonOfWord(word);
  if (number === null) return null;
  // "Winter 2021/22" spans two years, no other season does.
  if (until !== undefined && (number !== 4 || Number(until.slice(-2)) !== (Number(year) + 1) % 100)) return null;
  const lastOf = (first: Day) => addDays(addMonths(first, 3), -1);
  return period(
    inYear(year, today, (inThat) => dayFrom(inThat, number * 3, 1), lastOf),
    'season',
  );
};

const month: Reader = ([word, year], today) => {
  const number = monthOfWord(word);
  if (number === null) return null;
  return period(
    inYear(year, today, (inThat) => dayFrom(inThat, number, 1), endOfMonth),
    'month',
  );
};

const monthByNumber: Reader = ([number, year]) => period(dayFrom(Number(year), Number(number), 1), 'month');
const year: Reader = ([number]) => period(dayFrom(Number(number), 1, 1), 'year');

const anyYear = '(\\d{4}|\\d{2})';
const form = (pattern: string, read: Reader) => [new RegExp(`^${pattern}$`, 'u'), read] as const;

const unit = '(d|t|tage?n?|days?|w|wochen?|weeks?|m|monate?n?|months?|j|jahre?n?|y|years?)';
const quarterWord = '([1-4]|i{1,3}|iv)\\.?';
const ordinal = '(?:\\.|st|nd|rd|th)?';

/** Tried from top to bottom; the first that finds a day counts. */
const forms: readonly (readonly [form: RegExp, read: Reader])[] = [
  form('(\\d{4})-(\\d{2})-(\\d{2})', iso),
  form(`(\\d{1,2})\\. ?(\\d{1,2})(?:\\.|(?:\\. ?| )${anyYear})?`, numeric),
  form(`(\\d{1,2})/(\\d{1,2})/${anyYear}`, numeric),
  form(`(\\d{2})(\\d{2})${anyYear}`, numeric),
  form(`(\\d{1,2})${ordinal} ?(\\p{L}+)(?:[.,]? ?${anyYear}|\\.)?`, named),
  form('(\\p{L}+) (\\d{1,2})(?:st|nd|rd|th)?, ?(\\d{4})', ([word, day, inThat], today) =>
    named([day, word, inThat], today),
  ),
  form(`([+-]) ?(\\d{1,5}) ?${unit}?`, offset),
  form(`in()? (\\d{1,5}) ${unit}`, offset),
  form(`(?:kw|woche|week) ?(\\d{1,2})(?: ?/ ?${anyYear}| ${anyYear})?`, ([number, one, other], today) =>
    week([number, one ?? other], today),
  ),
  form(`q ?([1-4])(?: ?/ ?| )?(\\d{4})?`, quarter),
  form(`${quarterWord} ?(?:quartal|quarter)(?: ${anyYear})?`, quarter),
  form(
    `(\\p{L}+) (?:of |des )?(?:q ?${quarterWord}|${quarterWord} ?(?:quartals?|quarter))(?: ${anyYear})?`,
    ([point, one, other, inThat], today) => pointOfQuarter([point, one ?? other, inThat], today),
  ),
  form('(\\p{L}+) (?:of )?(\\d{4})', pointOfYear),
  form('(monats|quartals|jahres)ende', endOfCurrent),
  form(`(\\p{L}+)[ -](?:of )?(\\p{L}+)\\.?(?: ${anyYear})?`, pointOfMonth),
  form(`(\\p{L}+)(?: (\\d{4})(?: ?/ ?(\\d{4}|\\d{2}))?)?`, season),
  form('(\\p{L}+)\\.?(?: (\\d{4}))?', month),
  form('(\\p{L}+)\\.?', nextWeekday),
  form('(\\d{1,2})[./] ?(\\d{4})', monthByNumber),
  form('(\\d{4})', year),
];

/** Reads a folded text in any of the forms. */
export function readForms(folded: string, today: Day): Found | null {
  for (const [pattern, read] of forms) {
    const found = pattern.exec(folded);
    const answer = found && read(found.slice(1), today);
    if (answer) return answer;
  }
  return null;
}
