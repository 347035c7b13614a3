import type { Entry, EntryState } from './queue.ts';
import type { readTexts } from './texts.ts';

/** One word for what has become of a file. */
export type EntryWord = keyof (typeof readTexts)['de']['states'];

/** The state as the list of files says it: a verified file says what verifying found. */
export function wordOf(state: EntryState): EntryWord {
  if (state.phase !== 'ready' && state.phase !== 'done') return state.phase;
  const { verdict, isRepeated, asks } = state.report;
  if (isRepeated) return 'repeated';
  if (verdict === 'known' || verdict === 'refused' || verdict === 'held') return verdict;
  if (state.phase === 'done') return 'done';
  return asks === null ? 'ready' : 'asks';
}

/** Whose bundle a file is, once that is known; until then its name. */
export const siteOf = ({ state }: Entry): string | null =>
  state.phase === 'ready' || state.phase === 'done' ? state.report.senderSite : null;
