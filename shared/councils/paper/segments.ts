/**
 * The parts of a pasted paper.
 *
 * P1  The segments in their order are the text: every character stands in exactly one of them.
 * P2  Whatever is no layout stands in a heading, in the text of a field, or in the rest; nothing is dropped, however the paper is written.
 */
import { isLineField, type PaperField, paperTypes } from './headings.ts';
import { headingKey, type Unit, unitsOf } from './lines.ts';
import { type Heading, headingIn, isDate, isPublicness } from './match-heading.ts';
import type { Range } from './range.ts';
import { leadingReference, wholeReference } from './reference.ts';
import { calmed } from './shadow.ts';

export type SegmentKind = 'heading' | 'text' | 'rest';

export type Segment = Range & {
  readonly kind: SegmentKind;
  /** What it says something about; several where one heading stands for several ("Finanzen/ Personal:"). */
  readonly fields: readonly PaperField[];
  /** The kind of paper a heading names along with the number. */
  readonly typeWord?: string;
  /** It was found by what it says, not by a heading. */
  readonly isGuess?: true;
};

/** So many characters fill a line: what follows may be the rest of a sentence. */
const fullLine = 40;

const nothingOpen = { fields: [], isAmongEffects: false, isRunning: false, isNumbered: false, next: '' } as const;

/** Page numbers and signatures end up between the parts. */
const pageMark = /^(?:[-–] ?\d{1,3} ?[-–]|(?:.{0,60} )?Seite:? \d{1,3}(?: ?(?:von|\/) ?\d{1,3})?)$/;
/** "IV. Abstimmung": in a paper whose parts are numbered so, whatever it is called, another part begins. */
const romanHeading = /^[IVX]{1,4}[.)] ?\p{Lu}[^.;,]{2,70}$/u;
/** A line of a table of who deals with a paper, and when. */
const station =
  /\d{1,2}\.\d{1,2}\.|ausschuss|(?:^|\p{L}|\s)rat\b|kreistag|versammlung|vertretung|entscheidung|beratung|kenntnis|datum|zuständig|termin|gremium|öffentlich|status|sitzung|\bTOP\b/iu;
const signature =
  /^(?:gez\.|i\. ?[AV]\.|Im Auftrag|In Vertretung|Unterschrift|Mit freundlichen|(?:Der|Die) (?:Ober|Samtgemeinde)?[Bb]ürgermeister(?:in)?$|(?:Der Landrat|Die Landrätin)$)/;
const bodyLine =
  /^(?:Kreis|Landkreis|Stadt|Gemeinde|Samtgemeinde|Verbandsgemeinde|Markt|Hansestadt|Universitätsstadt|Kreisstadt) \p{Lu}[\p{L}-]+(?: [\p{L}-]+){0,3}$/u;

/** Reads a text into segments that cover it. */
export function segmentsOf(source: string): readonly Segment[] {
  const isHeading = (unit: Unit) => headingIn(source, unit, nothingOpen) !== null;
  // The cells of a row below such labels are facts of the head each by itself: "019/2021   25.01.2021".
  const units = unitsOf(source, (unit) => isHeading(unit) || wholeReference.test(unit.words) || isDate(unit.words));
  const isNumbered = units.filter((unit) => romanHeading.test(unit.words) && isHeading(unit)).length > 1;
  const reading = new Reading(source, units, isNumbered);
  return joinSegments(reading.run());
}

/** Lines that stand beside a page mark, and not only once. */
function runningHeadsOf(units: readonly Unit[]): ReadonlySet<string> {
  const beside = new Map<string, number>();
  const read = units.filter(({ words }) => words !== '');
  read.forEach(({ words }, at) => {
    if (pageMark.test(words)) return;
    const near = [at - 2, at - 1, at + 1, at + 2].some((other) => pageMark.test(read[other]?.words ?? ''));
    if (near) beside.set(words, (beside.get(words) ?? 0) + 1);
  });
  return new Set([...beside].filter(([, count]) => count > 1).map(([words]) => words));
}

/** Lines a heading may be spread over. */
const longestHeading = 6;

