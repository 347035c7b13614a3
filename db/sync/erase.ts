import { seqOf, writerOf, writerOfLog } from '../../shared/sync/dot.ts';
import { type Erased, isSameUpTo } from '../../shared/trust/registry.ts';
import type { Writer } from '../store/database.ts';
import { writeMeta } from '../store/meta.ts';
import type { ImportPlan } from './import-plan.ts';
import type { Law } from './law.ts';
import { absentLine, isAbsentLine } from './leaf.ts';
import type { Logs } from './logs.ts';
import { keyOfLine } from './segment-ops.ts';

type Dots = Erased['dots'];
type UpTo = ReadonlyMap<string, number>;

/** What becomes of a line, by its place in a segment. */
type Cleaning = (line: string, index: number) => string;

/** Takes out the bodies that the registry has erased, of a segment that counts and stands in `log`. */
export const withoutErased =
  ({ law, intake: { logs } }: ImportPlan, log: string, from: number): Cleaning =>
  (line, index) =>
    law.hasErasures && law.isErased(logs.holderOf(log, from + index), from + index, keyOfLine(line))
      ? absentLine(line, from + index)
      : line;

/** The same for a segment that waits: in which branch it will stand is not known yet, so the row must be the one that was erased. */
export const withoutErasedRows =
  (law: Law, writer: string, from: number): Cleaning =>
  (line, index) =>
    law.hasErasures && law.isErasedRow(writer, from + index, keyOfLine(line)) ? absentLine(line, from + index) : line;

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
export function eraseBodies(db: Writer, before: Erased, now: Erased, logs: Logs): void {
  const added = new Map([...now.dots].filter(([dot]) => !before.dots.has(dot)));
  const rows = [...now.rows].filter(([key, upTo]) => !isSameUpTo(before.rows.get(key), upTo));
  if (added.size + rows.length === 0) return;
  eraseLines(db, added, logs);
  for (const [key, upTo] of rows) eraseRow(db, key, upTo, logs);
  const forget = db.prepare(
    'DELETE FROM action WHERE no IN (SELECT action FROM action_change WHERE entity = ? AND id = ?)',
  );
  const unsay = db.prepare('DELETE FROM news WHERE entity = ? AND id = ?');
  for (const [dot, { entity, id }] of added) {
    erasePending(db, writerOf(dot), seqOf(dot));
    forget.run(entity, id);
    unsay.run(entity, id);
  }
  writeMeta(db, 'scrub', '1');
  db.prepare('INSERT OR IGNORE INTO search_todo SELECT no FROM record').run();
}

/** Every op of a row that is kept here, up to where the erasure reaches: what the site that erased it may no longer have had. */
function eraseRow(db: Writer, key: string, upTo: UpTo, logs: Logs): void {
  const id = key.slice(key.indexOf(':') + 1);
  const segments = db
    .prepare('SELECT no, writer, from_seq, held FROM segment WHERE instr(ops, ?) > 0')
    .all(`"id":"${id}"`) as { no: number; writer: string; from_seq: number; held: 0 | 1 }[];
  for (const { no, writer, from_seq, held } of segments) {
    const reaches = (seq: number) =>
      held === 1
        ? [...upTo].some(([log, last]) => writerOfLog(log) === writer && seq <= last)
        : seq <= (upTo.get(logs.holderOf(writer, seq)) ?? 0);
    rewrite(db, no, (line, index) =>
      keyOfLine(line) === key && reaches(from_seq + index) ? absentLine(line, from_seq + index) : line,
    );
  }
  const pending = db.prepare('SELECT writer, seq, line FROM pending WHERE instr(line, ?) > 0').all(`"id":"${id}"`);
  for (const { writer, seq, line } of pending as { writer: string; seq: number; line: string }[])
    if (keyOfLine(line) === key && seq <= (upTo.get(writer) ?? 0)) erasePending(db, writer, seq);
}

/** An own edit that was never signed keeps its number; its body is never signed at all. */
function erasePending(db: Writer, log: string, seq: number): void {
  const line = db.prepare('SELECT line FROM pending WHERE writer = ? AND seq = ?').pluck().get(log, seq);
  if (typeof line !== 'string' || isAbsentLine(line)) return;
  db.prepare('UPDATE pending SET line = ? WHERE writer = ? AND seq = ?').run(absentLine(line, seq), log, seq);
}

/** Every segment of the logs concerned is read and written once, however many of its ops are erased. */
function eraseLines(db: Writer, erased: Dots, logs: Logs): void {
  for (const writer of new Set([...erased.keys()].map((dot) => writerOfLog(writerOf(dot))))) {
    const segments = db
      .prepare("SELECT no, writer, from_seq, held FROM segment WHERE writer = ? OR writer GLOB ? || '~*'")
      .all(writer, writer) as { no: number; writer: string; from_seq: number; held: 0 | 1 }[];
    const rowsAt = rowsBySeq(erased, writer);
    for (const { no, writer: log, from_seq, held } of segments) {
      rewrite(db, no, (line, index) => {
        const seq = from_seq + index;
        const rows = rowsAt.get(seq);
        if (rows === undefined || isAbsentLine(line)) return line;
        const isMeant = held === 1 ? rows.has(keyOfLine(line) ?? '') : erased.has(`${logs.holderOf(log, seq)}.${seq}`);
        return isMeant ? absentLine(line, seq) : line;
      });
    }
  }
}

/** Rows that are erased, by number of the op in the log of one writer or one of its branches. */
function rowsBySeq(erased: Dots, writer: string): ReadonlyMap<number, ReadonlySet<string>> {
  const rows = new Map<number, Set<string>>();
  for (const [dot, { entity, id }] of erased) {
    if (writerOfLog(writerOf(dot)) !== writer) continue;
    const known = rows.get(seqOf(dot)) ?? new Set<string>();
    rows.set(seqOf(dot), known.add(`${entity}:${id}`));
  }
  return rows;
}
