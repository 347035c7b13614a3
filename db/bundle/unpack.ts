import { constants, createReadStream, createWriteStream, rmSync, statSync } from 'node:fs';
import { chmod, copyFile } from 'node:fs/promises';
import { pipeline as pipe, type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { limits } from '../../shared/sync/limits.ts';
import { BundleFault } from './fault.ts';
import { isSealed, type Openers, type SealFor, seal, startOf, unseal } from './seal.ts';

const isGzip = (start: Buffer) => start[0] === 0x1f && start[1] === 0x8b;

/** Neither packed nor sealed: it can be read as it is. */
export function isPlainFile(path: string): boolean {
  const start = startOf(path, 32);
  return !isSealed(start) && !isGzip(start);
}

/**
 * Copies a received file into quarantine, opened and unpacked, and answers the path of the plain text.
 *
 * Works on a copy, so that a file that changes meanwhile (a sync client, a stick pulled out) cannot be read half old and half new.
 * Limits hold for the unpacked stream: a bomb is stopped while it unfolds, and what is packed twice is not unpacked twice.
 * A plain text as third parameter is a passphrase. Throws `BundleFault`.
 */
export async function unpack(
  source: string,
  quarantine: string,
  openers: string | Openers | undefined,
): Promise<string> {
  if (statSync(source).size > limits.fileBytes) throw new BundleFault('too-large', 1);
  const start = startOf(source, 32);
  if (!isSealed(start)) {
    await copyPlain(source, quarantine, isGzip(start));
    return quarantine;
  }
  const opened = `${quarantine}.open`;
  try {
    await unseal(source, opened, typeof openers === 'string' ? { passphrase: openers } : (openers ?? {}));
    await copyPlain(opened, quarantine, isGzip(startOf(opened, 2)));
    return quarantine;
  } finally {
    rmSync(opened, { force: true });
  }
}

async function copyPlain(packed: string, target: string, isPacked: boolean): Promise<void> {
  if (!isPacked) {
    // The system copies several times faster than a stream does.
    await copyFile(packed, target, constants.COPYFILE_FICLONE);
    await chmod(target, 0o600);
    if (statSync(target).size > limits.fileBytes) throw new BundleFault('too-large', 1);
    return;
  }
  const most = Math.min(limits.unpackedBytes, Math.max(statSync(packed).size * limits.ratio, limits.lineBytes));
  let bytes = 0;
  const bounded = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > most) done(new BundleFault('too-large', 1));
      else done(null, chunk);
    },
  });
  const to = createWriteStream(target, { mode: 0o600 });
  try {
    await pipeline(createReadStream(packed), createGunzip(), bounded, to);
  } catch (error) {
    if (error instanceof BundleFault) throw error;
    if (String((error as { code?: unknown }).code).startsWith('Z_')) throw new BundleFault('truncated', 1);
    throw error;
  }
}

/** A bundle is packed once and travels by mail: four per cent smaller than usual, for half a second more on the largest. */
export const packingLevel = 8;

export type Packing = { readonly gzip: boolean; readonly sealFor: SealFor | null };

/** A plain bundle file packed and sealed for its way, piece by piece: the other direction of `unpack`. */
export async function packed(path: string, { gzip, sealFor }: Packing): Promise<Readable> {
  const plain = createReadStream(path);
  // An error of either stream ends the last one, where the reader meets it.
  const stream: Readable = gzip ? pipe(plain, createGzip({ level: packingLevel }), () => {}) : plain;
  return sealFor === null ? stream : seal(stream, sealFor);
}

/** Seals a bundle with a passphrase, in the format of the `age` command. */
export const sealWithPassphrase = (content: Uint8Array, passphrase: string): Promise<Uint8Array> =>
  seal(content, { passphrase });
