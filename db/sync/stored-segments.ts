import { writerOfLog } from '../../shared/sync/dot.ts';
import type { Reader } from '../store/database.ts';
import type { ChainedSegment, Logs } from './logs.ts';

type Row = { no: number; writer: string; from_seq: number; to_seq: number; head: string; header: string };

/** A segment that counts here, and its number. */
export type StoredSegment = ChainedSegment & { readonly no: number };

/** All segments of a writer that count, in whichever branch. */
export function storedSegments(db: Reader, writer: string): StoredSegment[] {
  const rows = db
    .prepare(
      `SELECT no, writer, from_seq, to_seq, head, header FROM segment
       WHERE (writer = ? OR writer GLOB ? || '~*') AND held = 0 ORDER BY from_seq`,
    )
    .all(writer, writer) as Row[];
  return rows.map(({ no, from_seq, to_seq, head, header }) => ({
    no,
    from: from_seq,
    to: to_seq,
    prev: (JSON.parse(header) as { prev: string }).prev,
    head,
    text: () => db.prepare('SELECT ops FROM segment WHERE no = ?').pluck().get(no) as string,
  }));
}

/**
 * Which states of the registry the kept segments name in which op `seq` of a log stands: nearly always one. `renamed` are segments
 * that a plan gives to another branch.
 */
export function regsStoredAt(
  db: Reader,
  logs: Logs,
  renamed: ReadonlyMap<number, string>,
  log: string,
  seq: number,
): number[] {
  const writer = writerOfLog(log);
  const rows = db
    .prepare(
      `SELECT no, writer, header FROM segment
       WHERE (writer = ? OR writer GLOB ? || '~*') AND from_seq <= ? AND to_seq >= ? AND held = 0`,
    )
    .all(writer, writer, seq, seq) as Pick<Row, 'no' | 'writer' | 'header'>[];
  return rows
    .filter((row) => logs.holderOf(renamed.get(row.no) ?? row.writer, seq) === log)
    .map(({ header }) => (JSON.parse(header) as { reg: number }).reg);
}
