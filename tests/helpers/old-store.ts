import { applicationId, migrate } from '../../db/migrations/index.ts';
import { type Connection, openConnection } from '../../db/store/driver.ts';
import { folderAt, makeFolder } from '../../db/store/folder.ts';
import { dotOf } from '../../shared/sync/dot.ts';
import type { Json } from '../../shared/sync/json.ts';
import type { Op } from '../../shared/sync/op.ts';
import type { RowState } from '../../shared/sync/row-state.ts';

export const oldWriter = 'aaaaaaaaaaaaaaaa';
export const oldStamp = '1735725600000-0';

/**
 * A store as version `version` of the schema left it, furnished with plain SQL: nothing of today's program wrote in it.
 *
 * `furnish` fills it further; the connection is closed afterwards.
 */
export function oldStore(dir: string, version: number, furnish: (db: Connection) => void = () => undefined): string {
  const folder = folderAt(dir);
  makeFolder(folder);
  const db = openConnection(folder.store);
  migrate(db, version);
  db.prepare(
    `INSERT INTO writer (writer, lane, own, seq, sealed, head)
     VALUES (?, 'shared', 1, 0, 0, 'head'), ('local', 'local', 1, 0, 0, '')`,
  ).run(oldWriter);
  db.prepare(
    "INSERT INTO meta VALUES ('site-label', 'Kreis'), ('site-role', 'coordination'), ('created', '2025-01-01')",
  ).run();
  furnish(db);
  db.close();
  return folder.store;
}

/** The registers of one record by one op, and its log line, as any version writes them. */
export function insertRecord(
  db: Connection,
  seq: number,
  entity: string,
  id: string,
  fields: Record<string, Json>,
): number {
  const dot = dotOf(oldWriter, seq);
  const edited = { stamp: oldStamp, dot, author: 'Kreis' };
  const cells = Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, { live: [[dot, oldStamp, value]] }]),
  );
  const { lastInsertRowid } = db
    .prepare('INSERT INTO record (entity, id, local, revision, hidden, unknown, state) VALUES (?, ?, 0, 1, 0, 0, ?)')
    .run(entity, id, JSON.stringify({ cells, created: edited, updated: edited }));
  const op = { e: entity, id, n: seq, p: {}, set: fields, t: oldStamp, u: 'Kreis', x: seq };
  db.prepare('INSERT INTO pending VALUES (?, ?, ?, ?)').run(oldWriter, seq, lastInsertRowid, JSON.stringify(op));
  db.prepare('UPDATE writer SET seq = ? WHERE writer = ?').run(seq, oldWriter);
  return Number(lastInsertRowid);
}

/** A second value in a field of the only record, by an op that had not seen the first. */
export function addConcurrentValue(db: Connection, seq: number, field: string, value: Json): void {
  const row = db.prepare('SELECT no, state FROM record').get() as { no: number; state: string };
  const state = JSON.parse(row.state) as RowState;
  state.cells[field]?.live.push([dotOf(oldWriter, seq), oldStamp, value]);
  db.prepare('UPDATE record SET state = ?').run(JSON.stringify(state));
  const { line } = db.prepare('SELECT line FROM pending').get() as { line: string };
  const op = { ...(JSON.parse(line) as Op), n: seq, x: seq, set: { [field]: value } };
  db.prepare('INSERT INTO pending VALUES (?, ?, ?, ?)').run(oldWriter, seq, row.no, JSON.stringify(op));
  db.prepare('UPDATE writer SET seq = ? WHERE writer = ?').run(seq, oldWriter);
}

/** What tells a store of this program, and of which version of the schema. */
export const marksOf = (path: string) => {
  const db = openConnection(path, { readonly: true });
  try {
    return {
      isOurs: db.pragma('application_id', { simple: true }) === applicationId,
      version: db.pragma('user_version', { simple: true }),
    };
  } finally {
    db.close();
  }
};
