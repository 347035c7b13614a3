import type { Row } from '../../../shared/entities.ts';
import { treeOf } from '../../../shared/sync/tree.ts';

/** What one wants to know of a task besides its title and day. */
export type PartMark =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'waiting'; readonly whom: string | null; readonly since: string | null }
  | { readonly kind: 'repeats'; readonly rhythm: string }
  | { readonly kind: 'checklist'; readonly done: number; readonly of: number };

export type Part = {
  readonly id: string;
  readonly title: string | null;
  readonly dueOn: string | null;
  readonly isDone: boolean;
  /** How deep it stands under others; 0 or left out at the top. */
  readonly depth?: number;
  readonly marks?: readonly PartMark[];
};

type Task = Pick<
  Row<'task'>,
  | 'id'
  | 'title'
  | 'dueOn'
  | 'status'
  | 'parentTaskId'
  | 'assigneePersonId'
  | 'waitingFor'
  | 'waitingSince'
  | 'recurrence'
>;

const isSettled = ({ status }: Task): boolean => status === 'done' || status === 'dropped';

/** Tasks with their checklists: subtasks behind the task they are part of; siblings stay in the order in which they came. */
export function taskParts(tasks: readonly Task[]): readonly Part[] {
  const placed = treeOf(tasks.map((task) => ({ id: task.id, parent: task.parentTaskId, task })));
  const children = Map.groupBy(placed, ({ under }) => under);
  return placed.map(({ row: { task }, depth }): Part => {
    // What was dropped is not to be ticked off any more.
    const list = (children.get(task.id) ?? []).map(({ row }) => row.task).filter(({ status }) => status !== 'dropped');
    return {
      id: task.id,
      title: task.title,
      dueOn: task.dueOn,
      isDone: isSettled(task),
      depth,
      marks: marksOf(task, list),
    };
  });
}

function marksOf(task: Task, list: readonly Task[]): readonly PartMark[] {
  const { assigneePersonId, waitingFor, waitingSince, recurrence } = task;
  return [
    ...(task.status === 'waiting' ? [{ kind: 'waiting', whom: waitingFor, since: waitingSince } as const] : []),
    ...(assigneePersonId === null ? [] : [{ kind: 'person', personId: assigneePersonId } as const]),
    ...(list.length === 0
      ? []
      : [{ kind: 'checklist', done: list.filter(isSettled).length, of: list.length } as const]),
    ...(recurrence === null ? [] : [{ kind: 'repeats', rhythm: recurrence } as const]),
  ];
}

/**
 * The lines one sees: what is open, and what is ticked off in the checklist of something open. The rest is folded away, or comes last.
 */
export function foldDone(parts: readonly Part[]): { readonly open: readonly Part[]; readonly done: readonly Part[] } {
  const [open, done]: [Part[], Part[]] = [[], []];
  // Whether something above on the way down from the top is open, by depth.
  const isOpenAt: boolean[] = [];
  for (const part of parts) {
    const depth = part.depth ?? 0;
    isOpenAt.length = depth;
    const isShown = !part.isDone || isOpenAt.includes(true);
    isOpenAt[depth] = !part.isDone;
    (isShown ? open : done).push(part);
  }
  return { open, done };
}
