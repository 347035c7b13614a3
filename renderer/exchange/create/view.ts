import { viewStore } from '../../app/view-store.ts';

/**
 * For whom bundles were made last. Passphrases are never kept, and the tick for non-public records is taken away after
 * every bundle, so that nothing confidential goes out by habit.
 */
export const useCreateView = viewStore('exchange.create', {
  toAll: true,
  to: [] as readonly string[],
  isPacked: false,
});
