import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { ok } from '../../shared/core/result.ts';
import type {
  FailedFile,
  FileReport,
  ImportedFile,
  JointPreview,
  MailInfo,
  Source,
} from '../../shared/exchange/reading-contract.ts';
import { beforeImport, makeRestorePoint, removeRestorePoint } from '../backup/restore-point.ts';
import { instantOf, type LongScope, type Step } from '../scope.ts';
import type { Reader, Writer } from '../store/database.ts';
import { failureOf } from '../store/failure.ts';
import { applyPlan } from '../sync/import-apply.ts';
import { compareDigests } from './agreement.ts';
import { type Joint, type JointFile, readTogether } from './joint.ts';
import { keepNews } from './news.ts';
import { asksAgain, wholeCounts } from './report.ts';
import { scrubArrived, scrubCopies, unreached } from './scrub.ts';
import { Copies, failedFile } from './sources.ts';
import { unreachedCopy } from './warnings.ts';

/** Rows computed between two reports of progress. */
const rowsPerStep = 100;

type Verified = Extract<JointFile, { state: 'verified' }>;

/** What several bundles would do together; nothing is written. */
export async function* previewAll(scope: LongScope, { sources }: { readonly sources: readonly Source[] }) {
  const copies = new Copies(scope);
  try {
    const joint = yield* readTogether(scope.db, sources, copies);
    const total = joint.plan.names.size;
    let done = 0;
    for (const row of joint.plan.rows()) {
      if (row !== null) joint.look(row);
      done += row === null ? 0 : 1;
      if (row === null || done % rowsPerStep === 0) yield { phase: 'plan', done, total } satisfies Step;
    }
    joint.prove();
    return ok(previewOf(scope, joint));
  } catch (error) {
    const failed = failedFile(error);
    if (failed === null) throw error;
    return ok({ files: [failed], counts: noCounts, changes: [], more: 0, moreOurs: 0, asks: null });
  } finally {
    copies.remove();
  }
}

function previewOf(scope: LongScope, joint: Joint): JointPreview {
  const counts = countsOf(joint);
  return {
    files: joint.files.map((file) => reportOf(scope.db, scope.nowMs, joint, file)),
    counts,
    changes: [...joint.tally.jointChanges],
    more: joint.tally.more,
    moreOurs: joint.tally.moreOurs,
    asks: asksAgain(scope.db, counts),
  };
}

const countsOf = ({ plan, tally }: Joint) => wholeCounts(plan.intake.judged, tally.counts, plan.rowsOf.refused);

const noCounts = { new: 0, changed: 0, deleted: 0, conflicts: 0, refused: 0, held: 0, unknown: 0 };

function reportOf(db: Reader, nowMs: number, joint: Joint, file: JointFile): FileReport {
  if (file.state === 'failed') return file;
  const { header } = file.offer;
  const report = joint.reportOf(file);
  const { isRepeated } = file;
  const counts = isRepeated ? noCounts : report.counts;
  return {
    state: 'read',
    bundle: header.bundle,
    verdict: isRepeated ? 'known' : report.verdict,
    sender: header.sender,
    senderSite: report.origin,
    createdAt: header.at,
    counts,
    segments: isRepeated ? [] : report.segments,
    warnings: isRepeated ? [] : report.warnings(nowMs),
    withheld: isRepeated ? [] : report.withheld,
    madeFor: report.madeFor,
    isRepeated,
    asks: isRepeated ? null : asksAgain(db, counts),
  };
}

/**
 * Takes several bundles in together: private copies, one restore point, one transaction, archive, receipts. Any error: nothing
 * changed. A file that cannot be read keeps no other out.
 */
export async function* importAll(
  scope: LongScope,
  input: { readonly sources: readonly Source[]; readonly mail?: MailInfo | undefined },
) {
  const copies = new Copies(scope);
  try {
    const joint = yield* readTogether(scope.store.writer, input.sources, copies);
    return ok(yield* takeIn(scope, joint, input.mail ?? null));
  } catch (error) {
    const failed = failedFile(error);
    if (failed === null) throw error;
    return ok(nothingOf([failed]));
  } finally {
    copies.remove();
  }
}

const nothingOf = (failed: readonly FailedFile[]) => ({
  batch: null,
  files: [...failed],
  counts: noCounts,
  restorePoint: null,
  newWriter: null,
});

