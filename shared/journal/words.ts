import type { Label } from '../core/field.ts';
import type { JournalKind } from './contract.ts';

/** What the kinds of entries are called, on the screen and in files. */
export const journalKinds: Readonly<Record<JournalKind, Label>> = {
  in: { de: 'Eingelesen', en: 'Read in' },
  out: { de: 'Erstellt', en: 'Created' },
  undone: { de: 'Zurückgenommen', en: 'Taken back' },
  refused: { de: 'Abgelehnt', en: 'Refused' },
  member: { de: 'Verzeichnis', en: 'Registry' },
  restored: { de: 'Wiederhergestellt', en: 'Restored' },
};

/** What became of a bundle. */
export const verdictWords: Readonly<Record<string, Label>> = {
  new: { de: 'übernommen', en: 'applied' },
  known: { de: 'nichts Neues', en: 'nothing new' },
  held: { de: 'aufgehoben', en: 'held' },
  partly: { de: 'teils übernommen', en: 'partly applied' },
  refused: { de: 'abgelehnt', en: 'refused' },
  sent: { de: 'erstellt', en: 'created' },
  undone: { de: 'zurückgenommen', en: 'undone' },
};
