import { stampOf } from '../../shared/sync/clock.ts';
import type { Op } from '../../shared/sync/op.ts';
import { type AdmValue, admEntity } from '../../shared/trust/adm.ts';
import { chainNext, leafOf } from '../bundle/chain.ts';
import { fromBase64Url, sha256, toBase64Url } from '../bundle/encoding.ts';
import { publicPart, signParts } from '../bundle/keys.ts';
import { lineOf } from '../bundle/line.ts';
import { schemaVersion } from '../migrations/index.ts';
import type { Writer } from '../store/database.ts';
import type { Identity, OwnWriter } from '../store/identity.ts';
import type { Transaction } from '../store/transaction.ts';
import { chainStartText, type KnownWriter } from '../store/writers.ts';
import { registryOf } from '../trust/registry-log.ts';
import { handoverProof, saveHandover } from './handovers.ts';
import { Logs } from './logs.ts';
import { storeSegment } from './segments.ts';

/**
 * Ends a former own log with the word that its site goes on under new keys, signed with the old one.
 *
 * It stands behind everything that was ever signed with that key, also if the store, restored from an older copy, does not hold all
 * of it: number and hash come from the record outside the database. So no fork comes about, and nobody has to be admitted anew.
 */
export function signHandover(tx: Transaction, former: OwnWriter, to: Identity): void {
  const { db } = tx;
  const branch = ownBranch(db, former);
  const last = branch === null ? former.sealed : { seq: branch.sealed, head: branch.head };
  const prev = last.seq === 0 ? chainStartText(former.writer) : last.head;
  const seq = last.seq + 1;
  const value: AdmValue<'handover'> = {
    writer: to.shared.writer,
    jwk: publicPart(to.shared.key),
    recipient: to.age?.recipient ?? null,
    nonpublic: {
      writer: to.nonpublic.writer,
      jwk: publicPart(to.nonpublic.key),
      proof: handoverProof(to.nonpublic.key, former.writer),
    },
    proof: handoverProof(to.shared.key, former.writer),
  };
  const op: Op = {
    e: admEntity,
    id: tx.ports.newId(),
    n: seq,
    p: {},
    set: { handover: value as never },
    t: stampOf(Math.max(0, tx.ports.nowMs()), 0),
    u: tx.author,
    x: seq,
  };
  keep(db, former, prev, op, lineOf(op), branch?.writer ?? null);
  // What waits for what is before it counts nowhere yet, so it does not count here either.
  if (branch === null) return;
  saveHandover(db, {
    from: former.writer,
    seq,
    writer: value.writer,
    nonpublic: value.nonpublic?.writer ?? null,
    recipient: value.recipient,
  });
}

/**
 * The log that goes on from what was last signed with this key; where the log has forked, the branch that does. `null` if the store
 * is older than that.
 */
function ownBranch(db: Writer, { writer, sealed }: OwnWriter): KnownWriter | null {
  const logs = new Logs(db);
  const holds = ({ writer: log }: KnownWriter) => sealed.seq === 0 || logs.chainAt(log, sealed.seq) === sealed.head;
  const branches = logs.branchesOf(writer).filter(holds);
  return branches.find((branch) => branch.sealed === sealed.seq) ?? branches[0] ?? null;
}

/** `log`: the log or branch it continues, or `null` if it must wait for what is before it. */
function keep(db: Writer, former: OwnWriter, prev: string, op: Op, line: string, log: string | null): void {
  const before = fromBase64Url(prev);
  if (before === null) return;
  const head = chainNext(before, leafOf(line));
  const hash = toBase64Url(head);
  const header = lineOf({
    crit: [],
    fmt: 'digitalagentur-segment',
    from: op.n,
    prev,
    reg: registryOf(db).length,
    schema: schemaVersion,
    seen: {},
    to: op.n,
    v: 1,
    writer: former.writer,
  });
  const sig = signParts(former.key, 'digitalagentur-segment', sha256(header), head);
  storeSegment(db, {
    log: log ?? former.writer,
    from: op.n,
    to: op.n,
    head: hash,
    header,
    tail: lineOf({ hash, ops: 1, sig }),
    ops: line,
    why: log === null ? 'gap' : null,
    claims: null,
    publicKey: publicPart(former.key),
    bundle: null,
    records: [],
  });
  if (log === null) return;
  db.prepare('UPDATE writer SET seq = ?, sealed = ?, head = ? WHERE writer = ?').run(op.n, op.n, hash, log);
}
