import { renameSync, rmSync } from 'node:fs';
import { migrate, migrations } from '../../db/migrations/index.ts';
import { type Connection, openConnection } from '../../db/store/driver.ts';
import { snake } from '../../db/store/tables.ts';
import { entityNames } from '../../shared/entities.ts';

/** Versions of the schema a store can be taken back to: since the log has its present tables, and until the search is made anew. */
export const olderVersions = migrations
  .map(({ version }) => version)
  .filter((version) => version >= 12 && version < 29);

type Column = { readonly name: string; readonly hidden: number };

const tablesIn = (db: Connection, schema: string): string[] =>
  db
    .prepare(`SELECT name FROM ${schema}.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY rowid`)
    .pluck()
    .all() as string[];

const columnsOf = (db: Connection, schema: string, table: string): string[] =>
  (db.prepare(`SELECT name, hidden FROM pragma_table_xinfo(?, ?)`).all(table, schema) as Column[])
    .filter(({ hidden }) => hidden === 0)
    .map(({ name }) => name);

/** What follows from the registers of the records, and what the search makes of them: an update computes it. */
const isDerived = (table: string): boolean =>
  table.startsWith('search') || entityNames.some((entity) => snake(entity) === table);

/**
 * Makes of a closed store one as version `version` of the program would have left it with the same log, registers and notes: what that
 * version has no table or column for waits in the registers, as what came from a newer site does. Throws if that would lose a row.
 */
export function stepBack(store: string, version: number): void {
  const older = `${store}.older`;
  const db = openConnection(older);
  migrate(db, version);
  db.pragma('foreign_keys = OFF');
  db.prepare('ATTACH ? AS newer').run(store);
  db.transaction(() => {
    const known = new Set(tablesIn(db, 'main'));
    const poorer = new Set<string>();
    for (const table of tablesIn(db, 'newer')) {
      const isHere = known.has(table);
      if (!isHere && !isDerived(table)) {
        const rows = db.prepare(`SELECT count(*) FROM newer."${table}"`).pluck().get();
        if (rows !== 0) throw new Error(`version ${version} has no place for ${rows} rows of ${table}`);
      }
      const columns = isHere ? columnsOf(db, 'main', table) : [];
      if (columns.length < columnsOf(db, 'newer', table).length) poorer.add(table);
      if (!isHere || table.startsWith('search')) continue;
      const list = columns.map((name) => `"${name}"`).join(', ');
      db.exec(
        `DELETE FROM main."${table}"; INSERT INTO main."${table}" (${list}) SELECT ${list} FROM newer."${table}"`,
      );
    }
    const wait = db.prepare('UPDATE main.record SET unknown = unknown + 1 WHERE entity = ?');
    for (const entity of entityNames) if (poorer.has(snake(entity))) wait.run(entity);
  })();
  db.exec('DETACH newer');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(store + suffix, { force: true });
  renameSync(older, store);
}