/** A heading that goes on in the next line: "III. Auswirkungen (Finanzen, ⏎ Personal)", "Beschlussvor- ⏎ schlag:". */
function widened(unit: Unit, next: Unit): Unit | null {
  if (unit.words.length > 120 || next.words === '') return null;
  const isParted =
    /\p{L}-$/u.test(unit.words) && /^\p{Ll}/u.test(next.words) && !/^(?:und|oder|bzw)\b/.test(next.words);
  const isOpen = unit.words.includes('(') && !unit.words.includes(')') && next.words.length <= 60;
  if (!isParted && !isOpen) return null;
  const words = isParted ? unit.words.slice(0, -1) + next.words : `${unit.words} ${next.words}`;
  const from = isParted ? [...unit.from.slice(0, -2), ...next.from] : [...unit.from, ...next.from];
  return { start: unit.start, end: next.end, words, from, isFirst: unit.isFirst };
}

class Reading {
  readonly source: string;
  readonly units: readonly Unit[];
  /** Its parts are numbered I., II., III. */
  readonly isNumbered: boolean;
  readonly #segments: Segment[] = [];
  #fields: readonly PaperField[] = [];
  #isAmongEffects = false;
  /** A value on a line of its own has begun. */
  #hasValue = false;
  #hasProse = false;
  readonly #seen = new Set<PaperField>();

  /** An empty line behind every line: it ends nothing. */
  readonly #isSpacedOut: boolean;
  #lastLength = 0;
  /** Lines that come back with every page. */
  readonly #runningHeads: ReadonlySet<string>;

  constructor(source: string, units: readonly Unit[], isNumbered: boolean) {
    this.source = source;
    this.units = units;
    this.isNumbered = isNumbered;
    this.#runningHeads = runningHeadsOf(units);
    this.#isSpacedOut =
      units.length > 4 && units.every(({ words }, at) => words === '' || (units[at + 1]?.words ?? '') === '');
  }

  run(): readonly Segment[] {
    for (let at = 0; at < this.units.length; ) at += this.#read(at);
    return this.#segments;
  }

