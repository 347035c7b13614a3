import { ok } from '../../shared/core/result.ts';
import { memberOf } from '../../shared/trust/registry.ts';
import { matchesRoot } from '../../shared/trust/words.ts';
import { fingerprintOf } from '../bundle/keys.ts';
import { generateAgeKey } from '../store/age-key.ts';
import { atomically } from '../store/atomically.ts';
import type { Reader } from '../store/database.ts';
import { type Identity, newIdentity, readIdentity, registryOfKey, saveIdentity } from '../store/identity.ts';
import { readMeta } from '../store/meta.ts';
import { lookAgain, modelChange, writeModelMark } from '../store/model-mark.ts';
import type { Store } from '../store/open.ts';
import { beginTransaction, type Ports } from '../store/transaction.ts';
import { type KnownWriter, knownWriters, registerOwnWriters } from '../store/writers.ts';
import { finishEdits } from '../sync/finish.ts';
import { signHandover } from '../sync/hand-over.ts';
import { storedHandovers } from '../sync/handovers.ts';
import { understood } from '../sync/judge.ts';
import { reauthorPending } from '../sync/reauthor.ts';
import { replan } from '../sync/recompute.ts';
import { introduceSite, ownMember } from '../trust/introduce.ts';
import { registryOf } from '../trust/registry-log.ts';
import { admitSelf, handedRegistry, holdsRegistry } from '../trust/root.ts';
import { settleUnsigned } from '../trust/unsigned-registry.ts';

/**
 * The identity a store may go on with.
 *
 * Its own, if the key lies beside it and the store is not older than what was signed with it. Otherwise the store was copied or
 * restored: it gets new writers (docs/bundle-format.md §8), and where the old key is at hand it signs over to the new one.
 */
export function settleIdentity(store: Store, ports: Ports, isRestored = false): Identity {
  const identity = settled(store, ports, isRestored);
  const change = modelChange(store.reader);
  if (readMeta(store.reader, 'rebuild') !== null || change !== null) {
    atomically(store.writing, () => {
      const isWhole = change === 'merging' || readMeta(store.writer, 'rebuild') !== null;
      if (isWhole) replan(store.writer, ports.nowMs(), { whole: true });
      store.writer.prepare("DELETE FROM meta WHERE key = 'rebuild'").run();
      lookAgain(store.writer);
      writeModelMark(store.writer);
      return ok(null);
    });
  }
  if (hasUnderstood(store.reader)) atomically(store.writing, () => ok(replan(store.writer, ports.nowMs())));
  return identity;
}

/** What a newer program has marked as critical waits here, and this one knows it. */
function hasUnderstood(db: Reader): boolean {
  const headers = db.prepare("SELECT header FROM segment WHERE held = 1 AND why = 'needs-newer-app'").pluck().all();
  return headers.some((text) => {
    const { crit } = JSON.parse(String(text)) as { crit: readonly string[] };
    return crit.length > 0 && crit.every((feature) => understood.has(feature));
  });
}

function settled(store: Store, ports: Ports, isRestored: boolean): Identity {
  const identity = readIdentity(store.folder);
  if (identity === null) return takeOver(store, ports, null);
  if (isRestored || !isContinuedBy(store, identity)) {
    // A key file that somebody put here by mistake is another site's, and this store says nothing in its name.
    const isOurs =
      isRestored || knownWriters(store.writer).some(({ own, writer }) => own && writer === identity.shared.writer);
    return takeOver(store, ports, isOurs ? identity : null);
  }
  const complete = completed(store, identity);
  if (complete !== identity) saveIdentity(store.folder, complete);
  admitOwnWriter(store, complete, ports);
  return complete;
}

/** The coordination that holds the registry admits its own writer, if it has not done so and can. */
export function admitOwnWriter(store: Store, identity: Identity, ports: Ports): void {
  if (identity.registry === null) return;
  atomically(store.writing, () => {
    registerOwnWriters(store.writer, identity);
    const isBehind = holdsRegistry(store.writer, identity) === 'behind';
    if (identity.registry !== null && !isBehind && settleUnsigned(store.writer, identity.registry.writer))
      replan(store.writer, ports.nowMs(), { whole: true });
    const tx = beginTransaction(store.writer, identity, ports);
    if (admitSelf(tx, ownMember(tx, identity))) finishEdits(tx);
    return ok(null);
  });
}

