import { writerOfLog } from '../../shared/sync/dot.ts';
import { boundOf, foldRegistry, type Handover, memberOf, type Registry } from '../../shared/trust/registry.ts';
import { matchesRoot } from '../../shared/trust/words.ts';
import { fingerprintOf, writerOfKey } from '../bundle/keys.ts';
import type { RecordNames } from '../bundle/read.ts';
import type { Reader } from '../store/database.ts';
import { readMeta } from '../store/meta.ts';
import { newLog } from '../store/writers.ts';
import { registryLines, registryOf } from '../trust/registry-log.ts';
import { boundOfLog } from './bounds.ts';
import { type Candidate, chained, heldCandidates, laneOf } from './candidate.ts';
import { countingHandovers } from './counting-handovers.ts';
import { layOut } from './fork.ts';
import { handoverIn, storedHandovers } from './handovers.ts';
import { type Judgement, judge, type Position } from './judge.ts';
import { Kept } from './kept.ts';
import { isAbsentLine } from './leaf.ts';
import { type ChainedSegment, chainInside, Logs } from './logs.ts';
import { registryChain } from './registry-chain.ts';
import { regsStoredAt, storedSegments } from './stored-segments.ts';
import { Strangers } from './strangers.ts';

/** A segment that will count, and the log or branch it stands in. */
export type Applied = { readonly candidate: Candidate; log: string };

export type Judged = { readonly candidate: Candidate; readonly judgement: Judgement };

/**
 * Which segments of a file, and of those that have waited here, come to count. Nothing is written.
 *
 * First the registry, because it says who is a member; then the logs, each in its order, again and again as long as one lets
 * another go. The order in which segments stand in the file does not matter (S1).
 */
export class Intake {
  readonly #db: Reader;
  readonly #root: string;
  readonly #offered: Candidate[] = [];
  readonly #kept: Kept;
  readonly #frozen: ReadonlySet<string>;
  /** Last segment let in, by log: nearly always the one the next continues. */
  readonly #last = new Map<string, Candidate>();
  #chainRead: { applied: number; logs: number; chain: ReturnType<typeof registryChain> } | null = null;
  readonly logs: Logs;
  registryBefore: Registry;
  registry: Registry;
  /** All that are known; `handovers` are those that count. */
  readonly #handoversKnown: Handover[];
  readonly #handoversBefore: number;
  readonly applied: Applied[] = [];
  /** Every segment of the file, and every one that had waited and has been let go. */
  readonly judged: Judged[] = [];
  /** Ops that are here already came once more in a segment cut or signed otherwise. */
  hasOverlaps = false;
  /** Writers whose log was found to have forked; their branches are laid out anew. */
  readonly forked = new Set<string>();
  /** New names of kept segments of such writers. */
  readonly renamed = new Map<number, string>();
  /** Kept segments that a file brought again; the bundle that holds them is noted, so that another's being taken back leaves them. */
  readonly known: { readonly no: number; readonly bundle: string }[] = [];
  /** Segments that another file of the same plan brings too. */
  readonly twins: Candidate[] = [];
  /** An own log that went on elsewhere has come back. */
  ownFuture = false;

  constructor(db: Reader, names: RecordNames) {
    this.#db = db;
    this.#kept = new Kept(db);
    this.#root = readMeta(db, 'root') ?? '';
    this.logs = new Logs(db);
    this.#frozen = new Set(this.logs.all().flatMap(({ writer, frozen }) => (frozen ? [writerOfLog(writer)] : [])));
    this.registry = registryOf(db);
    this.registryBefore = this.registry;
    this.#handoversKnown = storedHandovers(db);
    this.#handoversBefore = this.#handoversKnown.length;
    for (const candidate of heldCandidates(db, names)) this.#offered.push(candidate);
  }

