import { readFileSync, rmSync } from 'node:fs';
import type { Parsed } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { sealWithPassphrase } from '../bundle/unpack.ts';
import { bundleLines, DurableFile, gzip } from '../bundle/write.ts';
import { instantOf, type LongScope, type Step } from '../scope.ts';
import { atomically } from '../store/atomically.ts';
import type { Reader, Writer } from '../store/database.ts';
import { knownWriters } from '../store/writers.ts';
import { liveDigest } from '../sync/digest.ts';
import { seal } from '../sync/seal.ts';
import { fileMissing } from './files.ts';

/**
 * Writes a bundle: seal what was edited, commit, then the file under a temporary name, synced and renamed.
 *
 * Sending again is harmless; a crash between the two steps leaves a sealed segment that goes out with the next bundle.
 */
export async function* create(scope: LongScope, input: Parsed<'bundle.create'>) {
  const file = scope.files.pathOf(input.ticket);
  if (file === null) return fileMissing;
  const have = positionsOf(scope.db, input.to);
  if (have === null) {
    const message =
      'Mindestens ein Empfänger ist hier nicht bekannt. Bitte prüfen Sie die Kennung oder erstellen Sie das Bündel für alle.';
    return fail({ code: 'unknown-recipient' as const, message });
  }
  yield { phase: 'seal', done: 0, total: 1 } satisfies Step;
  const sealed = atomically(scope.store.writing, () => ok(seal(scope.store.writer, scope.identity)));
  scope.saveIdentity(sealed.value);
  const { writer: db } = scope.store;
  const request = {
    sender: sealed.value.shared,
    bundle: scope.ports.newId(),
    at: instantOf(scope),
    app: scope.app,
    digest: liveDigest(db),
    to: input.to,
    have,
    includeNonpublic: input.include.includes('nonpublic_session'),
  };
  const total = (db.prepare('SELECT count(*) AS n FROM segment').get() as { n: number }).n;
  const part = `${file.path}.${process.pid}.plain`;
  const plain = new DurableFile(input.passphrase || input.gzip ? part : file.path);
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
  const bytes = await wrap(part, file.path, input, plain.bytes);
  atomically(scope.store.writing, () => ok(noteSent(db, scope, request.bundle, file.name, ops, input.to)));
  return ok({ bundle: request.bundle, ops, segments, bytes, digest: request.digest });
}

/** Packs and seals what was written plain; answers the size of the final file. */
async function wrap(part: string, path: string, input: Parsed<'bundle.create'>, plainBytes: number): Promise<number> {
  if (!input.gzip && !input.passphrase) return plainBytes;
  try {
    let content: Uint8Array = readFileSync(part);
    if (input.gzip) content = gzip(content);
    if (input.passphrase) content = await sealWithPassphrase(content, input.passphrase);
    const file = new DurableFile(path);
    file.write(content);
    file.commit();
    return file.bytes;
  } finally {
    rmSync(part, { force: true });
  }
}

/** What all recipients have in common; nothing for a stranger, so that they get everything. `null` for an unknown writer. */
function positionsOf(db: Reader, recipients: readonly string[]): Record<string, number> | null {
  const vectors: Record<string, number>[] = [];
  for (const writer of recipients) {
    const known = db.prepare('SELECT 1 FROM writer WHERE writer = ?').get(writer);
    const peer = db.prepare('SELECT vv FROM peer WHERE writer = ?').get(writer) as { vv: string } | undefined;
    if (known === undefined && peer === undefined) return null;
    vectors.push(peer ? (JSON.parse(peer.vv) as Record<string, number>) : {});
  }
  const [first = {}, ...others] = vectors;
  return Object.fromEntries(
    Object.entries(first).map(([writer, seq]) => [writer, Math.min(seq, ...others.map((vv) => vv[writer] ?? 0))]),
  );
}

function noteSent(
  db: Writer,
  scope: LongScope,
  bundle: string,
  file: string,
  ops: number,
  to: readonly string[],
): void {
  const at = instantOf(scope);
  db.prepare(
    "INSERT INTO bundle (bundle, direction, at, sender, file, verdict, ops) VALUES (?, 'out', ?, ?, ?, 'sent', ?)",
  ).run(bundle, at, scope.identity.shared.writer, file, ops);
  const everybody = knownWriters(db).filter(({ lane, own }) => lane === 'shared' && !own);
  for (const writer of to.length > 0 ? to : everybody.map((known) => known.writer)) {
    db.prepare(
      `INSERT INTO peer (writer, vv, sent_at) VALUES (?, '{}', ?) ON CONFLICT (writer) DO UPDATE SET sent_at = excluded.sent_at`,
    ).run(writer, at);
  }
}
