import type { Op } from '../../shared/sync/op.ts';
import type { Reader } from '../store/database.ts';

/** Reads single ops; several from one segment cost one read. */
export function opReader(db: Reader): (log: string, seq: number) => Op | null {
  let open: { writer: string; from_seq: number; lines: readonly string[] } | null = null;
  const segment = db.prepare(
    'SELECT writer, from_seq, ops FROM segment WHERE writer = ? AND from_seq <= ? AND to_seq >= ? AND held = 0',
  );
  const pending = db.prepare('SELECT line FROM pending WHERE writer = ? AND seq = ?').pluck();
  return (log, seq) => {
    const isOpen = open?.writer === log && open.from_seq <= seq && seq < open.from_seq + open.lines.length;
    if (!isOpen) {
      const row = segment.get(log, seq, seq) as { writer: string; from_seq: number; ops: string } | undefined;
      if (row) open = { writer: row.writer, from_seq: row.from_seq, lines: row.ops.split('\n') };
    }
    const isHere = open?.writer === log && open.from_seq <= seq && seq < open.from_seq + open.lines.length;
    const line =
      (isHere ? open?.lines[seq - (open?.from_seq ?? 0)] : (pending.get(log, seq) as string | undefined)) ?? null;
    const element = line === null ? null : (JSON.parse(line) as Op);
    // A body that was taken out says nothing.
    return element !== null && 'set' in element ? element : null;
  };
}
