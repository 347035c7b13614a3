import { type Erased, erasedAnew, isErasedOp } from '../../shared/trust/registry.ts';
import type { Writer } from '../store/database.ts';
import { localWriter } from '../store/identity.ts';
import { writeMeta } from '../store/meta.ts';
import type { Law } from './law.ts';
import { absentLine } from './leaf.ts';
import { keyOfLine } from './segment-ops.ts';

/** What becomes of a line, by its place in a segment. */
type Cleaning = (line: string, index: number) => string;

/** Takes out the bodies that the registry has erased, of a segment that counts or waits. */
export const withoutErased =
  (law: Law, log: string, from: number): Cleaning =>
  (line, index) =>
    law.hasErasures && law.isErased(log, from + index, keyOfLine(line)) ? absentLine(line, from + index) : line;

/** The text of a segment after a cleaning; notes that the file it came from still holds what was taken out. */
export function cleaned(db: Writer, text: string, clean: Cleaning): string {
  const lines = text.split('\n');
  const after = lines.map(clean);
  if (after.every((line, index) => line === lines[index])) return text;
  writeMeta(db, 'scrub', '1');
  return after.join('\n');
}

/** Cleans a kept segment; answers whether anything was taken out. */
export function rewrite(db: Writer, no: number, clean: Cleaning): boolean {
  const text = db.prepare('SELECT ops FROM segment WHERE no = ?').pluck().get(no) as string;
  const after = cleaned(db, text, clean);
  if (after === text) return false;
  db.prepare('UPDATE segment SET ops = ? WHERE no = ?').run(after, no);
  return true;
}

/**
 * Takes the bodies of newly erased ops out of everything that is kept here: applied, held, unsigned, and the memory of undo.
 *
 * Leaf hashes stay in their place, so every chain and signature still verifies. Copies outside the store (archive, restore
 * points) are the caller's.
 */
export function eraseBodies(db: Writer, before: Erased, now: Erased): void {
  const rows = erasedAnew(before, now);
  if (rows.size === 0) return;
  eraseLines(db, now, rows);
  for (const row of rows) forgetActions(db, row);
  writeMeta(db, 'scrub', '1');
  db.prepare('INSERT OR IGNORE INTO search_todo SELECT no FROM record').run();
}

/**
 * Takes erased bodies of these rows (`entity:id`) out of the log and out of own edits that were never signed, which keep their number:
 * their bodies are never signed at all. Answers how many segments and edits were changed. The store may be a copy that was put aside.
 */
export function eraseLines(db: Pick<Writer, 'prepare'>, erased: Erased, rows: ReadonlySet<string>): number {
  const ids = idsOf(rows);
  const clean = (log: string, seq: number, line: string): string =>
    rows.has(keyOfLine(line) ?? '') && isErasedOp(erased, log, seq, keyOfLine(line)) ? absentLine(line, seq) : line;
  let changes = 0;
  const segments = db
    .prepare(`SELECT no FROM segment WHERE ${speaksOf('ops')}`)
    .pluck()
    .all(ids) as number[];
  for (const no of segments) {
    const { writer, from_seq, ops } = db.prepare('SELECT writer, from_seq, ops FROM segment WHERE no = ?').get(no) as {
      writer: string;
      from_seq: number;
      ops: string;
    };
    const lines = ops.split('\n');
    const after = lines.map((line, index) => clean(writer, from_seq + index, line));
    if (after.every((line, index) => line === lines[index])) continue;
    db.prepare('UPDATE segment SET ops = ? WHERE no = ?').run(after.join('\n'), no);
    changes += 1;
  }
  const pending = db.prepare(`SELECT writer, seq, line FROM pending WHERE ${speaksOf('line')}`).all(ids);
  for (const { writer, seq, line } of pending as { writer: string; seq: number; line: string }[]) {
    const after = clean(writer, seq, line);
    if (after === line) continue;
    db.prepare('UPDATE pending SET line = ? WHERE writer = ? AND seq = ?').run(after, writer, seq);
    changes += 1;
  }
  return changes;
}

/**
 * Takes rows (`entity:id`) out of the log that never leaves this computer. Nobody signs it and no chain runs through it, so its lines simply go.
 * Answers how many. The store may be a copy that was put aside.
 */
export function dropLocalLines(db: Pick<Writer, 'prepare'>, rows: ReadonlySet<string>): number {
  const lines = db
    .prepare(`SELECT seq, line FROM pending WHERE writer = ? AND ${speaksOf('line')}`)
    .all(localWriter, idsOf(rows)) as { seq: number; line: string }[];
  const own = lines.filter(({ line }) => rows.has(keyOfLine(line) ?? ''));
  const drop = db.prepare('DELETE FROM pending WHERE writer = ? AND seq = ?');
  for (const { seq } of own) drop.run(localWriter, seq);
  return own.length;
}

const idsOf = (rows: ReadonlySet<string>): string =>
  JSON.stringify([...rows].map((row) => `"id":"${row.slice(row.indexOf(':') + 1)}"`));

const speaksOf = (column: string): string =>
  `EXISTS (SELECT 1 FROM json_each(?) WHERE instr(${column}, json_each.value) > 0)`;

/** Takes a row out of the memory of undo, and out of what was told of imports. The store may be a copy of an older version. */
export function forgetActions(db: Pick<Writer, 'prepare'>, row: string): void {
  const at = row.indexOf(':');
  const name = [row.slice(0, at), row.slice(at + 1)] as const;
  db.prepare('DELETE FROM action WHERE no IN (SELECT action FROM action_change WHERE entity = ? AND id = ?)').run(
    ...name,
  );
  if (db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'news'").get() !== undefined)
    db.prepare('DELETE FROM news WHERE entity = ? AND id = ?').run(...name);
}