  get handoversBeforeAndAdded(): readonly [before: readonly Handover[], added: readonly Handover[]] {
    return [this.#handoversKnown.slice(0, this.#handoversBefore), this.#handoversKnown.slice(this.#handoversBefore)];
  }

  /** Who goes on under which new key, as far as it counts by what has been let in up to now. */
  get handovers(): readonly Handover[] {
    return countingHandovers(this.registry, this.logs, this.#handoversKnown);
  }

  /** Hands in a verified segment of a file. */
  offer(candidate: Candidate): void {
    this.#offered.push(candidate);
  }

  /** Judges everything that was handed in. */
  settle(): void {
    const isRegistry = (candidate: Candidate) => laneOf(candidate) === 'registry';
    const registry = this.#offered.filter(isRegistry).sort(byWriterAndNumber);
    let left = registry;
    for (let before = -1; left.length !== before; ) {
      before = left.length;
      left = this.#pass(left, (candidate) => this.#judgeRegistry(candidate));
      this.registry = this.#foldRegistry();
    }
    const undecided = left;
    left = this.#offered.filter((candidate) => !isRegistry(candidate)).sort(byWriterAndNumber);
    for (let before = -1; left.length !== before; ) {
      before = left.length;
      left = this.#pass(left, (candidate) => this.#judgeLog(candidate));
    }
    const strangers = new Strangers(this.#db);
    for (const candidate of undecided) {
      const judgement = this.#judgeRegistry(candidate, strangers);
      this.judged.push({ candidate, judgement });
      if (judgement.verdict === 'held') this.#kept.note(candidate);
    }
    this.#judgeWaiting(left, strangers);
  }

  /** What is still undecided waits, or is too much to wait. */
  #judgeWaiting(candidates: readonly Candidate[], strangers: Strangers): void {
    const needsNewer = new Set<string>();
    const isFrozen = new Set<string>();
    for (const candidate of candidates) {
      const { writer } = candidate.header;
      let judgement = this.#judgeLog(candidate, needsNewer.has(writer));
      const why = judgement.verdict === 'held' ? judgement.why : null;
      if (why === 'needs-newer-app') needsNewer.add(writer);
      if (why === 'frozen') isFrozen.add(writer);
      // What is missing before it is here, and waits for a person.
      if (why === 'gap' && isFrozen.has(writer)) judgement = { verdict: 'held', why: 'frozen' };
      const isNewStranger = why === 'unknown-writer' && candidate.no === null;
      if (isNewStranger && !strangers.admits(candidate)) judgement = { verdict: 'refused', why: 'too-much' };
      this.judged.push({ candidate, judgement });
      // A second copy of what waits, in the same file or here already, is known.
      if (judgement.verdict === 'held') this.#kept.note(candidate);
    }
  }

  /** Decides what can be decided; answers what waits. */
  #pass(candidates: readonly Candidate[], judgementOf: (candidate: Candidate) => Judgement): Candidate[] {
    const waiting: Candidate[] = [];
    for (const candidate of candidates) {
      const judgement = judgementOf(candidate);
      if (judgement.verdict === 'held') {
        waiting.push(candidate);
        continue;
      }
      this.judged.push({ candidate, judgement });
      if (judgement.verdict === 'new') this.#apply(candidate, judgement.log);
      if (judgement.verdict === 'fork') this.#fork(candidate);
      if (judgement.verdict === 'known') this.#noteKnown(candidate);
    }
    return waiting;
  }

  /** The registry may go on in a log that comes before the word about it. With `atEnd` everything has been looked at once. */
  #judgeRegistry(candidate: Candidate, atEnd: Strangers | null = null): Judgement {
    const { header, head } = candidate;
    if (this.#root === '') return { verdict: 'held', why: 'no-root' };
    const isFirst =
      this.logs.get(header.writer) === null && matchesRoot(this.#root, fingerprintOf(candidate.publicKey));
    if (isFirst) this.logs.set(newLog(header.writer, candidate.publicKey, 'registry'));
    const { chain } = this.#chain();
    if (!chain.includes(header.writer)) {
      if (atEnd === null) return { verdict: 'held', why: 'registry' };
      if (this.#isKept(candidate)) return { verdict: 'known' };
      const isPossible = this.#mayFollow(candidate, atEnd);
      return isPossible ? { verdict: 'held', why: 'registry' } : { verdict: 'refused', why: 'foreign-registry' };
    }
    // Nothing is ever taken out of the registry; who leaves a revocation out of it wants it not to be known.
    if (candidate.ops.records.includes(-1)) return { verdict: 'refused', why: 'hollow-registry' };
    // It cannot wait for itself: what its header says of the registry counts its own ops.
    const own = { isMember: true, endedAt: null, lastSeq: () => null, registryLength: Number.POSITIVE_INFINITY };
    const judgement = judge(header, head, { ...this.#position(candidate, false), ...own });
    // Two registries under one key: nobody can tell which is right, so neither goes on.
    return judgement.verdict === 'fork' ? { verdict: 'refused', why: 'registry-fork' } : judgement;
  }

  /**
   * Whether the word that the registry goes on in this log may yet come, with another file: it is only ever handed to a coordination
   * that is a member. As much of it is kept as of a stranger.
   */
  #mayFollow(candidate: Candidate, strangers: Strangers): boolean {
    const member = memberOf(this.registry, writerOfKey(candidate.publicKey), this.handovers);
    return member?.role === 'coordination' && (candidate.no !== null || strangers.admits(candidate));
  }

  #judgeLog(candidate: Candidate, isBlocked = false): Judgement {
    const { header, head, publicKey } = candidate;
    const known = this.logs.get(header.writer)?.publicKey;
    if (known && known.x !== publicKey.x) return { verdict: 'refused', why: 'wrong-key' };
    return judge(header, head, this.#position(candidate, isBlocked));
  }

  #position(candidate: Candidate, isBlocked: boolean): Position {
    const { writer } = candidate.header;
    const branches = this.logs.branchesOf(writer).filter(({ sealed, own }) => sealed > 0 || own);
    return {
      branches,
      chainAt: (log, seq) => this.logs.chainAt(log, seq),
      hashInside: (seq) => chainInside(chained(candidate), seq),
      isKept: this.#isKept(candidate),
      isMember: branches.some(({ own }) => own) || memberOf(this.registry, writer, this.handovers) !== null,
      hasRoot: this.#root !== '',
      isFrozen: this.#frozen.has(writer),
      isBlocked,
      endedAt: boundOf(this.registry, writer)?.[0] ?? null,
      lastSeq: (log) => boundOfLog(this.registry, this.logs, log),
      registryLength: this.registry.length,
      regAt: (log, seq) => this.#regAt(log, seq),
    };
  }

  /** The very same segment is here already, and is not this one. */
  #isKept(candidate: Candidate): boolean {
    const kept = this.#kept.find(candidate);
    return kept !== null && kept !== candidate.no;
  }

  #noteKnown(candidate: Candidate): void {
    const no = this.#kept.find(candidate);
    if (no === null || candidate.bundle === null) return;
    if (no > 0) this.known.push({ no, bundle: candidate.bundle });
    else this.twins.push(candidate);
  }

  /** The state of the registry that the segment named in which an op stands; of several that hold it the oldest. */
  #regAt(log: string, seq: number): number {
    if (seq === 0) return 0;
    const holder = this.logs.holderOf(log, seq);
    const last = this.#last.get(holder);
    if (last?.header.to === seq && !this.hasOverlaps && !this.forked.has(writerOfLog(log))) return last.header.reg;
    const isThere = ({ candidate: { header }, log: of }: Applied) =>
      header.from <= seq && seq <= header.to && this.logs.holderOf(of, seq) === holder;
    const inPlan = this.applied.filter(isThere).map(({ candidate }) => candidate.header.reg);
    const regs = [...inPlan, ...regsStoredAt(this.#db, this.logs, this.renamed, holder, seq)];
    return regs.length === 0 ? 0 : Math.min(...regs);
  }

  #apply(candidate: Candidate, log: string): void {
    const known = this.logs.get(log) ?? newLog(log, candidate.publicKey, laneOf(candidate));
    if (known.own && laneOf(candidate) !== 'registry') this.ownFuture = true;
    if (candidate.header.from <= known.sealed) this.hasOverlaps = true;
    this.logs.extend({ ...known, publicKey: candidate.publicKey }, chained(candidate));
    this.#kept.note(candidate);
    this.#last.set(log, candidate);
    this.applied.push({ candidate, log });
    const handover = handoverIn(candidate);
    if (handover !== null) this.#handoversKnown.push(handover);
  }

  /** Takes the other history in, lays all branches out anew, and freezes the writer. */
  #fork(candidate: Candidate): void {
    const { writer } = candidate.header;
    const stored = storedSegments(this.#db, writer);
    const own = this.applied.filter(({ candidate: other }) => other.header.writer === writer);
    const applied: Applied = { candidate, log: writer };
    this.applied.push(applied);
    this.#kept.note(candidate);
    const inPlan = [...own, applied];
    const segments: ChainedSegment[] = [...stored, ...inPlan.map((one) => chained(one.candidate))];
    const { branches, names } = layOut(writer, segments);
    const former = this.logs.get(writer) ?? newLog(writer, candidate.publicKey, laneOf(candidate));
    if (former.own) this.ownFuture = true;
    this.logs.clear(writer);
    for (const { name, base, parent, end, head } of branches) {
      this.logs.set({ ...former, writer: name, base, parent, seq: end, sealed: end, head, frozen: true });
    }
    names.forEach((name, index) => {
      const segment = segments[index];
      const log = name === null ? null : this.logs.get(name);
      if (segment && log) this.logs.addTo(log.writer, segment);
    });
    stored.forEach(({ no }, index) => {
      this.renamed.set(no, names[index] ?? writer);
    });
    inPlan.forEach((one, index) => {
      one.log = names[stored.length + index] ?? writer;
    });
    this.forked.add(writer);
    const handover = handoverIn(candidate);
    if (handover !== null) this.#handoversKnown.push(handover);
  }

  /** Read anew only when a segment of a registry has been let in. */
  #chain(): ReturnType<typeof registryChain> {
    const applied = this.applied.length;
    if (this.#chainRead?.applied !== applied || this.#chainRead.logs !== this.logs.all().length) {
      const chain = registryChain(this.#root, this.logs, (log) => this.#registryLines(log));
      this.#chainRead = { applied, logs: this.logs.all().length, chain };
    }
    return this.#chainRead.chain;
  }

  #foldRegistry(): Registry {
    return foldRegistry(this.#chain().ops);
  }

  *#registryLines(log: string): Generator<string> {
    yield* registryLines(this.#db, log);
    for (const { candidate, log: of } of this.applied) {
      if (of !== log) continue;
      for (const line of candidate.ops.text().split('\n')) if (!isAbsentLine(line)) yield line;
    }
  }
}

/** Of two histories the smaller chain hash comes first, so that nothing depends on the order in a file. */
const byWriterAndNumber = (a: Candidate, b: Candidate): number =>
  compare(a.header.writer, b.header.writer) || a.header.from - b.header.from || compare(a.head, b.head);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
