/**
 * Reads OParl 1.1 from files: one object, an array of objects, or a page of a list (`{ data, pagination, links }`), with what is
 * embedded in them.
 *
 * OP1  Any text gives objects and faults, or one reason why it is none; nothing throws.
 * OP2  An id stands for one object. Said several times, the last word counts for each property, and whether it is deleted.
 * OP3  An object without a type is what its place, its properties or its address say.
 */
import { plainLine } from '../../radar/read/html-text.ts';
import { longestSourceKey } from '../source-fields.ts';
import { type OparlFault, type OparlFaultCode, shortened } from './fault.ts';
import { childKind, kindOf, type OparlKind } from './kind.ts';
import { oparlLimits } from './limits.ts';

export type OparlText = { readonly name: string; readonly text: string };

export type Props = Readonly<Record<string, unknown>>;

export type OparlObject = {
  readonly kind: Exclude<OparlKind, 'other'>;
  readonly id: string;
  readonly file: string;
  /** As the file has it; embedded objects that are read on their own are their ids here. */
  readonly props: Props;
  readonly isDeleted: boolean;
  /** The object it is embedded in, and its place there from 1. */
  readonly parent: { readonly kind: OparlKind; readonly id: string } | null;
  readonly position: number | null;
};

export const oparlTroubles = ['empty', 'html', 'not-json', 'not-oparl', 'too-large', 'too-many'] as const;
/** Why a file is no OParl at all; what is wrong with single objects stands among the faults. */
export type OparlTrouble = (typeof oparlTroubles)[number];

export type OparlFile = {
  /** In the order they were met first. */
  readonly objects: readonly OparlObject[];
  readonly faults: readonly OparlFault[];
  /** Objects that become nothing here: persons, places, files, periods. */
  readonly others: number;
  /** Pages that name a next one; whether it is among the files nobody looks. */
  readonly pagesMissing: number;
};

export type OparlReading = { readonly file: OparlFile } | { readonly trouble: OparlTrouble; readonly name: string };

const isObject = (value: unknown): value is Props =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Id of an object or of a reference to one: a text, or a number where a server has only that. */
export function idIn(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return plainLine(value.toWellFormed());
  if (!isObject(value)) return '';
  const { id } = value;
  return typeof id === 'string' || typeof id === 'number' ? idIn(id) : '';
}

/** "true", 1 and "ja" are what servers mean by true. */
export const isTrue = (value: unknown): boolean =>
  value === true || value === 1 || (typeof value === 'string' && /^\s*(?:true|1|yes|ja)\s*$/i.test(value));

/** The members of an array, of an embedded page, or the one that stands alone. */
function membersOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (isObject(value) && Array.isArray(value['data']) && !Object.hasOwn(value, 'id')) return value['data'];
  return value === null || value === undefined ? [] : [value];
}

class TooMany extends Error {}

class Gathering {
  readonly objects = new Map<string, OparlObject>();
  readonly faults: OparlFault[] = [];
  others = 0;
  pagesMissing = 0;
  #met = 0;
  #file = '';

  readFile({ name, text }: OparlText): OparlTrouble | null {
    this.#file = name;
    const bare = text.replace(/^\uFEFF/, '').trimStart();
    if (bare.trim() === '') return 'empty';
    if (bare.startsWith('<')) return 'html';
    let value: unknown;
    try {
      value = JSON.parse(bare);
    } catch {
      return 'not-json';
    }
    const before = this.#met;
    this.#top(value);
    return this.#met === before && this.others === 0 && !isPage(value) && !isEmptyList(value) ? 'not-oparl' : null;
  }

