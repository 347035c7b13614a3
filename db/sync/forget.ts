import type { Writer } from '../store/database.ts';
import { readMeta, writeMeta } from '../store/meta.ts';
import { chainStartText } from '../store/writers.ts';
import { recomputeRecords } from './recompute.ts';

type Segment = { no: number; writer: string; from_seq: number; to_seq: number; held: 0 | 1 };

/**
 * Forgets the ops a bundle brought, in the caller's transaction. Local edits stay.
 *
 * Later parts of the same logs, from other bundles, become held: they wait for the forgotten part like any early segment, and
 * importing the bundle again releases them as if nothing had happened.
 */
export function forgetBundle(db: Writer, bundle: string): { ops: number; records: number } {
  const segments = db
    .prepare('SELECT no, writer, from_seq, to_seq, held FROM segment WHERE bundle = ?')
    .all(bundle) as Segment[];
  const keys = new Set<string>();
  let ops = 0;
  for (const [writer, first] of firstPerWriter(segments)) {
    const later = db
      .prepare('SELECT no FROM segment WHERE writer = ? AND from_seq >= ? AND held = 0')
      .all(writer, first) as { no: number }[];
    for (const { no } of later) for (const key of recordsOf(db, no)) keys.add(key);
    db.prepare('UPDATE segment SET held = 1 WHERE writer = ? AND from_seq >= ?').run(writer, first);
    const before = db.prepare('SELECT head FROM segment WHERE writer = ? AND to_seq = ?').get(writer, first - 1) as
      | { head: string }
      | undefined;
    db.prepare('UPDATE writer SET seq = ?, sealed = ?, head = ? WHERE writer = ?').run(
      first - 1,
      first - 1,
      before?.head ?? chainStartText(writer),
      writer,
    );
  }
  for (const { no, from_seq, to_seq } of segments) {
    ops += to_seq - from_seq + 1;
    db.prepare('DELETE FROM record_segment WHERE segment = ?').run(no);
    db.prepare('DELETE FROM segment WHERE no = ?').run(no);
  }
  const revision = Number(readMeta(db, 'revision') ?? '0') + 1;
  writeMeta(db, 'revision', String(revision));
  recomputeRecords(db, keys, revision);
  return { ops, records: keys.size };
}

function firstPerWriter(segments: readonly Segment[]): Map<string, number> {
  const first = new Map<string, number>();
  for (const { writer, from_seq, held } of segments) {
    if (held === 0) first.set(writer, Math.min(first.get(writer) ?? from_seq, from_seq));
  }
  return first;
}

function recordsOf(db: Writer, segment: number): string[] {
  const rows = db
    .prepare('SELECT r.entity, r.id FROM record_segment s JOIN record r ON r.no = s.record WHERE s.segment = ?')
    .all(segment) as { entity: string; id: string }[];
  return rows.map(({ entity, id }) => `${entity}:${id}`);
}
