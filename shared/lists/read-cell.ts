import { parseDay } from '../calendar/parse-day.ts';
import { assert } from '../core/assert.ts';
import { addDays, type Day } from '../core/day.ts';
import type { Field } from '../core/field.ts';
import { fold } from '../core/fold.ts';
import { parseMoney, parsePercent } from '../core/money.ts';
import { plainNumber } from '../core/plain-number.ts';
import { type CodeListName, codeLists, codesIn, entriesOf, joinLabels, labelOf } from '../funding/catalogue/codes.ts';
import { type Fault, fault } from './fault.ts';
import { decisionOf, isRest, newRecord } from './mapping.ts';
import { dayOfSerial } from './spreadsheet.ts';

/** What a cell says about a field. `new` is the name of a record that has still to be made. */
export type CellReading =
  | { readonly state: 'empty' }
  | { readonly state: 'value'; readonly value: string | number }
  | { readonly state: 'new'; readonly name: string }
  /** A person has said that it is no value of the field: it belongs into the description, or nowhere. */
  | { readonly state: 'text'; readonly isKept: boolean }
  /** `cut` is what can be kept of it in the field. */
  | { readonly state: 'fault'; readonly fault: Fault; readonly cut?: string };

/** Records by what people call them. */
export type Names = {
  readonly find: (entity: string, text: string) => readonly { id: string; title: string }[];
  readonly has: (entity: string, id: string) => boolean;
};

export type ReadingScope = {
  readonly today: Day;
  readonly names: Names;
  /** What a person said a value of this field means, by the folded value. */
  readonly said: Readonly<Record<string, string>>;
  /** What people write for the choices of this field. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Stands behind every amount of this column. */
  readonly unit: string;
  /** The code list its words are taken from; `null`: several words of an open list; left out: one text. */
  readonly codes?: CodeListName | null;
  /** Kept to the letter. */
  readonly isVerbatim?: boolean;
  /** What it must look like, with an example. */
  readonly form?: { readonly pattern: RegExp; readonly example: string };
};

const empty: CellReading = { state: 'empty' };
const value = (of: string | number): CellReading => ({ state: 'value', value: of });
const wrong = (why: Fault): CellReading => ({ state: 'fault', fault: why });

/** "–" and the like say that there is nothing to say. */
const saysNothing = /^(?:[-–—./]+|n\.?\s?\/?\s?a\.?|k\.?\s?a\.?|keine angabe)$/i;
const errorValue =
  /^#(?:DIV\/0!|NAME\?|NULL!|NUM!|REF!|VALUE!|WERT!|ZAHL!|BEZUG!|NV|N\/A|SPILL!|ÜBERLAUF!|CALC!|FELD!)$/;

/** Anything but a tab and a line feed that cannot be seen and does nothing. */
const isControl = (code: number): boolean => (code < 32 && code !== 9 && code !== 10) || code === 127;

/** A text as the program holds it: without control characters and halves of characters, lines ended alike, nothing around it. */
export function cleanText(text: string): string {
  let isClean = text.isWellFormed();
  for (let at = 0; isClean && at < text.length; at += 1) isClean = !isControl(text.charCodeAt(at));
  if (isClean) return text.trim();
  const lines = text.toWellFormed().replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  return [...lines]
    .filter((character) => !isControl(character.charCodeAt(0)))
    .join('')
    .trim();
}

/** Reads a cell as a value of a field; what is not understood is refused with a reason, never guessed. */
export function readCell(field: Field, cell: string, scope: ReadingScope): CellReading {
  const text = cleanText(cell);
  if (text === '') return empty;
  if (errorValue.test(text)) return wrong(fault('sheet-error'));
  if (scope.form !== undefined && !scope.form.pattern.test(text)) return wrong(fault('wrong-form', scope.form.example));
  if (field.kind === 'text' || field.kind === 'longText') {
    if (scope.codes !== undefined) return readCodes(field, text, scope.codes);
    return scope.isVerbatim ? readVerbatim(field, cell) : readText(field, text);
  }
  if (saysNothing.test(text)) return empty;
  switch (field.kind) {
    case 'day':
      return readDay(text, scope.today);
    case 'cents':
      return readAmount(text, scope.unit);
    case 'basisPoints':
      return readRate(field, text);
    case 'integer':
      return readInteger(field, text);
    case 'choice':
      return readChoice(field, text, scope);
    case 'reference':
      return readName(field, text, scope);
    default:
      assert(false, `a ${field.kind} is not read from lists`);
      return empty;
  }
}

function readText(field: Field, text: string): CellReading {
  const line = field.kind === 'text' ? text.replace(/\s+/g, ' ') : text;
  const most = field.max ?? Number.POSITIVE_INFINITY;
  if (line.length <= most) return value(line);
  return { state: 'fault', fault: fault('too-long', most), cut: `${line.slice(0, most - 1).toWellFormed()}…` };
}

