import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Parsed } from '../../../shared/contract.ts';
import { ok } from '../../../shared/core/result.ts';
import { packed } from '../../bundle/unpack.ts';
import { commitFile, DurableFile } from '../../bundle/write.ts';
import { isWhole, readContent } from '../../contents/contents.ts';
import { instantOf, type LongScope, type Step } from '../../scope.ts';
import { atomically } from '../../store/atomically.ts';
import { atPlace, atPlaceLater, fileMissing, placeRefusal, removeQuietly } from '../../store/place-trouble.ts';
import { noRecipientKey, recipientsOf, unknownRecipient } from '../create.ts';
import { heldByAll } from '../peer-positions.ts';
import { type Chosen, chooseContents, countsOf } from './choose.ts';
import { companionMark } from './format.ts';

/**
 * Writes a companion file: mark, header, each content behind its hash, end (docs/beipack-format.md). Under a temporary name, synced and
 * renamed; what is to be sealed is written plain only inside the folder of the store.
 */
export async function* pack(scope: LongScope, input: Parsed<'attachment.pack'>) {
  const file = scope.files.pathOf(input.ticket);
  if (file === null) return fileMissing;
  const { writer: db, folder } = scope.store;
  const to = [...new Set([...input.to, ...input.seal])];
  if (heldByAll(db, to) === null) return unknownRecipient;
  const recipients = recipientsOf(db, input.seal);
  if (recipients === null) return noRecipientKey;
  const wanted = chooseContents(db, folder, scope.identity.shared.writer, { ...input, to });
  const chosen = yield* onlyWhole(scope, wanted);
  if (chosen.contents.length === 0) return ok(countsOf(chosen));
  const isPlain = !input.passphrase && recipients.length === 0;
  const part = join(folder.archive, `.outgoing-${scope.ports.newId()}`);
  try {
    yield* writePlain(scope, chosen, isPlain ? file.path : part, isPlain, input.bundle ?? null);
    if (!isPlain) {
      const sealFor = recipients.length > 0 ? { recipients } : { passphrase: input.passphrase ?? '' };
      await sealTo(part, file.path, sealFor);
    }
  } catch (error) {
    return placeRefusal(error);
  } finally {
    if (!isPlain) removeQuietly(part);
  }
  const at = instantOf(scope);
  atomically(scope.store.writing, () => {
    const note = db.prepare('INSERT OR REPLACE INTO content_sent (sha256, writer, at) VALUES (?, ?, ?)');
    for (const { sha256 } of chosen.contents) for (const reader of chosen.readers) note.run(sha256, reader, at);
    return ok(null);
  });
  return ok(countsOf(chosen));
}

/** A content that is damaged here stays here; the number in the header must be right before the first one is written. */
async function* onlyWhole(scope: LongScope, chosen: Chosen): AsyncGenerator<Step, Chosen> {
  const { folder } = scope.store;
  const whole: Chosen['contents'][number][] = [];
  for (const [index, content] of chosen.contents.entries()) {
    if (isWhole(folder, content.sha256)) whole.push(content);
    yield { phase: 'look', done: index + 1, total: chosen.contents.length } satisfies Step;
  }
  const bytes = whole.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return { ...chosen, contents: whole, bytes, missing: chosen.missing + chosen.contents.length - whole.length };
}

async function* writePlain(
  scope: LongScope,
  { contents }: Chosen,
  path: string,
  isAtPlace: boolean,
  bundle: string | null,
): AsyncGenerator<Step, void> {
  const at = isAtPlace ? atPlace : <Value>(work: () => Value) => work();
  const out = at(() => new DurableFile(path));
  let isDone = false;
  try {
    const line = (value: object) => at(() => out.write(Buffer.from(`${JSON.stringify(value)}\n`, 'utf8')));
    at(() => out.write(Buffer.from(companionMark, 'latin1')));
    line({ app: scope.app, at: instantOf(scope), bundle, contents: contents.length });
    for (const [index, { sha256, sizeBytes }] of contents.entries()) {
      line({ sha256, size: sizeBytes });
      const reading = readContent(scope.store.folder, sha256, (piece) => at(() => out.write(piece)));
      for (;;) {
        const step = reading.next();
        // It was whole a moment ago: the disk is in trouble, and a half true file must not go out.
        if (step.done && step.value !== 'whole') throw new Error(`content ${sha256} changed while it was read`);
        if (step.done) break;
        yield { phase: 'write', done: index, total: contents.length } satisfies Step;
      }
      at(() => out.write(Buffer.from('\n')));
    }
    line({ end: contents.length });
    at(() => out.commit());
    isDone = true;
  } finally {
    if (!isDone) out.abandon();
  }
}

async function sealTo(plain: string, path: string, sealFor: Parameters<typeof packed>[1]['sealFor']): Promise<void> {
  const temporary = `${path}.${process.pid}.part`;
  try {
    const content = await packed(plain, { gzip: false, sealFor });
    await atPlaceLater(async () => {
      await pipeline(content, createWriteStream(temporary, { mode: 0o600 }));
      commitFile(temporary, path);
    });
  } finally {
    removeQuietly(temporary);
  }
}
