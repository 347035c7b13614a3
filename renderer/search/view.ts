import { viewStore } from '../app/view-store.ts';

/** How many hits a page shows. */
export const pageSize = 50;

/** Changed within so many days, as the filter by time offers it; `any` is whenever. */
export const periods = { any: null, week: 7, month: 30, year: 365 } as const;
export type Period = keyof typeof periods;
export const periodNames = Object.keys(periods) as readonly Period[];

type SearchView = {
  readonly text: string;
  readonly entities: readonly string[];
  readonly bodies: readonly string[];
  readonly period: string;
  readonly page: number;
  /** The hit that was opened last: whoever comes back goes on there. */
  readonly opened: string | null;
};

const nothing = { entities: [], bodies: [], period: 'any' } as const;

/** What the person is looking for on the search page. */
export const useSearchView = viewStore<SearchView>('search', { text: '', ...nothing, page: 0, opened: null });

export const periodOf = (name: string): Period => periodNames.find((period) => period === name) ?? 'any';

/** Another question begins on its first page. */
export const change = (part: Partial<Omit<SearchView, 'page' | 'opened'>>): void =>
  useSearchView.setState({ ...part, page: 0, opened: null });

export const dropFilters = (): void => change(nothing);

export const isFiltered = ({ entities, bodies, period }: SearchView): boolean =>
  entities.length > 0 || bodies.length > 0 || periodOf(period) !== 'any';
