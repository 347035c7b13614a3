import { defineTexts } from '../../i18n/define.ts';

export const desktopTexts = defineTexts(
  {
    refused: {
      missing: (name: string) =>
        `Die Datei „${name}“ ist nicht mehr da. Bitte prüfen Sie, ob der Stick steckt oder die Datei verschoben wurde, und öffnen Sie sie noch einmal.`,
      'not-a-file': (name: string) =>
        `„${name}“ ist ein Ordner. Bitte öffnen Sie die Datei darin, oder ziehen Sie den Ordner auf Austausch › Einlesen.`,
    },
    newer: (version: string, address: string) => `Es gibt eine neuere Fassung: ${version}. Zu finden unter ${address}.`,
    recent: 'Zuletzt benutzte Bündel',
    clear: 'Liste leeren',
    cleared: 'Die Liste der zuletzt benutzten Bündel ist leer.',
    open: (name: string) => `${name} einlesen`,
    opened: (when: string) => `geöffnet ${when}`,
    saved: (when: string) => `gespeichert ${when}`,
    gone: 'nicht mehr da',
  },
  {
    refused: {
      missing: (name: string) =>
        `The file “${name}” is not there any more. Please check whether the stick is in or the file was moved, and open it again.`,
      'not-a-file': (name: string) =>
        `“${name}” is a folder. Please open the file in it, or drag the folder onto Exchange › Read in.`,
    },
    newer: (version: string, address: string) => `There is a newer version: ${version}. Find it at ${address}.`,
    recent: 'Bundles used lately',
    clear: 'Clear the list',
    cleared: 'The list of bundles used lately is empty.',
    open: (name: string) => `Read in ${name}`,
    opened: (when: string) => `opened ${when}`,
    saved: (when: string) => `saved ${when}`,
    gone: 'not there any more',
  },
);
