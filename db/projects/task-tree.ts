import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import type { TaskNode } from '../../shared/projects/contract.ts';
import { compareOrder } from '../../shared/sync/order.ts';
import { treeOf } from '../../shared/sync/tree.ts';
import type { QueryScope } from '../scope.ts';
import { readMerged } from '../views/merged.ts';

type TaskRow = Omit<TaskNode, 'version' | 'depth' | 'isCut' | 'hasConflict'> & {
  readonly revision: number;
  readonly order: string | null;
  readonly hasConflict: number;
};

const tasks = `
  SELECT t.id, r.revision, t.title, coalesce(t.status, 'open') AS status, t.due_on AS dueOn,
    t.parent_task_id AS parentTaskId, t."order",
    EXISTS (SELECT 1 FROM conflict c WHERE c.record = t.record) AS hasConflict
  FROM task t JOIN record r ON r.no = t.record
  WHERE t.hidden = 0 AND t.project_id IS ?`;

/**
 * Tasks with their subtasks. What is part of a merged task is part of the one that stands for it; a subtask of a task that is
 * not in this project, deleted, or not yet received stands at the top.
 */
export function tree({ db }: QueryScope, input: Parsed<'task.tree'>) {
  const [tasksMerged, projectsMerged] = [readMerged(db, 'task'), readMerged(db, 'project')];
  const projectIds = input.projectId === null ? [null] : [input.projectId, ...projectsMerged.behind(input.projectId)];
  const rows = projectIds
    .flatMap((id) => db.prepare(tasks).all(id) as TaskRow[])
    .filter(({ id }) => !tasksMerged.isDropped(id))
    .sort(compareOrder)
    .map((row) => ({ ...row, parent: row.parentTaskId === null ? null : tasksMerged.keptFor(row.parentTaskId) }));
  const nodes = treeOf(rows).map(({ row, depth, isCut }): TaskNode => {
    const { id, title, status, dueOn, parentTaskId } = row;
    const version = String(row.revision);
    return { id, version, title, status, dueOn, parentTaskId, depth, isCut, hasConflict: row.hasConflict === 1 };
  });
  return ok({ tasks: nodes });
}
