import { nextStamp, type Stamp } from '../../shared/sync/clock.ts';
import type { Dot } from '../../shared/sync/dot.ts';
import type { Json } from '../../shared/sync/json.ts';
import type { Standing } from '../../shared/trust/allow.ts';
import { provingRowId } from '../../shared/trust/row-id.ts';
import { sha256 } from '../bundle/encoding.ts';
import type { Writer } from './database.ts';
import { type Identity, type KeySource, writerOfLane } from './identity.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { Lane } from './tables.ts';

/** Time, randomness and ids are handed in, so that anything that happened can be made to happen again. */
export type Ports = {
  /** Milliseconds since 1970. */
  readonly nowMs: () => number;
  readonly newId: () => string;
  /** Where keys of a new writer come from; the machine's own randomness without it. */
  readonly keys?: KeySource;
  /** How often and after which pauses a server is asked again; without it as people would wish. */
  readonly retry?: { readonly attempts?: number; readonly pauseMs?: number; readonly silenceMs?: number };
};

/** What one edit did to one record, for undo: the values it found and the values it left. */
export type Change = {
  readonly entity: string;
  readonly id: string;
  readonly before: Readonly<Record<string, Json>>;
  readonly after: Readonly<Record<string, Json>>;
  /** The op, if it decided a conflict: only taking it back whole opens the conflict again. */
  readonly decides: Dot | null;
};

/**
 * One user action in progress: a database transaction, and what has to be the same for all ops in it.
 *
 * The counters are read once and written once, however many records the action touches.
 */
export type Transaction = {
  readonly db: Writer;
  readonly ports: Ports;
  readonly identity: Identity;
  readonly author: string;
  readonly ownBodyId: string | null;
  readonly revision: number;
  /** Number of the first op of this action, per writer. */
  readonly firstOf: Map<string, number>;
  readonly seqOf: Map<string, number>;
  clock: Stamp | null;
  readonly changes: Change[];
  /** As whom own edits are checked before they are written; `null`: by nobody (no coordination yet, or the program itself). */
  readonly standing: Standing | null;
  /** What is written stays here, as if it were private, until the same arrives from elsewhere. */
  staysHere: boolean;
  /** Rows (`entity:id`) whose rights an edit may have changed: judged anew when the action ends. */
  readonly rejudge: Set<string>;
};

export function beginTransaction(
  db: Writer,
  identity: Identity,
  ports: Ports,
  standing: Standing | null = null,
): Transaction {
  return {
    db,
    ports,
    identity,
    author: readMeta(db, 'author') ?? readMeta(db, 'site-label') ?? '',
    // The coordination may have admitted this site for another body than the one it was set up for.
    ownBodyId: standing?.body || readMeta(db, 'site-body'),
    revision: Number(readMeta(db, 'revision') ?? '0') + 1,
    firstOf: new Map(),
    seqOf: new Map(),
    clock: readMeta(db, 'clock'),
    changes: [],
    standing,
    staysHere: false,
    rejudge: new Set(),
  };
}

/** An id for a new row, which proves that this site made it (shared/trust/row-id.ts). */
export const newRowId = (tx: Transaction): string =>
  provingRowId(tx.ports.newId(), tx.identity.shared.writer, (text) => sha256(text));

/** The next number and stamp of an own op in a lane. */
export function nextOp(tx: Transaction, lane: Lane): { writer: string; seq: number; stamp: Stamp; first: number } {
  const writer = writerOfLane(tx.identity, lane);
  const seq = (tx.seqOf.get(writer) ?? storedSeq(tx.db, writer)) + 1;
  tx.seqOf.set(writer, seq);
  if (!tx.firstOf.has(writer)) tx.firstOf.set(writer, seq);
  tx.clock = nextStamp(tx.clock, tx.ports.nowMs());
  return { writer, seq, stamp: tx.clock, first: tx.firstOf.get(writer) ?? seq };
}

const storedSeq = (db: Writer, writer: string): number =>
  (db.prepare('SELECT seq FROM writer WHERE writer = ?').get(writer) as { seq: number } | undefined)?.seq ?? 0;

/** Writes the counters back; the last step before COMMIT. */
export function finishTransaction(tx: Transaction): void {
  for (const [writer, seq] of tx.seqOf) tx.db.prepare('UPDATE writer SET seq = ? WHERE writer = ?').run(seq, writer);
  if (tx.clock !== null) writeMeta(tx.db, 'clock', tx.clock);
  writeMeta(tx.db, 'revision', String(tx.revision));
}
