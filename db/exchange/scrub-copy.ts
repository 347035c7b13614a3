import { entityNamed } from '../../shared/entities.ts';
import { emptyState } from '../../shared/sync/row-state.ts';
import { type Erased, erasedAnew, nothingErased } from '../../shared/trust/registry.ts';
import { type Connection, openConnection } from '../store/driver.ts';
import { snake } from '../store/tables.ts';
import { dropLocalLines, eraseLines, forgetActions } from '../sync/erase.ts';

/** What is erased: what the registry says, and what never left this computer (`entity:id`). */
export type Gone = { readonly registry: Erased; readonly here: ReadonlySet<string> };

/**
 * Rewrites a copy of the store; when it is put back, its registers are computed anew from what is left of its log. Answers whether
 * it could be: a store that was put aside because it is damaged may still hold the words.
 */
export function scrubCopy(path: string, gone: Gone): boolean {
  try {
    rewriteCopy(path, gone);
    return true;
  } catch {
    return false;
  }
}

function rewriteCopy(path: string, { registry, here }: Gone): void {
  const db = openConnection(path);
  try {
    db.pragma('journal_mode = DELETE');
    if (db.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error('a damaged copy cannot be cleaned');
    let changes = 0;
    db.transaction(() => {
      const rows = new Set([...erasedAnew(nothingErased, registry), ...here]);
      changes += eraseLines(db, registry, rows);
      // What is shared today was perhaps still private when the copy was made.
      changes += dropLocalLines(db, rows);
      for (const row of rows) changes += forgetRow(db, row);
      if (changes > 0) db.exec("INSERT OR REPLACE INTO meta (key, value) VALUES ('rebuild', '1')");
    })();
    if (changes > 0) {
      db.exec("INSERT INTO search (search) VALUES ('optimize')");
      db.exec('VACUUM');
    }
  } finally {
    db.close();
  }
}

/** Registers and what is shown; they are computed anew from what is left when the copy is put back. Answers whether there was anything. */
function forgetRow(db: Connection, row: string): number {
  const [entity = '', id = ''] = row.split(':');
  forgetActions(db, row);
  const empty = JSON.stringify(emptyState());
  const record = db
    .prepare('SELECT no FROM record WHERE entity = ? AND id = ? AND state IS NOT ?')
    .pluck()
    .get(entity, id, empty);
  if (record === undefined) return 0;
  db.prepare('UPDATE record SET state = ? WHERE no = ?').run(empty, record);
  if (entityNamed(entity) !== null) db.prepare(`DELETE FROM "${snake(entity)}" WHERE id = ?`).run(id);
  db.prepare('DELETE FROM search WHERE rowid = ?').run(record);
  // Registers without a value ask nobody, and what asks nobody is not looked up on the conflict list again.
  db.prepare('DELETE FROM conflict WHERE record = ?').run(record);
  return 1;
}
