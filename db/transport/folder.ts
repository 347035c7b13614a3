import { randomUUID } from 'node:crypto';
import { watch as watchFolder } from 'node:fs';
import * as fs from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Entry } from '../../shared/transport/compare.ts';
import { isWriterFolder } from '../../shared/transport/names.ts';
import { codeOf, fsTrouble } from './fs-trouble.ts';
import { mostEntries, PlaceTrouble, type Transport } from './transport.ts';

/** The door to the file system, so that tests can pull a stick in the middle. */
export type FolderPort = Pick<typeof fs, 'readdir' | 'stat' | 'open' | 'rename' | 'unlink' | 'mkdir'>;

/** A share that does not answer blocks a call of the system for minutes; nobody waits that long. */
const patienceMs = 30_000;
const chunkBytes = 256 * 1024;
/** Looks at the sizes of so many files at once: a share answers slowly, but to many at a time. */
const statsAtOnce = 16;

type FolderOptions = {
  readonly port?: FolderPort;
  readonly watches?: boolean;
  readonly patienceMs?: number;
  /** Who puts here, so that what was never finished can be told from what others are still writing. */
  readonly owner?: string;
};

/** Files this process is writing now, in whichever folder. */
const underWay = new Set<string>();

/** Some file systems of a network cannot be asked to write at once; the file is whole all the same. */
function passUnsupported(error: unknown): void {
  const code = codeOf(error instanceof PlaceTrouble ? error.cause : error);
  if (!/^(EINVAL|ENOSYS|ENOTSUP|EOPNOTSUPP)$/.test(code)) throw error;
}

/** A folder that several machines see: a share, a stick, or one that a cloud client keeps in step. */
export class FolderTransport implements Transport {
  readonly #root: string;
  readonly #port: FolderPort;
  readonly #watches: boolean;
  readonly #patienceMs: number;
  readonly #owner: string;

  constructor(root: string, options: FolderOptions = {}) {
    const { port = fs, watches = true, patienceMs: patience = patienceMs, owner = 'niemand' } = options;
    this.#root = root;
    this.#owner = owner;
    this.#port = port;
    this.#watches = watches;
    this.#patienceMs = patience;
  }

