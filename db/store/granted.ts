import type { Grant } from '../../shared/trust/judge-row.ts';
import type { Reader, Writer } from './database.ts';

/** Whether a body may work in a project, in the words of rows kept here; `lead`: in those of the project row itself. */
export function isGrantedHere(db: Reader, project: string, body: string, as: 'any' | 'lead'): boolean {
  const row = db
    .prepare('SELECT max(leads) AS leads FROM granted WHERE project = ? AND body = ?')
    .get(project, body) as { leads: 0 | 1 | null };
  return as === 'lead' ? row.leads === 1 : row.leads !== null;
}

/** Writes down what one record grants. */
export function saveGrants(db: Writer, entity: string, record: number, grants: readonly Grant[]): void {
  db.prepare('DELETE FROM granted WHERE record = ?').run(record);
  const write = db.prepare('INSERT OR IGNORE INTO granted (project, body, record, leads) VALUES (?, ?, ?, ?)');
  for (const { project, body } of grants) write.run(project, body, record, entity === 'project' ? 1 : 0);
}
