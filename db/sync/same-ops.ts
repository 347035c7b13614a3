import type { BundleHeader } from '../../shared/sync/bundle.ts';
import { memberOf } from '../../shared/trust/registry.ts';
import type { Reader } from '../store/database.ts';
import { handoversOf, registryOf } from '../trust/registry-log.ts';
import { positionsOf } from './bounds.ts';
import { Logs } from './logs.ts';

/** What a site writes before it is admitted counts on its own screen and nowhere else. */
const isHeard = (db: Reader, writer: string): boolean =>
  registryOf(db).length === 0 || memberOf(registryOf(db), writer, handoversOf(db)) !== null;

/** Whether the sender of a header held exactly the ops this store holds, so that both must have the same digest. */
export function holdsTheSame(db: Reader, header: BundleHeader, ownWriter: string): boolean {
  if (db.prepare("SELECT 1 FROM pending WHERE writer <> 'local' LIMIT 1").get() !== undefined) return false;
  if (header.reg[0] !== registryOf(db).length) return false;
  if (![ownWriter, header.sender].every((writer) => isHeard(db, writer))) return false;
  const own = Object.entries(positionsOf(registryOf(db), new Logs(db)));
  const theirs = header.heads;
  return (
    own.length === Object.keys(theirs).length &&
    own.every(([log, [seq, head]]) => theirs[log]?.[0] === seq && theirs[log]?.[1] === head)
  );
}
