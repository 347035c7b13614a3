import {
  type Compilable,
  DummyDriver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Connection, Statement } from './driver.ts';
import type { Tables } from './tables.ts';

/** Builds and types queries; it has no connection of its own (docs/adr/0002-synchronous-kysely.md). */
export const sql = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** Reads. Everything a query handler gets. */
export interface Reader {
  readonly access: 'read' | 'write';
  all<Row>(query: Compilable<Row>): Row[];
  first<Row>(query: Compilable<Row>): Row | undefined;
  /** For hot paths and SQL that Kysely has no word for; prepared once per text. */
  prepare(text: string): Statement;
}

/** Writes, inside the transaction of its command. */
export interface Writer extends Reader {
  readonly access: 'write';
  run(query: Compilable<unknown>): QueryResult<unknown>['numAffectedRows'];
}

class Access implements Writer {
  readonly access = 'write';
  readonly #connection: Connection;
  readonly #statements = new Map<string, Statement>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  prepare(text: string): Statement {
    const known = this.#statements.get(text);
    if (known) return known;
    const statement = this.#connection.prepare(text);
    // A kept statement belongs to everybody who asks with these words, and `pluck` and `raw` would change it for all of them.
    statement.pluck = () => this.#variant(`pluck ${text}`, () => this.#connection.prepare(text).pluck());
    statement.raw = () => this.#variant(`raw ${text}`, () => this.#connection.prepare(text).raw());
    this.#statements.set(text, statement);
    return statement;
  }

  #variant(key: string, make: () => Statement): Statement {
    const statement = this.#statements.get(key) ?? make();
    this.#statements.set(key, statement);
    return statement;
  }

  all<Row>(query: Compilable<Row>): Row[] {
    const compiled = query.compile();
    return this.prepare(compiled.sql).all(...compiled.parameters) as Row[];
  }

  first<Row>(query: Compilable<Row>): Row | undefined {
    const compiled = query.compile();
    return this.prepare(compiled.sql).get(...compiled.parameters) as Row | undefined;
  }

  run(query: Compilable<unknown>): bigint {
    const compiled = query.compile();
    return BigInt(this.prepare(compiled.sql).run(...compiled.parameters).changes);
  }
}

export const readerOf = (connection: Connection): Reader => new Access(connection);
export const writerOf = (connection: Connection): Writer => new Access(connection);

/** A whole table whose name is known at run time only, with the columns every wide table has. */
export type AnyTable = 'project';
