import type { Writer } from '../store/database.ts';
import { readMeta, writeMeta } from '../store/meta.ts';
import { chainStartText, knownWriters } from '../store/writers.ts';
import { replan } from './recompute.ts';
import { recordsIn } from './segments.ts';

type Segment = { no: number; writer: string; from_seq: number; to_seq: number; held: 0 | 1 };

/**
 * Forgets the ops these bundles brought and no other did, in the caller's transaction. Local edits stay.
 *
 * Later parts of the same logs become held: they wait for the forgotten part like any early segment, and importing the bundle again
 * releases them as if nothing had happened. The registry stays, and so does what proves a fork: who is a member, and that
 * somebody writes with two tongues, is not a matter of taste.
 */
export function forgetBundles(db: Writer, bundles: readonly string[], nowMs: number): { ops: number; records: number } {
  const segments = forgettable(db, bundles);
  const keys = new Set<string>();
  const before = new Map(knownWriters(db).map((log) => [log.writer, log]));
  let ops = 0;
  for (const [writer, first] of firstPerWriter(segments)) {
    const later = db
      .prepare('SELECT no FROM segment WHERE writer = ? AND from_seq >= ? AND held = 0')
      .pluck()
      .all(writer, first) as number[];
    for (const no of later) for (const key of keysIn(db, no)) keys.add(key);
    const log = before.get(writer);
    const key = log?.publicKey ? JSON.stringify(log.publicKey) : null;
    db.prepare(
      "UPDATE segment SET held = 1, why = 'gap', claims = NULL, public_key = ? WHERE writer = ? AND from_seq >= ?",
    ).run(key, writer, first);
    const head = db
      .prepare('SELECT head FROM segment WHERE writer = ? AND to_seq = ? AND held = 0')
      .get(writer, first - 1) as { head: string } | undefined;
    if (log) noteSeen(db, writer, log.sealed, log.head);
    db.prepare('UPDATE writer SET seq = ?, sealed = ?, head = ? WHERE writer = ?').run(
      first - 1,
      first - 1,
      head?.head ?? chainStartText(writer),
      writer,
    );
    db.prepare('DELETE FROM handover WHERE from_writer = ? AND seq >= ?').run(writer, first);
  }
  for (const { no, from_seq, to_seq } of segments) {
    ops += to_seq - from_seq + 1;
    db.prepare('DELETE FROM segment WHERE no = ?').run(no);
  }
  for (const bundle of bundles) db.prepare('DELETE FROM bundle_segment WHERE bundle = ?').run(bundle);
  const forgotten = db.prepare('UPDATE record SET arrived = NULL WHERE entity = ? AND id = ?');
  for (const key of keys) forgotten.run(key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1));
  // Whoever said to have seen what is forgotten now said more than is known here, so their ops are judged anew too.
  replan(db, nowMs, { whole: true });
  return { ops, records: keys.size };
}

/**
 * What only these bundles brought, without the registry and without branches of forked logs. What was signed here was brought by none,
 * though others may send it back.
 */
function forgettable(db: Writer, bundles: readonly string[]): Segment[] {
  const ours = JSON.stringify(bundles);
  return db
    .prepare(
      `SELECT s.no, s.writer, s.from_seq, s.to_seq, s.held
       FROM bundle_segment b JOIN segment s ON s.no = b.segment JOIN writer w ON w.writer = s.writer
       WHERE b.bundle IN (SELECT value FROM json_each(@ours)) AND w.lane <> 'registry' AND s.bundle IS NOT NULL
         AND NOT EXISTS (
           SELECT 1 FROM bundle_segment o
           WHERE o.segment = s.no AND o.bundle NOT IN (SELECT value FROM json_each(@ours))
         )
         AND NOT EXISTS (SELECT 1 FROM writer f WHERE substr(f.writer, 1, 16) = substr(s.writer, 1, 16) AND f.parent IS NOT NULL)
       UNION
       SELECT s.no, s.writer, s.from_seq, s.to_seq, s.held
       FROM bundle_segment b JOIN segment s ON s.no = b.segment
       WHERE b.bundle IN (SELECT value FROM json_each(@ours)) AND s.held = 1
         AND NOT EXISTS (
           SELECT 1 FROM bundle_segment o
           WHERE o.segment = s.no AND o.bundle NOT IN (SELECT value FROM json_each(@ours))
         )`,
    )
    .all({ ours }) as Segment[];
}

function firstPerWriter(segments: readonly Segment[]): Map<string, number> {
  const first = new Map<string, number>();
  for (const { writer, from_seq, held } of segments) {
    if (held === 0) first.set(writer, Math.min(first.get(writer) ?? from_seq, from_seq));
  }
  return first;
}

function keysIn(db: Writer, segment: number): string[] {
  const read = db.prepare('SELECT entity, id FROM record WHERE no = ?');
  return [...recordsIn(db, segment)].flatMap((no) => {
    const row = read.get(no) as { entity: string; id: string } | undefined;
    return row ? [`${row.entity}:${row.id}`] : [];
  });
}

type Seen = Readonly<Record<string, readonly [number, string]>>;

/** How far logs had been seen here before an import was taken back: what was typed meanwhile still replaces what its author saw. */
export const seenOnce = (db: Writer): Seen => JSON.parse(readMeta(db, 'seen-once') ?? '{}') as Seen;

function noteSeen(db: Writer, writer: string, seq: number, head: string): void {
  const seen = seenOnce(db);
  if ((seen[writer]?.[0] ?? 0) < seq) writeMeta(db, 'seen-once', JSON.stringify({ ...seen, [writer]: [seq, head] }));
}
