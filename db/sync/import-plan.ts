import { entityNamed } from '../../shared/entities.ts';
import type { Counts, SegmentVerdict } from '../../shared/exchange/contract.ts';
import type { SegmentHeader } from '../../shared/sync/bundle.ts';
import { compareStamps, daysAhead, type Stamp } from '../../shared/sync/clock.ts';
import type { Op } from '../../shared/sync/op.ts';
import { joinOp, type RowState } from '../../shared/sync/row-state.ts';
import { isHidden, sameJson, shownValue } from '../../shared/sync/view.ts';
import type { PublicJwk } from '../bundle/keys.ts';
import type { VerifiedSegment } from '../bundle/read.ts';
import { unknownValues } from '../store/columns.ts';
import type { Reader } from '../store/database.ts';
import { conflictsOf, type Held, holdRecord, mergeOf } from '../store/record.ts';
import { chainStartText, type KnownWriter, knownWriters } from '../store/writers.ts';
import { judge, sentenceOf } from './judge.ts';
import { contextOf, opsIn } from './replay.ts';
import type { NewSegment } from './segments.ts';

/** A segment that will be kept: applied, or held until an earlier part arrives. */
export type Kept = Omit<NewSegment, 'bundle' | 'records'> & {
  /** Set for a segment that was already held in the store. */
  readonly no: number | null;
  readonly records: Set<string>;
};

/** A log as it will stand after the import. */
export type Advance = {
  readonly writer: string;
  readonly publicKey: PublicJwk;
  lane: KnownWriter['lane'];
  seq: number;
  head: string;
};

const recordKey = (entity: string, id: string) => `${entity}:${id}`;

type HeldSegment = {
  no: number;
  from_seq: number;
  to_seq: number;
  head: string;
  header: string;
  tail: string;
  ops: string;
};

/**
 * What importing a bundle would do, computed on copies: nothing is written.
 *
 * Preview and import run the same plan; the import then writes it down in one transaction. A row is read once however many ops
 * of the bundle touch it.
 */
export class ImportPlan {
  readonly #db: Reader;
  readonly #logs = new Map<string, KnownWriter>();
  readonly records = new Map<string, Held>();
  readonly kept: Kept[] = [];
  readonly advances = new Map<string, Advance>();
  readonly #judged: Omit<SegmentVerdict, 'site' | 'message'>[] = [];
  readonly #missingFrom = new Map<string, number>();
  readonly counted = { refused: 0, held: 0 };
  readonly #siteOf: (writer: string) => string;
  newestStamp: Stamp | null = null;
  #newestWriter = '';
  opsApplied = 0;

  constructor(db: Reader, siteOf: (writer: string) => string) {
    this.#db = db;
    this.#siteOf = siteOf;
    for (const log of knownWriters(db)) this.#logs.set(log.writer, log);
  }

  /** How far a log will have come. */
  readonly applied = (writer: string): number => this.advances.get(writer)?.seq ?? this.#logs.get(writer)?.seq ?? 0;

  readonly #headOf = (writer: string): string =>
    this.advances.get(writer)?.head ?? this.#logs.get(writer)?.head ?? chainStartText(writer);

