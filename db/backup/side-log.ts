import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';

const headerBytes = 32;
const frameHeaderBytes = 24;
const magics = [0x377f0682, 0x377f0683];

type Frame = { readonly page: number; readonly at: number; readonly isWhole: boolean };

const nothing = { newest: null, older: [], isNewestDamaged: false } as const;

/**
 * The write-ahead log of a database, frame by frame.
 *
 * SQLite stops at the first frame whose checksum is wrong. But each checksum goes on from the one that is written before it, so frames
 * behind a damaged one can be proved too, and what was committed with them is not lost.
 */
export class SideLog {
  readonly #file: number | null;
  readonly #frames = new Map<number, Frame[]>();
  readonly pageSize: number | null;
  readonly lastPage: number;
  readonly isDamaged: boolean;

  static beside(path: string): SideLog {
    return new SideLog(`${path}-wal`, witnessIn(`${path}-shm`));
  }

  private constructor(path: string, witness: Witness | null) {
    const bytes = existsSync(path) ? statSync(path).size : 0;
    this.#file = bytes > 0 ? openSync(path, 'r') : null;
    const header = this.#bytes(0, headerBytes);
    const magic = header.length === headerBytes ? header.readUInt32BE(0) : 0;
    const isKnown = magics.includes(magic);
    const told = isKnown ? header.readUInt32BE(8) : 4096;
    const isBigEndian = !isKnown || magic === magics[1];
    const isPageSize = told >= 512 && told <= 65_536 && (told & (told - 1)) === 0;
    const [a, b] = checksum(header.subarray(0, 24), [0, 0], isBigEndian);
    const isHeaderWhole = isKnown && isPageSize && a === header.readUInt32BE(24) && b === header.readUInt32BE(28);
    const size = isPageSize ? told : 4096;
    this.pageSize = isHeaderWhole ? size : null;
    const read = this.#read(bytes, size, header, isBigEndian);
    const isShort = witness !== null && witness.frames > Math.max(read.accepted, witness.moved);
    const isSameRound = bytes === 0 || (witness !== null && header.subarray(16, 24).equals(witness.salts));
    this.isDamaged = (bytes > 0 && !isHeaderWhole) || read.isDamaged || (isShort && isSameRound);
    this.lastPage = Math.max(0, ...this.#frames.keys());
  }

  /** `older`: whole forms from before, newest first. */
  versionsOf(page: number): {
    readonly newest: Buffer | null;
    readonly older: readonly Buffer[];
    readonly isNewestDamaged: boolean;
  } {
    const frames = this.#frames.get(page);
    if (frames === undefined) return nothing;
    const size = this.pageSize ?? 4096;
    const whole = frames.filter(({ isWhole }) => isWhole).reverse();
    const isNewestDamaged = frames.at(-1)?.isWhole === false;
    const [newest = null, ...older] = whole.map(({ at }) => this.#bytes(at, size));
    return { newest, older: isNewestDamaged ? older : [], isNewestDamaged };
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
  }

  #bytes(at: number, length: number): Buffer {
    if (this.#file === null) return Buffer.alloc(0);
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(this.#file, bytes, 0, length, at));
  }

  /**
   * Frames of the present round, up to the last commit. `accepted`: how many of them SQLite will read.
   *
   * The last transaction may be torn when the power fails before it is confirmed. So frames that do not fit are damage only where at least
   * two commits lie behind them: the first of these was confirmed before the second began.
   */
  #read(bytes: number, size: number, header: Buffer, isBigEndian: boolean): { accepted: number; isDamaged: boolean } {
    const count = Math.max(0, Math.floor((bytes - headerBytes) / (size + frameHeaderBytes)));
    let salts = header.subarray(16, 24);
    let before: readonly [number, number] = count === 0 ? [0, 0] : [header.readUInt32BE(24), header.readUInt32BE(28)];
    const open: Frame[] = [];
    let [accepted, commitsBehind, hasGap] = [0, 0, false];
    for (let index = 0; index < count; index += 1) {
      const at = headerBytes + index * (size + frameHeaderBytes);
      const frame = this.#bytes(at, size + frameHeaderBytes);
      // Of a header that is damaged the first frame tells the salts.
      if (index === 0 && this.pageSize === null) salts = Buffer.from(frame.subarray(8, 16));
      // A new round begins over the old one once all of that is in the file.
      if (frame.readUInt32BE(8) === (salts.readUInt32BE(0) + 1) >>> 0) break;
      const isOurs = frame.subarray(8, 16).equals(salts);
      const stored = [frame.readUInt32BE(16), frame.readUInt32BE(20)] as const;
      const sums = checksum(frame.subarray(0, 8), before, isBigEndian);
      const [a, b] = checksum(frame.subarray(frameHeaderBytes), sums, isBigEndian);
      const isWhole = isOurs && a === stored[0] && b === stored[1];
      before = stored;
      const page = frame.readUInt32BE(0);
      if (isOurs && page > 0 && page < 0x7fff_ffff) open.push({ page, at: at + frameHeaderBytes, isWhole });
      hasGap ||= !isWhole;
      if (!isWhole || frame.readUInt32BE(4) === 0) continue;
      if (hasGap) commitsBehind += 1;
      else accepted = index + 1;
      for (const one of open) this.#frames.set(one.page, [...(this.#frames.get(one.page) ?? []), one]);
      open.length = 0;
    }
    return { accepted, isDamaged: commitsBehind > 1 };
  }
}

/** What SQLite notes beside the log while it runs: how many frames were committed, and how many of them are in the file already. */
type Witness = { readonly frames: number; readonly moved: number; readonly salts: Buffer };

/** It is written after the log was synced, so that it never says too much; a program that ends in order takes it away. */
function witnessIn(path: string): Witness | null {
  if (!existsSync(path) || statSync(path).size < 100) return null;
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(100);
    readSync(file, bytes, 0, 100, 0);
    const isWhole = bytes[12] === 1 && bytes.subarray(0, 48).equals(bytes.subarray(48, 96));
    if (!isWhole) return null;
    return { frames: bytes.readUInt32LE(16), moved: bytes.readUInt32LE(96), salts: bytes.subarray(32, 40) };
  } finally {
    closeSync(file);
  }
}

/** The running sum of SQLite's file format, over pairs of 32-bit words. */
function checksum(bytes: Buffer, [a, b]: readonly [number, number], isBigEndian: boolean): readonly [number, number] {
  let [first, second] = [a, b];
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    const x = isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
    const y = isBigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4);
    first = (first + x + second) >>> 0;
    second = (second + y + first) >>> 0;
  }
  return [first, second];
}

/** Whether commits that were confirmed are missing from the write-ahead log beside a store, or lie behind a damaged piece of it. */
export function isSideLogDamaged(store: string): boolean {
  const log = SideLog.beside(store);
  log.close();
  return log.isDamaged;
}
