import { join } from 'node:path';
import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import { beforeImport, createRestorePoint } from '../backup/restore-point.ts';
import { instantOf, type LongScope, type Step } from '../scope.ts';
import type { Writer } from '../store/database.ts';
import { failureOf } from '../store/failure.ts';
import { copyDurably } from '../store/folder.ts';
import { applyPlan } from '../sync/import-apply.ts';
import { fileMissing, quarantine, readableFile, refusalOf } from './files.ts';
import { type Planned, planImport, previewOf } from './plan.ts';

/** What a bundle would do; nothing is written. */
export async function* preview(scope: LongScope, input: Parsed<'bundle.preview'>) {
  const file = readableFile(scope, input.ticket);
  if (file === null) return fileMissing;
  let copy: Awaited<ReturnType<typeof quarantine>> | null = null;
  try {
    copy = await quarantine(scope, file.path, input.passphrase);
    const planned = yield* planImport(scope.db, copy.path);
    return ok(previewOf(scope.db, planned, scope.nowMs));
  } catch (error) {
    return refusalOf(error);
  } finally {
    copy?.remove();
  }
}

/**
 * Takes a bundle in: verified copy, restore point, one transaction, archive, receipt. Any error: nothing changed.
 */
export async function* importBundle(scope: LongScope, input: Parsed<'bundle.import'>) {
  const file = readableFile(scope, input.ticket);
  if (file === null) return fileMissing;
  let copy: Awaited<ReturnType<typeof quarantine>> | null = null;
  try {
    copy = await quarantine(scope, file.path, input.passphrase);
    const planned = yield* planImport(scope.store.writer, copy.path);
    const { plan, header } = planned;
    const verdict = plan.verdict();
    const applied = plan.kept.length > 0;
    const counts = plan.counts();
    let restorePoint: string | null = null;
    if (applied) {
      const { writing, folder } = scope.store;
      restorePoint = createRestorePoint(writing, folder, instantOf(scope), beforeImport).name;
    }
    yield* write(scope, planned, file.name, applied);
    if (applied) archive(scope, copy.path, header.bundle);
    return ok({ bundle: header.bundle, verdict, counts, segments: plan.verdicts(), applied, restorePoint });
  } catch (error) {
    return refusalOf(error);
  } finally {
    copy?.remove();
  }
}

/** Held open over the steps, so that a person can cancel and screens stay alive; nobody sees half of it. */
function* write(scope: LongScope, planned: Planned, file: string, applied: boolean): Generator<Step, void> {
  const { writing, writer: db } = scope.store;
  const total = planned.plan.records.size;
  writing.exec('BEGIN IMMEDIATE');
  try {
    if (applied) {
      for (const done of applyPlan(db, planned.plan, planned.header.bundle, scope.nowMs)) {
        yield { phase: 'apply', done, total };
      }
    }
    noteReceived(db, scope, planned, file, applied);
    writing.exec('COMMIT');
  } finally {
    if (writing.inTransaction) writing.exec('ROLLBACK');
  }
}

function noteReceived(db: Writer, scope: LongScope, { header, plan }: Planned, file: string, applied: boolean): void {
  const at = instantOf(scope);
  db.prepare(
    `INSERT INTO peer (writer, vv, received_at) VALUES (?, ?, ?)
     ON CONFLICT (writer) DO UPDATE SET vv = excluded.vv, received_at = excluded.received_at`,
  ).run(header.sender, JSON.stringify(header.vv), at);
  if (!applied && plan.verdict() === 'known') return;
  db.prepare(
    `INSERT INTO bundle (bundle, direction, at, sender, file, verdict, counts, ops) VALUES (?, 'in', ?, ?, ?, ?, ?, ?)`,
  ).run(header.bundle, at, header.sender, file, plan.verdict(), JSON.stringify(plan.counts()), plan.opsApplied);
}

/** Keeps the received file; what came in can be looked up later. Not being able to keep it does not undo the import. */
function archive(scope: LongScope, path: string, bundle: string): void {
  try {
    copyDurably(path, join(scope.store.folder.archive, `${bundle}.dabundle`));
  } catch (error) {
    process.emitWarning(failureOf(error).message);
  }
}
