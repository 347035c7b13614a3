import { assert } from '../../shared/core/assert.ts';
import type { BundleHeader } from '../../shared/sync/bundle.ts';
import { type PlainFile, RecordNames, readBundle } from '../bundle/read.ts';
import type { Step } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import type { Candidate } from '../sync/candidate.ts';
import { ImportPlan } from '../sync/import-plan.ts';
import { opsOfFile } from '../sync/segment-ops.ts';

/** A verified file: who made it, and its segments. */
export type Offer = { readonly header: BundleHeader; readonly candidates: readonly Candidate[] };

/** One of the files a plan is of. */
export type Planned = Offer & { readonly plan: ImportPlan };

/**
 * Verifies a whole bundle; nothing is written, and nothing decided.
 *
 * It counts only once the end line has been verified and `file.prove()` has come back: until then everything read is provisional.
 * `file` must stay open as long as what is answered is used.
 */
export function* readOffer(path: string, file: PlainFile, names: RecordNames): Generator<Step, Offer> {
  const candidates: Candidate[] = [];
  let header: BundleHeader | null = null;
  for (const part of readBundle(path, names, file)) {
    if (part.kind === 'header') header = part.header;
    if (part.kind === 'segment') {
      const { segment } = part;
      candidates.push({ ...segment, ops: opsOfFile(file, segment), no: null, bundle: header?.bundle ?? null });
      yield { phase: 'verify', done: candidates.length, total: header?.segs ?? candidates.length };
    }
  }
  assert(header !== null, 'a verified bundle has a header');
  return { header, candidates };
}

/** Decides which segments of several files come to count, in whatever order they were read (S1). */
export function decide(db: Reader, names: RecordNames, offers: readonly Offer[]): ImportPlan {
  const plan = new ImportPlan(db, names);
  for (const { candidates } of offers) for (const candidate of candidates) plan.offer(candidate);
  plan.settle();
  return plan;
}

/** The plan of a single file. */
export function* planImport(db: Reader, path: string, file: PlainFile): Generator<Step, Planned> {
  const names = new RecordNames();
  const offer = yield* readOffer(path, file, names);
  return { ...offer, plan: decide(db, names, [offer]) };
}
