import { rmSync } from 'node:fs';
import { copiesBeside } from '../backup/copies.ts';
import type { Reader } from '../store/database.ts';
import { openConnection } from '../store/driver.ts';
import type { Store } from '../store/open.ts';
import { removeUnfinished, type Stored, storedContents } from './contents.ts';

/** Another program may be at work in the folder and about to commit the record of a content it has just written. */
const settlingMs = 10 * 60 * 1000;

/**
 * Removes contents nobody can need any more: those that neither this store nor any copy of it in the data folder speaks of.
 *
 * C5  A content stays as long as its hash stands anywhere in the store or in a restore point: in a record, deleted or not, in the log,
 *     in what waits there, in an edit that is not signed, in the memory of undo. So whatever is undone, restored or counts again, its
 *     content is there.
 * C6  Erasing a document takes its hash out of all these places, and with that its content goes.
 *
 * A copy that cannot be read holds everything back, except after an erasure: then it has been named to people as not reached, and what
 * was erased must go.
 */
export function sweepContents(store: Store, after: 'start' | 'erasure'): number {
  removeUnfinished(store.folder);
  // By the clock of the file system, not that of the records.
  const youngest = after === 'start' ? Date.now() - settlingMs : Number.POSITIVE_INFINITY;
  const settled = storedContents(store.folder).filter(({ writtenMs }) => writtenMs < youngest);
  const unnamed = unnamedIn(store.writer, settled);
  if (unnamed.length === 0) return 0;
  let left: readonly Stored[] = unnamed;
  for (const path of copiesBeside(store.folder)) {
    if (left.length === 0) return 0;
    const rest = unnamedInCopy(path, left);
    if (rest === null && after === 'start') return 0;
    left = rest ?? left;
  }
  for (const { path } of left) rmSync(path, { force: true });
  return left.length;
}

const places = [
  ['record', 'state'],
  ['segment', 'ops'],
  ['pending', 'line'],
  ['action_change', 'before'],
  ['action_change', 'after'],
] as const;

/** Contents a store does not speak of. A copy may be of an older version, which lacks a table. */
function unnamedIn(db: Pick<Reader, 'prepare'>, contents: readonly Stored[]): readonly Stored[] {
  if (contents.length === 0) return contents;
  const has = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?");
  let left = contents;
  if (has.get('attachment') !== undefined) {
    // Nearly all of them are found here, by an index.
    const shown = db.prepare('SELECT 1 FROM attachment WHERE sha256 = ?');
    left = left.filter(({ sha256 }) => shown.get(sha256) === undefined);
  }
  for (const [table, column] of places) {
    if (left.length === 0 || has.get(table) === undefined) continue;
    const speaks = db.prepare(`SELECT 1 FROM "${table}" WHERE instr("${column}", ?) > 0 LIMIT 1`);
    left = left.filter(({ sha256 }) => speaks.get(sha256) === undefined);
  }
  return left;
}

/** `null`: the copy cannot be read. */
function unnamedInCopy(path: string, contents: readonly Stored[]): readonly Stored[] | null {
  try {
    const copy = openConnection(path, { readonly: true });
    try {
      return unnamedIn(copy as unknown as Pick<Reader, 'prepare'>, contents);
    } finally {
      copy.close();
    }
  } catch {
    return null;
  }
}
