import type { TableView } from '../../ui/table/columns.ts';
import { choiceFilters, dueFilters, noFilter, type ProjectFilter } from '../filter.ts';
import { type GroupBy, groupings } from '../list/groups.ts';

/** What a saved view brings back: the page, what is looked for, how it is cut, ordered and shown. */
export type SavedSettings = {
  readonly page: string;
  readonly filter: ProjectFilter;
  readonly groupBy: GroupBy;
  readonly sort: TableView['sort'];
  readonly shown: TableView['shown'];
  readonly widths: TableView['widths'];
  readonly zoom: string;
};

export const usualSettings: SavedSettings = {
  page: '/projects',
  filter: noFilter,
  groupBy: 'nothing',
  sort: [{ id: 'nextDueOn', desc: false }],
  shown: {},
  widths: {},
  zoom: 'quarter',
};

type Loose = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** The entries of an object whose values are of the expected kind. */
function entriesOf<Value>(value: unknown, fits: (one: unknown) => one is Value): Readonly<Record<string, Value>> {
  if (!isObject(value)) return {};
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, Value] => fits(entry[1])));
}

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isWidth = (value: unknown): value is number => typeof value === 'number' && value > 0 && value < 200;

function readFilter(value: unknown): ProjectFilter {
  if (!isObject(value)) return noFilter;
  const choices = Object.fromEntries(choiceFilters.map((id) => [id, texts(value[id])]));
  return {
    ...noFilter,
    ...choices,
    text: typeof value['text'] === 'string' ? value['text'] : '',
    due: dueFilters.filter((due) => texts(value['due']).includes(due)),
    conflict: value['conflict'] === true,
    combine: value['combine'] === 'any' ? 'any' : 'all',
  };
}

const readSort = (value: unknown): TableView['sort'] =>
  Array.isArray(value)
    ? value.filter(isObject).flatMap(({ id, desc }) => (typeof id === 'string' ? [{ id, desc: desc === true }] : []))
    : usualSettings.sort;

/**
 * Settings as they came out of the store, perhaps from another site and from a newer version: what is known counts, the rest
 * is as usual, and a page that is not there is the list.
 */
export function readSettings(value: unknown, pages: readonly string[]): SavedSettings {
  if (!isObject(value)) return usualSettings;
  return {
    page: pages.find((page) => page === value['page']) ?? usualSettings.page,
    filter: readFilter(value['filter']),
    groupBy: groupings.find((grouping) => grouping === value['groupBy']) ?? usualSettings.groupBy,
    sort: readSort(value['sort']),
    shown: entriesOf(value['shown'], isBoolean),
    widths: entriesOf(value['widths'], isWidth),
    zoom: typeof value['zoom'] === 'string' ? value['zoom'] : usualSettings.zoom,
  };
}
