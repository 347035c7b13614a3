import type { PublicJwk } from '../bundle/keys.ts';
import type { Reader, Writer } from '../store/database.ts';
import type { Claims } from './claims.ts';

/** A signed segment to be kept, byte for byte. */
export type NewSegment = {
  /** The log, or the branch of a forked one. */
  readonly log: string;
  readonly from: number;
  readonly to: number;
  readonly head: string;
  readonly header: string;
  readonly tail: string;
  /** Its lines, joined by line feeds; bytes are UTF-8. */
  readonly ops: string | Buffer;
  /** Why it waits; `null` if it counts. */
  readonly why: string | null;
  readonly claims: Claims | null;
  /** Of a segment that waits: the key it was verified with. */
  readonly publicKey: PublicJwk | null;
  readonly bundle: string | null;
  /** Records its ops touch, so that their history finds it. */
  readonly records: Iterable<number>;
};

/** Record numbers as they are kept with a segment: sorted, 32 bits each, in the byte order of the machine. */
export function packed(records: Iterable<number>): Buffer {
  const sorted = Uint32Array.from(records).sort();
  let kept = 0;
  for (const record of sorted) {
    if (kept > 0 && sorted[kept - 1] === record) continue;
    sorted[kept] = record;
    kept += 1;
  }
  return Buffer.from(sorted.buffer, 0, kept * Uint32Array.BYTES_PER_ELEMENT);
}

const unpacked = (blob: Buffer | null): Uint32Array =>
  blob === null || blob.length === 0
    ? new Uint32Array(0)
    : new Uint32Array(blob.buffer.slice(blob.byteOffset, blob.byteOffset + blob.length));

/** Keeps a signed segment and which records it speaks of; answers its number here. */
export function storeSegment(db: Writer, segment: NewSegment): number {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO segment (writer, from_seq, to_seq, head, held, why, claims, bundle, public_key, header, tail, records, ops)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT))`,
    )
    .run(
      segment.log,
      segment.from,
      segment.to,
      segment.head,
      segment.why === null ? 0 : 1,
      segment.why,
      segment.claims === null ? null : JSON.stringify(segment.claims),
      segment.bundle,
      segment.publicKey === null ? null : JSON.stringify(segment.publicKey),
      segment.header,
      segment.tail,
      packed(segment.records),
      segment.ops,
    );
  const no = Number(lastInsertRowid);
  if (segment.bundle !== null) noteBrought(db, segment.bundle, no);
  return no;
}

/** Notes that a bundle brought a segment, also one that was known: undo of an import asks whether another brought it too. */
export function noteBrought(db: Writer, bundle: string, segment: number): void {
  db.prepare('INSERT OR IGNORE INTO bundle_segment (bundle, segment) VALUES (?, ?)').run(bundle, segment);
}

/** The op lines of a kept segment, as UTF-8. */
export const keptBytes = (db: Reader, segment: number): Buffer =>
  db.prepare('SELECT CAST(ops AS BLOB) FROM segment WHERE no = ?').pluck().get(segment) as Buffer;

export const recordsIn = (db: Reader, segment: number): Uint32Array => {
  const row = db.prepare('SELECT records FROM segment WHERE no = ?').get(segment) as
    | { records: Buffer | null }
    | undefined;
  return unpacked(row?.records ?? null);
};

/** Numbers of the segments that speak of any of these records and count. Looks through all lists, which is quick. */
export function segmentsAbout(db: Reader, records: ReadonlySet<number>): number[] {
  if (records.size === 0) return [];
  const wanted = Uint32Array.from(records).sort();
  const rows = db.prepare('SELECT no, records FROM segment WHERE held = 0 AND records IS NOT NULL').iterate();
  const found: number[] = [];
  for (const { no, records: blob } of rows as IterableIterator<{ no: number; records: Buffer }>) {
    if (meets(unpacked(blob), wanted)) found.push(no);
  }
  return found;
}

/** Whether two sorted lists have a number in common; the shorter one is searched for in the longer. */
function meets(a: Uint32Array, b: Uint32Array): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  for (const number of few) if (contains(many, number)) return true;
  return false;
}

function contains(sorted: Uint32Array, number: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === number;
}
