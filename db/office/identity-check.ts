import { ok } from '../../shared/core/result.ts';
import { entities } from '../../shared/entities.ts';
import { publicPart } from '../bundle/keys.ts';
import { atomically } from '../store/atomically.ts';
import { edit } from '../store/edit.ts';
import { type Identity, newIdentity, readIdentity, saveIdentity } from '../store/identity.ts';
import { readMeta } from '../store/meta.ts';
import { naturalId } from '../store/natural-id.ts';
import type { Store } from '../store/open.ts';
import { beginTransaction, finishTransaction, type Ports, type Transaction } from '../store/transaction.ts';
import { knownWriters, registerOwnWriters } from '../store/writers.ts';
import { reauthorPending } from '../sync/reauthor.ts';
import { recomputeRecords } from '../sync/recompute.ts';

/** Writes the row by which the others know this installation; answers its id. */
export function introduceSite(
  tx: Transaction,
  site: { label: string; bodyId: string; role: string },
  identity: Identity,
): string {
  const fields = { ...site, writer: identity.shared.writer, publicKey: { ...publicPart(identity.shared.key) } };
  const id = naturalId(entities.site as never, fields) ?? '';
  edit(tx, entities.site as never, id, fields);
  return id;
}

/**
 * The identity a store may go on with.
 *
 * Its own, if the key lies beside it and the store is not older than what was signed with it. Otherwise the store was copied or
 * restored, and a new writer takes over: nothing it signs can collide with what the original signs.
 */
export function settleIdentity(store: Store, ports: Ports): Identity {
  const identity = readIdentity(store.folder);
  if (identity !== null && mayGoOn(store, identity)) return identity;
  return takeOver(store, ports, identity?.root ?? readMeta(store.reader, 'root') ?? '');
}

function mayGoOn(store: Store, identity: Identity): boolean {
  const known = new Map(knownWriters(store.writer).map((writer) => [writer.writer, writer]));
  return [identity.shared, identity.nonpublic].every(({ writer, sealed }) => {
    const stored = known.get(writer);
    return stored?.own === true && stored.sealed >= sealed.seq;
  });
}

/** New keys for this installation; unsigned edits go over to them. */
export function takeOver(store: Store, ports: Ports, root: string): Identity {
  const identity = newIdentity(root);
  const former = knownWriters(store.writer).filter(({ own }) => own);
  atomically(store.writing, () => {
    const db = store.writer;
    registerOwnWriters(db, identity);
    const records = new Set<number>();
    for (const { writer, lane } of former) {
      const successor = lane === 'nonpublic' ? identity.nonpublic.writer : identity.shared.writer;
      for (const record of reauthorPending(db, writer, successor)) records.add(record);
    }
    const tx = beginTransaction(db, identity, ports);
    recomputeRecords(db, keysOf(store, records), tx.revision);
    introduceSite(
      tx,
      {
        label: readMeta(db, 'site-label') ?? '',
        bodyId: readMeta(db, 'site-body') ?? '',
        role: readMeta(db, 'site-role') ?? 'contact',
      },
      identity,
    );
    finishTransaction(tx);
    return ok(null);
  });
  saveIdentity(store.folder, identity);
  return identity;
}

function keysOf(store: Store, records: ReadonlySet<number>): Set<string> {
  const read = store.writer.prepare('SELECT entity, id FROM record WHERE no = ?');
  const rows = [...records].map((record) => read.get(record) as { entity: string; id: string } | undefined);
  return new Set(rows.flatMap((row) => (row ? [`${row.entity}:${row.id}`] : [])));
}
