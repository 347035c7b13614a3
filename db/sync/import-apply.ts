import { compareStamps, daysAhead } from '../../shared/sync/clock.ts';
import { erasedOf } from '../../shared/trust/registry.ts';
import type { Writer } from '../store/database.ts';
import { saveGrants } from '../store/granted.ts';
import { readMeta, writeMeta } from '../store/meta.ts';
import { saveRecord } from '../store/record.ts';
import { saveWriter } from '../store/writers.ts';
import { chained } from './candidate.ts';
import { cleaned, eraseBodies, rewrite, withoutErased } from './erase.ts';
import { saveHandover } from './handovers.ts';
import { ImportPlan } from './import-plan.ts';
import type { Applied } from './intake.ts';
import { Kept } from './kept.ts';
import type { Row } from './rows.ts';
import { noteBrought, packed, storeSegment } from './segments.ts';
import type { RefusedOp } from './twice.ts';

/** Records written between two reports of progress. */
const recordsPerStep = 50;

/**
 * Writes a plan down, inside the caller's one transaction: segments, registers, wide rows, positions, what was refused.
 *
 * Yields between steps with the number of records written, so that the host can report and a person can cancel. `look` sees every
 * row before it is written. `bundle`: the plan is of files, and each segment is noted for the bundle that brings it; this one where
 * a segment does not say.
 */
export function* applyPlan(
  db: Writer,
  plan: ImportPlan,
  bundle: string | null,
  nowMs: number,
  look: (row: Row) => void = () => undefined,
): Generator<number> {
  const revision = plan.revision ?? Number(readMeta(db, 'revision') ?? '0') + 1;
  writeMeta(db, 'revision', String(revision));
  if (plan.isWhole) db.prepare('DELETE FROM granted').run();
  const at = new Date(nowMs).toISOString();
  const numbers: number[] = [];
  const privates = new Set(
    db.prepare("SELECT DISTINCT record FROM pending WHERE writer = 'local'").pluck().all() as number[],
  );
  let written = 0;
  for (const row of plan.rows()) {
    if (row === null) {
      yield written;
      continue;
    }
    look(row);
    const { held } = row;
    if (held.no !== null && !held.local && privates.has(held.no)) dropPrivateOps(db, held.no);
    const no = saveRecord(db, held, revision, row.fields, bundle !== null && row.isTouched ? at : null);
    if (held.state !== null) {
      saveRefused(db, no, row.refused, row.fields === null);
      if (row.grants !== null) saveGrants(db, held.entity, no, row.grants);
    }
    numbers[row.name] = no;
    written += 1;
    if (written % recordsPerStep === 0) yield written;
  }
  renameSegments(db, plan);
  for (const applied of plan.intake.applied) keepApplied(db, plan, applied, numbers, bundle);
  keepHeld(db, plan, bundle);
  if (bundle !== null) noteBroughtAgain(db, plan);
  const write = db.prepare('UPDATE segment SET claims = ? WHERE no = ?');
  for (const [no, claims] of plan.clearer) write.run(claims === null ? null : JSON.stringify(claims), no);
  keepLogs(db, plan);
  eraseBodies(db, erasedOf(plan.intake.registryBefore), erasedOf(plan.intake.registry));
  if (plan.intake.ownFuture) writeMeta(db, 'leave-writer', '1');
  followClock(db, plan, nowMs);
  yield written;
  if (plan.rowsOf.grants.isLess && !plan.isWhole) yield* again(db, nowMs);
}

/** What was here already, and what several files of this plan bring: each of their bundles holds it. */
function noteBroughtAgain(db: Writer, { intake }: ImportPlan): void {
  for (const { no, bundle } of intake.known) noteBrought(db, bundle, no);
  const kept = new Kept(db);
  for (const twin of intake.twins) {
    const no = kept.find(twin);
    if (no !== null && twin.bundle !== null) noteBrought(db, twin.bundle, no);
  }
}

/** Something that was granted is no longer: everything is judged anew. */
function* again(db: Writer, nowMs: number): Generator<number> {
  const plan = new ImportPlan(db);
  plan.settle({ whole: true });
  yield* applyPlan(db, plan, null, nowMs);
}

/** A record that was private here and arrives from elsewhere lives on as the shared one. */
function dropPrivateOps(db: Writer, record: number): void {
  db.prepare("DELETE FROM pending WHERE record = ? AND writer = 'local'").run(record);
}

