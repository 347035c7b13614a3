import { create } from 'zustand';

/** That somebody asked for the search page: with words, or only for its field. Counted, so that asking twice is twice. */
export const useAskedSearch = create<{ readonly no: number; readonly text: string | null }>(() => ({
  no: 0,
  text: null,
}));

/** Asks for the search page; whoever calls goes to `/search` as well. Without words those of last time stay. */
export const askSearch = (text: string | null = null): void =>
  useAskedSearch.setState(({ no }) => ({ no: no + 1, text }));
