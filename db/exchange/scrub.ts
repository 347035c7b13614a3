import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { entityNamed } from '../../shared/entities.ts';
import { seqOf, writerOf, writerOfLog } from '../../shared/sync/dot.ts';
import { emptyState } from '../../shared/sync/row-state.ts';
import { erasedOf } from '../../shared/trust/registry.ts';
import { type Connection, openConnection } from '../store/driver.ts';
import { readMeta } from '../store/meta.ts';
import type { Store } from '../store/open.ts';
import { catchUp } from '../store/search.ts';
import { snake } from '../store/tables.ts';
import { absentLine, isAbsentLine } from '../sync/leaf.ts';
import { keyOfLine } from '../sync/segment-ops.ts';
import { registryOf } from '../trust/registry-log.ts';

type Erased = ReturnType<typeof erasedOf>;

/**
 * Takes what was erased out of the copies beside the store too: archived bundles that speak of it go, restore points are rewritten,
 * and the store itself is written anew so that nothing is left in its free pages.
 *
 * Done after the commit and noted as done at the end, so that a crash between the two is made good at the next start.
 */
export function scrubCopies(store: Store): void {
  if (readMeta(store.writer, 'scrub') === null) return;
  const erased = erasedOf(registryOf(store.writer));
  const files = namesIn(store.folder.archive).filter((name) => name.endsWith('.dabundle'));
  scrubArchive(store.folder.archive, files, erased);
  for (const name of namesIn(store.folder.restore)) {
    if (name.endsWith('.sqlite')) scrubPoint(join(store.folder.restore, name), erased);
  }
  while (catchUp(store) > 0);
  store.writing.exec("INSERT INTO search (search) VALUES ('optimize')");
  store.writing.exec('VACUUM');
  store.writing.pragma('wal_checkpoint(TRUNCATE)');
  store.writer.prepare("DELETE FROM meta WHERE key = 'scrub'").run();
}

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** A received file is kept for looking things up; its segments are in the store. So it can go. */
function scrubArchive(folder: string, names: readonly string[], erased: Erased): void {
  // So an op of the row begins; the word about its erasure looks otherwise.
  const starts = [...new Set([...erased.values()].map(({ entity, id }) => `{"e":"${entity}","id":"${id}"`))];
  for (const name of names) {
    const path = join(folder, name);
    const content = readFileSync(path);
    if (starts.some((start) => content.includes(start))) rmSync(path, { force: true });
  }
}

/** A file that was just put into the archive, from a site that has not heard of an erasure. */
export function scrubArrived(store: Store, name: string): void {
  const erased = erasedOf(registryOf(store.writer));
  if (erased.size > 0) scrubArchive(store.folder.archive, [name], erased);
}

/** Rewrites a restore point; when it is put back, its registers are computed anew from what is left of its log. */
function scrubPoint(path: string, erased: Erased): void {
  const db = openConnection(path);
  try {
    db.pragma('journal_mode = DELETE');
    let changes = 0;
    db.transaction(() => {
      for (const [dot, { entity, id }] of erased) changes += eraseIn(db, dot, entity, id);
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
  const record = db.prepare('SELECT no FROM record WHERE entity = ? AND id = ?').pluck().get(entity, id);
  if (record !== undefined) {
    db.prepare('UPDATE record SET state = ? WHERE no = ?').run(JSON.stringify(emptyState()), record);
    if (entityNamed(entity) !== null) db.prepare(`DELETE FROM "${snake(entity)}" WHERE id = ?`).run(id);
    db.prepare('DELETE FROM search WHERE rowid = ?').run(record);
    db.prepare('DELETE FROM action WHERE no IN (SELECT action FROM action_change WHERE entity = ? AND id = ?)').run(
      entity,
      id,
    );
  }
  return rows.length + (record === undefined ? 0 : 1);
}