function saveRefused(db: Writer, record: number, refused: readonly RefusedOp[], isWhole: boolean): void {
  if (isWhole) db.prepare('DELETE FROM refused WHERE record = ?').run(record);
  for (const { log, seq, reason } of refused) {
    db.prepare('INSERT OR REPLACE INTO refused (record, writer, seq, reason) VALUES (?, ?, ?, ?)').run(
      record,
      log,
      seq,
      reason,
    );
  }
}

/** Kept segments of a forked log go to their branches; by way of a name nobody has, because two may change places. */
function renameSegments(db: Writer, { intake }: ImportPlan): void {
  for (const no of intake.renamed.keys()) db.prepare('UPDATE segment SET writer = ? WHERE no = ?').run(`!${no}`, no);
  for (const [no, log] of intake.renamed) db.prepare('UPDATE segment SET writer = ? WHERE no = ?').run(log, no);
}

function keepApplied(
  db: Writer,
  plan: ImportPlan,
  applied: Applied,
  numbers: readonly (number | undefined)[],
  bundle: string | null,
): void {
  const { candidate, log } = applied;
  const records: number[] = [];
  for (const name of candidate.ops.records) {
    const no = name < 0 ? undefined : numbers[name];
    if (no !== undefined && no > 0) records.push(no);
  }
  const claims = plan.claims.get(applied) ?? null;
  if (candidate.no === null) {
    const { from, to } = chained(candidate);
    storeSegment(db, {
      log,
      from,
      to,
      head: candidate.head,
      header: candidate.headerLine,
      tail: candidate.tailLine,
      ops: plan.law.hasErasures
        ? cleaned(db, candidate.ops.text(), withoutErased(plan.law, log, from))
        : candidate.ops.bytes(),
      why: null,
      claims,
      publicKey: null,
      bundle: bundle === null ? null : (candidate.bundle ?? bundle),
      records,
    });
  } else {
    db.prepare(
      'UPDATE segment SET held = 0, why = NULL, writer = ?, claims = ?, public_key = NULL, records = ? WHERE no = ?',
    ).run(log, claims === null ? null : JSON.stringify(claims), packed(records), candidate.no);
    rewrite(db, candidate.no, withoutErased(plan.law, log, candidate.header.from));
  }
  candidate.ops.forget();
}

/** What waits is kept as it came, with the key it was verified with. */
function keepHeld(db: Writer, plan: ImportPlan, bundle: string | null): void {
  for (const { candidate, judgement } of plan.intake.judged) {
    if (judgement.verdict !== 'held') {
      if (judgement.verdict !== 'new' && judgement.verdict !== 'fork' && candidate.no !== null)
        db.prepare('DELETE FROM segment WHERE no = ?').run(candidate.no);
      continue;
    }
    if (candidate.no !== null) {
      db.prepare('UPDATE segment SET why = ? WHERE no = ?').run(judgement.why, candidate.no);
      continue;
    }
    const { header, head, headerLine, tailLine, publicKey, ops } = candidate;
    storeSegment(db, {
      log: header.writer,
      from: header.from,
      to: header.to,
      head,
      header: headerLine,
      tail: tailLine,
      ops: plan.law.hasErasures
        ? cleaned(db, ops.text(), withoutErased(plan.law, header.writer, header.from))
        : ops.bytes(),
      why: judgement.why,
      claims: null,
      publicKey,
      bundle: bundle === null ? null : (candidate.bundle ?? bundle),
      records: [],
    });
  }
}

function keepLogs(db: Writer, { intake }: ImportPlan): void {
  for (const name of intake.logs.changed) {
    const log = intake.logs.get(name);
    if (log === null) db.prepare('DELETE FROM writer WHERE writer = ?').run(name);
    else if (log.sealed > 0 || log.own) saveWriter(db, log);
  }
  const [, added] = intake.handoversBeforeAndAdded;
  for (const handover of added) saveHandover(db, handover);
}

/** The own clock follows others, but never by more than a day (docs/bundle-format.md §8). */
function followClock(db: Writer, plan: ImportPlan, nowMs: number): void {
  const newest = plan.newestStamp;
  if (newest === null || daysAhead(newest, nowMs) >= 1) return;
  const own = readMeta(db, 'clock');
  if (own === null || compareStamps(newest, own) > 0) writeMeta(db, 'clock', newest);
}