/** A text that may not be changed is kept as it stands, or not at all. */
function readVerbatim(field: Field, cell: string): CellReading {
  if (!cell.isWellFormed()) return readText(field, cleanText(cell));
  const most = field.max ?? Number.POSITIVE_INFINITY;
  if (cell.length <= most) return value(cell);
  return { state: 'fault', fault: fault('too-long', most), cut: `${cell.slice(0, most - 1).toWellFormed()}…` };
}

/** Words of a code list become labels; one that the list does not know is named, and the cell is not taken over in part. */
function readCodes(field: Field, text: string, list: CodeListName | null): CellReading {
  const entries = entriesOf(text);
  if (entries.length === 0) return empty;
  if (list === null) return readText(field, joinLabels(entries));
  const { codes, unknown } = codesIn(list, text);
  if (unknown.length > 0) return wrong(fault('unknown-choice', Object.values(codeLists[list]).join(', ')));
  return readText(field, joinLabels(codes.map((code) => labelOf(list, code))));
}

/** "65 %", "65", "66,67 %" in basis points. */
function readRate(field: Field, text: string): CellReading {
  const read = parsePercent(text);
  if (!read.ok) return wrong(fault('no-number', '65 %'));
  const isInside = read.value >= 0 && read.value <= (field.max ?? 10_000);
  return isInside ? value(read.value) : wrong(fault('out-of-range', '100 %'));
}

const timeBehind = /[ T]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?Uhr|Z)?$/i;
/** Long enough to move every date that depends on the day it is read. */
const anotherDay = 1000;

/** A day that a list says once and for all: one that would be another one next year is not guessed. */
function readDay(text: string, today: Day): CellReading {
  const bare = text.replace(timeBehind, '');
  const serial = /^\d{5}$/.test(bare) ? dayOfSerial(Number(bare)) : null;
  const now = parseDay(serial ?? bare, today);
  if (!now.ok) return wrong(fault('no-day', now.example));
  const later = parseDay(serial ?? bare, addDays(today, anotherDay));
  const example = exampleDay(today);
  if (!later.ok || later.day !== now.day) return wrong(fault('no-year', example));
  return now.precision === 'day' ? value(now.day) : wrong(fault('vague-day', example));
}

function exampleDay(today: Day): string {
  const read = parseDay('', today);
  return read.ok ? '' : read.example;
}

function readAmount(text: string, unit: string): CellReading {
  const hasUnit = /\p{L}/u.test(text.replace(/(?:€|eur|euro)/giu, ''));
  const bare = text.replace(/\s*(?:€|eur|euros?)\s*$/iu, '');
  const read = parseMoney(unit === '' || hasUnit ? text : `${bare} ${unit}`);
  return read.ok ? value(read.value) : wrong(fault('no-amount', read.error.example));
}

function readInteger(field: Field, text: string): CellReading {
  const number = Number(plainNumber(text, 'de') ?? Number.NaN);
  if (!Number.isSafeInteger(number)) return wrong(fault('no-number', field.max ?? '1.500'));
  const isInside = number >= 0 && number <= (field.max ?? Number.MAX_SAFE_INTEGER);
  return isInside ? value(number) : wrong(fault('out-of-range', field.max ?? Number.MAX_SAFE_INTEGER));
}

const choicesByWord = new WeakMap<Field, ReadonlyMap<string, string>>();

/** The choices of a field by everything they are called. */
function wordsOf(field: Field, words: ReadingScope['words']): ReadonlyMap<string, string> {
  const known = choicesByWord.get(field);
  if (known !== undefined) return known;
  const made = new Map<string, string>();
  for (const [key, label] of Object.entries(field.choices ?? {}))
    for (const word of [key, label.de, label.en, ...(words[key] ?? [])]) made.set(fold(word), key);
  choicesByWord.set(field, made);
  return made;
}

function readChoice(field: Field, text: string, { said, words }: ReadingScope): CellReading {
  const word = fold(text);
  const decided = decisionOf(said, word);
  if (isRest(decided)) return { state: 'text', isKept: decided === 'keep' };
  const found = decided === undefined ? wordsOf(field, words).get(word) : decided;
  if (found !== undefined && field.choices !== null && Object.hasOwn(field.choices, found)) return value(found);
  const labels = Object.values(field.choices ?? {}).map(({ de }) => de);
  return wrong(fault('unknown-choice', labels.join(', ')));
}

function readName(field: Field, text: string, { said, names }: ReadingScope): CellReading {
  const target = field.target ?? '';
  const decided = decisionOf(said, fold(text));
  if (isRest(decided)) return { state: 'text', isKept: decided === 'keep' };
  if (decided !== undefined && decided !== newRecord)
    return names.has(target, decided) ? value(decided) : wrong(fault('unknown-name'));
  const found = names.find(target, text);
  const [only] = found;
  // Once it was made it is found, and not made again.
  if (only === undefined && decided === newRecord) return { state: 'new', name: text.replace(/\s+/g, ' ') };
  if (only === undefined) return wrong(fault('unknown-name'));
  if (found.length > 1)
    return wrong(
      fault(
        'ambiguous-name',
        found
          .map(({ title }) => title)
          .slice(0, 4)
          .join(', '),
      ),
    );
  return value(only.id);
}
