/**
 * Tasks that come again.
 *
 * R1  When a repeating task is done, exactly one next one is made, whoever ticks it off and however many do so at once: its id
 *     follows from the task that was done. It belongs to the body that made it, because nobody can make something that belongs to
 *     another body (docs/bundle-format.md §11); the coordination can, and leaves it with the body that had the last one.
 * R2  The rhythm is counted from the first due day of the series, so that a series on the 31st comes back to the 31st, and a day
 *     that was put off once does not shift the others.
 * R3  The next one is due after the one that was done, and never before today: what was missed is not made up for.
 * R4  A checklist comes again with its task, all of it open; its days keep their distance. What was dropped of it stays dropped.
 */
import { addDays, addMonths, type Day, dayOrNull, daysBetween, laterDay, monthOf, yearOf } from '../core/day.ts';
import type { Row } from '../entities.ts';
import { idOfKey } from '../records/natural-id.ts';
import { treeOf } from '../sync/tree.ts';

type Rhythm = NonNullable<Row<'task'>['recurrence']>;

const rhythms: Readonly<Record<Rhythm, { readonly days?: number; readonly months?: number }>> = {
  weekly: { days: 7 },
  fortnightly: { days: 14 },
  monthly: { months: 1 },
  quarterly: { months: 3 },
  half_yearly: { months: 6 },
  yearly: { months: 12 },
};

/** Days near the end of the calendar have no next one. */
const lastYear = 9990;

type Series = Pick<Row<'task'>, 'recurrence' | 'recursFrom' | 'dueOn'>;

/** The first due day of the series the task belongs to (R2). */
const beginningOf = (task: Series, doneOn: Day): Day => dayOrNull(task.recursFrom) ?? dayOrNull(task.dueOn) ?? doneOn;

type Values = Readonly<Record<string, unknown>>;

/** A series begins with the day on which its first task is due, and ends with the rhythm (R2). */
export function keepSeriesBegun<Changes extends Values>(before: Values | null, changes: Changes): Changes {
  if (!('recurrence' in changes) || 'recursFrom' in changes) return changes;
  const ends = changes['recurrence'] === null || changes['recurrence'] === undefined;
  const from = ends ? null : (before?.['recursFrom'] ?? changes['dueOn'] ?? before?.['dueOn'] ?? null);
  return from === (before?.['recursFrom'] ?? null) ? changes : { ...changes, recursFrom: from };
}

/** The day on which a task is due again that is done today (R2, R3); `null` for one that does not repeat. */
export function nextDue(task: Series, doneOn: Day): Day | null {
  const rhythm = task.recurrence === null ? undefined : rhythms[task.recurrence];
  if (rhythm === undefined) return null;
  const from = beginningOf(task, doneOn);
  const due = dayOrNull(task.dueOn);
  if ([from, due ?? doneOn, doneOn].some((day) => yearOf(day) >= lastYear)) return null;
  // Later than the day that was due; a task without one is due again after today.
  const earliest = due === null ? addDays(doneOn, 1) : laterDay(addDays(due, 1), doneOn);
  return rhythm.days === undefined ? byMonths(from, rhythm.months ?? 1, earliest) : byDays(from, rhythm.days, earliest);
}

function byDays(from: Day, days: number, earliest: Day): Day {
  const rounds = Math.max(0, Math.ceil(daysBetween(from, earliest) / days));
  return addDays(from, rounds * days);
}

function byMonths(from: Day, months: number, earliest: Day): Day {
  const apart = (yearOf(earliest) - yearOf(from)) * 12 + monthOf(earliest) - monthOf(from);
  const rounds = Math.max(0, Math.floor(apart / months));
  const next = addMonths(from, rounds * months);
  return next >= earliest ? next : addMonths(from, (rounds + 1) * months);
}

/** What the next round of a task takes over from this one. */
type Repeated = Pick<
  Row<'task'>,
  | 'id'
  | 'title'
  | 'projectId'
  | 'parentTaskId'
  | 'assigneePersonId'
  | 'dueOn'
  | 'status'
  | 'recurrence'
  | 'recursFrom'
  | 'notes'
  | 'order'
  | 'visibility'
  | 'classification'
>;

export type NextTask = { readonly id: string; readonly fields: Partial<Omit<Repeated, 'id' | 'status'>> };

/**
 * The task that follows one that was done today, and its checklist; empty for one that does not repeat.
 *
 * `parts` are the tasks of the same project; those below the task are its checklist. They are told in an order in which each comes
 * after the one it is part of.
 */
export function nextRound(task: Repeated, parts: readonly Repeated[], doneOn: Day): readonly NextTask[] {
  const due = nextDue(task, doneOn);
  if (due === null) return [];
  const id = idOfKey('taskAfter', [task.id]);
  const { recurrence } = task;
  const first: NextTask = {
    id,
    fields: {
      ...lasting(task),
      parentTaskId: task.parentTaskId,
      dueOn: due,
      recurrence,
      recursFrom: beginningOf(task, doneOn),
    },
  };
  const later = daysBetween(dayOrNull(task.dueOn) ?? doneOn, due);
  const idOf = (part: string) => (part === task.id ? id : idOfKey('taskAfter', [part, id]));
  return [
    first,
    ...checklistOf(task, parts).map((part): NextTask => {
      const day = dayOrNull(part.dueOn);
      const isCountable = day !== null && yearOf(day) + later / 365 < lastYear;
      return {
        id: idOf(part.id),
        fields: {
          ...lasting(part),
          parentTaskId: idOf(part.parentTaskId ?? task.id),
          ...(isCountable ? { dueOn: addDays(day, later) } : {}),
        },
      };
    }),
  ];
}

const lasting = ({ title, projectId, assigneePersonId, notes, order, visibility, classification }: Repeated) => ({
  title,
  projectId,
  assigneePersonId,
  notes,
  order,
  visibility,
  classification,
});

/** What stands below a task, from top to bottom, without what was dropped and what stands below that (R4). */
function checklistOf(task: Repeated, parts: readonly Repeated[]): readonly Repeated[] {
  const nodes = parts.map((row) => ({ id: row.id, parent: row.parentTaskId, row }));
  const kept = new Set([task.id]);
  const found: Repeated[] = [];
  for (const {
    row: { row },
    under,
  } of treeOf(nodes)) {
    if (under === null || !kept.has(under) || row.id === task.id || row.status === 'dropped') continue;
    kept.add(row.id);
    found.push(row);
  }
  return found;
}
