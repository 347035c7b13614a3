import type { Parsed } from '../../shared/contract.ts';
import { assert } from '../../shared/core/assert.ts';
import { ok } from '../../shared/core/result.ts';
import type { Preview } from '../../shared/exchange/contract.ts';
import type { LongScope } from '../scope.ts';
import { refusalOf } from './files.ts';
import { importAll, previewAll } from './import.ts';

/** What a single bundle would do; nothing is written. */
export async function* preview(scope: LongScope, input: Parsed<'bundle.preview'>) {
  const outcome = yield* previewAll(scope, { sources: [input] });
  const { files, counts, changes, more, asks } = outcome.value;
  const [file] = files;
  assert(file !== undefined, 'one source gives one report');
  if (file.state === 'failed') return refusalOf(file);
  const { bundle, verdict, sender, senderSite, createdAt, segments, warnings, withheld } = file;
  const plain = changes.map(({ entity, id, title, kind, fields }) => ({ entity, id, title, kind, fields }));
  const answer: Preview = {
    bundle,
    verdict,
    sender,
    senderSite,
    createdAt,
    counts,
    segments,
    changes: plain,
    more,
    warnings,
    withheld,
    askAgain: asks !== null,
  };
  return ok(answer);
}

/** Takes a single bundle in. */
export async function* importBundle(scope: LongScope, input: Parsed<'bundle.import'>) {
  const outcome = yield* importAll(scope, { sources: [input] });
  const { batch, files, counts, restorePoint, newWriter } = outcome.value;
  const [file] = files;
  assert(file !== undefined, 'one source gives one report');
  if (file.state === 'failed') return refusalOf(file);
  const { bundle, verdict, segments, warnings, withheld, agreement, diagnosis } = file;
  const applied = batch !== null;
  return ok({
    bundle,
    verdict,
    counts,
    segments,
    applied,
    restorePoint,
    warnings,
    withheld,
    agreement,
    diagnosis,
    newWriter,
  });
}