  /** Takes one verified segment in, and everything held that it lets go. */
  add(segment: VerifiedSegment): void {
    const { writer, from, to } = segment.header;
    const verdict = judge(segment, {
      log: this.#logs.get(writer) ?? null,
      applied: this.applied(writer),
      head: this.#headOf(writer),
      stored: (at) => this.#storedHead(writer, at),
      isHeld: this.#isHeld(writer, from),
      blocked: this.#isBlocked(writer),
    });
    const ops = to - from + 1;
    this.#judged.push({ writer, from, to, verdict });
    this.#missingFrom.set(`${writer} ${from}`, this.applied(writer) + 1);
    if (verdict === 'fork' || verdict === 'refused') this.counted.refused += ops;
    if (verdict === 'held' || verdict === 'needs-newer-app') {
      this.counted.held += ops;
      if (!this.#isHeld(writer, from)) this.#keep(segment, true);
    }
    if (verdict !== 'new') return;
    this.#apply(segment.header, segment.head, segment.publicKey, segment.ops, this.#keep(segment, false).records);
    this.#releaseHeld(writer, segment.publicKey);
  }

  #keep(segment: VerifiedSegment, held: boolean): Kept {
    const { writer, from, to } = segment.header;
    const kept: Kept = {
      writer,
      from,
      to,
      head: segment.head,
      header: segment.headerLine,
      tail: segment.tailLine,
      ops: segment.text,
      held,
      no: null,
      records: new Set(),
    };
    this.kept.push(kept);
    if (held && !this.#logs.has(writer) && !this.advances.has(writer)) {
      this.#advance(segment.header, segment.publicKey, 0, chainStartText(writer));
    }
    return kept;
  }

  #apply(header: SegmentHeader, head: string, publicKey: PublicJwk, ops: Iterable<Op>, records: Set<string>): void {
    const context = contextOf(header, this.applied);
    for (const op of ops) {
      const key = recordKey(op.e, op.id);
      const held = this.records.get(key) ?? holdRecord(this.#db, op.e, op.id);
      this.records.set(key, held);
      held.state = joinOp(held.local ? null : held.state, header.writer, op, context);
      held.local = false;
      records.add(key);
      if (this.newestStamp === null || compareStamps(op.t, this.newestStamp) > 0) {
        this.newestStamp = op.t;
        this.#newestWriter = header.writer;
      }
      this.opsApplied += 1;
    }
    this.#advance(header, publicKey, header.to, head);
  }

  #advance(header: SegmentHeader, publicKey: PublicJwk, seq: number, head: string): void {
    const lane = header.class === 'nonpublic_session' ? 'nonpublic' : (this.#logs.get(header.writer)?.lane ?? 'shared');
    this.advances.set(header.writer, { writer: header.writer, publicKey, lane, seq, head });
  }

  /** Segments that came early and now have their place: from the store, or from this bundle. */
  #releaseHeld(writer: string, publicKey: PublicJwk): void {
    for (;;) {
      const from = this.applied(writer) + 1;
      const stored = this.#db
        .prepare('SELECT * FROM segment WHERE writer = ? AND from_seq = ? AND held = 1')
        .get(writer, from) as HeldSegment | undefined;
      const inBundle = this.kept.findIndex((kept) => kept.held && kept.writer === writer && kept.from === from);
      const early = inBundle >= 0 ? this.kept[inBundle] : stored && toKept(writer, stored);
      if (!early) return;
      const header = JSON.parse(early.header) as SegmentHeader;
      if (header.crit.length > 0 || header.prev !== this.#headOf(writer)) return;
      const released: Kept = { ...early, held: false };
      if (inBundle >= 0) this.kept[inBundle] = released;
      else this.kept.push(released);
      this.#apply(header, early.head, publicKey, opsIn(early.ops), released.records);
    }
  }

