import { viewStore } from '../app/view-store.ts';

/** How somebody reads the manual: what was searched for, and how the contents are sorted. */
export const useHelpView = viewStore<{ readonly question: string; readonly by: 'task' | 'area' }>('help', {
  question: '',
  by: 'task',
});
