import { viewStore } from '../../../app/view-store.ts';

/** When this site last wrote a join request, and under which key: a new key has to ask anew. */
export const useJoining = viewStore('exchange.joining', {
  writer: '' as string,
  askedAt: null as string | null,
});
