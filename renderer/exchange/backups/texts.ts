import { defineTexts } from '../../i18n/define.ts';
import { number, zahl } from '../../i18n/plural.ts';
import type { Sums } from './sums.ts';

/** The store writes the reason into the name of the file, in the language of the house. */
const englishReasons = [
  ['von Hand', 'by hand'],
  ['vor dem Einlesen', 'before an import'],
  ['täglich', 'daily'],
  ['vor der Wiederherstellung', 'before going back'],
  ['vor Umstellung', 'before an update'],
] as const;

/** Why a point was made; of one that was made before going back, where to. */
type Made = { readonly reason: string; readonly restored: string | null };
type Moment = (instant: string) => string;

const parts = (all: readonly (readonly [number, string])[]): string =>
  all.flatMap(([count, words]) => (count > 0 ? [words] : [])).join(' · ');

export const backupTexts = defineTexts(
  {
    count: (n: number) => zahl(n, 'Sicherung', 'Sicherungen'),
    create: 'Sicherung anlegen',
    created: 'Sicherung angelegt',
    intro:
      'Eine Sicherung ist der ganze Bestand dieses Standorts zu einem Zeitpunkt. Jeden Tag, vor jedem Einlesen und vor jeder Umstellung wird von selbst eine angelegt; davon bleiben die letzten 24 Stunden (höchstens 24) und je eine für 14 Tage, 8 Wochen und 12 Monate. Ihre eigenen bleiben immer. Geht es nur um ein Bündel, nehmen Sie besser dessen Einlesen zurück: Eigene Eingaben seither bleiben.',
    list: 'Sicherungen',
    records: (n: number) => zahl(n, 'Eintrag', 'Einträge'),
    unreadable: 'nicht lesbar',
    kept: 'bleibt',
    nextToGo: 'macht als Nächste Platz',
    importOf: (site: string) => `Bündel von ${site}`,
    importUndone: (site: string) => `Bündel von ${site}, zurückgenommen`,
    look: 'Ansehen',
    lookLabel: (when: string) => `Sicherung vom ${when} ansehen`,
    undoLabel: (site: string, when: string) => `Einlesen des Bündels von ${site} vom ${when} zurücknehmen`,
    restore: 'Zurückgehen …',
    restoreLabel: (when: string) => `Zur Sicherung vom ${when} zurückgehen`,
    confirmTitle: 'Zu dieser Sicherung zurückgehen?',
    confirmText: (when: string) => `Der Bestand wird auf den Stand vom ${when} zurückgesetzt. Im Vergleich zu heute:`,
    sumOnlyNow: (n: number) => `${zahl(n, 'Eintrag ist', 'Einträge sind')} dann hier nicht mehr zu sehen`,
    sumChanged: (n: number) => `${zahl(n, 'Eintrag wird', 'Einträge werden')} auf damals zurückgesetzt`,
    sumOnlyThen: (n: number) => `${zahl(n, 'Eintrag kommt', 'Einträge kommen')} zurück`,
    confirmKept: 'Nichts geht verloren: Der jetzige Stand wird vorher selbst als Sicherung aufgehoben.',
    confirmSigned: (n: number) =>
      `${zahl(n, 'eigene Änderung ist', 'eigene Änderungen sind')} seither in Bündel gegangen; die anderen Standorte können sie schon haben.`,
    confirmOthers:
      'Was die anderen Standorte schon von Ihnen haben, behalten sie; mit deren nächstem Bündel kommt es zurück. Dieser Standort schreibt künftig unter einer neuen Kennung weiter, damit keine Nummer zweimal vergeben wird.',
    confirmAction: 'Zurückgehen',
    restored: 'Zurückgegangen. Der Stand von vorher steht als Sicherung in der Liste.',
    emptyTitle: 'Noch keine Sicherung',
    emptyText: 'Jeden Tag wird von selbst eine angelegt. Sie können auch jetzt eine anlegen.',
    tight: 'Auf dem Datenträger ist wenig Platz: Es werden weniger Sicherungen aufgehoben.',
    reasonWords: ({ reason, restored }: Made, moment: Moment) =>
      restored === null ? reason : `bevor auf den ${moment(restored)} zurückgegangen wurde`,
    aside: 'Beiseitegelegt',
    asideNote: 'Ganze Bestände, die aus dem Weg geräumt wurden. Das Programm löscht sie nie; Sie können hineinsehen.',
    asideReason: (stored: string) =>
      ({ beispiel: 'das Beispielbüro', beschädigt: 'ein beschädigter Bestand' })[stored] ?? stored,
    backToList: 'Zur Liste',
    lookingAt: (site: string, when: string, reason: string) =>
      `Sie sehen in die Sicherung von ${site || 'diesem Standort'} vom ${when} (${reason}). Hier lässt sich nichts ändern.`,
    restoreThis: 'Zu diesem Stand zurückgehen …',
    lookTools: 'Suchen und auswählen',
    searchInside: 'In der Sicherung suchen',
    showing: 'Was gezeigt wird',
    showings: { all: 'Alles', changed: 'Geändert', onlyThen: 'Käme zurück', onlyNow: 'Ginge weg' },
    kinds: 'Arten von Einträgen',
    difference: ({ changed, onlyThen, onlyNow }: Pick<Sums, 'changed' | 'onlyThen' | 'onlyNow'>) =>
      parts([
        [changed, `${changed} geändert`],
        [onlyThen, onlyThen === 1 ? '1 käme zurück' : `${onlyThen} kämen zurück`],
        [onlyNow, onlyNow === 1 ? '1 ginge weg' : `${onlyNow} gingen weg`],
      ]),
    standing: 'Gegenüber heute',
    standings: {
      same: 'gleich',
      changed: 'seither geändert',
      onlyThen: 'käme zurück',
      onlyNow: 'ginge weg',
    },
    updatedAt: 'Zuletzt geändert',
    updatedBy: 'Von',
    found: (n: number) => zahl(n, 'Eintrag', 'Einträge'),
    firstOf: (shown: string, n: number) => `Die ersten ${shown} von ${zahl(n, 'Eintrag', 'Einträgen')}`,
    nothingFound: 'Nichts gefunden',
    nothingHere: {
      all: 'Von dieser Art gab es damals nichts.',
      changed: 'Von dieser Art ist seither nichts geändert worden.',
      onlyThen: 'Von dieser Art käme nichts zurück.',
      onlyNow: 'Von dieser Art ginge nichts weg.',
    },
    nothingWith: (words: string) => `Kein Eintrag dieser Art enthält „${words}“.`,
    fieldsCaption: 'Felder damals und heute',
    field: 'Feld',
    past: 'Damals',
    today: 'Heute',
    notThere: 'nicht da',
    editedBy: (when: string, who: string) => `${when}, ${who}`,
    openToday: 'Heutigen Eintrag öffnen',
    takeAlong: 'Alles mitnehmen',
    takeAlongNote:
      'Alles, was hier steht, in einer Datei für andere Programme. Ihre Daten bleiben Ihre, auch ohne dieses Programm.',
    format: 'Form',
    xlsx: 'Tabellen (XLSX)',
    xlsxNote: 'Für Excel und LibreOffice: ein Blatt je Art, mit allem, was Sie sehen.',
    json: 'Vollständig (JSON)',
    jsonNote: 'Für andere Programme: jeder Wert, auch Konflikte und Gelöschtes, mit Beschreibung aller Felder.',
    alsoWith: 'Außerdem mitnehmen',
    closed: {
      private: (n: number) => `Nur für mich (${n.toLocaleString('de')})`,
      site: (n: number) => `Nur für diesen Standort (${n.toLocaleString('de')})`,
      nonpublic: (n: number) => `Nichtöffentliche Sitzung (${n.toLocaleString('de')})`,
    },
    withHistory: 'Verlauf: jede Änderung, die es je gab',
    closedWarning: 'Die Datei enthält Einträge, die nicht für alle bestimmt sind, und ist nicht verschlossen.',
    takeAlongNow: 'Datei speichern …',
    exporting: 'Alles wird ausgegeben',
    exported: (file: string, n: number, size: string) =>
      `„${file}“ geschrieben: ${zahl(n, 'Eintrag', 'Einträge')}, ${size}.`,
    exportedWithout: (n: number) =>
      n === 0 ? '' : `${zahl(n, 'Eintrag blieb', 'Einträge blieben')} hier, weil nicht angekreuzt.`,
    exportedCut: (n: number) =>
      `Die Tabelle fasst nicht alles: ${zahl(n, 'Eintrag fehlt', 'Einträge fehlen')}. Bitte nehmen Sie JSON.`,
    exportCancelled: 'Abgebrochen. Es wurde keine Datei geschrieben.',
  },
  {
    count: (n: number) => number(n, 'restore point', 'restore points'),
    create: 'Create a restore point',
    created: 'Restore point created',
    intro:
      'A restore point is all the data of this site at one moment. One is created by itself every day, before every import and before every update; of these the last 24 hours (24 at most) and one each for 14 days, 8 weeks and 12 months are kept. Your own are always kept. If it is only about one bundle, rather undo its import: your own entries since then are kept.',
    list: 'Restore points',
    records: (n: number) => number(n, 'record', 'records'),
    unreadable: 'cannot be read',
    kept: 'stays',
    nextToGo: 'makes room next',
    importOf: (site: string) => `bundle from ${site}`,
    importUndone: (site: string) => `bundle from ${site}, taken back`,
    look: 'Look inside',
    lookLabel: (when: string) => `Look into the restore point of ${when}`,
    undoLabel: (site: string, when: string) => `Undo the import of the bundle from ${site} of ${when}`,
    restore: 'Go back …',
    restoreLabel: (when: string) => `Go back to the restore point of ${when}`,
    confirmTitle: 'Go back to this restore point?',
    confirmText: (when: string) => `The data is set back to the state of ${when}. Compared with today:`,
    sumOnlyNow: (n: number) => `${number(n, 'record is', 'records are')} then no longer visible here`,
    sumChanged: (n: number) => `${number(n, 'record is', 'records are')} set back to how it was then`,
    sumOnlyThen: (n: number) => `${number(n, 'record comes', 'records come')} back`,
    confirmKept: 'Nothing is lost: the state of now is kept as a restore point itself.',
    confirmSigned: (n: number) =>
      `${number(n, 'own change has', 'own changes have')} gone into bundles since; the other sites may have them already.`,
    confirmOthers:
      'What the other sites already have from you they keep; it comes back with their next bundle. This site goes on writing under a new identity, so that no number is given twice.',
    confirmAction: 'Go back',
    restored: 'Went back. The state before is in the list as a restore point.',
    emptyTitle: 'No restore point yet',
    emptyText: 'One is created by itself every day. You can also create one now.',
    tight: 'There is little room on the disk: fewer restore points are kept.',
    reasonWords: ({ reason, restored }: Made, moment: Moment) =>
      restored === null
        ? (englishReasons.find(([start]) => reason.startsWith(start))?.[1] ?? reason)
        : `before going back to ${moment(restored)}`,
    aside: 'Put aside',
    asideNote: 'Whole stores that were moved out of the way. The program never deletes them; you can look inside.',
    asideReason: (stored: string) =>
      ({ beispiel: 'the example office', beschädigt: 'a damaged store' })[stored] ?? stored,
    backToList: 'To the list',
    lookingAt: (site: string, when: string, reason: string) =>
      `You are looking into the restore point of ${site || 'this site'} of ${when} (${reason}). Nothing can be changed here.`,
    restoreThis: 'Go back to this state …',
    lookTools: 'Search and choose',
    searchInside: 'Search the restore point',
    showing: 'What is shown',
    showings: { all: 'Everything', changed: 'Changed', onlyThen: 'Would come back', onlyNow: 'Would go' },
    kinds: 'Kinds of records',
    difference: ({ changed, onlyThen, onlyNow }: Pick<Sums, 'changed' | 'onlyThen' | 'onlyNow'>) =>
      parts([
        [changed, `${changed} changed`],
        [onlyThen, `${onlyThen} would come back`],
        [onlyNow, `${onlyNow} would go`],
      ]),
    standing: 'Compared with today',
    standings: {
      same: 'the same',
      changed: 'changed since',
      onlyThen: 'would come back',
      onlyNow: 'would go',
    },
    updatedAt: 'Last changed',
    updatedBy: 'By',
    found: (n: number) => number(n, 'record', 'records'),
    firstOf: (shown: string, n: number) => `The first ${shown} of ${number(n, 'record', 'records')}`,
    nothingFound: 'Nothing found',
    nothingHere: {
      all: 'There was nothing of this kind then.',
      changed: 'Nothing of this kind was changed since.',
      onlyThen: 'Nothing of this kind would come back.',
      onlyNow: 'Nothing of this kind would go.',
    },
    nothingWith: (words: string) => `No record of this kind contains “${words}”.`,
    fieldsCaption: 'Fields then and today',
    field: 'Field',
    past: 'Then',
    today: 'Today',
    notThere: 'not there',
    editedBy: (when: string, who: string) => `${when}, ${who}`,
    openToday: 'Open the record of today',
    takeAlong: 'Take everything along',
    takeAlongNote:
      'Everything that is here, in a file for other programs. Your data stay yours, also without this program.',
    format: 'Form',
    xlsx: 'Tables (XLSX)',
    xlsxNote: 'For Excel and LibreOffice: a sheet per kind, with everything you see.',
    json: 'Complete (JSON)',
    jsonNote: 'For other programs: every value, conflicts and deleted records too, with a description of all fields.',
    alsoWith: 'Also take along',
    closed: {
      private: (n: number) => `Only for me (${n.toLocaleString('en-GB')})`,
      site: (n: number) => `Only for this site (${n.toLocaleString('en-GB')})`,
      nonpublic: (n: number) => `Non-public session (${n.toLocaleString('en-GB')})`,
    },
    withHistory: 'History: every change there ever was',
    closedWarning: 'The file contains records that are not meant for everybody, and is not sealed.',
    takeAlongNow: 'Save the file …',
    exporting: 'Everything is being written',
    exported: (file: string, n: number, size: string) =>
      `“${file}” written: ${number(n, 'record', 'records')}, ${size}.`,
    exportedWithout: (n: number) => (n === 0 ? '' : `${number(n, 'record', 'records')} stayed here, not ticked.`),
    exportedCut: (n: number) =>
      `The table does not hold everything: ${number(n, 'record is', 'records are')} missing. Please take JSON.`,
    exportCancelled: 'Cancelled. No file was written.',
  },
);
