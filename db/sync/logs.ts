import { assert } from '../../shared/core/assert.ts';
import { writerOfLog } from '../../shared/sync/dot.ts';
import { chainNext, leafOfLine } from '../bundle/chain.ts';
import { fromBase64Url, toBase64Url } from '../bundle/encoding.ts';
import type { Reader } from '../store/database.ts';
import { chainStartText, type KnownWriter, knownWriters } from '../store/writers.ts';

/** A signed segment, wherever it lies: what is needed to compute the chain inside it. */
export type ChainedSegment = {
  readonly from: number;
  readonly to: number;
  readonly prev: string;
  readonly head: string;
  readonly text: () => string;
};

/**
 * All logs known here, with what a plan adds to them; nothing is written.
 *
 * Answers the questions about chains: which hash a log has at a number, and which branch of a forked log an author has seen.
 */
export class Logs {
  readonly #db: Reader;
  readonly #logs = new Map<string, KnownWriter>();
  readonly #branches = new Map<string, string[]>();
  readonly #added = new Map<string, ChainedSegment[]>();
  readonly #laidOut = new Set<string>();
  readonly changed = new Set<string>();

  constructor(db: Reader) {
    this.#db = db;
    for (const log of knownWriters(db)) this.#put(log);
  }

  #put(log: KnownWriter): void {
    if (!this.#logs.has(log.writer)) {
      const id = writerOfLog(log.writer);
      this.#branches.set(id, [...(this.#branches.get(id) ?? []), log.writer].sort());
    }
    this.#logs.set(log.writer, log);
  }

  get(name: string): KnownWriter | null {
    return this.#logs.get(name) ?? null;
  }

  all(): readonly KnownWriter[] {
    return [...this.#logs.values()];
  }

  /** The log of a writer and its branches. */
  branchesOf(writer: string): readonly KnownWriter[] {
    return (this.#branches.get(writer) ?? []).flatMap((name) => this.#logs.get(name) ?? []);
  }

  /** Last signed op here, 0 for a log nobody has heard of. */
  end(name: string): number {
    return this.#logs.get(name)?.sealed ?? 0;
  }

  set(log: KnownWriter): void {
    this.#put(log);
    this.changed.add(log.writer);
  }

  /** Forgets the branches of a writer, which are laid out anew: what the store says of them no longer holds. */
  clear(writer: string): void {
    this.#laidOut.add(writer);
    for (const name of this.#branches.get(writer) ?? []) {
      this.#logs.delete(name);
      this.#added.delete(name);
      this.changed.add(name);
    }
    this.#branches.delete(writer);
  }

  /** Notes a segment that a plan applies to a log. */
  extend(log: KnownWriter, segment: ChainedSegment): void {
    const isNewEnd = segment.to > log.sealed;
    const end = isNewEnd ? { sealed: segment.to, head: segment.head } : {};
    this.set({ ...log, seq: Math.max(log.seq, segment.to), ...end });
    this.addTo(log.writer, segment);
  }

  addTo(name: string, segment: ChainedSegment): void {
    const added = this.#added.get(name);
    if (added) added.push(segment);
    else this.#added.set(name, [segment]);
  }

  /** The log that holds op `seq` on the path of a branch: itself, or the one it forked from. */
  holderOf(name: string, seq: number): string {
    const log = this.#logs.get(name);
    return log === undefined || log.parent === null || seq >= log.base ? name : this.holderOf(log.parent, seq);
  }

  /** Chain hash of a log after op `seq`; `null` if it has not come so far here. */
  chainAt(name: string, seq: number): string | null {
    const log = this.#logs.get(name);
    if (seq === 0) return chainStartText(name);
    if (log === undefined || seq > log.sealed) return null;
    if (seq === log.sealed) return log.head;
    if (log.parent !== null && seq < log.base) return this.chainAt(log.parent, seq);
    const segment = this.#segmentWith(name, seq);
    if (segment === null) return null;
    return segment.to === seq ? segment.head : chainInside(segment, seq);
  }

  /** A segment in which an op of this log stands: of a forked one it may be one that ends in another branch. */
  #segmentWith(name: string, seq: number): ChainedSegment | null {
    const writer = writerOfLog(name);
    for (const { writer: branch } of this.branchesOf(writer)) {
      if (this.holderOf(branch, seq) !== name) continue;
      const added = this.#added.get(branch)?.find(({ from, to }) => from <= seq && seq <= to);
      const segment = added ?? (this.#laidOut.has(writer) ? null : this.#stored(branch, seq));
      if (segment !== null) return segment;
    }
    return null;
  }

  #stored(name: string, seq: number): ChainedSegment | null {
    const row = this.#db
      .prepare(
        `SELECT no, from_seq, to_seq, head, header FROM segment
         WHERE writer = ? AND from_seq <= ? AND to_seq >= ? AND held = 0 ORDER BY from_seq DESC LIMIT 1`,
      )
      .get(name, seq, seq) as
      | { no: number; from_seq: number; to_seq: number; head: string; header: string }
      | undefined;
    if (row === undefined) return null;
    return {
      from: row.from_seq,
      to: row.to_seq,
      prev: (JSON.parse(row.header) as { prev: string }).prev,
      head: row.head,
      text: () => (this.#db.prepare('SELECT ops FROM segment WHERE no = ?').get(row.no) as { ops: string }).ops,
    };
  }

  /**
   * What an author's statement "I held this log up to `seq`, its hash there was `hash`" is worth here: the log or branch that has
   * this hash there, `open` while no branch has come so far, `wrong` if none of those that have says so.
   */
  whatWasSeen(name: string, seq: number, hash: string): { readonly log: string } | 'open' | 'wrong' {
    const branches = this.branchesOf(writerOfLog(name));
    for (const { writer, sealed } of branches) {
      if (sealed >= seq && this.chainAt(writer, seq) === hash) return { log: this.holderOf(writer, seq) };
    }
    return branches.every(({ sealed }) => sealed < seq) ? 'open' : 'wrong';
  }
}

/** Chain hash after op `seq` in the middle of a segment. */
export function chainInside(segment: ChainedSegment, seq: number): string {
  let hash = fromBase64Url(segment.prev);
  assert(hash !== null, 'a kept segment has been verified');
  let at = segment.from;
  for (const line of segment.text().split('\n')) {
    hash = chainNext(hash, leafOfLine(line));
    if (at === seq) return toBase64Url(hash);
    at += 1;
  }
  return toBase64Url(hash);
}