  #storedHead(writer: string, to: number): string | null {
    const row = this.#db.prepare('SELECT head FROM segment WHERE writer = ? AND to_seq = ?').get(writer, to) as
      | { head: string }
      | undefined;
    return row?.head ?? null;
  }

  #isHeld(writer: string, from: number): boolean {
    if (this.kept.some((kept) => kept.held && kept.writer === writer && kept.from === from)) return true;
    return (
      this.#db.prepare('SELECT 1 FROM segment WHERE writer = ? AND from_seq = ? AND held = 1').get(writer, from) !==
      undefined
    );
  }

  /** A segment that needs a newer program holds everything after it of the same writer. */
  #isBlocked(writer: string): boolean {
    const next = this.applied(writer) + 1;
    return this.#judged.some((v) => v.writer === writer && v.verdict === 'needs-newer-app' && v.from <= next);
  }

  /** One verdict per segment, with a sentence; a site that introduces itself in this very bundle has its name there. */
  verdicts(): SegmentVerdict[] {
    return this.#judged.map((judged) => {
      const site = this.nameOf(judged.writer);
      const missing = this.#missingFrom.get(`${judged.writer} ${judged.from}`) ?? 1;
      return { ...judged, site, message: sentenceOf(judged.verdict, site, judged.from, missing) };
    });
  }

  nameOf(writer: string): string {
    for (const { entity, state } of this.records.values()) {
      if (entity !== 'site' || shownValue(state?.cells['writer'], 'ask') !== writer) continue;
      const label = shownValue(state?.cells['label'], 'ask');
      if (typeof label === 'string') return label;
    }
    return this.#siteOf(writer);
  }

  /** What changes on screen, record by record; a record whose shown values stay the same is passed over. */
  *changes(): Generator<{
    held: Held;
    kind: 'new' | 'changed' | 'deleted';
    before: RowState | null;
    conflicts: string[];
  }> {
    for (const held of this.records.values()) {
      const before = held.before === null ? null : (JSON.parse(held.before) as RowState);
      const after = held.state;
      if (after === null) continue;
      const wasShown = before !== null && !isHidden(before);
      const isShown = !isHidden(after);
      if (!wasShown && !isShown && before !== null) continue;
      const had = new Set(conflictsOf(held.entity, before));
      const conflicts = conflictsOf(held.entity, after).filter((field) => !had.has(field));
      if (wasShown && isShown && conflicts.length === 0 && !this.#looksDifferent(held, before)) continue;
      const kind = !wasShown && isShown ? 'new' : wasShown && !isShown ? 'deleted' : 'changed';
      yield { held, kind: before === null && !isShown ? 'deleted' : kind, before, conflicts };
    }
  }

  #looksDifferent({ entity, state }: Held, before: RowState): boolean {
    const policy = mergeOf(entity);
    return Object.entries(state?.cells ?? {}).some(
      ([field, cell]) =>
        !sameJson(shownValue(cell, policy(field)) ?? null, shownValue(before.cells[field], policy(field)) ?? null),
    );
  }

  counts(): Counts {
    const counts = { new: 0, changed: 0, deleted: 0, conflicts: 0, unknown: 0, ...this.counted };
    for (const { held, kind, before, conflicts } of this.changes()) {
      counts[kind] += 1;
      counts.conflicts += conflicts.length;
      if (held.state === null) continue;
      const entity = entityNamed(held.entity);
      counts.unknown += Math.max(0, unknownValues(entity, held.state) - (before ? unknownValues(entity, before) : 0));
    }
    return counts;
  }

  /** One word for the whole file. */
  verdict(): 'new' | 'known' | 'held' | 'partly' | 'refused' {
    const kinds = new Set(this.#judged.map(({ verdict }) => (verdict === 'needs-newer-app' ? 'held' : verdict)));
    if (kinds.size === 0) return 'known';
    if (kinds.has('fork') || kinds.has('refused')) return kinds.has('new') || kinds.has('held') ? 'partly' : 'refused';
    if (kinds.has('held')) return kinds.has('new') ? 'partly' : 'held';
    return kinds.has('new') ? 'new' : 'known';
  }

  /** Sentences about clocks: nothing is refused for its time, but people should know. */
  warnings(nowMs: number): string[] {
    const days = this.newestStamp === null ? 0 : daysAhead(this.newestStamp, nowMs);
    if (days < 1) return [];
    const ahead = days > 730 ? `${Math.floor(days / 365)} Jahre` : `${days} Tage`;
    return [`Die Uhr von ${this.nameOf(this.#newestWriter)} geht ${ahead} vor. Die Änderungen gelten trotzdem.`];
  }
}

const toKept = (writer: string, row: HeldSegment): Kept => ({
  writer,
  from: row.from_seq,
  to: row.to_seq,
  head: row.head,
  header: row.header,
  tail: row.tail,
  ops: row.ops,
  held: false,
  no: row.no,
  records: new Set(),
});
