import { viewStore } from '../view-store.ts';

/** The saved view that was chosen last in each list, by the word of the list. */
export const useChosenSaved = viewStore<{ readonly chosen: Readonly<Record<string, string | null>> }>('saved', {
  chosen: {},
});

export const chooseSaved = (area: string, id: string | null): void =>
  useChosenSaved.setState(({ chosen }) => ({ chosen: { ...chosen, [area]: id } }));
