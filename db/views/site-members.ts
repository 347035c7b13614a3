import { writerOfLog } from '../../shared/sync/dot.ts';
import { memberOf } from '../../shared/trust/registry.ts';
import { type Reader, sql } from '../store/database.ts';
import { handoversOf, registryOf } from '../trust/registry-log.ts';

/**
 * Whose a log is: the site it belongs to under whichever key, named by the log it writes in now, and the body of that site. A site the
 * registry does not know is its own, with the body it says itself.
 */
export function siteMembers(db: Reader) {
  const registry = registryOf(db);
  const handovers = handoversOf(db);
  const said = new Map(
    db
      .all(sql.selectFrom('site').select(['writer', 'body_id']).where('hidden', '=', 0))
      .map(({ writer, body_id }) => [writer, body_id]),
  );
  const kept = new Map<string, { readonly site: string; readonly body: string | null }>();
  const find = (log: string) => {
    const writer = writerOfLog(log);
    const known = kept.get(writer);
    if (known) return known;
    const member = memberOf(registry, writer, handovers);
    const found = { site: member?.writer ?? writer, body: member?.body ?? said.get(writer) ?? null };
    kept.set(writer, found);
    return found;
  };
  return { siteOf: (log: string) => find(log).site, bodyOf: (log: string) => find(log).body };
}
