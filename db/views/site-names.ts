import { type Reader, sql } from '../store/database.ts';

/** Names for writers: the label of their site, or the start of their id as long as nobody has introduced them. */
export function siteNames(db: Reader): (writer: string) => string {
  const rows = db.all(sql.selectFrom('site').select(['writer', 'label']).where('hidden', '=', 0));
  const labels = new Map(rows.map(({ writer, label }) => [writer, label]));
  const own = db.all(sql.selectFrom('writer').select(['writer', 'lane']).where('own', '=', 1));
  const shared = own.find(({ lane }) => lane === 'shared')?.writer;
  const label = shared === undefined ? null : labels.get(shared);
  for (const { writer } of own) if (label) labels.set(writer, label);
  return (writer) => labels.get(writer) ?? `Standort ${writer.slice(0, 6)}`;
}
