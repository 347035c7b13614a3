import type { Reader, Writer } from '../store/database.ts';
import { localWriter } from '../store/identity.ts';
import { readMeta, writeMeta } from '../store/meta.ts';
import { holdRecord, saveRecord } from '../store/record.ts';
import { dropLocalLines, forgetActions } from './erase.ts';

/**
 * Erasure of records that never left this computer (lane `local`). Nobody else holds a byte of them, so nobody is asked and nothing is said:
 * their private log goes, and with it registers, row, search and undo.
 *
 * LE1  Of such a record nothing is left in any file of the data folder: not in the store, and in no copy of it (db/exchange/scrub.ts).
 * LE2  A record of which one edit is in a log that travels is not erased in this way.
 */
export function eraseHere(db: Writer, revision: number, records: readonly { entity: string; id: string }[]): void {
  if (records.length === 0) return;
  const rows = new Set(records.map(({ entity, id }) => `${entity}:${id}`));
  dropLocalLines(db, rows);
  for (const { entity, id } of records) {
    saveRecord(db, { ...holdRecord(db, entity, id), state: null }, revision);
    forgetActions(db, `${entity}:${id}`);
  }
  writeMeta(db, 'erased-here', JSON.stringify([...new Set([...erasedHere(db), ...rows])].sort()));
  writeMeta(db, 'scrub', '1');
  // Other records may be found by the names of these.
  db.prepare('INSERT OR IGNORE INTO search_todo SELECT no FROM record').run();
}

/** Rows (`entity:id`) that were erased here without a word to anybody; ids are random and name nobody. */
export const erasedHere = (db: Reader): ReadonlySet<string> =>
  new Set(JSON.parse(readMeta(db, 'erased-here') ?? '[]') as readonly string[]);

/** Whether all edits of a record stand in the log that never leaves this computer (LE2). */
export const isOnlyHere = (ops: readonly { readonly writer: string }[]): boolean =>
  ops.length > 0 && ops.every(({ writer }) => writer === localWriter);
