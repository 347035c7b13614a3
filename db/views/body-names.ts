import type { Reader } from '../store/database.ts';

/** Names of bodies by id; empty for one whose record has not arrived. */
export function bodyNames(db: Reader): (id: string) => string {
  const rows = db.prepare('SELECT id, name FROM body WHERE hidden = 0').all() as { id: string; name: string | null }[];
  const names = new Map(rows.map(({ id, name }) => [id, name ?? '']));
  return (id) => names.get(id) ?? '';
}