  #top(value: unknown): void {
    if (Array.isArray(value)) {
      for (const member of value as unknown[]) this.#member(member);
    } else if (isPage(value)) {
      const { links } = value;
      if (isObject(links) && typeof links['next'] === 'string' && links['next'] !== '') this.pagesMissing += 1;
      for (const member of value.data) this.#member(member);
    } else if (isObject(value) && kindOf(value, null) !== null) this.#object(value, null, null, null, 0);
  }

  #member(value: unknown): void {
    if (isObject(value)) this.#object(value, null, null, null, 0);
    else if (typeof value === 'string' && /^https?:/i.test(value)) this.#fault(value, '', 'only-address', value);
    else this.#fault('', '', 'not-an-object', value);
  }

  #fault(source: string, field: string, code: OparlFaultCode, value: unknown): void {
    const at = shortened(source);
    if (this.faults.length < oparlLimits.faults)
      this.faults.push({ file: this.#file, source: at, field, code, text: shortened(value) });
  }

  /** Takes an object and what is in it; answers its id, or nothing where it cannot be kept. */
  #object(
    said: Props,
    place: OparlKind | null,
    parent: OparlObject['parent'],
    position: number | null,
    depth: number,
  ): string | null {
    if (this.#met >= oparlLimits.objects) throw new TooMany();
    const id = idIn(said);
    const kind = kindOf(said, place);
    if (kind === 'other') {
      this.others += 1;
      return id === '' ? null : id;
    }
    this.#met += 1;
    if (kind === null) return this.#leave(id, 'unknown-type', said['name'] ?? said['type'] ?? '');
    if (id === '') return this.#leave('', 'no-id', said['name'] ?? '');
    if (id.length > longestSourceKey) return this.#leave(id, 'id-too-long', id);
    if (depth >= oparlLimits.depth) return this.#leave(id, 'too-deep', '');
    const self = { kind, id };
    // Met before what is in it, so that the order of the file is the order of the preview.
    const key = keyOfObject(kind, id);
    const before = this.objects.get(key);
    this.objects.set(key, before ?? this.#keep(self, {}, parent, position));
    const props: Record<string, unknown> = Object.assign(Object.create(null), before?.props);
    for (const [name, value] of Object.entries(said)) {
      if (name !== '__proto__') props[name] = this.#property(name, value, self, depth);
    }
    const { deleted } = said;
    const here = this.#keep(self, props, parent ?? before?.parent ?? null, position ?? before?.position ?? null);
    this.objects.set(key, { ...here, isDeleted: isTrue(deleted) });
    return id;
  }

  #keep(
    { kind, id }: { readonly kind: OparlObject['kind']; readonly id: string },
    props: Props,
    parent: OparlObject['parent'],
    position: number | null,
  ): OparlObject {
    return { kind, id, file: this.#file, props, isDeleted: false, parent, position };
  }

  #leave(id: string, code: OparlFaultCode, value: unknown): null {
    this.#fault(id, '', code, value);
    return null;
  }

  /** A property with its embedded objects taken out: what is left of them is their id. Of persons nothing else is ever kept. */
  #property(name: string, value: unknown, parent: { kind: OparlKind; id: string }, depth: number): unknown {
    const kind = childKind(name);
    if (kind === null || kind === 'inline') return value;
    const ids: string[] = [];
    for (const [index, member] of membersOf(value).entries()) {
      const id = isObject(member) ? this.#object(member, kind, parent, index + 1, depth + 1) : idIn(member);
      if (id === null || id === '') continue;
      if (id.length > longestSourceKey) this.#fault(parent.id, name, 'id-too-long', id);
      else ids.push(id);
    }
    return ids;
  }
}

type Page = Props & { readonly data: readonly unknown[] };
const isPage = (value: unknown): value is Page =>
  isObject(value) && Array.isArray(value['data']) && kindOf(value, null) === null;
const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

export const keyOfObject = (kind: OparlKind, id: string): string => `${kind} ${id}`;

/** Reads all files as one: what one of them leaves open, another may say. */
export function gatherOparl(files: readonly OparlText[]): OparlReading {
  const gathering = new Gathering();
  for (const file of files) {
    try {
      const trouble = gathering.readFile(file);
      if (trouble !== null) return { trouble, name: file.name };
    } catch (error) {
      if (error instanceof TooMany) return { trouble: 'too-many', name: file.name };
      throw error;
    }
  }
  const { objects, faults, others, pagesMissing } = gathering;
  return { file: { objects: [...objects.values()], faults, others, pagesMissing } };
}
