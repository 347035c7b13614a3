import { defineTexts } from '../../i18n/define.ts';
import { number, zahl } from '../../i18n/plural.ts';

/** Reading files of a council information system in. */
export const oparlTexts = defineTexts(
  {
    title: 'OParl einlesen',
    command: 'OParl-Dateien einlesen',
    drop: 'OParl-Dateien hierher ziehen',
    dropHere: 'Loslassen, um die Dateien zu lesen',
    dropText:
      'JSON aus dem Ratsinformationssystem: Gremien, Sitzungen, Tagesordnungspunkte, Vorlagen und Beratungen, einzeln, als Liste oder Listenseite; auch mehrere Dateien auf einmal. Vor dem Übernehmen sehen Sie, was geschieht.',
    choose: 'Dateien wählen …',
    another: 'Andere Dateien wählen …',
    files: (name: string, n: number) =>
      n === 1 ? name : `${name} und ${zahl(n - 1, 'weitere Datei', 'weitere Dateien')}`,
    reading: 'Dateien werden gelesen',
    applying: 'Datensätze werden übernommen',
    counts: (c: Counts) =>
      [
        `${c.new} neu`,
        `${c.changed} geändert`,
        ...(c.deleted === 0 ? [] : [`${c.deleted} gelöscht`]),
        `${c.unchanged} unverändert`,
        ...(c.left === 0 ? [] : [`${c.left} ausgelassen`]),
        ...(c.faulty === 0 ? [] : [`${c.faulty} unlesbar`]),
      ].join(', '),
    nothing: 'Es gibt nichts zu übernehmen.',
    others: (n: number) =>
      `${zahl(n, 'Objekt', 'Objekte')} der Dateien ${n === 1 ? 'wird' : 'werden'} hier nicht gebraucht: Personen, Orte, Dateien, Fraktionen.`,
    pagesMissing: (n: number) =>
      `${n === 1 ? 'Eine Listenseite nennt' : `${n} Listenseiten nennen`} eine weitere Seite. Haben Sie alle Seiten gewählt?`,
    bodies: 'Zu welcher Kommune gehören die Daten?',
    bodiesOpen: (n: number) =>
      `${zahl(n, 'Ratsinformationssystem ist', 'Ratsinformationssysteme sind')} noch keiner Kommune zugeordnet. Bitte wählen Sie eine; die Zuordnung wird gemerkt.`,
    bodyHead: { source: 'Ratsinformationssystem', records: 'Datensätze', body: 'Kommune', how: 'Woher' },
    noSource: 'Datensätze ohne Angabe einer Kommune',
    bodyOf: (name: string) => `Kommune für ${name}`,
    noneOfOurs: 'keine von unseren (auslassen)',
    openBody: 'noch nicht zugeordnet',
    by: {
      chosen: 'gewählt',
      remembered: 'wie beim letzten Mal',
      key: 'am Gemeindeschlüssel erkannt',
      name: 'am Namen erkannt',
      open: 'bitte wählen',
    },
    prefers: 'Wo beide Seiten etwas geändert haben',
    here: 'Hier Eingetragenes bleibt',
    list: 'Das Ratsinformationssystem gilt',
    faults: (n: number) =>
      `${zahl(n, 'Stelle', 'Stellen')} in den Dateien ${n === 1 ? 'lässt' : 'lassen'} sich nicht oder nicht ganz übernehmen`,
    faultHead: { file: 'Datei', source: 'Kennung', field: 'Angabe', text: 'Dort steht', what: 'Warum' },
    rows: 'Datensätze der Dateien',
    columns: { entity: 'Art', title: 'Bezeichnung', result: 'Ergebnis', verdict: 'Was geschieht' },
    verdicts: {
      new: 'neu',
      changed: 'geändert',
      unchanged: 'unverändert',
      deleted: 'wird gelöscht',
      left: 'ausgelassen',
    },
    whys: {
      'needs-body': 'Kommune noch nicht zugeordnet',
      'other-body': 'keine von unseren Kommunen',
      'not-allowed': 'darf nur ändern, wem es gehört, oder die Koordination',
      'deleted-here': 'wurde hier gelöscht',
      'not-from-there': 'im Ratsinformationssystem gelöscht; bleibt, weil es hier erfasst wurde',
      'has-own': 'im Ratsinformationssystem gelöscht; bleibt, weil hier etwas daran hängt',
    },
    both: (fields: string) => `auf beiden Seiten geändert: ${fields}`,
    nonpublic: 'nichtöffentlich',
    unknownResult: 'unbekannt',
    means: (words: string) => `bedeutet: ${words}`,
    more: (n: number) => `und ${zahl(n, 'weiterer', 'weitere')}`,
    apply: 'Übernehmen',
    back: 'Zurück',
    applied: (c: Counts) =>
      `OParl eingelesen: ${[`${c.new} neu`, `${c.changed} geändert`, ...(c.deleted === 0 ? [] : [`${c.deleted} gelöscht`])].join(', ')}.`,
    toPapers: 'Zu den Vorlagen',
  },
  {
    title: 'Read OParl in',
    command: 'Read OParl files in',
    drop: 'Drop OParl files here',
    dropHere: 'Let go to read the files',
    dropText:
      'JSON of a council information system: committees, meetings, agenda items, papers and consultations, one by one, as a list or a page of one; several files at once, too. You see what happens before it does.',
    choose: 'Choose files …',
    another: 'Choose other files …',
    files: (name: string, n: number) => (n === 1 ? name : `${name} and ${number(n - 1, 'more file', 'more files')}`),
    reading: 'Reading the files',
    applying: 'Taking the records over',
    counts: (c: Counts) =>
      [
        `${c.new} new`,
        `${c.changed} changed`,
        ...(c.deleted === 0 ? [] : [`${c.deleted} deleted`]),
        `${c.unchanged} unchanged`,
        ...(c.left === 0 ? [] : [`${c.left} left out`]),
        ...(c.faulty === 0 ? [] : [`${c.faulty} unreadable`]),
      ].join(', '),
    nothing: 'There is nothing to take over.',
    others: (n: number) =>
      `${number(n, 'object', 'objects')} of the files ${n === 1 ? 'is' : 'are'} not needed here: persons, places, files, factions.`,
    pagesMissing: (n: number) =>
      `${n === 1 ? 'One page of a list names' : `${n} pages of lists name`} a next page. Have you chosen all pages?`,
    bodies: 'Which body do the data belong to?',
    bodiesOpen: (n: number) =>
      `${number(n, 'council information system belongs', 'council information systems belong')} to no body yet. Please choose one; it will be remembered.`,
    bodyHead: { source: 'Council information system', records: 'Records', body: 'Body', how: 'How known' },
    noSource: 'Records that name no body',
    bodyOf: (name: string) => `Body of ${name}`,
    noneOfOurs: 'none of ours (leave out)',
    openBody: 'not said yet',
    by: {
      chosen: 'chosen',
      remembered: 'as the last time',
      key: 'by its municipality key',
      name: 'by its name',
      open: 'please choose',
    },
    prefers: 'Where both sides have changed something',
    here: 'What was entered here stays',
    list: 'The council information system counts',
    faults: (n: number) => `${number(n, 'place', 'places')} in the files cannot be taken over, or not whole`,
    faultHead: { file: 'File', source: 'Id', field: 'Property', text: 'It says', what: 'Why' },
    rows: 'Records of the files',
    columns: { entity: 'Kind', title: 'Title', result: 'Result', verdict: 'What happens' },
    verdicts: { new: 'new', changed: 'changed', unchanged: 'unchanged', deleted: 'is deleted', left: 'left out' },
    whys: {
      'needs-body': 'belongs to no body yet',
      'other-body': 'none of our bodies',
      'not-allowed': 'only its owner or the coordination may change it',
      'deleted-here': 'was deleted here',
      'not-from-there': 'deleted in the council information system; stays, because it was written here',
      'has-own': 'deleted in the council information system; stays, because something here hangs on it',
    },
    both: (fields: string) => `changed on both sides: ${fields}`,
    nonpublic: 'non-public',
    unknownResult: 'unknown',
    means: (words: string) => `means: ${words}`,
    more: (n: number) => `and ${n} more`,
    apply: 'Take over',
    back: 'Back',
    applied: (c: Counts) =>
      `OParl read in: ${[`${c.new} new`, `${c.changed} changed`, ...(c.deleted === 0 ? [] : [`${c.deleted} deleted`])].join(', ')}.`,
    toPapers: 'To the papers',
  },
);

type Counts = {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly deleted: number;
  readonly left: number;
  readonly faulty: number;
};
