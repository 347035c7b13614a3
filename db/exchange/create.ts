import { createWriteStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Parsed } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { memberOf } from '../../shared/trust/registry.ts';
import { packed } from '../bundle/unpack.ts';
import { type BundleRequest, bundleLines, commitFile, DurableFile } from '../bundle/write.ts';
import { instantOf, type LongScope, type Step } from '../scope.ts';
import { isAgeRecipient } from '../store/age-key.ts';
import { atomically } from '../store/atomically.ts';
import type { Reader } from '../store/database.ts';
import type { Identity } from '../store/identity.ts';
import { atPlace, atPlaceLater, fileMissing, placeRefusal, removeQuietly } from '../store/place-trouble.ts';
import { counted } from '../store/undo.ts';
import { boundOfLog, positionsOf } from '../sync/bounds.ts';
import { liveDigestInSteps } from '../sync/digest.ts';
import { Logs } from '../sync/logs.ts';
import { snapshotLines } from '../sync/prune.ts';
import { sealInSteps } from '../sync/seal.ts';
import { noteSent } from '../sync/sent.ts';
import { handoversOf, registryHead, registryOf } from '../trust/registry-log.ts';
import { heldByAll } from './peer-positions.ts';

export const unknownRecipient = fail({
  code: 'unknown-recipient' as const,
  message:
    'Mindestens ein Empfänger ist hier nicht bekannt. Bitte prüfen Sie die Kennung oder erstellen Sie das Bündel für alle.',
});

export const noRecipientKey = fail({
  code: 'no-recipient-key' as const,
  message:
    'Für mindestens einen Empfänger kennt das Verzeichnis keinen Schlüssel zum Verschließen. Bitte verschließen Sie das Bündel mit einem Kennwort, oder bitten Sie die Koordination, den Standort neu zuzulassen.',
});

/**
 * Writes a bundle: seal what was edited, commit, then the file under a temporary name, synced and renamed.
 *
 * Sending again is harmless; a crash between the two steps leaves a sealed segment that goes out with the next bundle.
 */
export async function* create(scope: LongScope, input: Parsed<'bundle.create'>) {
  const file = scope.files.pathOf(input.ticket);
  if (file === null) return fileMissing;
  const to = [...new Set([...input.to, ...input.seal])];
  const have = input.snapshot ? {} : heldByAll(scope.db, to);
  if (have === null) {
    return unknownRecipient;
  }
  const recipients = recipientsOf(scope.db, input.seal);
  if (recipients === null) {
    return noRecipientKey;
  }
  yield { phase: 'seal', done: 0, total: 1 } satisfies Step;
  const identity = yield* sealed(scope);
  const { writer: db } = scope.store;
  const registry = registryOf(db);
  const logs = new Logs(db);
  const request: BundleRequest = {
    sender: identity.shared,
    bundle: scope.ports.newId(),
    at: instantOf(scope),
    app: scope.app,
    digest: yield* counted(liveDigestInSteps(db), 0),
    to,
    have,
    includeNonpublic: input.include.includes('nonpublic_session'),
    heads: positionsOf(registry, logs),
    reg: [registry.length, registryHead(db)],
    boundOf: (log) => boundOfLog(registry, logs, log),
    lineFor: input.snapshot ? snapshotLines(db, identity.shared.writer) : null,
  };
  try {
    const written = yield* writeFile(scope, input, request, file.path, recipients);
    const sent = {
      bundle: request.bundle,
      at: instantOf(scope),
      sender: request.sender.writer,
      file: file.name,
      ops: written.ops,
      to,
    };
    atomically(scope.store.writing, () => ok(noteSent(db, sent)));
    return ok({ bundle: request.bundle, ...written, digest: request.digest });
  } catch (error) {
    return placeRefusal(error);
  }
}

/** Signs what was edited, in one transaction over many steps: whoever cancels has signed nothing. */
function* sealed({ store, identity, saveIdentity }: LongScope): Generator<Step, Identity> {
  store.writing.exec('BEGIN IMMEDIATE');
  try {
    const steps = sealInSteps(store.writer, identity);
    for (;;) {
      const step = steps.next();
      if (step.done) {
        store.writing.exec('COMMIT');
        saveIdentity(step.value);
        return step.value;
      }
      yield { phase: 'seal', done: step.value, total: 0 };
    }
  } finally {
    if (store.writing.inTransaction) store.writing.exec('ROLLBACK');
  }
}

/**
 * The file in its place, whole or not at all.
 *
 * What is packed or sealed is first written plain, inside the folder of the store: on somebody's stick it must not have been
 * readable even for a moment.
 */
async function* writeFile(
  scope: LongScope,
  input: Parsed<'bundle.create'>,
  request: BundleRequest,
  path: string,
  recipients: readonly string[],
): AsyncGenerator<Step, { ops: number; segments: number; bytes: number }> {
  const { writer: db, folder } = scope.store;
  const total = (db.prepare('SELECT count(*) AS n FROM segment').get() as { n: number }).n;
  const isPlain = !input.gzip && !input.passphrase && recipients.length === 0;
  const part = join(folder.archive, `.outgoing-${request.bundle}`);
  const at = isPlain ? atPlace : <Value>(work: () => Value) => work();
  const plain = at(() => new DurableFile(isPlain ? path : part));
  let ops = 0;
  let segments = -2; // Header and end are chunks too.
  let isWhole = false;
  try {
    for (const chunk of bundleLines(db, request)) {
      at(() => plain.write(Buffer.from(chunk.text, 'utf8')));
      ops += chunk.ops;
      segments += 1;
      yield { phase: 'write', done: Math.max(segments, 0), total } satisfies Step;
    }
    at(() => plain.commit());
    isWhole = true;
  } finally {
    if (!isWhole) plain.abandon();
  }
  return { ops, segments, bytes: isPlain ? plain.bytes : await wrap(part, path, input, recipients) };
}

/** Packs and seals what was written plain; answers the size of the final file. */
async function wrap(
  part: string,
  path: string,
  { gzip, passphrase }: Parsed<'bundle.create'>,
  recipients: readonly string[],
): Promise<number> {
  const sealFor = recipients.length > 0 ? { recipients } : passphrase ? { passphrase } : null;
  const temporary = `${path}.${process.pid}.part`;
  try {
    const content = await packed(part, { gzip, sealFor });
    return await atPlaceLater(async () => {
      await pipeline(content, createWriteStream(temporary, { mode: 0o600 }));
      commitFile(temporary, path);
      return statSync(path).size;
    });
  } finally {
    removeQuietly(part);
    removeQuietly(temporary);
  }
}

/** The keys members can open sealed files with; `null` if the registry knows none for one of them. */
export function recipientsOf(db: Reader, writers: readonly string[]): string[] | null {
  const registry = registryOf(db);
  const handovers = handoversOf(db);
  const recipients = writers.map((writer) => {
    const member = memberOf(registry, writer, handovers);
    // Whoever has a revoked key in hand shall not read what is written afterwards.
    if (member === null || member.revoked !== null || member.recipient === null) return null;
    // The registry keeps what a request said; only what has a right checksum can be sealed to.
    return isAgeRecipient(member.recipient) ? member.recipient : null;
  });
  return recipients.includes(null) ? null : recipients.filter((recipient) => recipient !== null);
}
