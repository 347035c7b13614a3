import { parseDay } from '../../calendar/parse-day.ts';
import { day } from '../../core/day.ts';
import { type HeadingMeaning, isForeign, isLineField, meaningOf, type PaperField, paperTypes } from './headings.ts';
import { headingKey, type Unit } from './lines.ts';
import { mended } from './mend.ts';
import { contextReference, leadingReference, wholeReference } from './reference.ts';

/** A heading at the start of a unit: what it opens, and where in the source its own text begins. */
export type Heading = {
  readonly fields: readonly PaperField[];
  readonly isGroup: boolean;
  /** Behind the heading; the end of the unit when nothing stands on its line. */
  readonly valueStart: number;
  readonly hasValue: boolean;
  /** "Beschlussvorlage VO/21/0456": the word before a reference is the kind of paper, too. */
  readonly typeWord?: string;
};

/** Where the reading stands: which part is open, and what comes next. */
export type Place = {
  readonly fields: readonly PaperField[];
  readonly isAmongEffects: boolean;
  /** The line before is full and ends in the middle of a sentence. */
  readonly isRunning: boolean;
  /** The parts of this paper are numbered I., II., III.; what is numbered 1., 2., 3. stands inside of them. */
  readonly isNumbered: boolean;
  /** The words of the next line that is not empty. */
  readonly next: string;
};

const numbering =
  /^(?:zu )?(?:TOP )?(?:(?:[IVXLCl|]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zA-Z])[.)]+|\(\d{1,2}\)|\d{1,2}(?:\.\d{1,2}){0,3}(?= \p{Lu}))[ :]*/u;
const bullet = /^[·•▪‣◦*–—-] ?/;

/** Any day will do: it is only asked whether a text names one. */
const someDay = day('2020-01-01');
const isDate = (words: string): boolean =>
  /\d/.test(words) && parseDay(words.replace(/^.*?,(?: den)? /, '').replace(/[.;]$/, ''), someDay).ok;

/** Whether a line is what a label of the head asks for; in the middle of prose only then it is one. */
function isPlausible(field: PaperField, key: string, value: string): boolean {
  switch (field) {
    case 'title':
      return /^betr/.test(key);
    case 'reference':
      return wholeReference.test(value);
    case 'date':
      return isDate(value);
    case 'paperType':
      return paperTypes.test(headingKey(value));
    case 'department':
      return key.startsWith('feder');
    case 'publicness':
      return isPublicness(value);
    default:
      return false;
  }
}

/** "öffentlich", "- nichtöffentlich -", "Nicht öffentlich". */
export const isPublicness = (words: string): boolean =>
  /^[-–—( ]*(?:nicht[- ]?)?öffentlich(?:e[rs]?(?: (?:sitzung|teil|vorlage))?)?[-–—). ]*$/i.test(words);

type Cut = { readonly head: string; readonly value: string; readonly valueAt: number; readonly hasMark: boolean };

