import { viewStore } from '../../app/view-store.ts';
import { type TableView, tableView } from '../../ui/table/columns.ts';

type CasesView = {
  readonly text: string;
  readonly stages: readonly string[];
  readonly leads: readonly string[];
  readonly selected: readonly string[];
  readonly table: TableView;
};

/** What the person is looking at on the page *Vorgänge*. */
export const useCasesView = viewStore<CasesView>('funding.cases', {
  text: '',
  stages: [],
  leads: [],
  selected: [],
  table: tableView,
});

export const caseTabs = [
  'overview',
  'financing',
  'consortium',
  'years',
  'notices',
  'drawdowns',
  'proofs',
  'deadlines',
  'history',
] as const;
export type CaseTab = (typeof caseTabs)[number];

/** Which part of the file is open, and which line of it is unfolded. It stays the same from case to case. */
export const useCaseFileView = viewStore<{ readonly tab: CaseTab; readonly line: string | null }>('funding.case', {
  tab: 'overview',
  line: null,
});
