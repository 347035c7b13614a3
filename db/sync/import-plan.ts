import type { SegmentHeader } from '../../shared/sync/bundle.ts';
import { compareStamps, type Stamp } from '../../shared/sync/clock.ts';
import { writerOfLog } from '../../shared/sync/dot.ts';
import { erasedAnew, erasedOf } from '../../shared/trust/registry.ts';
import { RecordNames } from '../bundle/read.ts';
import type { Reader } from '../store/database.ts';
import type { Candidate } from './candidate.ts';
import { laneOf } from './candidate.ts';
import { type Claims, claimsOf } from './claims.ts';
import type { Breath } from './handful.ts';
import { type Applied, Intake } from './intake.ts';
import { Law } from './law.ts';
import { changesThePast, handoversChangeThePast, movesAnEnd } from './past.ts';
import { type Row, Rows } from './rows.ts';
import { opsOfKept } from './segment-ops.ts';
import { keptBytes, recordsIn } from './segments.ts';
import { type Source, sourceOf } from './source.ts';

type Stored = { no: number; writer: string; header: string; claims: string | null };

/**
 * What taking in segments would do: which come to count, and how every row will stand. Nothing is written.
 *
 * Preview and import run the same plan; the import then writes it down in one transaction. Without a file it decides anew about
 * what waits, when the registry or a person has changed something.
 */
export class ImportPlan {
  readonly #db: Reader;
  readonly names: RecordNames;
  readonly intake: Intake;
  #rows: Rows | null = null;
  #law: Law | null = null;
  /** Statements of kept segments about other logs that have become clear by this plan. */
  readonly clearer = new Map<number, Claims | null>();
  readonly claims = new Map<Applied, Claims | null>();
  /** Rows of which all ops are judged anew, because something about them was said elsewhere. */
  readonly #anew = new Set<string>();
  #isWhole = false;
  newestStamp: Stamp | null = null;
  newestWriter = '';
  /** Under which revision rows are written; `null`: the next one. */
  revision: number | null = null;

  constructor(db: Reader, names: RecordNames = new RecordNames()) {
    this.#db = db;
    this.names = names;
    this.intake = new Intake(db, names);
  }

  offer(candidate: Candidate): void {
    this.intake.offer(candidate);
  }

  /** Has rows (`entity:id`) judged anew from all their ops. */
  anew(keys: Iterable<string>): void {
    for (const key of keys) this.#anew.add(key);
  }

