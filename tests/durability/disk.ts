import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Call } from './trace.ts';

/** Something that was asked for and need not be on the disk yet. */
type Owed = { readonly at: number; readonly bytes: Buffer } | { readonly length: number };
type File = { durable: Buffer; readonly owed: Owed[]; end: number };

/** Disks write whole sectors; what is torn is torn there. */
const sectorBytes = 512;

/**
 * The files of one folder as a disk holds them: what was synced is there, what was not may be there, may not, or in part.
 *
 * Names (new files, renames, unlinks) count at once and in order, as file systems with a journal keep them; it is contents that get lost.
 */
export class Disk {
  readonly #root: string;
  readonly #files = new Map<string, File>();

  constructor(root: string, from: string) {
    this.#root = root;
    for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const durable = readFileSync(path);
      this.#files.set(join(root, relative(from, path)), { durable, owed: [], end: durable.length });
    }
  }

  take(call: Call): void {
    if (call.kind === 'say') return;
    if (call.kind === 'rename') {
      const file = this.#files.get(call.from);
      if (file === undefined) return;
      this.#files.delete(call.from);
      this.#files.set(call.to, file);
      return;
    }
    if (!call.path.startsWith(this.#root) || call.path.endsWith('-shm')) return;
    if (call.kind === 'unlink') {
      this.#files.delete(call.path);
      return;
    }
    if (call.kind === 'open') {
      const isThere = this.#files.has(call.path);
      if ((call.creates && !isThere) || (call.empties && isThere))
        this.#files.set(call.path, { durable: Buffer.alloc(0), owed: [], end: 0 });
      return;
    }
    const file = this.#files.get(call.path);
    // A folder that is synced has no contents of its own.
    if (file === undefined) return;
    if (call.kind === 'sync') {
      file.durable = applied(file.durable, file.owed);
      file.owed.length = 0;
    } else if (call.kind === 'truncate') {
      file.owed.push({ length: call.length });
      file.end = call.length;
    } else {
      // One after the other, where no place is named: files are written from their beginning.
      const at = call.at ?? file.end;
      file.owed.push({ at, bytes: call.bytes });
      file.end = Math.max(file.end, at + call.bytes.length);
    }
  }

  /** One of the states the power may leave: each owed write is there, is not, or is torn. Answers how many were not whole. */
  writeTo(folder: string, random: () => number): number {
    rmSync(folder, { recursive: true, force: true });
    let lost = 0;
    // Sometimes everything owed is lost, sometimes hardly anything: both ends are where programs break.
    const share = random();
    for (const [path, { durable, owed }] of this.#files) {
      const left = owed.flatMap((one): Owed[] => {
        if (random() < share) return [one];
        lost += 1;
        if (!('bytes' in one) || random() < 0.5) return [];
        return torn(one, random);
      });
      const target = join(folder, relative(this.#root, path));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, applied(durable, left));
    }
    return lost;
  }
}

/** Only some sectors of a write. */
function torn({ at, bytes }: { readonly at: number; readonly bytes: Buffer }, random: () => number): Owed[] {
  const parts: Owed[] = [];
  for (let from = 0; from < bytes.length; ) {
    const to = Math.min(bytes.length, from + sectorBytes - ((at + from) % sectorBytes));
    if (random() < 0.5) parts.push({ at: at + from, bytes: bytes.subarray(from, to) });
    from = to;
  }
  return parts;
}

function applied(durable: Buffer, owed: readonly Owed[]): Buffer {
  const length = owed.reduce(
    (end, one) => ('bytes' in one ? Math.max(end, one.at + one.bytes.length) : one.length),
    durable.length,
  );
  const most = owed.reduce(
    (end, one) => ('bytes' in one ? Math.max(end, one.at + one.bytes.length) : end),
    Math.max(length, durable.length),
  );
  const content = Buffer.alloc(most);
  durable.copy(content);
  for (const one of owed) {
    if ('bytes' in one) one.bytes.copy(content, one.at);
    else content.fill(0, one.length);
  }
  return content.subarray(0, length);
}
