import type { EntryState } from './queue.ts';
import type { readTexts } from './texts.ts';

/** One word for what has become of a file. */
export type EntryWord = keyof (typeof readTexts)['de']['states'];

/** The state as the list of files says it: a verified file says what verifying found. */
export function wordOf(state: EntryState): EntryWord {
  if (state.phase === 'done') {
    if (state.isUndone) return 'undone';
    const { verdict } = state.outcome;
    return verdict === 'held' || verdict === 'refused' ? verdict : 'done';
  }
  if (state.phase !== 'ready') return state.phase;
  if (state.preview.askAgain) return 'asks';
  const { verdict } = state.preview;
  return verdict === 'known' || verdict === 'refused' || verdict === 'held' ? verdict : 'ready';
}
