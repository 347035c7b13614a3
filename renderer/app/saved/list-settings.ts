import type { TableView } from '../../ui/table/columns.ts';

/** What a saved view of a list brings back: what is looked for, and how the table is ordered and cut. */
export type ListSettings<Filter extends object> = {
  readonly filter: Filter;
  readonly sort: TableView['sort'];
  readonly shown: TableView['shown'];
  readonly widths: TableView['widths'];
};

type Loose = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** A part of a filter: words, a yes or no, the values one wants to see, or such values for each of several fields. */
function fits(expected: unknown, found: unknown): boolean {
  if (Array.isArray(expected)) return isTexts(found);
  if (isObject(expected)) return isObject(found) && Object.values(found).every(isTexts);
  return typeof expected === typeof found;
}

function entriesOf<Value>(value: unknown, isOne: (one: unknown) => one is Value): Readonly<Record<string, Value>> {
  if (!isObject(value)) return {};
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, Value] => isOne(entry[1])));
}

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isWidth = (value: unknown): value is number => typeof value === 'number' && value > 0 && value < 200;

/**
 * Settings as they came out of the store, perhaps from another site and from a newer version: what is of the kind that is expected
 * counts, the rest is as usual.
 */
export function readListSettings<Filter extends object>(
  value: unknown,
  usual: ListSettings<Filter>,
): ListSettings<Filter> {
  if (!isObject(value)) return usual;
  const { filter, sort, shown, widths } = value;
  const known = Object.entries(usual.filter).map(([part, expected]) => {
    const found = isObject(filter) ? filter[part] : undefined;
    return [part, fits(expected, found) ? found : expected];
  });
  return {
    filter: Object.fromEntries(known) as Filter,
    sort: Array.isArray(sort)
      ? sort.filter(isObject).flatMap(({ id, desc }) => (typeof id === 'string' ? [{ id, desc: desc === true }] : []))
      : usual.sort,
    shown: entriesOf(shown, isBoolean),
    widths: entriesOf(widths, isWidth),
  };
}
