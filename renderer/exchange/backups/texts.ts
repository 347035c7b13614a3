import { defineTexts } from '../../i18n/define.ts';
import { number, zahl } from '../../i18n/plural.ts';

/** The store writes the reason into the name of the file, in the language of the house. */
const englishReasons = [
  ['von Hand', 'by hand'],
  ['vor dem Einlesen', 'before an import'],
  ['vor der Wiederherstellung', 'before going back'],
  ['vor Umstellung', 'before an update'],
] as const;

export const backupTexts = defineTexts(
  {
    count: (n: number) => zahl(n, 'Sicherung', 'Sicherungen'),
    create: 'Sicherung anlegen',
    created: 'Sicherung angelegt',
    intro:
      'Eine Sicherung ist der ganze Bestand dieses Standorts zu einem Zeitpunkt. Vor jedem Einlesen wird von selbst eine angelegt; davon bleiben die letzten 24. Alle anderen bleiben immer.',
    undoInstead:
      'Geht es nur um ein einzelnes Bündel? Dann nehmen Sie besser dessen Einlesen zurück: Eigene Eingaben seither bleiben erhalten.',
    toLog: 'Zum Protokoll',
    list: 'Sicherungen',
    restore: 'Wiederherstellen …',
    restoreLabel: (when: string) => `Sicherung vom ${when} wiederherstellen`,
    confirmTitle: 'Zu dieser Sicherung zurückgehen?',
    confirmText: (when: string) =>
      `Der Bestand wird auf den Stand vom ${when} zurückgesetzt. Was danach eingetragen oder eingelesen wurde, ist dann hier nicht mehr zu sehen.`,
    confirmKept: 'Nichts geht verloren: Der jetzige Stand wird vorher selbst als Sicherung aufgehoben.',
    confirmOthers:
      'Was die anderen Standorte schon von Ihnen haben, behalten sie; mit deren nächstem Bündel kommt es zurück. Dieser Standort schreibt künftig unter einer neuen Kennung weiter.',
    confirmAction: 'Zurückgehen',
    restored: 'Wiederhergestellt. Der Stand von vorher steht als Sicherung in der Liste.',
    emptyTitle: 'Noch keine Sicherung',
    emptyText: 'Vor dem ersten Einlesen wird von selbst eine angelegt. Sie können auch jetzt eine anlegen.',
    reasonWords: (stored: string) => stored,
  },
  {
    count: (n: number) => number(n, 'restore point', 'restore points'),
    create: 'Create a restore point',
    created: 'Restore point created',
    intro:
      'A restore point is all the data of this site at one moment. One is created by itself before every import; the last 24 of these are kept. All others always stay.',
    undoInstead: 'Is it only about a single bundle? Then rather undo its import: your own entries since then are kept.',
    toLog: 'To the log',
    list: 'Restore points',
    restore: 'Restore …',
    restoreLabel: (when: string) => `Restore the state of ${when}`,
    confirmTitle: 'Go back to this restore point?',
    confirmText: (when: string) =>
      `The data is set back to the state of ${when}. What was entered or read in after that is then no longer visible here.`,
    confirmKept: 'Nothing is lost: the state of now is kept as a restore point itself.',
    confirmOthers:
      'What the other sites already have from you they keep; it comes back with their next bundle. This site goes on writing under a new identity.',
    confirmAction: 'Go back',
    restored: 'Restored. The state before is in the list as a restore point.',
    emptyTitle: 'No restore point yet',
    emptyText: 'One is created by itself before the first import. You can also create one now.',
    reasonWords: (stored: string) => englishReasons.find(([start]) => stored.startsWith(start))?.[1] ?? stored,
  },
);
