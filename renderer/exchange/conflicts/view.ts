import type { Conflict } from '../../../shared/exchange/contract.ts';
import { viewStore } from '../../app/view-store.ts';
import { conflictKey, seenDots } from './sides.ts';

/** A result that was chosen or typed but not applied yet, and the values it was chosen among. */
type Draft = { readonly seen: readonly string[]; readonly value: unknown };

export const useConflictView = viewStore('exchange.conflicts', {
  current: '',
  ticked: [] as readonly string[],
  drafts: {} as Readonly<Record<string, Draft>>,
});

/** The result so far. One that was chosen before further values arrived does not count any more. */
export function draftOf(drafts: Readonly<Record<string, Draft>>, conflict: Conflict): Draft | null {
  const draft = drafts[conflictKey(conflict)];
  if (draft === undefined) return null;
  return draft.seen.join() === seenDots(conflict).join() ? draft : null;
}

export const keepDraft = (conflict: Conflict, value: unknown): void =>
  useConflictView.setState(({ drafts }) => ({
    drafts: { ...drafts, [conflictKey(conflict)]: { seen: seenDots(conflict), value } },
  }));

/** Forgets what belongs to conflicts that are decided. */
export const forget = (keys: readonly string[]): void =>
  useConflictView.setState(({ drafts, ticked }) => ({
    drafts: Object.fromEntries(Object.entries(drafts).filter(([key]) => !keys.includes(key))),
    ticked: ticked.filter((key) => !keys.includes(key)),
  }));

export const tick = (key: string): void =>
  useConflictView.setState(({ ticked }) => ({
    ticked: ticked.includes(key) ? ticked.filter((other) => other !== key) : [...ticked, key],
  }));