/** The ways a line can be heading and text: all heading, up to a colon, up to a dash or a wide gap. */
function cutsOf(source: string, unit: Unit, start: number): readonly Cut[] {
  const { words, from } = unit;
  const rest = words.slice(start);
  const whole = rest.replace(/ ?[:.]$/, '');
  const cuts: Cut[] = [
    // What stands behind a colon is an answer: "Finanzielle Auswirkungen: Ja".
    ...(/:(?! ?[:.]?$)/.test(rest)
      ? []
      : [{ head: whole, value: '', valueAt: words.length, hasMark: rest.endsWith(':') }]),
    ...(rest.endsWith(' -') || rest.endsWith(' –')
      ? [{ head: rest.slice(0, -2), value: '', valueAt: words.length, hasMark: true }]
      : []),
  ];
  const add = (headEnd: number, valueAt: number, hasMark: boolean) => {
    const value = words.slice(valueAt);
    if (value.trim() !== '' && headEnd > start)
      cuts.push({ head: words.slice(start, headEnd).trim(), value, valueAt, hasMark });
  };
  const colon = words.indexOf(':', start);
  if (colon >= 0 && colon - start <= 110) add(colon, words[colon + 1] === ' ' ? colon + 2 : colon + 1, true);
  const dash = / [–—-] /.exec(rest.slice(0, 110));
  if (dash) add(start + dash.index, start + dash.index + 3, false);
  for (let at = start; at < Math.min(words.length, start + 110); at += 1) {
    const isWide = words[at] === ' ' && /\t|[ \u00A0]{3,}/.test(source.slice(from[at], from[at + 1]));
    if (isWide) {
      add(at, at + 1, false);
      break;
    }
  }
  const answered = /^(.{5,80}?(?:auswirkungen(?: auf .{3,40}?)?|relevanz)) ((?:ja|nein|keine|☐|☒|\[).*)$/i.exec(rest);
  if (answered) add(start + (answered[1]?.length ?? 0), start + (answered[1]?.length ?? 0) + 1, true);
  return cuts;
}

/** The heading a unit begins with, or `null`. */
export function headingIn(source: string, unit: Unit, place: Place): Heading | null {
  const { words } = unit;
  const point = bullet.exec(words)?.[0] ?? '';
  // Effects are often told as a list: "- Personal: 0,5 VZÄ".
  if (words === '' || (point !== '' && !(place.isAmongEffects && /^.{2,40}:/.test(words)))) return null;
  const isProse = place.fields.some((field) => !isLineField(field)) || place.isAmongEffects;
  const found = point || (numbering.exec(words)?.[0] ?? '');
  const number = place.isNumbered && isProse && /^\d/.test(found) ? '' : found;
  const named = isProse ? null : referenceLine(unit);
  if (named !== null) return named;
  for (const start of number === '' ? [0] : [number.length, 0]) {
    // "lT" is what a scanner makes of "IT".
    if (!/^(?:\p{Lu}|lT\b)/u.test(words.slice(start))) continue;
    for (const cut of cutsOf(source, unit, start)) {
      const isMarked = cut.hasMark || (start > 0 && number !== '');
      const { key, meaning } = readHead(cut, isMarked);
      if (meaning === null) continue;
      if (meaning.isWeak && !(place.isAmongEffects || (!isProse && cut.hasMark) || (start > 0 && cut.value === '')))
        continue;
      // A line that goes on behind a dash or a gap is a heading only where headings stand.
      const value = cut.value === '' ? place.next : cut.value;
      const [field] = meaning.fields;
      if (point !== '' && !field?.startsWith('effects')) continue;
      // "Vorlagen-Nr.   Datum" names columns, and "Datum" is no number.
      if (field === 'reference' && cut.value !== '' && !leadingReference.test(cut.value)) continue;
      if (field !== undefined && isLineField(field) && isProse && !isPlausible(field, key, value)) continue;
      if (field !== undefined && isLineField(field) && cut.value === '' && !isMarked && !isBareLabel(key, value))
        continue;
      // A sentence may happen to go on with such a word in a line of its own.
      if (isProse && place.isRunning && !isMarked) continue;
      if (isColumnTitle(place, field, cut)) continue;
      return {
        fields: meaning.fields,
        isGroup: meaning.isGroup,
        valueStart: cut.value === '' ? unit.end : (unit.from[cut.valueAt] ?? unit.end),
        hasValue: cut.value !== '',
      };
    }
  }
  return null;
}

const foreign: HeadingMeaning = { fields: [], isWeak: false, isGroup: false };

/** What a head opens; where a line is a heading by its form, as it was printed, whatever a scanner made of it. */
function readHead(
  { head, value }: Cut,
  isMarked: boolean,
): { readonly key: string; readonly meaning: HeadingMeaning | null } {
  const key = headingKey(head);
  if (isForeign(key) && (isMarked || value === '')) return { key, meaning: foreign };
  const meaning = meaningOf(key);
  if (meaning !== null || key.length > 70 || !(isMarked || value === '')) return { key, meaning };
  const printed = mended(key);
  return { key: printed, meaning: printed === key ? null : meaningOf(printed) };
}

/** A label alone on its line, its value on the next: "Vorlage ⏎ SV-10-0056". A word such as "Amt" says too little by itself. */
const isBareLabel = (key: string, next: string): boolean =>
  /^(?:betr|art|datum|feder|thema|beratungsgegenstand|offentlichkeit)/.test(key) ||
  wholeReference.test(next) ||
  isPublicness(next);

/** A table of consultations names its columns like parts of a paper: "Gremium · Datum · Zuständigkeit". */
function isColumnTitle(place: Place, field: PaperField | undefined, cut: Cut): boolean {
  if (!place.fields.includes('consultationOrder')) return false;
  if (field === 'consultationOrder') return true;
  return field === 'competence' && cut.value === '' && !cut.hasMark;
}

/** "Beschlussvorlage - VO/21/0456", "Drucksache 123/2021", "Vorlage SV-10-0056". */
function referenceLine(unit: Unit): Heading | null {
  const found = contextReference.exec(unit.words);
  if (found === null || found.index > 0) return null;
  const [all = '', word = '', name = ''] = found;
  const rest = unit.words.slice(all.length).trim();
  // More than a kind of paper or a remark behind it, and it is a sentence.
  if (rest.length > 40 || /\p{Ll}{3,}.*\.$/u.test(rest)) return null;
  return {
    fields: ['reference'],
    isGroup: false,
    valueStart: unit.from[all.length - name.length] ?? unit.end,
    hasValue: true,
    ...(paperTypes.test(headingKey(word)) ? { typeWord: word } : {}),
  };
}

export { isDate };
