import { fold } from '../../shared/core/fold.ts';
import type { NoteLine } from '../../shared/scouting/contract.ts';

export type NoteFilter = {
  readonly text: string;
  /** One of these; an empty list lets everything through. */
  readonly tags: readonly string[];
  /** Ids of fields of action; `noField` stands for notes without one. */
  readonly fields: readonly string[];
};

export const noField = 'none';
export const noFilter: NoteFilter = { text: '', tags: [], fields: [] };

export const filterParts = ['text', 'tags', 'fields'] as const;
export type FilterPart = (typeof filterParts)[number];

const isAtWork = (filter: NoteFilter, part: FilterPart): boolean => filter[part].length > 0;

const tests: Readonly<Record<FilterPart, (filter: NoteFilter) => (note: NoteLine) => boolean>> = {
  text: ({ text }) => {
    const words = fold(text).split(' ').filter(Boolean);
    return (note) => {
      const said = fold([note.text, note.source, note.url, note.field, ...note.tags].join(' '));
      return words.every((word) => said.includes(word));
    };
  },
  tags: ({ tags }) => {
    const wanted = new Set(tags.map(fold));
    return (note) => note.tags.some((tag) => wanted.has(fold(tag)));
  },
  fields: ({ fields }) => {
    const wanted = new Set(fields);
    return (note) => wanted.has(note.fieldId ?? noField);
  },
};

/** The notes a filter lets through, in the order they came in. */
export function applyFilter(notes: readonly NoteLine[], filter: NoteFilter): readonly NoteLine[] {
  const active = filterParts.filter((part) => isAtWork(filter, part)).map((part) => tests[part](filter));
  return active.length === 0 ? notes : notes.filter((note) => active.every((test) => test(note)));
}

export const without = (filter: NoteFilter, part: FilterPart): NoteFilter => ({ ...filter, [part]: noFilter[part] });

/** The one part of a filter whose removal would show something; `null` when it takes more than one. */
export function guiltyPart(notes: readonly NoteLine[], filter: NoteFilter): FilterPart | null {
  const suspects = filterParts.filter((part) => isAtWork(filter, part));
  return suspects.find((part) => applyFilter(notes, without(filter, part)).length > 0) ?? null;
}
