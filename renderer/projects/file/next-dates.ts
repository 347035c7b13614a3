import type { Row } from '../../../shared/entities.ts';

export type NextDate = {
  readonly kind: 'milestone' | 'task' | 'deadline';
  readonly id: string;
  readonly title: string | null;
  readonly dueOn: string;
};

type Parts = {
  readonly milestones: readonly Pick<Row<'milestone'>, 'id' | 'title' | 'dueOn' | 'doneOn'>[];
  readonly tasks: readonly Pick<Row<'task'>, 'id' | 'title' | 'dueOn' | 'status'>[];
  readonly deadlines: readonly Pick<Row<'deadline'>, 'id' | 'title' | 'statedOn' | 'computedOn' | 'status'>[];
};

/** What is due next in a project, whatever kind it is: the open dates in the order of their days, overdue ones first. */
export function nextDates({ milestones, tasks, deadlines }: Parts, most: number): readonly NextDate[] {
  const dated = (kind: NextDate['kind'], id: string, title: string | null, dueOn: string | null): NextDate[] =>
    dueOn === null ? [] : [{ kind, id, title, dueOn }];
  return [
    // D8: a stated day beats a computed one.
    ...deadlines.flatMap(({ id, title, statedOn, computedOn, status }) =>
      status === 'open' ? dated('deadline', id, title, statedOn ?? computedOn) : [],
    ),
    ...milestones.flatMap(({ id, title, dueOn, doneOn }) =>
      doneOn === null ? dated('milestone', id, title, dueOn) : [],
    ),
    ...tasks.flatMap(({ id, title, dueOn, status }) =>
      status === 'done' || status === 'dropped' ? [] : dated('task', id, title, dueOn),
    ),
  ]
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0))
    .slice(0, most);
}
