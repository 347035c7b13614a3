import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import { entities } from '../../shared/entities.ts';
import type { ProjectEdit } from '../../shared/projects/contract.ts';
import { partFields } from '../../shared/projects/parts.ts';
import type { QueryScope } from '../scope.ts';
import { tableOf } from '../store/columns.ts';
import type { Reader } from '../store/database.ts';
import { snake } from '../store/tables.ts';
import { opsOfMany } from '../sync/ops-of.ts';
import { readEdits } from '../views/edits.ts';
import { readMerged } from '../views/merged.ts';

type Part = Pick<ProjectEdit, 'entity' | 'id' | 'namedBy' | 'name'>;

/** The newest first; edits of one moment in the order of their numbers, so that two sites list them alike. */
const byMoment = (one: ProjectEdit, other: ProjectEdit): number =>
  one.at < other.at ? 1 : one.at > other.at ? -1 : one.dot < other.dot ? 1 : -1;

/** What happened to a project and to all its parts. Every segment is read once, however many parts it speaks of. */
export function projectHistory({ db }: QueryScope, input: Parsed<'project.history'>) {
  const parts = partsOf(db, input.projectId);
  const opsOf = opsOfMany(db, parts);
  const inWords = readEdits(db);
  const counts: Record<string, number> = {};
  const edits: ProjectEdit[] = [];
  for (const part of parts) {
    const ops = opsOf(part.entity, part.id);
    if (ops.length === 0) continue;
    counts[part.entity] = (counts[part.entity] ?? 0) + ops.length;
    if (input.entities !== undefined && !input.entities.includes(part.entity)) continue;
    edits.push(...inWords(ops).map((edit, at) => ({ ...edit, ...part, isFirst: at === 0 })));
  }
  return ok({ edits: edits.sort(byMoment).slice(0, input.limit), total: edits.length, counts });
}

/** The project, what was merged into it, and everything that points to either; also what is deleted. */
function partsOf(db: Reader, projectId: string): readonly Part[] {
  const { behind } = readMerged(db, 'project');
  const projects = [projectId, ...behind(projectId)];
  const own = JSON.stringify(projects);
  const pointing = JSON.stringify(projects.map((id) => `project:${id}`));
  const parts = new Map<string, Part>();
  const add = (entity: string, namedBy: string, rows: readonly { id: string; name: unknown }[]) => {
    for (const { id, name } of rows) parts.set(`${entity}:${id}`, { entity, id, namedBy, name });
  };
  const { title } = entities.project;
  add(
    'project',
    title,
    projects.map((id) => ({ id, name: titleOf(db, id) })),
  );
  for (const { entity, field, namedBy } of partFields) {
    const wanted = entity.fields[field]?.kind === 'reference' ? own : pointing;
    const found = db
      .prepare(
        `SELECT id, "${snake(namedBy)}" AS name FROM "${tableOf(entity)}"
         WHERE "${snake(field)}" IN (SELECT value FROM json_each(?))`,
      )
      .all(wanted) as { id: string; name: unknown }[];
    add(entity.name, namedBy, found);
  }
  return [...parts.values()];
}

const titleOf = (db: Reader, id: string): unknown =>
  db.prepare('SELECT title FROM project WHERE id = ?').pluck().get(id) ?? null;
