import { ok } from '../../shared/core/result.ts';
import type { Dependency, PlanMilestone } from '../../shared/projects/contract.ts';
import { type QueryScope, readStep } from '../scope.ts';
import { inSteps } from '../store/rows.ts';
import { counted } from '../store/undo.ts';
import { readMerged } from '../views/merged.ts';

const milestones = `
  SELECT m.id, r.revision, m.project_id AS projectId, m.title, m.due_on AS dueOn, m.done_on AS doneOn
  FROM milestone m JOIN record r ON r.no = m.record
  WHERE m.hidden = 0 AND m.project_id IS NOT NULL AND (m.due_on IS NOT NULL OR m.done_on IS NOT NULL)
  ORDER BY coalesce(m.done_on, m.due_on), m.id`;

const isPart = (column: string) => `(${column} LIKE 'project:%' OR ${column} LIKE 'milestone:%')`;

const blocks = `
  SELECT id, "from", "to" FROM link
  WHERE hidden = 0 AND kind = 'blocks' AND ${isPart('"from"')} AND ${isPart('"to"')} ORDER BY id`;

type MilestoneRow = Omit<PlanMilestone, 'version'> & { readonly revision: number };

/**
 * Milestones and dependencies of all projects. What belongs to a merged record belongs to the one that stands for it; what a
 * dependency speaks of may not have arrived yet, and then it has nothing to be drawn between.
 */
export function* plan({ db }: QueryScope) {
  const [projects, parts] = [readMerged(db, 'project'), readMerged(db, 'milestone')];
  const all = yield* counted(inSteps(db.prepare(milestones).iterate() as IterableIterator<MilestoneRow>), 0);
  yield readStep();
  const rows = all.filter(({ id }) => !parts.isDropped(id));
  const keptFor = (reference: string): string => {
    const [entity = '', id = ''] = reference.split(':');
    return `${entity}:${(entity === 'project' ? projects : parts).keptFor(id)}`;
  };
  const dependencies = (db.prepare(blocks).all() as Dependency[])
    .map(({ id, from, to }) => ({ id, from: keptFor(from), to: keptFor(to) }))
    .filter(({ from, to }) => from !== to);
  return ok({
    milestones: rows.map(
      ({ revision, projectId, ...row }): PlanMilestone => ({
        ...row,
        version: String(revision),
        projectId: projects.keptFor(projectId),
      }),
    ),
    dependencies,
  });
}
