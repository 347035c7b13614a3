import { openConnection } from '../store/driver.ts';
import { migrate } from './index.ts';

/** Every table and index of a fresh store, as SQLite itself wrote it down; compared with db/schema.sql by a test. */
export function schemaText(): string {
  const connection = openConnection(':memory:');
  try {
    migrate(connection);
    const rows = connection
      .prepare(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search\\_%' ESCAPE '\\' OR name = 'search_todo' ORDER BY rowid",
      )
      .all() as { sql: string }[];
    return `${rows.map(({ sql }) => `${sql};`).join('\n\n')}\n`;
  } finally {
    connection.close();
  }
}
