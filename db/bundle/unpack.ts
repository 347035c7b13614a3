import {
  closeSync,
  createReadStream,
  createWriteStream,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import { limits } from '../../shared/sync/limits.ts';
import { BundleFault } from './fault.ts';

const ageMark = 'age-encryption.org/v1';

function startOf(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(32);
    return start.subarray(0, readSync(file, start, 0, start.length, 0));
  } finally {
    closeSync(file);
  }
}

const isGzip = (start: Buffer) => start[0] === 0x1f && start[1] === 0x8b;
const isSealed = (start: Buffer) => start.subarray(0, ageMark.length).toString('latin1') === ageMark;

/**
 * Copies a received file into quarantine, opened and unpacked, and answers the path of the plain text.
 *
 * Works on a copy, so that a file that changes meanwhile (a sync client, a stick pulled out) cannot be read half old and half new.
 * Limits hold for the unpacked stream: a bomb is stopped while it unfolds. Throws `BundleFault`.
 */
export async function unpack(source: string, quarantine: string, passphrase: string | undefined): Promise<string> {
  if (statSync(source).size > limits.fileBytes) throw new BundleFault('too-large', 1);
  let packed = source;
  if (isSealed(startOf(packed))) {
    if (passphrase === undefined) throw new BundleFault('needs-passphrase', 1);
    const opened = `${quarantine}.open`;
    writeFileSync(opened, await open(readFileSync(packed), passphrase), { mode: 0o600 });
    packed = opened;
  }
  try {
    await copyPlain(packed, quarantine);
    return quarantine;
  } finally {
    if (packed !== source) rmSync(packed, { force: true });
  }
}

async function copyPlain(packed: string, target: string): Promise<void> {
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
  if (!isGzip(startOf(packed))) {
    await pipeline(createReadStream(packed), bounded, to);
    return;
  }
  try {
    await pipeline(createReadStream(packed), createGunzip(), bounded, to);
  } catch (error) {
    if (error instanceof BundleFault) throw error;
    if (String((error as { code?: unknown }).code).startsWith('Z_')) throw new BundleFault('truncated', 1);
    throw error;
  }
}

async function open(sealed: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return await decrypter.decrypt(sealed);
  } catch {
    throw new BundleFault('wrong-passphrase', 1);
  }
}

/** Seals a bundle with a passphrase, in the format of the `age` command. */
export async function sealWithPassphrase(content: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(content);
}
