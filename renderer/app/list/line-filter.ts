import { fold, foldWords } from '../../../shared/core/fold.ts';

/** What a list is narrowed down to: words, and for some of its fields the values one wants to see. Plain JSON. */
export type LineFilter = { readonly text: string; readonly chosen: Readonly<Record<string, readonly string[]>> };

export const noFilter: LineFilter = { text: '', chosen: {} };

/** A field one can filter by. */
export type FilterField<Line> = {
  readonly id: string;
  readonly label: string;
  /** The value of a line; empty for one that has none. Of a line with several, all of them: it is shown by any. */
  readonly valueIn: (line: Line) => string | readonly string[];
  readonly nameOf: (value: string) => string;
  /** Values in the order of the model; others follow by name. */
  readonly order?: readonly string[];
};

/** How lines are read by a filter. Keep it stable. */
export type FilterSpec<Line> = {
  readonly fields: readonly FilterField<Line>[];
  readonly words: (line: Line) => readonly (string | null)[];
};

/** `text`, or the id of a field. */
export type FilterPart = string;

export const textPart: FilterPart = 'text';

/** The parts that are at work, the text first. */
export const activeParts = (filter: LineFilter): readonly FilterPart[] => [
  ...(foldWords(filter.text).length > 0 ? [textPart] : []),
  ...Object.keys(filter.chosen).filter((id) => (filter.chosen[id]?.length ?? 0) > 0),
];

/** The lines that have all words and one of the chosen values in every field; in the order they came in. */
export function applyFilter<Line>(
  lines: readonly Line[],
  filter: LineFilter,
  { fields, words }: FilterSpec<Line>,
): readonly Line[] {
  const wanted = foldWords(filter.text);
  const chosen = fields.flatMap((field) => {
    const values = filter.chosen[field.id] ?? [];
    return values.length === 0 ? [] : [{ field, values: new Set(values) }];
  });
  if (wanted.length === 0 && chosen.length === 0) return lines;
  return lines.filter((line) => {
    if (!chosen.every(({ field, values }) => valuesOf(field, line).some((value) => values.has(value)))) return false;
    if (wanted.length === 0) return true;
    const text = fold(words(line).filter(Boolean).join(' '));
    return wanted.every((word) => text.includes(word));
  });
}

export const withoutPart = (filter: LineFilter, part: FilterPart): LineFilter =>
  part === textPart ? { ...filter, text: '' } : { ...filter, chosen: { ...filter.chosen, [part]: [] } };

/** The one part whose removal would show something; `null` when it takes more than one. */
export const guiltyPart = <Line>(
  lines: readonly Line[],
  filter: LineFilter,
  spec: FilterSpec<Line>,
): FilterPart | null =>
  activeParts(filter).find((part) => applyFilter(lines, withoutPart(filter, part), spec).length > 0) ?? null;

/** What a filter leaves, in words: "Status: offen, erledigt". `text` is what the words are called. */
export const filterWords = <Line>(
  filter: LineFilter,
  { fields }: FilterSpec<Line>,
  text: string,
): readonly string[] => [
  ...(foldWords(filter.text).length > 0 ? [`${text}: ${filter.text.trim()}`] : []),
  ...fields.flatMap(({ id, label, nameOf }) => {
    const values = filter.chosen[id] ?? [];
    return values.length === 0 ? [] : [`${label}: ${values.map(nameOf).join(', ')}`];
  }),
];

function valuesOf<Line>({ valueIn }: FilterField<Line>, line: Line): readonly string[] {
  const value = valueIn(line);
  if (typeof value === 'string') return [value];
  return value.length === 0 ? [''] : value;
}

/** The values a field has in these lines, with their names. */
export function valuesIn<Line>(lines: readonly Line[], field: FilterField<Line>) {
  const { nameOf, order = [] } = field;
  const found = [...new Set(lines.flatMap((line) => valuesOf(field, line)))];
  const place = (value: string) => {
    const at = order.indexOf(value);
    return at < 0 ? order.length : at;
  };
  return found
    .map((value) => ({ value, label: nameOf(value) }))
    .sort((one, other) => place(one.value) - place(other.value) || (one.label < other.label ? -1 : 1));
}