  #nextWords(at: number): string {
    return this.units.slice(at + 1, at + 6).find(({ words }) => words !== '')?.words ?? '';
  }

  /** Reads what begins at a unit; answers how many units that were. */
  #read(at: number): number {
    const unit = this.units[at];
    if (unit === undefined) return 1;
    if (this.#hasProse && this.#runningHeads.has(unit.words)) {
      this.#put(unit.start, unit.end, 'rest', []);
      return 1;
    }
    for (const wide of this.#widenings(at).toReversed()) {
      const heading = this.#headingIn(wide.unit, at, wide.count);
      if (heading === null || (heading.hasValue && heading.valueStart < wide.lastStart)) continue;
      this.#open(heading, wide.unit);
      return wide.count;
    }
    const heading = this.#headingIn(unit, at, 1);
    if (heading !== null) this.#open(heading, unit);
    else this.#text(unit, this.#nextWords(at));
    return 1;
  }

  /** A unit with the lines it may go on in, the shortest first. */
  #widenings(at: number): readonly { readonly unit: Unit; readonly count: number; readonly lastStart: number }[] {
    const found: { unit: Unit; count: number; lastStart: number }[] = [];
    let unit: Unit | null | undefined = this.units[at];
    for (let count = 2; count <= longestHeading; count += 1) {
      const next = this.units[at + count - 1];
      unit = unit && next ? widened(unit, next) : null;
      if (!unit || !next) break;
      found.push({ unit, count, lastStart: next.start });
    }
    return found;
  }

  /** The heading a unit begins with; it stands at `at` and is made of `count`. */
  #headingIn(unit: Unit, at: number, count: number): Heading | null {
    const before = this.units[at - 1]?.words ?? '';
    const isRunning = before.length >= fullLine && !/[.!?:;)“"]$/.test(before);
    const next = this.#nextWords(at + count - 1);
    const { isNumbered } = this;
    const place = { fields: this.#fields, isAmongEffects: this.#isAmongEffects, isRunning, isNumbered, next };
    return headingIn(this.source, unit, place);
  }

  #put(
    start: number,
    end: number,
    kind: SegmentKind,
    fields: readonly PaperField[],
    more: Partial<Segment> = {},
  ): void {
    if (end > start) this.#segments.push({ start, end, kind, fields, ...more });
  }

  #open(heading: Heading, unit: Unit): void {
    const { fields, isGroup, valueStart, hasValue, typeWord } = heading;
    const isForeign = fields.length === 0 && !isGroup;
    this.#put(
      unit.start,
      valueStart,
      isForeign ? 'rest' : 'heading',
      fields,
      typeWord === undefined ? {} : { typeWord },
    );
    if (hasValue && fields.includes('reference')) this.#reference(unit, valueStart);
    else this.#put(valueStart, unit.end, fields.length === 0 ? 'rest' : 'text', fields);
    this.#fields = fields;
    this.#hasValue = hasValue;
    this.#isAmongEffects = isGroup || fields.some((field) => field.startsWith('effects'));
    for (const field of fields) this.#seen.add(field);
    if (isGroup || isForeign || fields.some((field) => !isLineField(field))) this.#hasProse = true;
    if (hasValue && this.#isOneLine()) this.#fields = [];
  }

  /** "Drucksache 17/2021   öffentlich": only the number is one. */
  #reference(unit: Unit, valueStart: number): void {
    const at = unit.from.indexOf(valueStart);
    const length = leadingReference.exec(unit.words.slice(at))?.[0].length ?? unit.words.length - at;
    const end = at + length >= unit.words.length ? unit.end : (unit.from[at + length] ?? unit.end);
    this.#put(valueStart, end, 'text', ['reference']);
    this.#put(end, unit.end, 'rest', []);
  }

  /** Facts of the head stand on one line, all but the title. */
  #isOneLine = (): boolean => this.#fields.some((field) => isLineField(field) && field !== 'title');

  #text(unit: Unit, next: string): void {
    const { words, start, end } = unit;
    if (words === '') {
      const isOver = !(this.#isSpacedOut && this.#lastLength >= fullLine);
      if (this.#fields.includes('title') && this.#hasValue && isOver) this.#fields = [];
      const isTable = this.#fields.includes('consultationOrder') && this.#hasValue;
      if (isTable && !station.test(next)) this.#fields = [];
      this.#put(start, end, this.#fields.length === 0 ? 'rest' : 'text', this.#fields);
      return;
    }
    if (pageMark.test(words)) {
      this.#put(start, end, 'rest', []);
      return;
    }
    const isForeign = signature.test(words) || (this.isNumbered && romanHeading.test(words));
    if (this.#hasProse && words.length < 80 && isForeign) {
      this.#fields = [];
      this.#isAmongEffects = false;
    }
    if (this.#fields.length === 0) this.#loose(unit);
    else this.#under(unit, next);
  }

  /** A line of the part that is open. */
  #under({ words, start, end }: Unit, next: string): void {
    if (/^Anlagen? \d{1,2} ?[:–-] /.test(words)) this.#fields = ['attachments'];
    this.#put(start, end, 'text', this.#fields);
    this.#hasValue = true;
    this.#lastLength = words.length;
    const goesOn = /\p{L}-$/u.test(words) && /^\p{Ll}/u.test(next);
    if (this.#isOneLine() && !goesOn) this.#fields = [];
  }

  /** A line under no heading: in the head of a paper some say what they are by themselves. */
  #loose({ words, start, end }: Unit): void {
    const field = this.#hasProse ? null : this.#fieldByForm(words);
    const isNew = field !== null && !this.#seen.has(field);
    if (isNew) this.#seen.add(field);
    this.#put(start, end, isNew ? 'text' : 'rest', isNew ? [field] : [], isNew ? { isGuess: true } : {});
  }

  #fieldByForm(said: string): PaperField | null {
    const words = calmed(said);
    if (paperTypes.test(headingKey(words))) return 'paperType';
    if (isPublicness(words)) return 'publicness';
    if (wholeReference.test(words)) return 'reference';
    if (bodyLine.test(words)) return 'bodyName';
    return words.length < 60 && isDate(words) ? 'date' : null;
  }
}

const isAlike = (one: Segment, other: Segment): boolean =>
  one.kind === other.kind &&
  one.kind !== 'heading' &&
  one.isGuess === other.isGuess &&
  one.fields.length === other.fields.length &&
  one.fields.every((field, at) => field === other.fields[at]);

/** Neighbours that say the same are one. */
export function joinSegments(segments: readonly Segment[]): readonly Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const before = joined.at(-1);
    if (before !== undefined && isAlike(before, segment)) joined[joined.length - 1] = { ...before, end: segment.end };
    else joined.push(segment);
  }
  return joined;
}
