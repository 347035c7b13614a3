import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';

/** Every table SQLite keeps for this store, those behind the full text among them. */
const tablesIn = (db: BetterSqlite.Database): string[] =>
  db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name")
    .pluck()
    .all() as string[];

/** What a write would change, seen from outside: the rows of every table of the schema, and the files beside the store. */
export class Trace {
  readonly #dir: string;
  readonly #db: BetterSqlite.Database;
  #version: unknown = null;
  #rows: ReadonlyMap<string, string> = new Map();

  constructor(dir: string) {
    this.#dir = dir;
    this.#db = new BetterSqlite(join(dir, 'store.sqlite'), { readonly: true });
  }

  /** A digest of each table and the size of each file, by name. */
  read(): ReadonlyMap<string, string> {
    // Changes with every commit of somebody else and with nothing besides: as long as it stays, the rows are the same.
    const version = this.#db.pragma('data_version', { simple: true });
    if (version !== this.#version) this.#rows = new Map(tablesIn(this.#db).map((name) => [name, this.#digestOf(name)]));
    this.#version = version;
    return new Map([...this.#rows, ...this.#files()]);
  }

  #digestOf(table: string): string {
    const hash = createHash('sha256');
    for (const row of this.#db.prepare(`SELECT * FROM "${table}"`).raw().iterate()) hash.update(JSON.stringify(row));
    return hash.digest('hex');
  }

  #files(): (readonly [string, string])[] {
    return readdirSync(this.#dir, { recursive: true, encoding: 'utf8' })
      .filter((name) => !name.startsWith('store.sqlite') && !name.includes('lock'))
      .map((name) => [name, String(statSync(join(this.#dir, name)).size)] as const);
  }

  close(): void {
    this.#db.close();
  }
}
