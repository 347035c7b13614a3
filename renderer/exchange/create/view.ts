import { viewStore } from '../../app/view-store.ts';

/** For everybody, for chosen sites, or for one that has nothing yet. */
export type Whom = 'all' | 'some' | 'new';

/**
 * For whom bundles were made last. Passphrases are never kept, and the tick for non-public records is taken away after
 * every bundle, so that nothing confidential goes out by habit.
 */
export const useCreateView = viewStore('exchange.create', {
  whom: 'all' as Whom,
  to: [] as readonly string[],
  isPacked: false,
});

/** The text that goes with a bundle, as this office has changed it; empty means as the program came. */
export const useCoverView = viewStore('exchange.cover', { template: '' });
