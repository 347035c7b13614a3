import type { Query, QueryClient } from '@tanstack/react-query';

/** Questions under way whose answer will be older than what has changed meanwhile. */
const again = new WeakSet<Query>();

/**
 * Asks anew what matches; answers nobody looks at are only marked as old.
 *
 * AR1  After the last change everything that matches is asked once more, so that what is shown is never older than that.
 * AR2  A question that is under way is not asked beside itself, but once when its answer is here, however often something changes
 *      meanwhile: the store would answer each of them, and reading a long list takes longer than saving a line of it.
 */
export function renew(client: QueryClient, matches: (query: Query) => boolean): void {
  const invalidate = (query: Query) => client.invalidateQueries({ predicate: (one) => one === query });
  for (const query of client.getQueryCache().findAll({ predicate: matches })) {
    if (query.state.fetchStatus === 'idle') void invalidate(query);
    else if (!again.has(query)) {
      again.add(query);
      // A turn later: the answer has arrived then, and would otherwise count as the newest.
      const settled = () =>
        setTimeout(() => {
          again.delete(query);
          void invalidate(query);
        });
      (query.promise ?? Promise.resolve()).then(settled, settled);
    }
  }
}
