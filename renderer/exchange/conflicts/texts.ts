import { defineTexts } from '../../i18n/define.ts';
import { number, zahl } from '../../i18n/plural.ts';

export const conflictTexts = defineTexts(
  {
    count: (n: number) => zahl(n, 'offener Konflikt', 'offene Konflikte'),
    list: 'Offene Konflikte',
    details: 'Angaben vergleichen',
    tools: 'Mehrere entscheiden',
    chosen: (n: number) => (n === 0 ? 'Keiner ausgewählt' : `${n} ausgewählt`),
    selectAll: 'Alle auswählen',
    deciding: 'Konflikte werden entschieden',
    allMine: 'Alle: Meine',
    allTheirs: 'Alle: Andere',
    position: (at: number, of: number) => `${at} von ${of}`,
    base: 'Gemeinsamer Vorgänger',
    noBase: 'leer oder nicht mehr im Protokoll',
    proposal: 'Vorschlag: satzweise zusammengeführt',
    proposalNote:
      'Unterstrichen ist, was mehrere verschieden geändert haben; dort stehen alle Fassungen hintereinander. Nehmen Sie den Vorschlag und streichen Sie, was nicht gelten soll.',
    takeProposal: 'Vorschlag nehmen',
    proposed: 'Gewählt: der Vorschlag',
    overlap: 'verschieden geändert: ',
    mine: 'Meine',
    theirs: 'Andere',
    result: 'Ergebnis',
    shown: 'wird derzeit angezeigt',
    by: (author: string, site: string) => (author === site || author === '' ? site : `${author}, ${site}`),
    ahead: 'Die Uhr dort geht vor.',
    undecided: 'Wählen Sie eine Angabe, oder geben Sie hier eine andere ein.',
    taken: (side: string) => `Gewählt: ${side}`,
    edited: 'Eigene Fassung',
    both: 'Beide Texte nacheinander',
    apply: 'Übernehmen und weiter',
    applyLast: 'Übernehmen',
    openRecord: 'Eintrag öffnen',
    removedWords: 'gestrichen: ',
    addedWords: 'neu: ',
    wasDeleted: 'Gelöscht',
    wasEdited: 'Bearbeitet, ohne von der Löschung zu wissen:',
    delete: 'Der Eintrag bleibt gelöscht.',
    keep: 'Der Eintrag bleibt erhalten.',
    decided: (what: string, left: number) =>
      left === 0
        ? `Entschieden: ${what}. Kein Konflikt mehr offen.`
        : `Entschieden: ${what}. Noch ${zahl(left, 'Konflikt', 'Konflikte')}.`,
    decidedMany: (n: number, left: number) =>
      left === 0
        ? `${zahl(n, 'Konflikt', 'Konflikte')} entschieden`
        : `${zahl(n, 'Konflikt', 'Konflikte')} entschieden; ${left} bleiben offen`,
    decidedNone: 'Von den ausgewählten Konflikten hat keiner eine solche Angabe. Es wurde nichts entschieden.',
    openAgain: (n: number) => (n === 1 ? 'Der Konflikt ist wieder offen.' : `${n} Konflikte sind wieder offen.`),
    valueBack: (n: number) =>
      n === 1
        ? 'Zurückgenommen: Es gilt wieder die Angabe, die vorher angezeigt wurde. Die anderen stehen im Verlauf des Eintrags.'
        : `${n} Entscheidungen zurückgenommen: Es gelten wieder die Angaben, die vorher angezeigt wurden. Die anderen stehen im Verlauf.`,
    emptyTitle: 'Keine offenen Konflikte',
    emptyText:
      'Alles, was die Standorte eingetragen haben, passt zusammen. Tragen zwei Standorte an derselben Stelle Verschiedenes ein, steht es hier, bis jemand entscheidet.',
    toRead: 'Bündel einlesen',
    more: (shown: string, total: string) =>
      `Gezeigt: ${shown} von ${total}. Die nächsten folgen, sobald diese entschieden sind.`,
  },
  {
    count: (n: number) => number(n, 'open conflict', 'open conflicts'),
    list: 'Open conflicts',
    details: 'Compare values',
    tools: 'Decide several',
    chosen: (n: number) => (n === 0 ? 'None selected' : `${n} selected`),
    selectAll: 'Select all',
    deciding: 'Conflicts are being decided',
    allMine: 'All: mine',
    allTheirs: 'All: theirs',
    position: (at: number, of: number) => `${at} of ${of}`,
    base: 'Common predecessor',
    noBase: 'empty, or no longer in the log',
    proposal: 'Proposal: merged sentence by sentence',
    proposalNote:
      'Underlined is what several have changed differently; all versions stand there one after the other. Take the proposal and strike what shall not hold.',
    takeProposal: 'Take the proposal',
    proposed: 'Chosen: the proposal',
    overlap: 'changed differently: ',
    mine: 'Mine',
    theirs: 'Theirs',
    result: 'Result',
    shown: 'shown at present',
    by: (author: string, site: string) => (author === site || author === '' ? site : `${author}, ${site}`),
    ahead: 'The clock there is ahead.',
    undecided: 'Choose a value, or enter another one here.',
    taken: (side: string) => `Chosen: ${side}`,
    edited: 'Own version',
    both: 'Both texts, one after the other',
    apply: 'Apply and go on',
    applyLast: 'Apply',
    openRecord: 'Open record',
    removedWords: 'removed: ',
    addedWords: 'added: ',
    wasDeleted: 'Deleted',
    wasEdited: 'Edited, not knowing of the deletion:',
    delete: 'The record stays deleted.',
    keep: 'The record is kept.',
    decided: (what: string, left: number) =>
      left === 0
        ? `Decided: ${what}. No conflict is open any more.`
        : `Decided: ${what}. ${number(left, 'conflict', 'conflicts')} left.`,
    decidedMany: (n: number, left: number) =>
      left === 0
        ? `${number(n, 'conflict', 'conflicts')} decided`
        : `${number(n, 'conflict', 'conflicts')} decided; ${left} stay open`,
    decidedNone: 'None of the selected conflicts has such a value. Nothing was decided.',
    openAgain: (n: number) => (n === 1 ? 'The conflict is open again.' : `${n} conflicts are open again.`),
    valueBack: (n: number) =>
      n === 1
        ? 'Taken back: the value that was shown before counts again. The others are in the history of the record.'
        : `${n} decisions taken back: the values that were shown before count again. The others are in the history.`,
    emptyTitle: 'No open conflicts',
    emptyText:
      'Everything the sites have entered fits together. Where two sites enter different things in the same place, it stands here until somebody decides.',
    toRead: 'Read a bundle in',
    more: (shown: string, total: string) =>
      `Shown: ${shown} of ${total}. The next follow as soon as these are decided.`,
  },
);
