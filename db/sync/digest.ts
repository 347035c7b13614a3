import { createHash } from 'node:crypto';
import { fieldsOf } from '../../shared/core/entity.ts';
import { entityNamed, entityNames } from '../../shared/entities.ts';
import { toBase64Url } from '../bundle/encoding.ts';
import type { Reader } from '../store/database.ts';
import { drained } from '../store/drained.ts';
import { snake } from '../store/tables.ts';
import { knownWriters } from '../store/writers.ts';

/** How far each log has come here; own edits count before they are signed. */
export const versionVector = (db: Reader): Record<string, number> =>
  Object.fromEntries(
    knownWriters(db)
      .filter(({ seq, base }) => seq >= base)
      .map(({ writer, seq }) => [writer, seq]),
  );

/**
 * Order-free hash over all live values: the sum, modulo 2^256, of one SHA-256 for each row.
 *
 * Same version vector must mean same digest (docs/bundle-format.md §8). A sum, because it needs no order; the parts are kept with
 * the rows, so that it costs next to nothing to know.
 */
export const liveDigest = (db: Reader): string => drained(liveDigestInSteps(db));

/** The same in steps; yields the rows so far. */
export function* liveDigestInSteps(db: Reader): Generator<number, string> {
  const sum = new Uint32Array(8);
  const leaves = db.prepare('SELECT leaf FROM record WHERE local = 0 AND leaf IS NOT NULL').pluck().iterate();
  let done = 0;
  for (const leaf of leaves as IterableIterator<Buffer>) {
    addTo(sum, leaf);
    done += 1;
    if (done % leavesPerStep === 0) yield done;
  }
  return toBase64Url(new Uint8Array(sum.buffer));
}

/** Adds 256 bits with carry, least significant word first. */
function addTo(sum: Uint32Array, hash: Buffer): void {
  let carry = 0;
  for (let word = 0; word < 8; word += 1) {
    const at = word * 4;
    // By hand: this runs for every row of the store after every import, and reading through a call takes ten times as long.
    const low = (hash[at] ?? 0) | ((hash[at + 1] ?? 0) << 8) | ((hash[at + 2] ?? 0) << 16);
    const total = (sum[word] ?? 0) + low + (hash[at + 3] ?? 0) * 0x1000000 + carry;
    sum[word] = total >>> 0;
    carry = total > 0xffffffff ? 1 : 0;
  }
}

type TableDigests = Record<string, { rows: number; sha256: string }>;

/** Rows hashed between two yields. */
const rowsPerStep = 500;
/** Hashes summed up between two yields: each costs a few microseconds. */
const leavesPerStep = 5000;

/** Number and hash of the shown rows of each entity, without what only this installation knows. */
export const tableDigests = (db: Reader): TableDigests => drained(tableDigestsInSteps(db));

/** The same in steps; yields the rows of a table so far. */
export function* tableDigestsInSteps(db: Reader): Generator<number, TableDigests> {
  const digests: TableDigests = {};
  for (const name of entityNames) {
    const entity = entityNamed(name);
    if (entity === null) continue;
    const columns = ['id', ...fieldsOf(entity).map(([field]) => snake(field))];
    const stamps = ['created_at', 'created_by', 'updated_at', 'updated_by'];
    const list = [...columns, ...stamps].map((column) => `w."${column}"`).join(', ');
    const rows = db
      .prepare(
        `SELECT ${list} FROM "${snake(name)}" w JOIN record r ON r.no = w.record
         WHERE w.hidden = 0 AND r.local = 0 AND w.id > ? ORDER BY w.id LIMIT ${rowsPerStep}`,
      )
      .raw();
    const hash = createHash('sha256');
    let count = 0;
    for (let page = rows.all('') as unknown[][]; page.length > 0; page = rows.all(page.at(-1)?.[0]) as unknown[][]) {
      for (const row of page) hash.update(JSON.stringify(row)).update('\n');
      count += page.length;
      yield count;
    }
    digests[name] = { rows: count, sha256: hash.digest('hex') };
  }
  return digests;
}
