import { create } from 'zustand';
import { onSettingsLoaded, readSetting, writeSetting } from '../app/saved-settings.ts';

const key = 'home.last-visit';

const saved = (): string | null => {
  const value = readSetting(key);
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : null;
};

/**
 * The moment up to which this person has seen all changes; `null` before the first time. It moves only when the person says
 * so: a page that was merely opened has not been read.
 */
export const useLastVisit = create<{ readonly at: string | null }>(() => ({ at: saved() }));

onSettingsLoaded(() => useLastVisit.setState({ at: saved() }));

/** Everything up to a moment was seen; `null` forgets that anything was. */
export function setLastVisit(at: string | null): void {
  useLastVisit.setState({ at });
  writeSetting(key, at);
}

/**
 * Everything up to now was seen; answers the moment of before, for taking it back. `newest` is the latest change on the
 * screen: a colleague's clock may be ahead of this one, and what was seen must not stand there again.
 */
export function markSeen(newest: string | null): string | null {
  const before = useLastVisit.getState().at;
  const now = new Date().toISOString();
  setLastVisit(newest !== null && newest > now ? newest : now);
  return before;
}
