import type { NoteLine } from '../../shared/scouting/contract.ts';
import { type NoteFilter, noField } from './filter.ts';
import type { noteTexts } from './texts.ts';
import type { Pile } from './view.ts';

/** Which pile it is and what it is narrowed down to, in words, for a list that leaves the program. */
export function noteFilterWords(
  pile: Pile,
  filter: NoteFilter,
  notes: readonly NoteLine[],
  { piles, filterNames, noField: withoutField }: (typeof noteTexts)['de'],
): readonly string[] {
  const said = (name: string, values: readonly string[]) =>
    values.length === 0 ? [] : [`${name}: ${values.join(', ')}`];
  const fieldOf = (id: string) =>
    id === noField ? withoutField : (notes.find(({ fieldId }) => fieldId === id)?.field ?? id);
  return [
    piles[pile],
    ...said(filterNames.text, filter.text.trim() === '' ? [] : [filter.text.trim()]),
    ...said(
      filterNames.tags,
      filter.tags.map((tag) => `#${tag}`),
    ),
    ...said(filterNames.fields, filter.fields.map(fieldOf)),
  ];
}
