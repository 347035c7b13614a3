import Database from 'better-sqlite3';

/**
 * The only file that knows the SQLite driver.
 *
 * Promises: what a command has confirmed survives loss of power (`synchronous=FULL`; this build would default to NORMAL), a
 * reader sees one state while a long import runs (WAL), and SQL inside a store file is never trusted.
 */
export type Connection = Database.Database;
export type Statement = Database.Statement;

const busyTimeoutMs = 5000;

const settings = ['trusted_schema = OFF', 'foreign_keys = ON', 'cache_size = -4096', 'temp_store = MEMORY'];
const readerSettings = [...settings, 'query_only = ON'];
const writerSettings = [
  ...settings,
  'journal_mode = WAL',
  'synchronous = FULL',
  'journal_size_limit = 67108864',
  'wal_autocheckpoint = 16384',
];

export function openConnection(path: string, options: { readonly readonly?: boolean } = {}): Connection {
  const connection = new Database(path, {
    readonly: options.readonly ?? false,
    fileMustExist: options.readonly ?? false,
    timeout: busyTimeoutMs,
  });
  try {
    for (const setting of options.readonly ? readerSettings : writerSettings) connection.pragma(setting);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** The code of an SQLite error, or `null` for any other. */
export const sqliteCode = (error: unknown): string | null =>
  error instanceof Database.SqliteError ? error.code : null;

/** An error of SQLite that another thread has met. */
export const sqliteError = (message: string, code: string): Error => new Database.SqliteError(message, code);

/** Does something without waiting for whoever holds the file; `busy` is then for the caller to see. */
export function withoutWaiting<Value>(connection: Connection, work: () => Value): Value {
  connection.pragma('busy_timeout = 0');
  try {
    return work();
  } finally {
    connection.pragma(`busy_timeout = ${busyTimeoutMs}`);
  }
}

/** A file nobody else can lock while this connection lives; throws if somebody already does. */
export function openLock(path: string): Connection {
  const connection = new Database(path, { timeout: 0 });
  try {
    connection.pragma('journal_mode = DELETE');
    connection.exec('BEGIN EXCLUSIVE');
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}
