import { type ObjectName, objectPath, parseName } from './names.ts';

/** What lies at a place, as the transport lists it. */
export type Entry = { readonly name: string; readonly bytes: number };

/** A segment this store holds. `bytes` of its object: only of own ones, whose object must be exactly that. */
export type Held = ObjectName & { readonly bytes: number | null; readonly mayGo: boolean };

/** A file with a foreign name whose content has been read: what it really is, or that it is nothing. */
export type Copies = ReadonlyMap<string, ObjectName | null>;

export type Found = ObjectName & { readonly name: string; readonly bytes: number };

export type Sorted = {
  readonly objects: readonly Found[];
  /** Newest head per writer, and the older ones. */
  readonly heads: ReadonlyMap<string, { readonly no: number; readonly name: string }>;
  readonly oldHeads: readonly { readonly writer: string; readonly name: string }[];
  readonly exchanges: readonly string[];
  readonly copies: readonly (Entry & { readonly of: 'object' | 'head' })[];
  readonly unfinished: number;
  readonly foreign: number;
};

/** Sorts a listing by what the names say. */
export function sortEntries(entries: readonly Entry[]): Sorted {
  const objects: Found[] = [];
  const copies: (Entry & { of: 'object' | 'head' })[] = [];
  const heads = new Map<string, { no: number; name: string }[]>();
  const exchanges: string[] = [];
  let unfinished = 0;
  let foreign = 0;
  for (const { name, bytes } of entries) {
    const parsed = parseName(name);
    if (parsed.kind === 'object') objects.push({ ...withoutKind(parsed), name, bytes });
    else if (parsed.kind === 'head') pushTo(heads, parsed.writer, { no: parsed.no, name });
    else if (parsed.kind === 'marker') exchanges.push(parsed.exchange);
    else if (parsed.kind === 'copy') copies.push({ name, bytes, of: parsed.of });
    else if (parsed.kind === 'unfinished') unfinished += 1;
    else foreign += 1;
  }
  for (const list of heads.values()) list.sort((a, b) => b.no - a.no);
  return {
    objects,
    heads: new Map([...heads].flatMap(([writer, [newest]]) => (newest ? [[writer, newest]] : []))),
    oldHeads: [...heads].flatMap(([writer, list]) => list.slice(1).map(({ name }) => ({ writer, name }))),
    exchanges: exchanges.sort(),
    copies,
    unfinished,
    foreign,
  };
}

const withoutKind = ({ writer, from, to, id, erased }: ObjectName): ObjectName => ({ writer, from, to, id, erased });

function pushTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** A segment is the same wherever it lies: its writer and the id that commits to header and chain. */
export const sameSegment = ({ writer, id }: ObjectName): string => `${writer}/${id}`;

export type Comparison<Own extends Held> = {
  /** Out there and not here, one name per segment: the one with the fewest bodies left in. */
  readonly waiting: readonly Found[];
  /** Here and not out there, or there with bodies that were erased since. */
  readonly lacking: readonly Own[];
  /** Own objects that are not as long as they must be: their writing was cut off. */
  readonly broken: readonly Own[];
  /** Editions that still show what was erased; to be taken away once a clean one lies there. */
  readonly outdated: readonly Found[];
};

/**
 * Holds what lies at a place against what is here. Pure, and blind to who put what: the same segment has the same name.
 *
 * Nothing follows from what is missing there but that it may be put there again (F3).
 */
export function compare<Own extends Held>(sorted: Sorted, held: readonly Own[], copies: Copies): Comparison<Own> {
  const renamed = sorted.copies.flatMap(({ name, bytes }) => {
    const object = copies.get(name);
    return object ? [{ ...object, name, bytes }] : [];
  });
  const there = new Map<string, Found[]>();
  for (const found of [...sorted.objects, ...renamed]) pushTo(there, sameSegment(found), found);
  const here = new Map(held.map((one) => [sameSegment(one), one]));
  const waiting = [...there].flatMap(([key, editions]) => {
    const best = editions.reduce((a, b) => (rank(b) > rank(a) ? b : a));
    return here.has(key) ? [] : [best];
  });
  const lacking: Own[] = [];
  const broken: Own[] = [];
  const outdated: Found[] = [];
  for (const [key, own] of here) {
    if (!own.mayGo) continue;
    const editions = there.get(key) ?? [];
    if (!editions.some(({ erased }) => erased >= own.erased)) lacking.push(own);
    outdated.push(...editions.filter(({ erased }) => erased < own.erased));
    const exact = editions.find(({ name }) => name === objectPath(own));
    if (exact && own.bytes !== null && exact.bytes !== own.bytes) broken.push(own);
  }
  return { waiting, lacking, broken, outdated };
}

/**
 * The first ops of a log up to `upTo` that none of these runs has, or `null` if nothing is missing.
 */
export function firstGap(
  runs: readonly { readonly from: number; readonly to: number }[],
  upTo: number,
): { readonly from: number; readonly to: number } | null {
  let end = 0;
  for (const { from, to } of [...runs].sort((a, b) => a.from - b.from)) {
    if (from > end + 1) break;
    end = Math.max(end, to);
  }
  if (end >= upTo) return null;
  const next = runs.filter(({ from }) => from > end + 1).reduce((least, { from }) => Math.min(least, from), upTo + 1);
  return { from: end + 1, to: Math.min(next - 1, upTo) };
}

/** Of several editions the one in which most was erased; a proper name before a copy's. */
const rank = ({ erased, name }: Found): number => erased * 2 + (parseName(name).kind === 'object' ? 1 : 0);

export type Sameness = 'new' | 'same' | 'emptied' | 'swapped';

/**
 * Whether this is still the place it was. `remembered` are the exchanges it was known to carry, `knowsSome` whether any object
 * there is known here: a folder that only lost its marker is still ours.
 */
export function samenessOf(sorted: Sorted, remembered: readonly string[], knowsSome: boolean): Sameness {
  if (remembered.length === 0) return 'new';
  if (sorted.exchanges.some((exchange) => remembered.includes(exchange))) return 'same';
  const isBare = sorted.exchanges.length === 0 && sorted.objects.length === 0 && sorted.heads.size === 0;
  if (isBare) return 'emptied';
  return sorted.exchanges.length === 0 && knowsSome ? 'same' : 'swapped';
}