async function* takeIn(scope: LongScope, joint: Joint, mail: MailInfo | null) {
  const { plan, good } = joint;
  const [first] = good;
  if (first === undefined) {
    const failed = joint.files.filter((file) => file.state === 'failed');
    return nothingOf(failed);
  }
  const brings = new Map(good.map((file) => [file, joint.brings(file)]));
  const applied = plan.changesAnything;
  const restorePoint = applied
    ? (await makeRestorePoint(scope.store.writing, scope.store.folder, instantOf(scope), beforeImport)).name
    : null;
  // By its first bundle, because nothing else is known of it to everybody who speaks of it.
  const batch = applied ? (good.find((file) => brings.get(file)) ?? first).offer.header.bundle : null;
  try {
    yield* write(scope, joint, { batch, restorePoint, mail, applied, brings });
  } catch (error) {
    // Nothing has changed, so there is nothing to go back from.
    if (restorePoint !== null) removeRestorePoint(scope.store.folder, restorePoint);
    throw error;
  }
  for (const file of good) if (brings.get(file)) archive(scope, file.copy.path, file.offer.header.bundle);
  const newWriter = plan.intake.ownFuture ? scope.renewIdentity().shared.writer : null;
  if (newWriter === null) scope.catchUpRegistry();
  scrubCopies(scope.store);
  return {
    batch,
    files: joint.files.map((file) => importedOf(scope, joint, file)),
    counts: countsOf(joint),
    restorePoint,
    newWriter,
  };
}

function importedOf(scope: LongScope, joint: Joint, file: JointFile): ImportedFile {
  const report = reportOf(scope.store.writer, scope.nowMs, joint, file);
  if (file.state === 'failed') return file;
  if (report.state === 'failed') return report;
  // Whether it asks again was a question before; measured against what is there now it means nothing.
  const copies = file === joint.good[0] ? unreached(scope.store.writer).map(unreachedCopy) : [];
  const told = { ...report, warnings: [...report.warnings, ...copies], asks: null };
  if (file.isRepeated) return { ...told, agreement: 'not-comparable', diagnosis: null };
  return { ...told, ...compareDigests(scope, joint.plannedOf(file)) };
}

type Writing = {
  readonly batch: string | null;
  readonly restorePoint: string | null;
  readonly mail: MailInfo | null;
  readonly applied: boolean;
  readonly brings: ReadonlyMap<Verified, boolean>;
};

/** Held open over the steps, so that a person can cancel and screens stay alive; nobody sees half of it. */
function* write(scope: LongScope, joint: Joint, how: Writing): Generator<Step, void> {
  const { writing, writer: db } = scope.store;
  const { plan, good } = joint;
  const total = plan.names.size;
  const first = good[0]?.offer.header.bundle ?? null;
  writing.exec('BEGIN IMMEDIATE');
  try {
    if (how.applied) {
      for (const done of applyPlan(db, plan, first, scope.nowMs, joint.look)) yield { phase: 'apply', done, total };
    }
    for (const file of good) noteReceived(db, scope, joint, file, how);
    noteRead(db, scope, joint);
    const { batch, restorePoint, mail } = how;
    if (batch !== null)
      keepNews(db, { batch, restorePoint, mail, at: instantOf(scope), joint, counts: countsOf(joint) });
    joint.prove();
    writing.exec('COMMIT');
  } finally {
    if (writing.inTransaction) writing.exec('ROLLBACK');
  }
}

function noteReceived(db: Writer, scope: LongScope, joint: Joint, file: Verified, { batch, applied, brings }: Writing) {
  const at = instantOf(scope);
  const { header } = file.offer;
  // What a stranger says of itself is not kept: it could make this site send less than others need.
  if (joint.plan.intake.logs.end(header.sender) > 0) {
    db.prepare(
      `INSERT INTO peer (writer, vv, heads, received_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (writer) DO UPDATE SET vv = excluded.vv, heads = excluded.heads, received_at = excluded.received_at`,
    ).run(header.sender, JSON.stringify(header.vv), JSON.stringify(header.heads), at);
  }
  const report = joint.reportOf(file);
  if (!(applied && brings.get(file)) && report.verdict === 'known') return;
  db.prepare(
    `INSERT INTO bundle (bundle, direction, at, sender, file, verdict, counts, ops, verdicts, batch)
     VALUES (?, 'in', ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    header.bundle,
    at,
    header.sender,
    file.copy.name,
    report.verdict,
    JSON.stringify(report.counts),
    report.applied,
    JSON.stringify(report.segments.filter(({ verdict }) => verdict !== 'known')),
    batch,
  );
}

/** Also what was known: a folder shall not offer it again. */
function noteRead(db: Writer, scope: LongScope, { files }: Joint): void {
  const note = db.prepare('INSERT OR REPLACE INTO read_file (sha256, bundle, at) VALUES (?, ?, ?)');
  for (const file of files) {
    if (file.state === 'verified') note.run(file.copy.sha256, file.offer.header.bundle, instantOf(scope));
  }
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
