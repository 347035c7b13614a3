import { compareStamps, daysAhead } from '../../shared/sync/clock.ts';
import type { Writer } from '../store/database.ts';
import { readMeta, writeMeta } from '../store/meta.ts';
import { saveRecord } from '../store/record.ts';
import { saveWriter } from '../store/writers.ts';
import type { ImportPlan } from './import-plan.ts';
import { noteRecords, storeSegment } from './segments.ts';

/** Records written between two reports of progress. */
const recordsPerStep = 1000;

/**
 * Writes a plan down, inside the caller's one transaction: segments, registers, wide rows, positions.
 *
 * Yields between steps with the number of records written, so that the host can report and a person can cancel.
 */
export function* applyPlan(db: Writer, plan: ImportPlan, bundle: string, nowMs: number): Generator<number> {
  const revision = Number(readMeta(db, 'revision') ?? '0') + 1;
  const numbers = new Map<string, number>();
  let written = 0;
  for (const [key, held] of plan.records) {
    if (held.before !== null && !held.local) dropPrivateOps(db, held.no);
    numbers.set(key, saveRecord(db, held, revision));
    written += 1;
    if (written % recordsPerStep === 0) yield written;
  }
  for (const kept of plan.kept) {
    const records = new Set([...kept.records].map((key) => numbers.get(key) ?? 0));
    if (kept.no === null) storeSegment(db, { ...kept, bundle, records });
    else {
      db.prepare('UPDATE segment SET held = 0 WHERE no = ?').run(kept.no);
      noteRecords(db, kept.no, records);
    }
  }
  for (const advance of plan.advances.values()) {
    saveWriter(db, { ...advance, own: false, sealed: advance.seq });
  }
  followClock(db, plan, nowMs);
  writeMeta(db, 'revision', String(revision));
  yield written;
}

/** A record that was private here and arrives from elsewhere lives on as the shared one. */
function dropPrivateOps(db: Writer, record: number | null): void {
  db.prepare("DELETE FROM pending WHERE record = ? AND writer = 'local'").run(record);
}

/** The own clock follows others, but never by more than a day (docs/bundle-format.md §8). */
function followClock(db: Writer, plan: ImportPlan, nowMs: number): void {
  const newest = plan.newestStamp;
  if (newest === null || daysAhead(newest, nowMs) >= 1) return;
  const own = readMeta(db, 'clock');
  if (own === null || compareStamps(newest, own) > 0) writeMeta(db, 'clock', newest);
}
