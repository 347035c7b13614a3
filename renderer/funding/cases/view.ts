import { listView } from '../../app/list/view.ts';
import { viewStore } from '../../app/view-store.ts';

/** What the person is looking at on the page *Vorgänge*. */
export const useCaseList = listView('funding.cases');

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
