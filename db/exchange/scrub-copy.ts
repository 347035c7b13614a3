import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { entityNamed } from '../../shared/entities.ts';
import { seqOf, writerOf, writerOfLog } from '../../shared/sync/dot.ts';
import { emptyState } from '../../shared/sync/row-state.ts';
import type { Erased } from '../../shared/trust/registry.ts';
import { type Connection, openConnection } from '../store/driver.ts';
import type { Folder } from '../store/folder.ts';
import { snake } from '../store/tables.ts';
import { absentLine, isAbsentLine } from '../sync/leaf.ts';
import { keyOfLine } from '../sync/segment-ops.ts';

/** What SQLite writes beside a file; it belongs to that file. */
const companions = ['-wal', '-shm', '-journal'];

/** Every copy of the store in the data folder: restore points, stores that were put aside, copies that were never finished. */
export function copiesBeside({ root, store }: Folder): string[] {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => path !== store && !companions.some((end) => path.endsWith(end)))
    .filter((path) => path.endsWith('.sqlite') || isSqlite(path))
    .sort();
}

const magic = Buffer.from('SQLite format 3\0', 'latin1');

function isSqlite(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(magic.length);
    return readSync(file, start, 0, start.length, 0) === magic.length && start.equals(magic);
  } finally {
    closeSync(file);
  }
}

/**
 * Rewrites a copy of the store; when it is put back, its registers are computed anew from what is left of its log. Answers whether
 * it could be: a store that was put aside because it is damaged may still hold the words.
 */
export function scrubCopy(path: string, erased: Erased): boolean {
  try {
    rewriteCopy(path, erased);
    return true;
  } catch {
    return false;
  }
}

function rewriteCopy(path: string, erased: Erased): void {
  const db = openConnection(path);
  try {
    db.pragma('journal_mode = DELETE');
    if (db.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error('a damaged copy cannot be cleaned');
    let changes = 0;
    db.transaction(() => {
      for (const [dot, { entity, id }] of erased.dots) changes += eraseIn(db, dot, entity, id);
      for (const [key, upTo] of erased.rows) changes += eraseRowIn(db, key, upTo);
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

function eraseIn(db: Connection, dot: string, entity: string, id: string): number {
  const seq = seqOf(dot);
  // By row, not by branch: which branches a log had then does not matter.
  const rows = db
    .prepare('SELECT no, from_seq, ops FROM segment WHERE substr(writer, 1, 16) = ? AND from_seq <= ? AND to_seq >= ?')
    .all(writerOfLog(writerOf(dot)), seq, seq) as { no: number; from_seq: number; ops: string }[];
  for (const { no, from_seq, ops } of rows) {
    const lines = ops.split('\n');
    const line = lines[seq - from_seq] ?? '';
    if (keyOfLine(line) !== `${entity}:${id}`) continue;
    lines[seq - from_seq] = absentLine(line, seq);
    db.prepare('UPDATE segment SET ops = ? WHERE no = ?').run(lines.join('\n'), no);
  }
  const pending = db.prepare('SELECT line FROM pending WHERE writer = ? AND seq = ?').pluck().get(writerOf(dot), seq);
  if (typeof pending === 'string' && !isAbsentLine(pending)) {
    db.prepare('UPDATE pending SET line = ? WHERE writer = ? AND seq = ?').run(
      absentLine(pending, seq),
      writerOf(dot),
      seq,
    );
  }
  return rows.length + forgetRow(db, entity, id);
}

/** Every op of a row, up to where the erasure reaches, whichever branch it stands in. */
function eraseRowIn(db: Connection, key: string, upTo: ReadonlyMap<string, number>): number {
  const [entity = '', id = ''] = key.split(':');
  const reaches = (writer: string, seq: number) =>
    [...upTo].some(([log, last]) => writerOfLog(log) === writerOfLog(writer) && seq <= last);
  const rows = db
    .prepare('SELECT no, writer, from_seq, ops FROM segment WHERE instr(ops, ?) > 0')
    .all(`"id":"${id}"`) as { no: number; writer: string; from_seq: number; ops: string }[];
  let changes = 0;
  for (const { no, writer, from_seq, ops } of rows) {
    const lines = ops.split('\n');
    const after = lines.map((line, index) =>
      keyOfLine(line) === key && reaches(writer, from_seq + index) ? absentLine(line, from_seq + index) : line,
    );
    if (after.every((line, index) => line === lines[index])) continue;
    db.prepare('UPDATE segment SET ops = ? WHERE no = ?').run(after.join('\n'), no);
    changes += 1;
  }
  return changes === 0 ? 0 : changes + forgetRow(db, entity, id);
}

/** Registers and what is shown; they are computed anew from what is left when the copy is put back. */
function forgetRow(db: Connection, entity: string, id: string): number {
  const record = db.prepare('SELECT no FROM record WHERE entity = ? AND id = ?').pluck().get(entity, id);
  if (record !== undefined) {
    db.prepare('UPDATE record SET state = ? WHERE no = ?').run(JSON.stringify(emptyState()), record);
    if (entityNamed(entity) !== null) db.prepare(`DELETE FROM "${snake(entity)}" WHERE id = ?`).run(id);
    db.prepare('DELETE FROM search WHERE rowid = ?').run(record);
    db.prepare('DELETE FROM action WHERE no IN (SELECT action FROM action_change WHERE entity = ? AND id = ?)').run(
      entity,
      id,
    );
    // A copy of an older version has no such table.
    if (db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'news'").get() !== undefined)
      db.prepare('DELETE FROM news WHERE entity = ? AND id = ?').run(entity, id);
  }
  return record === undefined ? 0 : 1;
}
