import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { SideLog } from '../backup/side-log.ts';

const magic = Buffer.from('SQLite format 3\0', 'latin1');
const usualPageSize = 4096;

const isPageSize = (size: number): boolean => size >= 512 && size <= 65_536 && (size & (size - 1)) === 0;

/** Page size as the header of a database says it (65 536 is written as 1), or `null` if there is no such header. */
function sizeInHeader(head: Buffer): number | null {
  if (head.length < 100 || !head.subarray(0, magic.length).equals(magic)) return null;
  const told = head.readUInt16BE(16);
  const size = told === 1 ? 65_536 : told;
  return isPageSize(size) ? size : null;
}

/**
 * The pages of a database file that may be damaged, with what its write-ahead log says of them. Reads only, and never by way of SQLite:
 * a page that is whole can be read whatever became of the header, the schema, or the pages that lead to it.
 */
export class Pages {
  readonly #file: number | null;
  readonly #log: SideLog;
  readonly #inFile: number;
  readonly size: number;
  /** Pages of the file and of the log. */
  readonly count: number;
  /** Pages that hold nothing any more, as far as the list of them can be followed. */
  readonly free: ReadonlySet<number>;
  /** The header of the file is there. */
  readonly hasHeader: boolean;

  constructor(path: string) {
    const isThere = existsSync(path);
    this.#file = isThere ? openSync(path, 'r') : null;
    const bytes = isThere ? statSync(path).size : 0;
    this.#log = SideLog.beside(path);
    const told = sizeInHeader(this.#bytes(0, 100));
    this.hasHeader = told !== null;
    this.size = told ?? this.#log.pageSize ?? usualPageSize;
    this.#inFile = Math.ceil(bytes / this.size);
    this.count = Math.max(this.#inFile, this.#log.lastPage);
    this.free = this.#freePages();
  }

  /** What is in the log cannot be trusted as a whole: parts of it are damaged. */
  get isLogDamaged(): boolean {
    return this.#log.isDamaged;
  }

  /** A page as it was last written; where its newest form is damaged, every form there is. Empty behind the end. */
  *versions(number: number): Generator<Buffer> {
    const { newest, older, isNewestDamaged } = this.#log.versionsOf(number);
    if (newest !== null) yield newest;
    if (newest !== null && !isNewestDamaged) return;
    if (isNewestDamaged) yield* older;
    if (number <= this.#inFile) yield this.#bytes((number - 1) * this.size, this.size);
  }

  page(number: number): Buffer | null {
    if (!Number.isInteger(number) || number < 1 || number > this.count) return null;
    for (const page of this.versions(number)) return page.length === this.size ? page : null;
    return null;
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#log.close();
  }

  #bytes(at: number, length: number): Buffer {
    if (this.#file === null) return Buffer.alloc(0);
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(this.#file, bytes, 0, length, at));
  }

  /** Trunk after trunk, each with a list of leaves; ends where something does not fit. */
  #freePages(): Set<number> {
    const free = new Set<number>();
    const first = this.page(1);
    if (first === null || sizeInHeader(first) === null) return free;
    let trunk = first.readUInt32BE(32);
    while (trunk > 1 && trunk <= this.count && !free.has(trunk)) {
      const page = this.page(trunk);
      if (page === null) break;
      const leaves = page.readUInt32BE(4);
      if (leaves > this.size / 4 - 2) break;
      free.add(trunk);
      for (let index = 0; index < leaves; index += 1) free.add(page.readUInt32BE(8 + 4 * index));
      trunk = page.readUInt32BE(0);
    }
    return free;
  }
}
