import type { Op } from '../../shared/sync/op.ts';
import { lineOf } from '../bundle/line.ts';
import type { Writer } from '../store/database.ts';

type Pending = { readonly seq: number; readonly line: string };

/**
 * A registry that was restored to an older state has got back what was signed since: what was not signed in the old state, and has the
 * number of something that came back, is the same, or is said again behind the end. In the caller's transaction; answers whether
 * anything was said again.
 */
export function settleUnsigned(db: Writer, log: string): boolean {
  const sealed = Number(db.prepare('SELECT sealed FROM writer WHERE writer = ?').pluck().get(log) ?? 0);
  const stale = db
    .prepare('SELECT seq, line FROM pending WHERE writer = ? AND seq <= ? ORDER BY seq')
    .all(log, sealed) as Pending[];
  if (stale.length === 0) return false;
  const signed = signedLines(db, log);
  db.prepare('DELETE FROM pending WHERE writer = ? AND seq <= ?').run(log, sealed);
  const keep = db.prepare('INSERT INTO pending (writer, seq, record, line) VALUES (?, ?, -1, ?)');
  const last = Number(db.prepare('SELECT seq FROM writer WHERE writer = ?').pluck().get(log));
  let seq = last;
  for (const { line } of stale) {
    if (signed.has(line)) continue;
    seq += 1;
    keep.run(log, seq, lineOf({ ...(JSON.parse(line) as Op), n: seq, x: seq }));
  }
  db.prepare('UPDATE writer SET seq = ? WHERE writer = ?').run(seq, log);
  return seq > last;
}

function signedLines(db: Writer, log: string): ReadonlySet<string> {
  const texts = db.prepare('SELECT ops FROM segment WHERE writer = ? AND held = 0').pluck().all(log) as string[];
  return new Set(texts.flatMap((text) => text.split('\n')));
}
