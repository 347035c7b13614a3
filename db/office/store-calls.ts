import { dirname } from 'node:path';
import { ok } from '../../shared/core/result.ts';
import { defaultPolicy } from '../../shared/trust/policy.ts';
import { unreached } from '../exchange/scrub.ts';
import { schemaVersion } from '../migrations/index.ts';
import type { CommandScope, QueryScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { openConnection } from '../store/driver.ts';
import { behind } from '../store/search.ts';
import { counted } from '../store/undo.ts';
import { liveDigest, tableDigestsInSteps, versionVector } from '../sync/digest.ts';
import { pruneInSteps } from '../sync/prune.ts';
import { rebuildInSteps } from '../sync/recompute.ts';
import { registryOf } from '../trust/registry-log.ts';

/** Equal at sites that hold equal ops. */
export async function* digest({ db }: QueryScope) {
  const own = { vv: versionVector(db), digest: liveDigest(db) };
  return ok({ ...own, tables: yield* counted(tableDigestsInSteps(db), 0) });
}

/** Makes the log shorter where it no longer matters; what is shown stays. */
export function* pruneLog({ db, identity, nowMs }: CommandScope) {
  const policy = registryOf(db).policies.at(-1)?.policy ?? defaultPolicy;
  return ok(yield* pruneInSteps(db, identity.shared.writer, nowMs, policy.retentionDays));
}

/** Registers and rows from the log; answers whether anything differed. */
export function* rebuild({ db, nowMs }: CommandScope) {
  const total = db.prepare('SELECT count(*) FROM record').pluck().get() as number;
  return ok(yield* counted(rebuildInSteps(db, nowMs), total));
}

/**
 * On a connection of its own: one that has looked at the search index before takes what another has written since for damage (FTS5 keeps
 * the structure of the index in memory).
 */
function integrityOf(db: Reader): string {
  const file = String(db.prepare("SELECT file FROM pragma_database_list WHERE name = 'main'").pluck().get());
  const connection = openConnection(file, { readonly: true });
  try {
    return String(connection.pragma('integrity_check', { simple: true }));
  } finally {
    connection.close();
  }
}

/** How the store is doing; `integrity` is what SQLite says of its own file. */
export function status({ db }: QueryScope) {
  const count = (text: string) => (db.prepare(text).get() as { n: number }).n;
  const pages = count('SELECT page_count * page_size AS n FROM pragma_page_count, pragma_page_size');
  const unsealed = count("SELECT count(*) AS n FROM pending WHERE writer <> 'local'");
  const { file } = db.prepare("SELECT file FROM pragma_database_list WHERE name = 'main'").get() as { file: string };
  return ok({
    folder: file === '' ? '' : dirname(file),
    integrity: integrityOf(db),
    bytes: pages,
    schema: schemaVersion,
    records: count('SELECT count(*) AS n FROM record WHERE hidden = 0'),
    ops: count('SELECT coalesce(sum(to_seq - from_seq + 1), 0) AS n FROM segment WHERE held = 0') + unsealed,
    unsealed,
    held: count('SELECT coalesce(sum(to_seq - from_seq + 1), 0) AS n FROM segment WHERE held = 1'),
    searchBehind: behind(db),
    unreached: [...unreached(db)],
  });
}
