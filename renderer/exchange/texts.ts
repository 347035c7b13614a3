import { defineTexts } from '../i18n/define.ts';
import { number, zahl } from '../i18n/plural.ts';

/** What all pages of the exchange say alike. */
export const exchangeTexts = defineTexts(
  {
    deletion: 'Löschung',
    deleted: 'gelöscht',
    kept: 'vorhanden',
    untitled: '(ohne Namen)',
    notReceived: '(noch nicht empfangen)',
    empty: 'leer',
    counts: {
      new: 'neu',
      changed: 'geändert',
      deleted: 'gelöscht',
      conflicts: (n: number) => (n === 1 ? 'Konflikt' : 'Konflikte'),
      refused: 'abgelehnt',
      held: 'aufgehoben',
      unknown: 'aus neuerer Version',
    },
    segments: 'Was in der Datei war',
    undoImport: 'Einlesen rückgängig',
    undoTitle: 'Dieses Einlesen rückgängig machen?',
    undoText: (site: string, when: string) =>
      `Alles, was mit dem Bündel von ${site} am ${when} gekommen ist, wird wieder entfernt. Was Sie selbst seither eingetragen haben, bleibt.`,
    undoLater: 'Sie können dieselbe Datei später noch einmal einlesen; dann ist alles wie zuvor.',
    undone: (records: number) => `Einlesen rückgängig gemacht: ${zahl(records, 'Eintrag', 'Einträge')} betroffen`,
  },
  {
    deletion: 'Deletion',
    deleted: 'deleted',
    kept: 'present',
    untitled: '(no name)',
    notReceived: '(not received yet)',
    empty: 'empty',
    counts: {
      new: 'new',
      changed: 'changed',
      deleted: 'deleted',
      conflicts: (n: number) => (n === 1 ? 'conflict' : 'conflicts'),
      refused: 'refused',
      held: 'held',
      unknown: 'from a newer version',
    },
    segments: 'What was in the file',
    undoImport: 'Undo import',
    undoTitle: 'Undo this import?',
    undoText: (site: string, when: string) =>
      `Everything that came with the bundle from ${site} on ${when} is removed again. What you have entered yourself since then stays.`,
    undoLater: 'You can read the same file in again later; then everything is as before.',
    undone: (records: number) => `Import undone: ${number(records, 'record', 'records')} affected`,
  },
);
