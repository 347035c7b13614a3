import type { Json } from '../../shared/sync/json.ts';
import type { Op } from '../../shared/sync/op.ts';
import { type Adm, admEntity } from '../../shared/trust/adm.ts';
import { foldRegistry, type Handover, type Registry } from '../../shared/trust/registry.ts';
import { lineOf } from '../bundle/line.ts';
import type { Reader } from '../store/database.ts';
import { readMeta } from '../store/meta.ts';
import { nextOp, type Transaction } from '../store/transaction.ts';
import { countingHandovers } from '../sync/counting-handovers.ts';
import { storedHandovers } from '../sync/handovers.ts';
import { isAbsentLine } from '../sync/leaf.ts';
import { Logs } from '../sync/logs.ts';
import { registryChain } from '../sync/registry-chain.ts';

type Kept<Value> = { readonly key: string; readonly value: Value };

type Chain = { readonly registry: Registry; readonly logs: readonly string[] };

const chains = new WeakMap<Reader, Kept<Chain>>();
const handovers = new WeakMap<Reader, Kept<readonly Handover[]>>();

/** Answers what was made last from the same key, so that what others keep beside the value is found again. */
function keptOr<Value>(kept: WeakMap<Reader, Kept<Value>>, db: Reader, key: string, make: () => Value): Value {
  const last = kept.get(db);
  if (last?.key === key) return last.value;
  const value = make();
  kept.set(db, { key, value });
  return value;
}

function chainOf(db: Reader): Chain {
  const root = readMeta(db, 'root') ?? '';
  return keptOr(chains, db, `${root} ${registryState(db)}`, () => {
    const { ops, chain } = registryChain(root, new Logs(db), (log) => registryLines(db, log));
    return { registry: foldRegistry(ops), logs: chain };
  });
}

/** The registry of members as this store holds it, signed and not yet signed; empty while no root is pinned or nothing came of it. */
export const registryOf = (db: Reader): Registry => chainOf(db).registry;

/** The logs in which the registry stands, in order: the first is the pinned root's, the last the one it goes on in. */
export const registryLogsOf = (db: Reader): readonly string[] => chainOf(db).logs;

/**
 * Changes whenever an op of some registry log is added or taken away.
 *
 * The last unsigned line is part of it: after a command that was refused the same number may be given to another op.
 */
const registryState = (db: Reader): string =>
  JSON.stringify(
    db
      .prepare(
        `SELECT w.writer, w.sealed, w.head,
                (SELECT line FROM pending p WHERE p.writer = w.writer ORDER BY p.seq DESC LIMIT 1) AS last
         FROM writer w WHERE w.lane = 'registry' ORDER BY w.writer`,
      )
      .raw()
      .all(),
  );

/** The lines of a registry log as they are kept here, unsigned ones last. */
export function* registryLines(db: Reader, log: string): Generator<string> {
  const segments = db.prepare('SELECT ops FROM segment WHERE writer = ? AND held = 0 ORDER BY from_seq').all(log);
  for (const { ops } of segments as { ops: string }[])
    for (const line of ops.split('\n')) if (!isAbsentLine(line)) yield line;
  for (const { line } of pendingOf(db, log)) yield line;
}

const pendingOf = (db: Reader, log: string) =>
  db.prepare('SELECT line FROM pending WHERE writer = ? ORDER BY seq').all(log) as { line: string }[];

/** Which members have announced that they go on under another key, as far as it counts. */
export function handoversOf(db: Reader): readonly Handover[] {
  const rows = db.prepare('SELECT writer, from_writer, seq FROM handover ORDER BY writer').raw().all();
  const branches = db.prepare("SELECT writer, head FROM writer WHERE writer GLOB '*~*' ORDER BY writer").raw().all();
  // Only of a forked log the rest of the registry has a say in which of them count.
  const key = branches.length === 0 ? '' : registryState(db);
  return keptOr(handovers, db, JSON.stringify([rows, branches, key]), () =>
    countingHandovers(registryOf(db), new Logs(db), storedHandovers(db)),
  );
}

/** Unsigned ops about members belong to no record; 0 is what an edit in progress calls its own. */
const noRecord = -1;

/**
 * Appends to the registry log of this site; answers the number of the op in that log.
 *
 * Only for a site that is the root: others have no such log.
 */
export function appendAdm(tx: Transaction, adm: Adm): number {
  const { writer, seq, stamp, first } = nextOp(tx, 'registry');
  // zod leaves an absent `after` out of what it parsed, so the value is plain JSON.
  const set = { [adm.kind]: adm.value as unknown as Json };
  const op: Op = { e: admEntity, id: tx.ports.newId(), n: seq, p: {}, set, t: stamp, u: tx.author, x: first };
  tx.db
    .prepare('INSERT INTO pending (writer, seq, record, line) VALUES (?, ?, ?, ?)')
    .run(writer, seq, noRecord, lineOf(op));
  return seq;
}

/** Chain hash at the end of the log the registry goes on in now; empty while there is none. */
export function registryHead(db: Reader): string {
  const last = registryLogsOf(db).at(-1);
  return last === undefined ? '' : (new Logs(db).get(last)?.head ?? '');
}
