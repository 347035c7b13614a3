import { type Connection, openConnection } from './driver.ts';

/**
 * On a connection of its own: one that has looked at the search index before takes what another has written since for damage (FTS5 keeps
 * the structure of the index in memory).
 */
function lookingAt<Value>(file: string, look: (connection: Connection) => Value): Value {
  const connection = openConnection(file, { readonly: true });
  try {
    return look(connection);
  } finally {
    connection.close();
  }
}

/** How a store is doing: what SQLite says of its own file (`ok`, if nothing is wrong), and how much there is, all of one state. */
export const storeFactsOf = (file: string) =>
  lookingAt(file, (connection) => {
    connection.exec('BEGIN');
    const integrity = String(connection.pragma('integrity_check', { simple: true }));
    const count = (text: string) => Number(connection.prepare(text).pluck().get());
    const ops = 'SELECT coalesce(sum(to_seq - from_seq + 1), 0) FROM segment';
    const unsealed = count("SELECT count(*) FROM pending WHERE writer <> 'local'");
    return {
      integrity,
      bytes: count('SELECT page_count * page_size FROM pragma_page_count, pragma_page_size'),
      records: count('SELECT count(*) FROM record WHERE hidden = 0'),
      ops: count(`${ops} WHERE held = 0`) + unsealed,
      unsealed,
      held: count(`${ops} WHERE held = 1`),
    };
  });
export type StoreFacts = ReturnType<typeof storeFactsOf>;

/** What there is in a file and how it is doing, as a diagnosis says it. */
export type FileFacts = { readonly faults: readonly string[]; readonly tables: Readonly<Record<string, number>> };

/** What SQLite says quickly, without holding the indexes against their tables (five sentences at most), and the rows of every table. */
export const fileFactsOf = (file: string): FileFacts =>
  lookingAt(file, (connection) => {
    connection.exec('BEGIN');
    const said = connection.pragma('quick_check(5)') as { quick_check: unknown }[];
    return { faults: said.map(({ quick_check }) => String(quick_check)), tables: tableCounts(connection) };
  });

/** Rows of every table of ours; the inner tables of the full text are not. */
function tableCounts(connection: Connection): Record<string, number> {
  const names = connection
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name")
    .pluck()
    .all() as string[];
  return Object.fromEntries(
    names
      .filter((name) => /^[a-z_]+$/.test(name) && !name.startsWith('sqlite_'))
      .map((name) => [name, Number(connection.prepare(`SELECT count(*) FROM "${name}"`).pluck().get())]),
  );
}
