import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import { beforeImport, createRestorePoint, removeRestorePoint } from '../backup/restore-point.ts';
import { PlainFile } from '../bundle/read.ts';
import { instantOf, type LongScope, type Step } from '../scope.ts';
import type { Writer } from '../store/database.ts';
import { failureOf } from '../store/failure.ts';
import { fileMissing } from '../store/place-trouble.ts';
import { applyPlan } from '../sync/import-apply.ts';
import { compareDigests } from './agreement.ts';
import { quarantine, readableFile, refusalOf } from './files.ts';
import { type Planned, planImport, Report } from './plan.ts';
import { scrubArrived, scrubCopies, unreached } from './scrub.ts';
import { Tally } from './tally.ts';
import { unreachedCopy } from './warnings.ts';

/** Rows computed between two reports of progress. */
const rowsPerStep = 1000;

/** What a bundle would do; nothing is written. */
export async function* preview(scope: LongScope, input: Parsed<'bundle.preview'>) {
  const file = readableFile(scope, input.ticket);
  if (file === null) return fileMissing;
  let copy: Awaited<ReturnType<typeof quarantine>> | null = null;
  let plain: PlainFile | null = null;
  try {
    copy = await quarantine(scope, file.path, input.passphrase);
    plain = new PlainFile(copy.path);
    const planned = yield* planImport(scope.db, copy.path, plain);
    const tally = new Tally(scope.db, true);
    let done = 0;
    for (const row of planned.plan.rows()) {
      tally.add(row);
      done += 1;
      if (done % rowsPerStep === 0) yield { phase: 'plan', done, total: planned.plan.names.size } satisfies Step;
    }
    plain.prove();
    return ok(new Report(scope.db, planned, tally).preview(scope.nowMs));
  } catch (error) {
    return refusalOf(error);
  } finally {
    plain?.close();
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
  let plain: PlainFile | null = null;
  let restorePoint: string | null = null;
  try {
    copy = await quarantine(scope, file.path, input.passphrase);
    plain = new PlainFile(copy.path);
    const planned = yield* planImport(scope.store.writer, copy.path, plain);
    const { plan, header } = planned;
    const applied = plan.changesAnything;
    if (applied) {
      const { writing, folder } = scope.store;
      restorePoint = createRestorePoint(writing, folder, instantOf(scope), beforeImport).name;
    }
    const tally = new Tally(scope.store.writer, false);
    const report = new Report(scope.store.writer, planned, tally);
    const proved = plain;
    yield* write(scope, planned, tally, report, file.name, applied, () => proved.prove());
    if (applied) archive(scope, copy.path, header.bundle);
    const newWriter = plan.intake.ownFuture ? scope.renewIdentity().shared.writer : null;
    if (newWriter === null) scope.catchUpRegistry();
    scrubCopies(scope.store);
    const { agreement, diagnosis } = compareDigests(scope, planned);
    return ok({
      bundle: header.bundle,
      verdict: report.verdict,
      counts: report.counts,
      segments: report.segments,
      applied,
      restorePoint,
      warnings: [...report.warnings(scope.nowMs), ...unreached(scope.store.writer).map(unreachedCopy)],
      withheld: report.withheld,
      agreement,
      diagnosis,
      newWriter,
    });
  } catch (error) {
    const refusal = refusalOf(error);
    // Nothing has changed, so there is nothing to go back from.
    if (restorePoint !== null) removeRestorePoint(scope.store.folder, restorePoint);
    return refusal;
  } finally {
    plain?.close();
    copy?.remove();
  }
}

/** Held open over the steps, so that a person can cancel and screens stay alive; nobody sees half of it. */
function* write(
  scope: LongScope,
  planned: Planned,
  tally: Tally,
  report: Report,
  file: string,
  applied: boolean,
  prove: () => void,
): Generator<Step, void> {
  const { writing, writer: db } = scope.store;
  const total = planned.plan.names.size;
  writing.exec('BEGIN IMMEDIATE');
  try {
    if (applied) {
      for (const done of applyPlan(db, planned.plan, planned.header.bundle, scope.nowMs, tally.add)) {
        yield { phase: 'apply', done, total };
      }
    }
    noteReceived(db, scope, planned, report, file, applied);
    prove();
    writing.exec('COMMIT');
  } finally {
    if (writing.inTransaction) writing.exec('ROLLBACK');
  }
}

function noteReceived(
  db: Writer,
  scope: LongScope,
  { header, plan }: Planned,
  report: Report,
  file: string,
  applied: boolean,
): void {
  const at = instantOf(scope);
  // What a stranger says of itself is not kept: it could make this site send less than others need. Of itself this site knows more.
  if (plan.intake.logs.end(header.sender) > 0 && header.sender !== scope.identity.shared.writer) {
    db.prepare(
      `INSERT INTO peer (writer, vv, heads, received_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (writer) DO UPDATE SET vv = excluded.vv, heads = excluded.heads, received_at = excluded.received_at`,
    ).run(header.sender, JSON.stringify(header.vv), JSON.stringify(header.heads), at);
  }
  if (!applied && report.verdict === 'known') return;
  db.prepare(
    `INSERT INTO bundle (bundle, direction, at, sender, file, verdict, counts, ops, verdicts)
     VALUES (?, 'in', ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    header.bundle,
    at,
    header.sender,
    file,
    report.verdict,
    JSON.stringify(report.counts),
    plan.rowsOf.applied,
    JSON.stringify(report.segments.filter(({ verdict }) => verdict !== 'known')),
  );
}

/** Keeps the received file; what came in can be looked up later. Not being able to keep it does not undo the import. */
function archive(scope: LongScope, path: string, bundle: string): void {
  try {
    const name = `${bundle}.dabundle`;
    renameSync(path, join(scope.store.folder.archive, name));
    scrubArrived(scope.store, name);
  } catch (error) {
    process.emitWarning(failureOf(error).message);
  }
}