/** An identity from an older version of the program gets what it lacks, and one to which the registry was handed over gets that. */
export function completed(store: Store, identity: Identity): Identity {
  const isRoot = identity.root !== '' && matchesRoot(identity.root, fingerprintOf(identity.shared.key));
  const isCoordination = readMeta(store.reader, 'site-role') === 'coordination';
  const first = isRoot && isCoordination ? registryOfKey(identity.shared.key) : null;
  const registry = identity.registry ?? first ?? handedRegistry(store.reader, identity);
  if (registry === identity.registry && identity.age !== null) return identity;
  return { ...identity, registry, age: identity.age ?? generateAgeKey() };
}

function isContinuedBy(store: Store, identity: Identity): boolean {
  if (readMeta(store.writer, 'leave-writer') !== null) return false;
  const known = new Map(knownWriters(store.writer).map((writer) => [writer.writer, writer]));
  return [identity.shared, identity.nonpublic].every(({ writer, sealed }) => {
    const stored = known.get(writer);
    return stored?.own === true && stored.sealed >= sealed.seq && !stored.frozen;
  });
}

/**
 * New keys for this installation; unsigned edits go over to them.
 *
 * The registry key of a coordination stays: the fingerprint people have compared is made from it. It writes on as soon as the store
 * holds everything that was signed with it.
 */
export function takeOver(store: Store, ports: Ports, former: Identity | null): Identity {
  const fresh = newIdentity(former?.root || readMeta(store.writer, 'root'), ports.keys);
  const identity: Identity = {
    ...fresh,
    registry: former?.registry ?? null,
    age: former?.age ?? fresh.age,
    formerAge: former?.formerAge ?? [],
  };
  const ended = knownWriters(store.writer).filter(({ own, lane }) => own && lane !== 'registry');
  atomically(store.writing, () => {
    const db = store.writer;
    registerOwnWriters(db, identity);
    db.prepare("DELETE FROM meta WHERE key = 'leave-writer'").run();
    const records = new Set<number>();
    for (const { writer, lane } of ended) {
      const successor = lane === 'nonpublic' ? identity.nonpublic.writer : identity.shared.writer;
      for (const record of reauthorPending(db, writer, successor)) records.add(record);
    }
    const tx = beginTransaction(db, identity, ports);
    if (former !== null) signHandover(tx, former.shared, identity);
    introduceSite(
      tx,
      {
        label: readMeta(db, 'site-label') ?? '',
        bodyId: readMeta(db, 'site-body') ?? '',
        role: readMeta(db, 'site-role') ?? 'contact',
      },
      identity,
    );
    admitSelf(tx, ownMember(tx, identity));
    for (const key of keysOf(store, records)) tx.rejudge.add(key);
    finishEdits(tx);
    // Somebody else's word that this site goes on may have waited for exactly this.
    replan(db, ports.nowMs(), { whole: hasRival(db, former) || countedAsOwn(db, ended) });
    return ok(null);
  });
  saveIdentity(store.folder, identity);
  return identity;
}

/** A copy of this store has handed over too: only one of the two new keys is the heir, which may be the other one than until now. */
const hasRival = (db: Reader, former: Identity | null): boolean =>
  former !== null && storedHandovers(db).filter(({ from }) => from === former.shared.writer).length > 1;

/**
 * What this site had signed before it was admitted counted here because the log was its own. Now it is a former one, and counts as little
 * as anywhere else: what was left standing would be gone with the next rebuild.
 */
function countedAsOwn(db: Reader, ended: readonly KnownWriter[]): boolean {
  const registry = registryOf(db);
  const handovers = storedHandovers(db);
  const isStranger = ({ writer, sealed }: KnownWriter) => sealed > 0 && memberOf(registry, writer, handovers) === null;
  return registry.length > 0 && ended.some(isStranger);
}

function keysOf(store: Store, records: ReadonlySet<number>): Set<string> {
  const read = store.writer.prepare('SELECT entity, id FROM record WHERE no = ?');
  const rows = [...records].map((record) => read.get(record) as { entity: string; id: string } | undefined);
  return new Set(rows.flatMap((row) => (row ? [`${row.entity}:${row.id}`] : [])));
}
