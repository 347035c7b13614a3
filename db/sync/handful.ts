import type { RecordNames } from '../bundle/record-names.ts';
import type { Source } from './source.ts';

/** Op lines of so many bytes are in memory at a time; a large log is gone through several times instead, but not too often. */
const bytesInHand = 3 * 1024 * 1024;
const mostPasses = 24;

/** Nothing yet: a place where others may have their turn. */
export type Breath = null;

/** Small segments gone through between two breaths; a large one takes some milliseconds. */
const opsPerBreath = 5000;

/** What is needed of an op, from its line and where that stands; `null`: nothing. */
export type Take<T> = (source: Source, index: number, line: string) => T | null;

/** Rows `from` to before `to` of the order, with the bytes of their ops. */
type Group = { readonly from: number; readonly to: number; readonly bytes: number; readonly count: number };

/**
 * Goes through rows one by one, each with all its ops out of many sources, a few thousand ops at a time.
 *
 * They are held as bytes, side by side and sorted by row, and parsed when their row's turn comes: as objects they would take many times
 * the room, and outlive the collections of garbage that are made for what is soon forgotten. `wants` says which rows; `take` makes
 * of a line what is needed of its op. Rows come in the order of their ids, which is about the order in which they lie in the store, so
 * that each of its pages is read and written once; one without an op does not come. A breath (`null`) comes while the ops are looked through.
 */
export function* rowByRow<T>(
  sources: readonly Source[],
  names: RecordNames,
  wants: (name: number) => boolean,
  take: Take<T>,
): Generator<readonly [name: number, taken: T[]] | Breath> {
  const sizes = yield* sizesByRow(sources, wants);
  const order = names.inOrder(sizes.counts.length, (name) => sizes.counts[name] !== 0);
  const places = new Int32Array(sizes.counts.length).fill(-1);
  for (let place = 0; place < order.length; place += 1) places[order[place] ?? 0] = place;
  let hand = Buffer.alloc(0);
  for (const group of groupsOf(order, sizes)) {
    // One that is a little larger than the one before is not worth a new buffer for each.
    if (hand.length < group.bytes) hand = Buffer.allocUnsafe(Math.ceil(group.bytes * 1.1));
    const gathered = yield* gather(sources, group, order, places, sizes, hand);
    for (let place = group.from; place < group.to; place += 1) {
      const taken = takeRow(sources, gathered, place - group.from, hand, take);
      if (taken.length > 0) yield [order[place] ?? 0, taken];
    }
  }
}

type Sizes = { readonly counts: Uint32Array; readonly bytes: Float64Array };

function* sizesByRow(sources: readonly Source[], wants: (name: number) => boolean): Generator<Breath, Sizes> {
  let highest = -1;
  let looked = 0;
  for (const { ops } of sources) {
    for (const name of ops.records) if (name > highest) highest = name;
    looked += ops.records.length;
    ops.forget();
    if (looked >= opsPerBreath) {
      looked = 0;
      yield null;
    }
  }
  const counts = new Uint32Array(highest + 1);
  const bytes = new Float64Array(highest + 1);
  for (const { ops } of sources) {
    const { records } = ops;
    looked += records.length;
    for (let index = 0; index < records.length; index += 1) {
      const name = records[index] ?? -1;
      if (name < 0) continue;
      counts[name] = (counts[name] ?? 0) + 1;
      bytes[name] = (bytes[name] ?? 0) + ops.size(index);
    }
    ops.forget();
    if (looked >= opsPerBreath) {
      looked = 0;
      yield null;
    }
  }
  for (let name = 0; name < counts.length; name += 1) if (counts[name] !== 0 && !wants(name)) counts[name] = 0;
  return { counts, bytes };
}

/** Cuts the rows into groups of which all ops can be held in hand. */
function groupsOf(order: Uint32Array, { counts, bytes }: Sizes): Group[] {
  let total = 0;
  for (const name of order) total += bytes[name] ?? 0;
  const most = Math.max(bytesInHand, total / mostPasses);
  const groups: Group[] = [];
  let [from, held, count] = [0, 0, 0];
  for (let place = 0; place < order.length; place += 1) {
    const name = order[place] ?? 0;
    const size = bytes[name] ?? 0;
    if (count > 0 && held + size > most) {
      groups.push({ from, to: place, bytes: held, count });
      [from, held, count] = [place, 0, 0];
    }
    held += size;
    count += counts[name] ?? 0;
  }
  if (count > 0) groups.push({ from, to: order.length, bytes: held, count });
  return groups;
}

/** Ops sorted by row: those of row `r` of a group are the entries `begins[r]` to before `begins[r + 1]`. */
type Gathered = {
  readonly begins: Uint32Array;
  readonly sources: Uint16Array | Uint32Array;
  readonly indices: Uint32Array;
  readonly offsets: Uint32Array;
  readonly lengths: Uint32Array;
};

function* gather(
  sources: readonly Source[],
  group: Group,
  order: Uint32Array,
  places: Int32Array,
  { counts }: Sizes,
  hand: Buffer,
): Generator<Breath, Gathered> {
  const rows = group.to - group.from;
  const begins = new Uint32Array(rows + 1);
  for (let row = 0; row < rows; row += 1)
    begins[row + 1] = (begins[row] ?? 0) + (counts[order[group.from + row] ?? 0] ?? 0);
  const next = begins.slice();
  const sourceOf = sources.length < 0x10000 ? new Uint16Array(group.count) : new Uint32Array(group.count);
  const indices = new Uint32Array(group.count);
  const offsets = new Uint32Array(group.count);
  const lengths = new Uint32Array(group.count);
  let [at, looked] = [0, 0];
  for (const [number, { ops }] of sources.entries()) {
    const { records } = ops;
    looked += records.length;
    for (let index = 0; index < records.length; index += 1) {
      const name = records[index] ?? -1;
      const place = name < 0 ? -1 : (places[name] ?? -1);
      if (place < group.from || place >= group.to) continue;
      const entry = next[place - group.from] ?? 0;
      next[place - group.from] = entry + 1;
      sourceOf[entry] = number;
      indices[entry] = index;
      offsets[entry] = at;
      const length = ops.size(index);
      lengths[entry] = length;
      ops.copy(index, hand, at);
      at += length;
    }
    ops.forget();
    if (looked >= opsPerBreath) {
      looked = 0;
      yield null;
    }
  }
  return { begins, sources: sourceOf, indices, offsets, lengths };
}

function takeRow<T>(sources: readonly Source[], gathered: Gathered, row: number, hand: Buffer, take: Take<T>): T[] {
  const taken: T[] = [];
  const end = gathered.begins[row + 1] ?? 0;
  for (let entry = gathered.begins[row] ?? 0; entry < end; entry += 1) {
    const source = sources[gathered.sources[entry] ?? 0];
    if (source === undefined) continue;
    const offset = gathered.offsets[entry] ?? 0;
    const line = hand.toString('utf8', offset, offset + (gathered.lengths[entry] ?? 0));
    const made = take(source, gathered.indices[entry] ?? 0, line);
    if (made !== null) taken.push(made);
  }
  return taken;
}
