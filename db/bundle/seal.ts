import { closeSync, createReadStream, createWriteStream, openSync, readSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { limits } from '../../shared/sync/limits.ts';
import { BundleFault } from './fault.ts';

/**
 * Sealing in the binary form of age v1 (age-encryption.org/v1), so that the `age` command opens what the program sealed and the
 * other way round. The form allows recipients or one passphrase, never both.
 */
export type SealFor = { readonly recipients: readonly string[] } | { readonly passphrase: string };

/** What a sealed file may be opened with: a passphrase, and the site's own age identities, `AGE-SECRET-KEY-1…`. */
export type Openers = { readonly passphrase?: string | undefined; readonly identities?: readonly string[] };

const mark = 'age-encryption.org/v1\n';

export const isSealed = (start: Buffer): boolean => start.toString('latin1', 0, mark.length) === mark;

/** Loaded when something is sealed or opened: most bundles are not, and its arithmetic is a third of a megabyte. */
const age = () => import('age-encryption');

/** Seals bytes at once, or a stream as it comes: then memory is bounded whatever its length. Recipients must be valid. */
export function seal(content: Uint8Array, sealFor: SealFor): Promise<Uint8Array>;
export function seal(content: Readable, sealFor: SealFor): Promise<Readable>;
export async function seal(content: Uint8Array | Readable, sealFor: SealFor): Promise<Uint8Array | Readable> {
  const { Encrypter } = await age();
  const encrypter = new Encrypter();
  if ('passphrase' in sealFor) encrypter.setPassphrase(sealFor.passphrase);
  else for (const recipient of sealFor.recipients) encrypter.addRecipient(recipient);
  if (content instanceof Uint8Array) return encrypter.encrypt(content);
  return fromWeb(await encrypter.encrypt(Readable.toWeb(content) as ReadableStream<Uint8Array>));
}

/** The library names the stream of browsers, Node its own; they are the same. */
const fromWeb = (stream: ReadableStream<Uint8Array>): Readable =>
  Readable.fromWeb(stream as unknown as WebStream<Uint8Array>);

/** Opens a sealed file into another one, as a stream. Throws `BundleFault`. */
export async function unseal(source: string, target: string, { passphrase, identities = [] }: Openers): Promise<void> {
  const isForPassphrase = stanzasOf(source).some((stanza) => stanza.startsWith('scrypt '));
  if (isForPassphrase && passphrase === undefined) throw new BundleFault('needs-passphrase', 1);
  if (!isForPassphrase && identities.length === 0) throw new BundleFault('not-for-us', 1);
  const { Decrypter } = await age();
  const decrypter = new Decrypter();
  if (isForPassphrase && passphrase !== undefined) decrypter.addPassphrase(passphrase);
  else for (const identity of identities) decrypter.addIdentity(identity);

  const sealed = createReadStream(source);
  try {
    const opened = await decrypter.decrypt(Readable.toWeb(sealed) as ReadableStream<Uint8Array>);
    await pipeline(fromWeb(opened), createWriteStream(target, { mode: 0o600 }));
  } catch (error) {
    if (isOfTheMachine(error)) throw error;
    // The library says "no key fits" by its sentence only; everything else it throws means that the file is damaged.
    const fitsNone = error instanceof Error && error.message.startsWith('no identity matched');
    if (!fitsNone) throw new BundleFault('truncated', 1);
    throw new BundleFault(isForPassphrase ? 'wrong-passphrase' : 'not-for-us', 1);
  } finally {
    sealed.destroy();
  }
}

const isOfTheMachine = (error: unknown): boolean => typeof (error as { errno?: unknown }).errno === 'number';

/** The recipients in the header, one line each. It is bounded before any of them is tried, because trying is what costs. */
function stanzasOf(path: string): string[] {
  const start = startOf(path, limits.sealHeaderBytes).toString('latin1');
  const end = start.indexOf('\n--- ');
  if (end < 0) throw new BundleFault(start.length < limits.sealHeaderBytes ? 'truncated' : 'too-large', 1);
  const stanzas = [...start.slice(0, end).matchAll(/^-> (.*)/gm)].map(([, stanza]) => stanza ?? '');
  const isCostly = (stanza: string) =>
    stanza.startsWith('scrypt ') && Number(stanza.slice(stanza.lastIndexOf(' '))) > limits.sealWork;
  if (stanzas.length > limits.sealRecipients || stanzas.some(isCostly)) throw new BundleFault('too-large', 1);
  return stanzas;
}

/** The first bytes of a file, fewer if it is shorter. */
export function startOf(path: string, length: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(length);
    return start.subarray(0, readSync(file, start, 0, length, 0));
  } finally {
    closeSync(file);
  }
}
