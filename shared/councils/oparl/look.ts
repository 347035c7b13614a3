import { cut } from '../../core/cut.ts';
import { htmlToText, plainLine } from '../../radar/read/html-text.ts';
import { type OparlFault, type OparlFaultCode, shortened } from './fault.ts';
import { idIn, isTrue, type OparlObject, type Props } from './gather.ts';
import { oparlLimits } from './limits.ts';
import { type Moment, momentIn } from './moment.ts';

const markup = /<\/?(?:p|br|div|span|b|i|u|strong|em|ul|ol|li|table|tr|td|h[1-6]|font)\b[^<>]*>/i;

/** Said by every object about itself, and by none about its subject. */
const aboutItself = ['id', 'type', 'created', 'modified', 'deleted'];

/**
 * Looks at the properties of one object, whatever type they are of: a number for a text, one for several, several for one. What is read
 * becomes a field; what is not, or cannot be, stays for the rest.
 */
export class Look {
  readonly #object: OparlObject;
  readonly #faults: OparlFault[];
  readonly #read = new Set<string>(aboutItself);

  constructor(object: OparlObject, faults: OparlFault[]) {
    this.#object = object;
    this.#faults = faults;
  }

  #fault(field: string, code: OparlFaultCode, value: unknown): void {
    const { file, id } = this.#object;
    if (this.#faults.length < oparlLimits.faults)
      this.#faults.push({ file, source: shortened(id), field, code, text: shortened(value) });
  }

  /** A property as it stands; empty ones are not said. */
  #take(name: string): unknown {
    const value = this.#object.props[name];
    const only: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
    if (only === undefined || only === null || only === '' || (Array.isArray(only) && only.length === 0)) {
      this.#read.add(name);
      return null;
    }
    return only;
  }

  /** One line, at most so long; `null`: not said. */
  line(name: string, longest: number): string | null {
    return this.#text(name, longest, plainLine);
  }

  /** Several lines. What is marked up as HTML is turned into text. */
  prose(name: string, longest: number): string | null {
    return this.#text(name, longest, (text) => (markup.test(text) ? htmlToText(text) : plainLines(text)));
  }

  #text(name: string, longest: number, clean: (text: string) => string): string | null {
    const value = this.#take(name);
    if (value === null) return null;
    const said = Array.isArray(value) ? value.filter((part) => typeof part === 'string').join(', ') : value;
    if (typeof said !== 'string' && typeof said !== 'number') {
      this.#fault(name, 'bad-value', value);
      return null;
    }
    const text = clean(String(said).toWellFormed());
    if (text.length > longest) {
      this.#fault(name, 'too-long', text);
      return cut(text, longest);
    }
    this.#read.add(name);
    return text === '' ? null : text;
  }

  moment(name: string): Moment | null {
    const value = this.#take(name);
    if (value === null) return null;
    const moment = momentIn(value);
    if (moment === null) this.#fault(name, 'bad-date', value);
    else this.#read.add(name);
    return moment;
  }

  /** Yes, no, or not said. */
  flag(name: string): boolean | null {
    const value = this.#take(name);
    if (value === null) return null;
    const isNo =
      value === false || value === 0 || (typeof value === 'string' && /^\s*(?:false|0|no|nein)\s*$/i.test(value));
    if (!isTrue(value) && !isNo) {
      this.#fault(name, 'bad-value', value);
      return null;
    }
    this.#read.add(name);
    return isTrue(value);
  }

  /** A whole number from 0. */
  count(name: string, most: number): number | null {
    const value = this.#take(name);
    if (value === null) return null;
    const number = typeof value === 'string' && /^\d{1,9}$/.test(value.trim()) ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isInteger(number) || number < 0 || number > most) {
      this.#fault(name, 'bad-value', value);
      return null;
    }
    this.#read.add(name);
    return number;
  }

  /** Ids of other objects, none twice. */
  ids(name: string): readonly string[] {
    const value = this.#take(name);
    const ids = (Array.isArray(value) ? value : [value]).map(idIn).filter((id) => id !== '');
    if (value !== null && ids.length === 0) this.#fault(name, 'bad-value', value);
    else this.#read.add(name);
    return [...new Set(ids)];
  }

  /** The first of them. Others stay among the rest. */
  id(name: string): string | null {
    const ids = this.ids(name);
    if (ids.length > 1) this.#read.delete(name);
    return ids[0] ?? null;
  }

  /** Objects that belong to this one: files, a place. */
  inline(name: string): readonly Props[] {
    const value = this.#take(name);
    if (value === null) return [];
    const objects = (Array.isArray(value) ? value : [value]).filter(
      (member): member is Props => typeof member === 'object' && member !== null && !Array.isArray(member),
    );
    return objects;
  }

  /** Said elsewhere, or of no interest. */
  skip(...names: readonly string[]): void {
    for (const name of names) this.#read.add(name);
  }

  /** Read, and still more than the field says. */
  keep(...names: readonly string[]): void {
    for (const name of names) this.#read.delete(name);
  }

  /** What no field holds, as the object said it; cut where it is deeper or longer than anybody would read. */
  rest(): Props | null {
    const left = Object.entries(this.#object.props).filter(
      ([name, value]) =>
        !this.#read.has(name) && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    );
    let chars = 0;
    let isCut = false;
    const kept: [string, unknown][] = [];
    for (const [name, value] of left) {
      const [small, cut] = pruned(value);
      const length = (JSON.stringify(small) ?? '').length + name.length;
      if (name.length > 100 || chars + length > oparlLimits.restChars) isCut = true;
      else {
        chars += length;
        kept.push([name.toWellFormed(), small]);
        isCut ||= cut;
      }
    }
    if (isCut) this.#fault('', 'rest-cut', '');
    return kept.length === 0 ? null : Object.fromEntries(kept);
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

const plainLines = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replace(controls, '')
    .replace(/[ \t]+$/gm, '')
    .trim();

/** A value without what is too deep or too long, and whether anything is missing now. */
function pruned(value: unknown): readonly [value: unknown, isCut: boolean] {
  let isCut = false;
  const walk = (part: unknown, depth: number): unknown => {
    if (typeof part === 'string') {
      if (part.length > oparlLimits.restText) isCut = true;
      return cut(part, oparlLimits.restText);
    }
    // JSON can say numbers nobody can keep: 1e999.
    if (typeof part === 'number') return Number.isFinite(part) ? part : String(part);
    if (typeof part !== 'object' || part === null) return part;
    if (depth >= oparlLimits.restDepth) {
      isCut = true;
      return null;
    }
    if (Array.isArray(part)) {
      if (part.length > 200) isCut = true;
      return part.slice(0, 200).map((member) => walk(member, depth + 1));
    }
    const members = Object.entries(part as Props).filter(([name]) => name !== '__proto__');
    if (members.length > 200) isCut = true;
    return Object.fromEntries(
      members.slice(0, 200).map(([name, member]) => [name.toWellFormed(), walk(member, depth + 1)]),
    );
  };
  return [walk(value, 0), isCut];
}
