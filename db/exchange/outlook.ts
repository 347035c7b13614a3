import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import { type EntityName, isEntityName } from '../../shared/entities.ts';
import { stampToInstant } from '../../shared/sync/clock.ts';
import { writerOfLog } from '../../shared/sync/dot.ts';
import type { QueryScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { type KnownWriter, knownWriters } from '../store/writers.ts';
import { boundOfLog } from '../sync/bounds.ts';
import { Logs } from '../sync/logs.ts';
import { handoversOf, registryOf } from '../trust/registry-log.ts';
import { stayingRows, titleOfState } from '../views/closed.ts';
import { opReader } from '../views/op-at.ts';
import { agreedPositions } from './peer-positions.ts';

/** Changes of one log that go out with a bundle for everybody: a signed segment, or what will be signed for it. */
type Outgoing = { readonly writer: string; readonly from: number; readonly to: number };

type Peer = {
  writer: string;
  vv: string;
  heads: string | null;
  received_at: string | null;
  sent_at: string | null;
};

/** What a bundle would bring to whom, and what stays here. */
export function outlook({ db, identity }: QueryScope) {
  const logs = new Logs(db);
  const outgoing = outgoingParts(db, logs);
  const own = identity.shared.writer;
  const since = sinceReader(db);
  const peers = new Map((db.prepare('SELECT * FROM peer').all() as Peer[]).map((peer) => [peer.writer, peer]));
  const others = knownWriters(db).filter(({ writer, lane, parent }) => writer !== own && lane === 'shared' && !parent);
  const mine = ownLogs(db, own);
  const names = new Set([...others.map(({ writer }) => writer), ...peers.keys()].filter((name) => !mine.has(name)));
  const lacks = [...names].map((writer) => {
    const peer = peers.get(writer);
    const has = peer ? agreedPositions(peer, logs) : {};
    // What a site wrote itself it need not be told, also before it has said so.
    const missing = outgoing.filter((part) => writerOfLog(part.writer) !== writer && part.to > (has[part.writer] ?? 0));
    return {
      writer,
      ops: missing.reduce((sum, part) => sum + opsBehind(part, has[part.writer] ?? 0), 0),
      since: earliest(missing.map((part) => since(part.writer, Math.max(part.from, (has[part.writer] ?? 0) + 1)))),
      lastReceivedAt: peer?.received_at ?? null,
      lastSentAt: peer?.sent_at ?? null,
    };
  });
  return ok({
    seq: logs.get(own)?.seq ?? 0,
    unsent: count(db, "SELECT count(*) FROM pending WHERE writer <> 'local'"),
    total: outgoing.reduce((sum, part) => sum + opsBehind(part, 0), 0),
    own: [...mine],
    lacks,
    stays: { ...staying(db), ...waiting(db), revoked: behindBounds(db, logs) },
  });
}

/** The logs this site has written in, the present one first: going back to a restore point begins a new one. */
function ownLogs(db: Reader, own: string): ReadonlySet<string> {
  const found = new Set([own]);
  const handovers = handoversOf(db);
  // A set that grows while it is walked through: whoever handed over to one of ours was ours.
  for (const log of found) for (const { from, writer } of handovers) if (writer === log) found.add(from);
  return found;
}

const count = (db: Reader, text: string): number => Number(db.prepare(text).pluck().get());

const opsBehind = ({ from, to }: Outgoing, position: number): number => Math.max(0, to - Math.max(from - 1, position));

type Segment = { writer: string; from_seq: number; to_seq: number };

/** Everything that is here of every site and is passed on, what waits and unsigned changes of this one among it. */
function outgoingParts(db: Reader, logs: Logs): Outgoing[] {
  const registry = registryOf(db);
  const segments = db
    .prepare('SELECT writer, from_seq, to_seq FROM segment ORDER BY writer, from_seq')
    .all() as Segment[];
  const laneOf = (log: string) => (logs.get(log) ?? logs.get(writerOfLog(log)))?.lane ?? 'shared';
  const bounds = new Map(logs.all().map(({ writer }) => [writer, boundOfLog(registry, logs, writer)]));
  const signed = segments
    .filter(({ writer, from_seq }) => {
      return laneOf(writer) === 'shared' && from_seq <= (bounds.get(writer) ?? Number.POSITIVE_INFINITY);
    })
    .map(({ writer, from_seq, to_seq }) => ({ writer, from: from_seq, to: to_seq }));
  return [
    ...signed,
    ...logs
      .all()
      .filter(isUnsigned)
      .map(({ writer, sealed, seq }) => ({ writer, from: sealed + 1, to: seq })),
  ];
}

const isUnsigned = ({ own, lane, sealed, seq }: KnownWriter): boolean => own && lane === 'shared' && seq > sealed;

/** When an op was written; each is looked up once, because many sites lack the same ones. */
function sinceReader(db: Reader): (log: string, seq: number) => string | null {
  const known = new Map<string, string | null>();
  const read = opReader(db);
  return (log, seq) => {
    const key = `${log}.${seq}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const op = read(log, seq);
    const at = op === null ? null : stampToInstant(op.t);
    known.set(key, at);
    return at;
  };
}

const earliest = (moments: readonly (string | null)[]): string | null =>
  moments.reduce<string | null>((first, at) => (at !== null && (first === null || at < first) ? at : first), null);

function staying(db: Reader) {
  const counts = { private: 0, site: 0, catalogue: 0, nonpublic: 0 };
  for (const { because } of stayingRows(db)) counts[because] += 1;
  return counts;
}

const waiting = (db: Reader) => ({
  refused: count(db, 'SELECT count(*) FROM refused'),
  held: count(db, 'SELECT coalesce(sum(to_seq - from_seq + 1), 0) FROM segment WHERE held = 1'),
});

/** Changes that came from a log after it was ended. */
function behindBounds(db: Reader, logs: Logs): number {
  const registry = registryOf(db);
  return logs.all().reduce((sum, log) => {
    const bound = boundOfLog(registry, logs, log.writer);
    return bound === null ? sum : sum + Math.max(0, log.sealed - Math.max(bound, log.base - 1));
  }, 0);
}

/** The records behind a count, to look at. */
export function leftOut({ db }: QueryScope, { kind, limit }: Parsed<'bundle.leftOut'>) {
  const records: { entity: EntityName; id: string; title: string; updatedAt: string }[] = [];
  let total = 0;
  for (const { entity, id, state, because } of stayingRows(db)) {
    if (because !== kind || !isEntityName(entity)) continue;
    total += 1;
    if (records.length >= limit) continue;
    records.push({ entity, id, title: titleOfState(entity, state), updatedAt: stampToInstant(state.updated.stamp) });
  }
  return ok({ records, total });
}
