import { createWriteStream, rmSync, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Parsed } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { memberOf } from '../../shared/trust/registry.ts';
import { packed } from '../bundle/unpack.ts';
import { type BundleRequest, bundleLines, commitFile, DurableFile } from '../bundle/write.ts';
import { instantOf, type LongScope, type Step } from '../scope.ts';
import { atomically } from '../store/atomically.ts';
import type { Reader } from '../store/database.ts';
import { boundOfLog, positionsOf } from '../sync/bounds.ts';
import { liveDigest } from '../sync/digest.ts';
import { Logs } from '../sync/logs.ts';
import { snapshotLines } from '../sync/prune.ts';
import { seal } from '../sync/seal.ts';
import { noteSent } from '../sync/sent.ts';
import { handoversOf, registryHead, registryOf } from '../trust/registry-log.ts';
import { fileMissing } from './files.ts';

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
    const message =
      'Mindestens ein Empfänger ist hier nicht bekannt. Bitte prüfen Sie die Kennung oder erstellen Sie das Bündel für alle.';
    return fail({ code: 'unknown-recipient' as const, message });
  }
  const recipients = recipientsOf(scope.db, input.seal);
  if (recipients === null) {
    const message =
      'Für mindestens einen Empfänger kennt das Verzeichnis keinen Schlüssel zum Verschließen. Bitte verschließen Sie das Bündel mit einem Kennwort, oder bitten Sie die Koordination, den Standort neu zuzulassen.';
    return fail({ code: 'no-recipient-key' as const, message });
  }
  yield { phase: 'seal', done: 0, total: 1 } satisfies Step;
  const sealed = atomically(scope.store.writing, () => ok(seal(scope.store.writer, scope.identity)));
  scope.saveIdentity(sealed.value);
  const { writer: db } = scope.store;
  const registry = registryOf(db);
  const logs = new Logs(db);
  const request: BundleRequest = {
    sender: sealed.value.shared,
    bundle: scope.ports.newId(),
    at: instantOf(scope),
    app: scope.app,
    digest: liveDigest(db),
    to,
    have,
    includeNonpublic: input.include.includes('nonpublic_session'),
    heads: positionsOf(registry, logs),
    reg: [registry.length, registryHead(db)],
    boundOf: (log) => boundOfLog(registry, logs, log),
    lineFor: input.snapshot ? snapshotLines(db, sealed.value.shared.writer) : null,
  };
  const total = (db.prepare('SELECT count(*) AS n FROM segment').get() as { n: number }).n;
  const isPlain = !input.gzip && !input.passphrase && recipients.length === 0;
  const part = `${file.path}.${process.pid}.plain`;
  const plain = new DurableFile(isPlain ? file.path : part);
  let ops = 0;
  let segments = -2; // Header and end are chunks too.
  let isWhole = false;
  try {
    for (const chunk of bundleLines(db, request)) {
      plain.write(Buffer.from(chunk.text, 'utf8'));
      ops += chunk.ops;
      segments += 1;
      yield { phase: 'write', done: Math.max(segments, 0), total } satisfies Step;
    }
    plain.commit();
    isWhole = true;
  } finally {
    if (!isWhole) plain.abandon((path) => rmSync(path, { force: true }));
  }
  const bytes = isPlain ? plain.bytes : await wrap(part, file.path, input, recipients);
  const sent = {
    bundle: request.bundle,
    at: instantOf(scope),
    sender: request.sender.writer,
    file: file.name,
    ops,
    to,
  };
  atomically(scope.store.writing, () => ok(noteSent(db, sent)));
  return ok({ bundle: request.bundle, ops, segments, bytes, digest: request.digest });
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
    await pipeline(await packed(part, { gzip, sealFor }), createWriteStream(temporary, { mode: 0o600 }));
    commitFile(temporary, path);
    return statSync(path).size;
  } finally {
    rmSync(part, { force: true });
    rmSync(temporary, { force: true });
  }
}

/** The keys members can open sealed files with; `null` if the registry knows none for one of them. */
function recipientsOf(db: Reader, writers: readonly string[]): string[] | null {
  const registry = registryOf(db);
  const handovers = handoversOf(db);
  const recipients = writers.map((writer) => {
    const member = memberOf(registry, writer, handovers);
    // Whoever has a revoked key in hand shall not read what is written afterwards.
    return member === null || member.revoked !== null ? null : member.recipient;
  });
  return recipients.includes(null) ? null : recipients.filter((recipient) => recipient !== null);
}

/** What all recipients have in common; nothing for a stranger, so that they get everything. `null` for an unknown writer. */
function heldByAll(db: Reader, recipients: readonly string[]): Record<string, number> | null {
  const vectors: Record<string, number>[] = [];
  const logs = new Logs(db);
  for (const writer of recipients) {
    const isMember = memberOf(registryOf(db), writer, handoversOf(db)) !== null;
    const known = isMember || db.prepare('SELECT 1 FROM writer WHERE writer = ?').get(writer) !== undefined;
    const peer = db.prepare('SELECT vv, heads FROM peer WHERE writer = ?').get(writer) as
      | { vv: string; heads: string | null }
      | undefined;
    if (!known && peer === undefined) return null;
    vectors.push(peer ? agreedPositions(peer, logs) : {});
  }
  const [first = {}, ...others] = vectors;
  return Object.fromEntries(
    Object.entries(first).map(([writer, seq]) => [writer, Math.min(seq, ...others.map((vv) => vv[writer] ?? 0))]),
  );
}

/** What a site says to hold; of a log of which it holds another history, nothing: it needs the whole to see that. */
function agreedPositions({ vv, heads }: { vv: string; heads: string | null }, logs: Logs): Record<string, number> {
  const said = JSON.parse(vv) as Record<string, number>;
  const hashes = JSON.parse(heads ?? '{}') as Record<string, readonly [number, string]>;
  for (const [log, [seq, hash]] of Object.entries(hashes)) {
    if (logs.whatWasSeen(log, seq, hash) === 'wrong') delete said[log];
  }
  return said;
}