  async list(signal: AbortSignal): Promise<readonly Entry[]> {
    const top = await this.#ask(signal, this.#port.readdir(this.#root, { withFileTypes: true }));
    const names: string[] = [];
    for (const entry of top) {
      if (entry.isFile()) names.push(entry.name);
      else if (entry.isDirectory() && isWriterFolder(entry.name))
        names.push(...(await this.#inFolder(entry.name, signal)));
      if (names.length > mostEntries) throw new PlaceTrouble('too-much');
    }
    return this.#withSizes(names, signal);
  }

  async #inFolder(folder: string, signal: AbortSignal): Promise<string[]> {
    try {
      const entries = await this.#ask(signal, this.#port.readdir(join(this.#root, folder), { withFileTypes: true }));
      return entries.filter((entry) => entry.isFile()).map(({ name }) => `${folder}/${name}`);
    } catch (error) {
      // A sync client took it away between two looks.
      if (error instanceof PlaceTrouble && codeOf(error.cause) === 'ENOENT') return [];
      throw error;
    }
  }

  async #withSizes(names: readonly string[], signal: AbortSignal): Promise<Entry[]> {
    const entries: Entry[] = [];
    for (let at = 0; at < names.length; at += statsAtOnce) {
      const part = names.slice(at, at + statsAtOnce);
      const sizes = await Promise.all(part.map((name) => this.#sizeOf(name, signal)));
      for (const [index, bytes] of sizes.entries())
        if (bytes !== null) entries.push({ name: part[index] ?? '', bytes });
    }
    // An empty answer may be a mount point whose share has just gone away: only one that is still there has told the truth.
    await this.#ask(signal, this.#port.stat(this.#root));
    return entries;
  }

  async #sizeOf(name: string, signal: AbortSignal): Promise<number | null> {
    try {
      return (await this.#ask(signal, this.#port.stat(join(this.#root, name)))).size;
    } catch (error) {
      if (error instanceof PlaceTrouble && codeOf(error.cause) === 'ENOENT') return null;
      throw error;
    }
  }

  async get(name: string, target: string, mostBytes: number, signal: AbortSignal): Promise<'got' | 'absent'> {
    if ((await this.#sizeOf(name, signal)) === null) return 'absent';
    const source = await this.#ask(signal, this.#port.open(join(this.#root, name), 'r'));
    try {
      const copy = await fs.open(target, 'w', 0o600);
      try {
        await this.#copy(source, copy, mostBytes, signal);
      } finally {
        await copy.close();
      }
    } finally {
      await source.close().catch(() => undefined);
    }
    return 'got';
  }

  async #copy(source: fs.FileHandle, copy: fs.FileHandle, mostBytes: number, signal: AbortSignal): Promise<void> {
    const buffer = Buffer.allocUnsafe(chunkBytes);
    for (let total = 0; ; ) {
      const { bytesRead } = await this.#ask(signal, source.read(buffer, 0, buffer.length, total));
      if (bytesRead === 0) return;
      total += bytesRead;
      if (total > mostBytes) throw new PlaceTrouble('odd-answer');
      await copy.write(buffer, 0, bytesRead);
    }
  }

  /** Under a temporary name first, then renamed: nobody sees half of it. The name says that it is not finished (§3). */
  async putIfAbsent(name: string, content: Uint8Array, signal: AbortSignal): Promise<'put' | 'exists'> {
    const path = join(this.#root, name);
    if ((await this.#sizeOf(name, signal)) !== null) return 'exists';
    // The root itself is never created: where it is missing, a share is not connected.
    if (dirname(path) !== this.#root) await this.#makeFolder(dirname(path), signal);
    const temporary = join(dirname(path), `.${basename(path)}.${this.#owner}.${randomUUID().slice(0, 8)}.part`);
    underWay.add(temporary);
    try {
      await this.#write(temporary, content, signal);
      await this.#ask(signal, this.#port.rename(temporary, path));
    } catch (error) {
      await this.#port.unlink(temporary).catch(() => undefined);
      // Windows does not rename over a file that somebody reads: then another site was faster with the same content.
      const isThere = await this.#sizeOf(name, signal).catch(() => null);
      if (isThere !== null) return 'exists';
      throw error;
    } finally {
      underWay.delete(temporary);
    }
    return 'put';
  }

  /** One program at a time works in a data folder, so what bears our name and is not being written now is left from before. */
  async tidy(signal: AbortSignal): Promise<void> {
    const isLeft = new RegExp(`\\.${this.#owner}\\.[0-9a-f]{8}\\.part$`);
    for (const { name } of await this.list(signal)) {
      if (isLeft.test(name) && !underWay.has(join(this.#root, name))) await this.remove(name, signal);
    }
  }

  async #makeFolder(path: string, signal: AbortSignal): Promise<void> {
    try {
      await this.#ask(signal, this.#port.mkdir(path));
    } catch (error) {
      if (!(error instanceof PlaceTrouble && codeOf(error.cause) === 'EEXIST')) throw error;
    }
  }

  async #write(path: string, content: Uint8Array, signal: AbortSignal): Promise<void> {
    const file = await this.#ask(signal, this.#port.open(path, 'wx'));
    try {
      for (let at = 0; at < content.length; ) {
        const part = content.subarray(at, at + chunkBytes);
        const { bytesWritten } = await this.#ask(signal, file.write(part, 0, part.length, at));
        at += bytesWritten;
      }
      await this.#ask(signal, file.sync()).catch(passUnsupported);
    } finally {
      await file.close().catch(() => undefined);
    }
  }

  async remove(name: string, signal: AbortSignal): Promise<void> {
    try {
      await this.#ask(signal, this.#port.unlink(join(this.#root, name)));
    } catch (error) {
      if (!(error instanceof PlaceTrouble && codeOf(error.cause) === 'ENOENT')) throw error;
    }
  }

  watch(changed: () => void): () => void {
    if (!this.#watches) return () => {};
    try {
      const watcher = watchFolder(this.#root, { recursive: true, persistent: false }, changed);
      // The folder may go away; who looks regularly finds out by looking.
      watcher.on('error', () => watcher.close());
      return () => watcher.close();
    } catch {
      return () => {};
    }
  }

  /** One call of the system, not longer than anybody would wait, and not after somebody cancelled. */
  async #ask<Value>(signal: AbortSignal, answer: Promise<Value>): Promise<Value> {
    // Whoever has stopped waiting does not hear of it; nor shall the process.
    answer.catch(() => undefined);
    let stop = () => {};
    const enough = new Promise<never>((_resolve, reject) => {
      const cancel = () => reject(signal.reason);
      const timer = setTimeout(() => reject(new PlaceTrouble('unreachable')), this.#patienceMs);
      stop = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', cancel);
      };
      if (signal.aborted) cancel();
      else signal.addEventListener('abort', cancel);
    });
    try {
      return await Promise.race([answer, enough]);
    } catch (error) {
      throw fsTrouble(error);
    } finally {
      stop();
    }
  }
}
