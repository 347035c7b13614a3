import { writerOfLog } from '../../shared/sync/dot.ts';
import { membersOf } from '../../shared/trust/registry.ts';
import { type Reader, sql } from '../store/database.ts';
import { handoversOf, registryOf } from '../trust/registry-log.ts';

/**
 * Names for writers: as the registry admitted them, with all their logs; else the label of their own site row; else the start of
 * their id, as long as nobody has introduced them. A branch of a forked log is its site's.
 */
export function siteNames(db: Reader): (writer: string) => string {
  const rows = db.all(sql.selectFrom('site').select(['writer', 'label']).where('hidden', '=', 0));
  const labels = new Map(rows.map(({ writer, label }) => [writer, label]));
  const own = db.all(sql.selectFrom('writer').select(['writer', 'lane']).where('own', '=', 1));
  const shared = own.find(({ lane }) => lane === 'shared')?.writer;
  const label = shared === undefined ? null : labels.get(shared);
  for (const { writer } of own) if (label) labels.set(writer, label);
  for (const member of membersOf(registryOf(db), handoversOf(db))) {
    for (const log of member.logs) labels.set(log, member.label);
  }
  const registries = db.all(sql.selectFrom('writer').select('writer').where('lane', '=', 'registry'));
  for (const { writer } of registries) labels.set(writer, 'Verzeichnis der Standorte');
  return (log) => labels.get(writerOfLog(log)) ?? `Standort ${log.slice(0, 6)}`;
}
