import type { SavedPart } from '../../shared/backup/salvage.ts';
import type { Writer } from '../store/database.ts';
import { type Connection, openConnection } from '../store/driver.ts';

/** What is no part of the log: what can be undone, and what is known of exchanges. Each part is taken whole or not at all. */
const parts: readonly (readonly [SavedPart, readonly string[]])[] = [
  ['undo', ['action', 'action_change']],
  ['exchange', ['bundle', 'read_file', 'content_sent', 'peer']],
  ['news', ['intake', 'news']],
];

/**
 * Copies these tables from the first of the files in which they are whole; answers the parts that are whole in none.
 *
 * By way of SQLite, which says of a table whether its structure holds; a file it cannot open has nothing to give.
 */
export function takeSideTables(db: Writer, files: readonly string[]): SavedPart[] {
  const left = new Map(parts);
  for (const file of files) {
    const connection = opened(file);
    if (connection === null) continue;
    try {
      for (const [part, tables] of left) {
        if (tables.every((table) => isTableWhole(connection, table)) && takeAll(db, connection, tables))
          left.delete(part);
      }
    } finally {
      connection.close();
    }
  }
  return [...left.keys()];
}

function opened(file: string): Connection | null {
  try {
    return openConnection(file, { readonly: true });
  } catch {
    return null;
  }
}

/** What SQLite says of the structure of a table and its indexes. */
export function isTableWhole(connection: Connection, table: string): boolean {
  try {
    return connection.pragma(`quick_check("${table}")`, { simple: true }) === 'ok';
  } catch {
    return false;
  }
}

/** Which of these tables are whole; none in a file that SQLite cannot open. */
export function wholeTables(file: string, tables: readonly string[]): ReadonlySet<string> {
  const connection = opened(file);
  if (connection === null) return new Set();
  try {
    return new Set(tables.filter((table) => isTableWhole(connection, table)));
  } finally {
    connection.close();
  }
}

function takeAll(db: Writer, from: Connection, tables: readonly string[]): boolean {
  db.prepare('SAVEPOINT side').run();
  try {
    for (const table of tables) takeTable(db, from, table);
    db.prepare('RELEASE side').run();
    return true;
  } catch {
    db.prepare('ROLLBACK TO side').run();
    db.prepare('RELEASE side').run();
    return false;
  }
}

/** Columns both know: a store of an older version has fewer. */
function takeTable(db: Writer, from: Connection, table: string): void {
  const names = (of: { prepare: Connection['prepare'] }) =>
    of.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all() as string[];
  const known = new Set(names(from));
  const columns = (db.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all() as string[]).filter(
    (name) => known.has(name),
  );
  const list = columns.map((name) => `"${name}"`).join(', ');
  const put = db.prepare(`INSERT OR IGNORE INTO "${table}" (${list}) VALUES (${columns.map(() => '?').join(', ')})`);
  for (const row of from.prepare(`SELECT ${list} FROM "${table}"`).raw().iterate()) put.run(...(row as unknown[]));
}