  /** Decides which segments count; afterwards rows can be asked for. */
  settle(options: { readonly whole?: boolean } = {}): void {
    const { intake } = this;
    intake.settle();
    const { logs, registry, registryBefore, handovers } = intake;
    const law = new Law(registry, logs, handovers);
    this.#law = law;
    this.#isWhole =
      options.whole === true ||
      intake.forked.size > 0 ||
      intake.hasOverlaps ||
      changesThePast(registryBefore, registry, logs, this.#db) ||
      movesAnEnd(registry, logs, this.#db) ||
      handoversChangeThePast(...intake.handoversBeforeAndAdded, logs);
    for (const applied of intake.applied) {
      this.claims.set(applied, claimsOf(applied.candidate.header, logs, registry));
    }
    this.#clearUp();
    this.anew(erasedAnew(erasedOf(registryBefore), erasedOf(registry)));
    this.#rows = new Rows({
      db: this.#db,
      names: this.names,
      law,
      sources: intake.applied
        .filter(({ candidate }) => laneOf(candidate) !== 'registry')
        .map((one) => this.#source(one)),
      stored: (segments) => this.#stored(segments),
    });
    this.#noteNewest();
  }

  get law(): Law {
    if (this.#law === null) throw new Error('a plan is settled before it is read');
    return this.#law;
  }

  get rowsOf(): Rows {
    if (this.#rows === null) throw new Error('a plan is settled before it is read');
    return this.#rows;
  }

  /** Everything is computed anew, because what counted before may no longer, or the other way round. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Every row that may stand otherwise afterwards, and breaths between. Asked for once: counts of `rowsOf` grow with it. */
  rows(): Generator<Row | Breath> {
    return this.#isWhole ? this.rowsOf.all() : this.rowsOf.touched(this.#anew);
  }

  /** Whether anything is to be written. */
  get changesAnything(): boolean {
    const { applied, judged, registry, registryBefore } = this.intake;
    return (
      applied.length > 0 ||
      this.#isWhole ||
      registry.length !== registryBefore.length ||
      judged.some(({ candidate, judgement }) => judgement.verdict === 'held' && candidate.no === null)
    );
  }

  #source(applied: Applied): Source {
    const { candidate, log } = applied;
    const claims = this.claims.get(applied) ?? null;
    return sourceOf(candidate.header, log, candidate.ops, claims, this.law, this.intake.logs);
  }

  /** Kept segments as they count after this plan. */
  *#stored(segments: readonly number[] | 'all'): Generator<Source> {
    const select = 'SELECT no, writer, header, claims FROM segment';
    const rows =
      segments === 'all'
        ? (this.#db.prepare(`${select} WHERE held = 0 ORDER BY no`).all() as Stored[])
        : segments.map((no) => this.#db.prepare(`${select} WHERE no = ? AND held = 0`).get(no) as Stored);
    const { logs, registry, renamed } = this.intake;
    for (const { no, writer, header: text, claims } of rows) {
      const log = renamed.get(no) ?? writer;
      if (logs.get(log)?.lane === 'registry') continue;
      const header = JSON.parse(text) as SegmentHeader;
      const read = () => keptBytes(this.#db, no);
      const known = this.#isWhole
        ? claimsOf(header, logs, registry)
        : this.clearer.has(no)
          ? (this.clearer.get(no) ?? null)
          : claims === null
            ? null
            : (JSON.parse(claims) as Claims);
      yield sourceOf(header, log, opsOfKept(read, this.names), known, this.law, logs);
    }
  }

  /** What an author said to have seen may have arrived, be about a branch that has got a name of its own, or lie behind an end. */
  #clearUp(): void {
    const { logs, registry } = this.intake;
    const rows = this.#db
      .prepare(`SELECT no, header, claims FROM segment WHERE held = 0 AND (claims IS NOT NULL OR ?)`)
      .all(this.#isWhole ? 1 : 0) as { no: number; header: string; claims: string | null }[];
    for (const { no, header, claims } of rows) {
      const now = claimsOf(JSON.parse(header) as SegmentHeader, logs, registry);
      if (JSON.stringify(now) === (claims ?? 'null')) continue;
      this.clearer.set(no, now);
      if (!this.#isWhole) this.#markRecords(no);
    }
  }

  #markRecords(segment: number): void {
    const read = this.#db.prepare('SELECT entity, id FROM record WHERE no = ?');
    for (const record of recordsIn(this.#db, segment)) {
      const row = read.get(record) as { entity: string; id: string } | undefined;
      if (row) this.#anew.add(`${row.entity}:${row.id}`);
    }
  }

  /** The newest stamp that came in, for the own clock and for a word about clocks. Only the last op of a log can have it, or lie. */
  #noteNewest(): void {
    for (const { candidate, log } of this.intake.applied) {
      const { records, line } = candidate.ops;
      if (records.length === 0) continue;
      // The last one: what is before it may be a value that somebody wrote.
      const stamp = [
        ...line(records.length - 1)
          .slice(-4096)
          .matchAll(/"t":"(\d+-\d+)"/g),
      ].at(-1)?.[1];
      if (stamp !== undefined && (this.newestStamp === null || compareStamps(stamp, this.newestStamp) > 0)) {
        this.newestStamp = stamp;
        this.newestWriter = writerOfLog(log);
      }
    }
  }
}
