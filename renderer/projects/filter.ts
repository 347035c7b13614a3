import { addDays, type Day } from '../../shared/core/day.ts';
import { fold, foldWords } from '../../shared/core/fold.ts';
import type { ProjectLine } from '../../shared/projects/contract.ts';

export const dueFilters = ['overdue', 'soon', 'none'] as const;
export type DueFilter = (typeof dueFilters)[number];

/** Fields with a list of chosen values. An empty list asks for nothing; `nothing` stands for "not given". */
export const choiceFilters = ['status', 'ampel', 'priority', 'leadBodyId', 'caretakerPersonId', 'fieldId'] as const;
export type ChoiceFilter = (typeof choiceFilters)[number];

export const nothing = '';

export type ProjectFilter = Readonly<Record<ChoiceFilter, readonly string[]>> & {
  readonly text: string;
  readonly due: readonly DueFilter[];
  readonly conflict: boolean;
  /** Whether all filters must hold or one is enough. Several values of one filter are always alternatives. */
  readonly combine: 'all' | 'any';
};

export const noFilter: ProjectFilter = {
  text: '',
  status: [],
  ampel: [],
  priority: [],
  leadBodyId: [],
  caretakerPersonId: [],
  fieldId: [],
  due: [],
  conflict: false,
  combine: 'all',
};

/** The name of a filter that is at work; the text counts as one. */
export type FilterId = 'text' | ChoiceFilter | 'due' | 'conflict';

type Condition = { readonly id: FilterId; readonly holds: (row: ProjectLine) => boolean };

/** How far "nächste 30 Tage" reaches. */
const soonDays = 30;

/** Every row is folded once in its life: rows that did not change are the same objects in the next answer. */
const foldedText = new WeakMap<ProjectLine, string>();

/** What the text filter looks into. */
export function searchText(row: ProjectLine): string {
  const known = foldedText.get(row);
  if (known !== undefined) return known;
  const folded = fold([row.code, row.title, row.leadBody, row.caretaker, row.field].filter(Boolean).join(' '));
  foldedText.set(row, folded);
  return folded;
}

function holdsDue(row: ProjectLine, wanted: readonly DueFilter[], today: Day): boolean {
  const due = row.nextDueOn;
  if (due === null) return wanted.includes('none');
  if (due < today) return wanted.includes('overdue');
  return wanted.includes('soon') && due <= addDays(today, soonDays);
}

/** The filters at work, besides the text. */
function conditionsOf(filter: ProjectFilter, today: Day): readonly Condition[] {
  const choices = choiceFilters
    .filter((id) => filter[id].length > 0)
    .map((id): Condition => {
      const wanted = new Set(filter[id]);
      return { id, holds: (row) => wanted.has(row[id] ?? nothing) };
    });
  return [
    ...choices,
    ...(filter.due.length > 0
      ? [{ id: 'due' as const, holds: (row: ProjectLine) => holdsDue(row, filter.due, today) }]
      : []),
    ...(filter.conflict ? [{ id: 'conflict' as const, holds: (row: ProjectLine) => row.hasConflict }] : []),
  ];
}

/**
 * The rows a filter leaves. The text narrows down whatever the others leave; the others must all hold, or one of them is
 * enough, as the person has chosen.
 */
export function filterProjects(
  rows: readonly ProjectLine[],
  filter: ProjectFilter,
  today: Day,
): readonly ProjectLine[] {
  const words = foldWords(filter.text);
  const conditions = conditionsOf(filter, today);
  if (words.length === 0 && conditions.length === 0) return rows;
  const holds =
    conditions.length === 0
      ? () => true
      : filter.combine === 'all'
        ? (row: ProjectLine) => conditions.every((condition) => condition.holds(row))
        : (row: ProjectLine) => conditions.some((condition) => condition.holds(row));
  return rows.filter((row) => {
    if (!holds(row)) return false;
    if (words.length === 0) return true;
    const text = searchText(row);
    return words.every((word) => text.includes(word));
  });
}

/** The names of the filters at work, the text first. */
export const activeFilters = (filter: ProjectFilter): readonly FilterId[] => [
  ...(foldWords(filter.text).length > 0 ? (['text'] as const) : []),
  ...choiceFilters.filter((id) => filter[id].length > 0),
  ...(filter.due.length > 0 ? (['due'] as const) : []),
  ...(filter.conflict ? (['conflict'] as const) : []),
];

/** The filter without one of its parts. */
export const withoutFilter = (filter: ProjectFilter, id: FilterId): ProjectFilter => ({
  ...filter,
  [id]: noFilter[id],
});

/**
 * Which filter is to blame for an empty list: the one without which most rows come back. `null` when no single one is, and
 * only taking off several helps.
 */
export function guiltyFilter(rows: readonly ProjectLine[], filter: ProjectFilter, today: Day): FilterId | null {
  const comeBack = activeFilters(filter)
    .map((id) => ({ id, count: filterProjects(rows, withoutFilter(filter, id), today).length }))
    .sort((one, other) => other.count - one.count);
  const worst = comeBack[0];
  return worst !== undefined && worst.count > 0 ? worst.id : null;
}

/** How many rows each value of a field has, for the menus of the filters. */
export function countValues(rows: readonly ProjectLine[], field: ChoiceFilter): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = row[field] ?? nothing;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
