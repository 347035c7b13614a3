import { join } from 'node:path';
import { ok } from '../../shared/core/result.ts';
import type { Agreement } from '../../shared/exchange/contract.ts';
import type { BundleHeader } from '../../shared/sync/bundle.ts';
import type { LongScope } from '../scope.ts';
import { atomically } from '../store/atomically.ts';
import type { Reader } from '../store/database.ts';
import { writeDurably } from '../store/folder.ts';
import { liveDigest, tableDigests, versionVector } from '../sync/digest.ts';
import { fillIn } from '../sync/fill-in.ts';
import { rebuildAll } from '../sync/recompute.ts';
import { holdsTheSame } from '../sync/same-ops.ts';
import type { Planned } from './plan.ts';

/**
 * Holds the digest of the sender against the own one, where both hold the same ops.
 *
 * If they differ, everything is computed anew from the log, and bodies that are missing here are taken from the file; if they still do, a
 * file says what this store looks like, without any
 * contents, to be compared with the one of the other site.
 */
export function compareDigests(
  scope: LongScope,
  { header, plan }: Planned,
): { readonly agreement: Agreement; readonly diagnosis: string | null } {
  const { store, nowMs } = scope;
  const db = store.writer;
  if (!holdsTheSame(db, header, scope.identity.shared.writer)) return { agreement: 'not-comparable', diagnosis: null };
  if (liveDigest(db) === header.digest) return { agreement: 'same', diagnosis: null };
  atomically(store.writing, () => ok(rebuildAll(db, nowMs)));
  if (liveDigest(db) === header.digest) return { agreement: 'same', diagnosis: null };
  const isFilled = atomically(store.writing, () => ok(fillIn(db, plan, nowMs)));
  if (isFilled.value && liveDigest(db) === header.digest) return { agreement: 'same', diagnosis: null };
  const name = `abgleich-${header.bundle}.json`;
  const path = join(store.folder.archive, name);
  writeDurably(path, `${JSON.stringify(diagnosisOf(db, header), null, 1)}\n`);
  return { agreement: 'differs', diagnosis: name };
}

/** Hashes of every row, by which two sites find the one that differs without showing each other anything. */
function diagnosisOf(db: Reader, header: BundleHeader) {
  const rows = db
    .prepare(
      'SELECT entity, id, hex(leaf) AS leaf FROM record WHERE local = 0 AND leaf IS NOT NULL ORDER BY entity, id',
    )
    .raw()
    .all();
  return {
    about:
      'Prüfsummen aller Datensätze dieses Standorts, ohne Inhalte. Bitte mit der Datei des anderen Standorts vergleichen.',
    bundle: header.bundle,
    sender: header.sender,
    digestOfSender: header.digest,
    digestHere: liveDigest(db),
    vv: versionVector(db),
    tables: tableDigests(db),
    rows,
  };
}
