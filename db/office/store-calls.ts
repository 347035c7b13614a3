import { ok } from '../../shared/core/result.ts';
import { defaultPolicy } from '../../shared/trust/policy.ts';
import { storeBeside } from '../backup/check-beside.ts';
import { unreached } from '../exchange/scrub.ts';
import { schemaVersion } from '../migrations/index.ts';
import { type CommandScope, type LongScope, type QueryScope, readStep } from '../scope.ts';
import { behind } from '../store/search.ts';
import { counted } from '../store/undo.ts';
import { liveDigestInSteps, tableDigestsInSteps, versionVector } from '../sync/digest.ts';
import { pruneInSteps } from '../sync/prune.ts';
import { rebuildInSteps } from '../sync/recompute.ts';
import { registryOf } from '../trust/registry-log.ts';

/** Equal at sites that hold equal ops. */
export function* digest({ db }: QueryScope) {
  const own = { vv: versionVector(db), digest: yield* counted(liveDigestInSteps(db), 0) };
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

/** How the store is doing; the file is read by a thread of its own, while others have their turn. */
export async function* status({ db, store }: LongScope) {
  yield readStep();
  const own = { searchBehind: behind(db), unreached: [...unreached(db)] };
  const facts = await storeBeside(store.folder.store);
  return ok({ folder: store.folder.root, schema: schemaVersion, ...facts, ...own });
}
