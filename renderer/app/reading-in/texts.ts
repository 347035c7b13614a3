import { defineTexts } from '../../i18n/define.ts';

/** What every reading in says alike. */
export const readInTexts = defineTexts(
  {
    undoNote: 'Strg+Z nimmt alles auf einmal zurück.',
    cancelled: 'Abgebrochen. Es wurde nichts übernommen.',
  },
  {
    undoNote: 'Ctrl+Z takes all of it back at once.',
    cancelled: 'Cancelled. Nothing was taken over.',
  },
);
