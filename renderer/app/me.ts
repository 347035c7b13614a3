import { viewStore } from './view-store.ts';

/**
 * Who works at this laptop: the record of a person, chosen once. A setting of this installation, never exchanged; `null` until somebody
 * has said it.
 */
export const useMe = viewStore<{ readonly personId: string | null }>('me', { personId: null });
