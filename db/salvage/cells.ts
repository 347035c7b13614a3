import type { Pages } from './pages.ts';

export type Value = string | number | bigint | Buffer | null;

/** What a cell of a leaf says; `null`: it is there and cannot be read. */
export type Cell = { readonly isTable: boolean; readonly values: readonly Value[] | null };

const tableLeaf = 0x0d;
const indexLeaf = 0x0a;
/** Of a table without row ids, rows stand in the pages above the leaves too. */
const indexInterior = 0x02;

type Varint = { readonly value: number; readonly next: number };

function varint(bytes: Buffer, at: number): Varint | null {
  let value = 0;
  for (let index = 0; index < 9; index += 1) {
    const byte = bytes[at + index];
    if (byte === undefined) return null;
    if (index === 8) return { value: value * 256 + byte, next: at + 9 };
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, next: at + index + 1 };
  }
  return null;
}

/**
 * Every cell of a page that holds rows, by SQLite's published file format (sqlite.org/fileformat2.html, §1.6 and §2.1).
 *
 * A page that holds none (overflow, free, interior of a table) yields nothing: its first byte is none of the three marks.
 */
export function* cellsOf(pages: Pages, page: Buffer, number: number): Generator<Cell> {
  const start = number === 1 ? 100 : 0;
  const kind = page[start];
  if (kind !== tableLeaf && kind !== indexLeaf && kind !== indexInterior) return;
  if (page.length < pages.size) return;
  const isTable = kind === tableLeaf;
  const isInterior = kind === indexInterior;
  const count = page.readUInt16BE(start + 3);
  const first = start + (isInterior ? 12 : 8);
  for (let index = 0; index < count; index += 1) {
    const pointer = first + 2 * index;
    if (pointer + 2 > page.length) {
      yield { isTable, values: null };
      return;
    }
    const at = page.readUInt16BE(pointer);
    const payload = at < first ? null : payloadAt(pages, page, at + (isInterior ? 4 : 0), isTable);
    yield { isTable, values: payload === null ? null : valuesIn(payload) };
  }
}

/** The whole payload of a cell, with what stands on overflow pages; `null` if that chain does not hold. */
function payloadAt(pages: Pages, page: Buffer, at: number, isTable: boolean): Buffer | null {
  const length = varint(page, at);
  if (length === null) return null;
  const total = length.value;
  // Nothing a store keeps is larger than all of its pages.
  if (total < 1 || total > pages.count * pages.size) return null;
  const rowId = isTable ? varint(page, length.next) : length;
  if (rowId === null) return null;
  const local = localBytes(pages.size, total, isTable);
  const from = rowId.next;
  if (from + local > page.length) return null;
  if (local === total) return page.subarray(from, from + local);
  if (from + local + 4 > page.length) return null;
  const whole = Buffer.alloc(total);
  let filled = page.copy(whole, 0, from, from + local);
  let next = page.readUInt32BE(from + local);
  while (filled < total) {
    const overflow = pages.page(next);
    if (overflow === null) return null;
    next = overflow.readUInt32BE(0);
    filled += overflow.copy(whole, filled, 4, Math.min(overflow.length, 4 + total - filled));
  }
  return whole;
}

/** How much of a payload stands in the page itself. */
function localBytes(size: number, total: number, isTable: boolean): number {
  const most = isTable ? size - 35 : Math.floor(((size - 12) * 64) / 255) - 23;
  if (total <= most) return total;
  const least = Math.floor(((size - 12) * 32) / 255) - 23;
  const wanted = least + ((total - least) % (size - 4));
  return wanted <= most ? wanted : least;
}

/** The columns of a record; `null` if what its head says does not fit. */
function valuesIn(payload: Buffer): Value[] | null {
  const head = varint(payload, 0);
  if (head === null || head.value > payload.length || head.value < 1) return null;
  const kinds: number[] = [];
  for (let at = head.next; at < head.value; ) {
    const kind = varint(payload, at);
    if (kind === null) return null;
    kinds.push(kind.value);
    at = kind.next;
  }
  let at = head.value;
  const values: Value[] = [];
  for (const kind of kinds) {
    const length = bytesOf(kind);
    if (length === null || at + length > payload.length) return null;
    values.push(decoded(kind, payload, at, length));
    at += length;
  }
  return at === payload.length ? values : null;
}

function bytesOf(kind: number): number | null {
  if (kind >= 12) return Math.floor((kind - 12) / 2);
  return [0, 1, 2, 3, 4, 6, 8, 8, 0, 0][kind] ?? null;
}

function decoded(kind: number, bytes: Buffer, at: number, length: number): Value {
  if (kind === 0) return null;
  if (kind === 8) return 0;
  if (kind === 9) return 1;
  if (kind === 7) return bytes.readDoubleBE(at);
  if (kind === 6) return Number(bytes.readBigInt64BE(at));
  if (kind < 6) return bytes.readIntBE(at, length);
  const part = bytes.subarray(at, at + length);
  return kind % 2 === 1 ? part.toString('utf8') : Buffer.from(part);
}
