import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FailedFile, Source } from '../../shared/exchange/reading-contract.ts';
import { isRunning } from '../../shared/host/running.ts';
import { limits } from '../../shared/sync/limits.ts';
import { BundleFault } from '../bundle/fault.ts';
import { PlainFile } from '../bundle/read.ts';
import { isPlainFile, unpack } from '../bundle/unpack.ts';
import type { LongScope } from '../scope.ts';
import type { Folder } from '../store/folder.ts';
import { ageIdentities } from '../store/identity.ts';
import { fileMissing, removeQuietly } from '../store/place-trouble.ts';
import { readableFile } from './files.ts';
import { MailFault } from './mail/fault.ts';
import { type Attachment, mostMailBytes, readMail } from './mail/mail.ts';

/** A bundle opened and unpacked into a private copy, for as long as the call needs it. */
export type Copy = {
  readonly name: string;
  /** Of the file as it came: what was read is known by its content. */
  readonly sha256: string;
  readonly path: string;
  readonly file: PlainFile;
};

let made = 0;

const quarantined = /^\.quarantine-(\d+)-/;

/**
 * Takes away the private copies of an import that was killed; to be called before any import of this process in this folder. Another
 * program may be reading in the same folder: what belongs to a process that is there stays.
 */
export function sweepQuarantine({ archive }: Folder): void {
  if (!existsSync(archive)) return;
  for (const name of readdirSync(archive)) {
    const pid = Number(quarantined.exec(name)?.[1] ?? Number.NaN);
    if (Number.isInteger(pid) && (pid === process.pid || !isRunning(pid, process.kill)))
      removeQuietly(join(archive, name));
  }
}

/** The private copies of one call. */
export class Copies {
  readonly #scope: LongScope;
  readonly #paths: string[] = [];
  readonly #files: PlainFile[] = [];
  /** The mail of the source before: its bundles are asked for one after the other. */
  #mail: { readonly ticket: string; readonly bundles: readonly Attachment[] } | null = null;

  constructor(scope: LongScope) {
    this.#scope = scope;
  }

  /** Opens one source; what is wrong with it is an answer, trouble with this machine throws. */
  async open(source: Source): Promise<Copy | FailedFile> {
    try {
      return await this.#open(source);
    } catch (error) {
      const failed = failedFile(error);
      if (failed === null) throw error;
      return failed;
    }
  }

  async #open(source: Source): Promise<Copy | FailedFile> {
    const copy = await this.#copy(source);
    if ('state' in copy) return copy;
    const file = new PlainFile(copy.path);
    this.#files.push(file);
    return { ...copy, file };
  }

  /** The same for a file that is no bundle: a private copy, opened and unpacked within limits. */
  async openPlain(source: Source): Promise<Omit<Copy, 'file'> | FailedFile> {
    try {
      return await this.#copy(source);
    } catch (error) {
      const failed = failedFile(error);
      if (failed === null) throw error;
      return failed;
    }
  }

  async #copy({ ticket, part, passphrase }: Source): Promise<Omit<Copy, 'file'> | FailedFile> {
    const found = readableFile(this.#scope, ticket);
    if (found === null)
      return { state: 'failed', code: 'file-missing', reason: '', line: 1, message: fileMissing.error.message };
    const raw = this.#newPath('raw');
    const attachment = part === undefined ? null : this.#attachment(ticket, found.path, part);
    const sha256 = attachment === null ? await copyIn(found.path, raw) : keep(attachment.content, raw);
    const path = isPlainFile(raw) ? raw : await this.#unpacked(raw, passphrase);
    return { name: attachment?.name ?? found.name, sha256, path };
  }

  async #unpacked(raw: string, passphrase: string | undefined): Promise<string> {
    const path = this.#newPath('plain');
    await unpack(raw, path, { passphrase, identities: ageIdentities(this.#scope.identity) });
    rmSync(raw, { force: true });
    return path;
  }

  #attachment(ticket: string, path: string, part: number): Attachment {
    if (this.#mail?.ticket !== ticket) this.#mail = { ticket, bundles: mailAt(path).bundles };
    const attachment = this.#mail.bundles[part];
    if (attachment === undefined) throw new MailFault('nothing-in-it');
    return attachment;
  }

  #newPath(kind: string): string {
    made += 1;
    const path = join(this.#scope.store.folder.archive, `.quarantine-${process.pid}-${made}-${kind}`);
    this.#paths.push(path);
    return path;
  }

  remove(): void {
    for (const file of this.#files) file.close();
    for (const path of this.#paths) rmSync(path, { force: true });
  }
}

/** A mail as it lies on the disk. Throws `MailFault`. */
export function mailAt(path: string) {
  if (statSync(path).size > mostMailBytes) throw new MailFault('too-large');
  return readMail(readFileSync(path));
}

const keep = (content: Buffer, target: string): string => {
  if (content.length > limits.fileBytes) throw new BundleFault('too-large', 1);
  writeFileSync(target, content, { mode: 0o600 });
  return createHash('sha256').update(content).digest('hex');
};

/** Streams keep several of these at once, and what was large once is not given back before the import ends. */
const copiedAtOnce = 128 * 1024;

/** Copies a file before anything looks at it, so that a sync client or a stick that is pulled out cannot change it half way. */
async function copyIn(path: string, target: string): Promise<string> {
  const hash = createHash('sha256');
  if (statSync(path).size > limits.fileBytes) throw new BundleFault('too-large', 1);
  try {
    await pipeline(
      createReadStream(path, { highWaterMark: copiedAtOnce }),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          yield chunk;
        }
      },
      createWriteStream(target, { mode: 0o600, highWaterMark: copiedAtOnce }),
    );
  } catch (error) {
    const { syscall, path: at } = error as NodeJS.ErrnoException;
    // The copy is written elsewhere: what happens there is trouble with this machine, not with the file.
    if (syscall === 'read' || at === path) throw new BundleFault('unreadable', 1);
    throw error;
  }
  return hash.digest('hex');
}

/** A fault of a file as it is told; `null` for anything else. */
export function failedFile(error: unknown): FailedFile | null {
  if (error instanceof MailFault)
    return { state: 'failed', code: 'invalid-mail', reason: error.code, line: 1, message: error.message };
  if (!(error instanceof BundleFault)) return null;
  const code = error.code === 'needs-passphrase' ? 'needs-passphrase' : 'invalid-bundle';
  return { state: 'failed', code, reason: error.code, line: error.line, message: error.message };
}
