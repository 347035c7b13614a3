import { type Dot, seqOf, writerOf } from '../../shared/sync/dot.ts';
import { limits } from '../../shared/sync/limits.ts';
import { deletedField, type Op } from '../../shared/sync/op.ts';
import type { Reader } from './database.ts';
import type { Held } from './record.ts';
import type { Transaction } from './transaction.ts';

type Text = { readonly writer: string; readonly from: number; readonly to: number; readonly lines: readonly string[] };

/** The segment read last in a transaction: what one action edits was mostly created together. */
const lastRead = new WeakMap<Transaction, Text>();

/**
 * The dot of the edit a record began with, if it wrote a field of which `live` is what is left; else `null`.
 *
 * The first edit of a record stays in the log for good, so something that stays must say that its values were replaced. Whoever
 * replaces the present value names the first one too: then all that was written between may leave the log one day
 * (docs/bundle-format.md §3, §13). An edit in the log of non-public sessions is not named, because most sites never get it.
 */
export function firstWriteOf(tx: Transaction, held: Held, field: string, live: readonly Dot[]): Dot | null {
  if (held.state === null || held.local || live.length === 0 || live.length >= limits.predecessorsPerField) return null;
  const { dot } = held.state.created;
  if (field === deletedField || dot === '' || live.includes(dot) || !isShared(tx.db, writerOf(dot))) return null;
  const op = opAt(tx, dot);
  return op !== null && op.e === held.entity && op.id === held.id && Object.hasOwn(op.set, field) ? dot : null;
}

const isShared = (db: Reader, log: string): boolean =>
  db.prepare('SELECT lane FROM writer WHERE writer = ?').pluck().get(log) === 'shared';

/** An op of a log as it stands here; `null` if its body is gone, or it stands in the segment of another branch. */
function opAt(tx: Transaction, dot: Dot): (Partial<Op> & Pick<Op, 'set'>) | null {
  const line = pendingLine(tx.db, dot) ?? signedLine(tx, dot);
  if (line === null) return null;
  const op = JSON.parse(line) as Partial<Op>;
  return op.set === undefined ? null : { ...op, set: op.set };
}

const pendingLine = (db: Reader, dot: Dot): string | null =>
  (db.prepare('SELECT line FROM pending WHERE writer = ? AND seq = ?').pluck().get(writerOf(dot), seqOf(dot)) as
    | string
    | undefined) ?? null;

function signedLine(tx: Transaction, dot: Dot): string | null {
  const [writer, seq] = [writerOf(dot), seqOf(dot)];
  const last = lastRead.get(tx);
  const isThere = last !== undefined && last.writer === writer && last.from <= seq && seq <= last.to;
  const text = isThere ? last : readSegment(tx, writer, seq);
  return text?.lines[seq - text.from] ?? null;
}

function readSegment(tx: Transaction, writer: string, seq: number): Text | null {
  const row = tx.db
    .prepare(
      'SELECT from_seq, to_seq, ops FROM segment WHERE writer = ? AND from_seq <= ? AND to_seq >= ? AND held = 0 LIMIT 1',
    )
    .get(writer, seq, seq) as { from_seq: number; to_seq: number; ops: string } | undefined;
  if (row === undefined) return null;
  const text = { writer, from: row.from_seq, to: row.to_seq, lines: row.ops.split('\n') };
  lastRead.set(tx, text);
  return text;
}
