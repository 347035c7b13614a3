import type { Writer } from '../store/database.ts';

/** A signed segment to be kept, byte for byte. */
export type NewSegment = {
  readonly writer: string;
  readonly from: number;
  readonly to: number;
  readonly head: string;
  readonly header: string;
  readonly tail: string;
  readonly ops: string;
  readonly held: boolean;
  readonly bundle: string | null;
  /** Records its ops touch, so that their history finds it. */
  readonly records: ReadonlySet<number>;
};

/** Keeps a signed segment byte for byte, and notes which records it speaks of. */
export function storeSegment(db: Writer, segment: NewSegment): number {
  const { lastInsertRowid } = db
    .prepare(
      'INSERT INTO segment (writer, from_seq, to_seq, head, header, tail, held, bundle, ops) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(
      segment.writer,
      segment.from,
      segment.to,
      segment.head,
      segment.header,
      segment.tail,
      segment.held ? 1 : 0,
      segment.bundle,
      segment.ops,
    );
  noteRecords(db, Number(lastInsertRowid), segment.records);
  return Number(lastInsertRowid);
}

export function noteRecords(db: Writer, segment: number, records: ReadonlySet<number>): void {
  const note = db.prepare('INSERT OR IGNORE INTO record_segment (record, segment) VALUES (?, ?)');
  for (const record of records) note.run(record, segment);
}
