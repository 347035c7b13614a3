import { addDays, type Day } from '../../shared/core/day.ts';
import { fold } from '../../shared/core/fold.ts';
import type { DeadlineLine } from '../../shared/funding/contract.ts';

/** Which days: all, those of the coming days together with what is overdue, or none at all. */
export const spans = ['all', '30', '90', 'none'] as const;
export type Span = (typeof spans)[number];

export type DeadlineFilter = {
  readonly text: string;
  /** One of these; an empty list lets everything through. */
  readonly kinds: readonly string[];
  /** Ids of persons; `nobody` stands for deadlines nobody is responsible for. */
  readonly responsible: readonly string[];
  readonly certainties: readonly string[];
  readonly span: string;
  /** Also those that are done, waived or obsolete. */
  readonly withSettled: boolean;
};

export const nobody = 'nobody';

export const noFilter: DeadlineFilter = {
  text: '',
  kinds: [],
  responsible: [],
  certainties: [],
  span: 'all',
  withSettled: false,
};

/** The parts of a filter that can be at work, in the order in which they stand on the screen. */
export const filterParts = ['text', 'kinds', 'responsible', 'certainties', 'span'] as const;
export type FilterPart = (typeof filterParts)[number];

export const isAtWork = (filter: DeadlineFilter, part: FilterPart): boolean =>
  part === 'span' ? filter.span !== noFilter.span : filter[part].length > 0;

/** The filter without one of its parts. */
export const without = (filter: DeadlineFilter, part: FilterPart): DeadlineFilter => ({
  ...filter,
  [part]: noFilter[part],
});

type Test = (line: DeadlineLine) => boolean;

const tests: Readonly<Record<FilterPart, (filter: DeadlineFilter, today: Day, kindLabel: KindLabel) => Test>> = {
  text: ({ text }, _today, kindLabel) => {
    const words = fold(text).split(' ').filter(Boolean);
    return (line) => {
      const said = fold([line.title, line.subjectTitle, kindLabel(line.kind), line.responsible, line.notes].join(' '));
      return words.every((word) => said.includes(word));
    };
  },
  kinds: ({ kinds }) => isOneOf(kinds, ({ kind }) => kind),
  responsible: ({ responsible }) => isOneOf(responsible, ({ responsiblePersonId }) => responsiblePersonId ?? nobody),
  certainties: ({ certainties }) => isOneOf(certainties, ({ certainty }) => certainty),
  span: ({ span }, today) => {
    if (span === 'none') return ({ effectiveOn }) => effectiveOn === null;
    const days = Number(span);
    if (!Number.isFinite(days)) return () => true;
    // What is overdue stays in view: nobody who asks for the coming days wants to lose it.
    const last = addDays(today, days);
    return ({ effectiveOn }) => effectiveOn !== null && effectiveOn <= last;
  },
};

export type KindLabel = (kind: string) => string;

function isOneOf(wanted: readonly string[], value: (line: DeadlineLine) => string): Test {
  const set = new Set(wanted);
  return (line) => set.size === 0 || set.has(value(line));
}

/** The deadlines a filter lets through, in the order they came in. */
export function applyFilter(
  lines: readonly DeadlineLine[],
  filter: DeadlineFilter,
  today: Day,
  kindLabel: KindLabel,
): readonly DeadlineLine[] {
  const active = filterParts
    .filter((part) => isAtWork(filter, part))
    .map((part) => tests[part](filter, today, kindLabel));
  return active.length === 0 ? lines : lines.filter((line) => active.every((test) => test(line)));
}

/** The one part of a filter whose removal would show something; `null` when it takes more than one. */
export function guiltyPart(
  lines: readonly DeadlineLine[],
  filter: DeadlineFilter,
  today: Day,
  kindLabel: KindLabel,
): FilterPart | null {
  const suspects = filterParts.filter((part) => isAtWork(filter, part));
  return suspects.find((part) => applyFilter(lines, without(filter, part), today, kindLabel).length > 0) ?? null;
}
