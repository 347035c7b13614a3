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
    position: (at: number, of: number) => `${at} von ${of}`,
    base: 'Gemeinsamer Vorgänger',
    emptyBase: 'leer',
    noBase: 'keiner, oder nicht mehr im Protokoll',
    looksAlike:
      'Die Angaben sehen gleich aus; sie unterscheiden sich nur in etwas, das man nicht sieht, etwa in Leerzeichen. Wählen Sie irgendeine, dann ist der Konflikt geschlossen.',
    quoted: (words: string) => `„${words}“`,
    decisionsMet: 'Hier treffen Entscheidungen aufeinander',
    decisionMet: 'Eine dieser Angaben ist schon eine Entscheidung',
    chose: (who: string, when: string) => `${who} hat am ${when} entschieden:`,
    among: ' – zur Wahl standen ',
    and: ' und ',
    decisionsNext:
      'Keiner wusste von der Entscheidung des anderen. Entscheiden Sie noch einmal; am besten sprechen Sie vorher miteinander.',
    decisionNext:
      'Gleichzeitig wurde an derselben Stelle noch etwas eingetragen, das dabei niemand kannte. Entscheiden Sie noch einmal.',
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
    ahead: (howFar: string) => `Die Uhr dort ging ${howFar} vor.`,
    behind: (howFar: string) => `Die Uhr dort ging mindestens ${howFar} nach.`,
    years: (n: number) => zahl(n, 'Jahr', 'Jahre'),
    days: (n: number) => zahl(n, 'Tag', 'Tage'),
    correct: 'Uhr berichtigen …',
    undecided: 'Wählen Sie eine Angabe, oder geben Sie hier eine andere ein.',
    undecidedDeletion: 'Wählen Sie, ob der Eintrag gelöscht bleibt oder erhalten wird.',
    taken: (side: string) => `Gewählt: ${side}`,
    edited: 'Eigene Fassung',
    both: 'Beide Texte nacheinander',
    apply: 'Übernehmen und weiter',
    applyLast: 'Übernehmen',
    openRecord: 'Eintrag öffnen',
    wasDeleted: 'Gelöscht',
    wasEdited: 'Bearbeitet, ohne von der Löschung zu wissen:',
    delete: 'Der Eintrag bleibt gelöscht.',
    keep: 'Der Eintrag bleibt erhalten.',
    decided: (what: string, left: number) =>
      left === 0
        ? `Entschieden: ${what}. Kein Konflikt mehr offen.`
        : `Entschieden: ${what}. Noch ${zahl(left, 'Konflikt', 'Konflikte')}.`,
    openAgain: 'Der Konflikt ist wieder offen.',
    valueBack:
      'Zurückgenommen: Es gilt wieder die Angabe, die vorher angezeigt wurde. Die anderen stehen im Verlauf des Eintrags.',
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
    position: (at: number, of: number) => `${at} of ${of}`,
    base: 'Common predecessor',
    emptyBase: 'empty',
    noBase: 'none, or no longer in the log',
    looksAlike:
      'The values look alike; they only differ in something one cannot see, such as spaces. Choose any, and the conflict is closed.',
    quoted: (words: string) => `“${words}”`,
    decisionsMet: 'Decisions have met here',
    decisionMet: 'One of these values is a decision already',
    chose: (who: string, when: string) => `${who} decided on ${when}:`,
    among: ' – among ',
    and: ' and ',
    decisionsNext:
      'Neither knew of the decision of the other. Decide once more; it is best to talk to each other first.',
    decisionNext:
      'At the same time something else was entered in the same place that nobody knew of. Decide once more.',
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
    ahead: (howFar: string) => `The clock there was ${howFar} ahead.`,
    behind: (howFar: string) => `The clock there was at least ${howFar} behind.`,
    years: (n: number) => number(n, 'year', 'years'),
    days: (n: number) => number(n, 'day', 'days'),
    correct: 'Correct the clock …',
    undecided: 'Choose a value, or enter another one here.',
    undecidedDeletion: 'Choose whether the record stays deleted or is kept.',
    taken: (side: string) => `Chosen: ${side}`,
    edited: 'Own version',
    both: 'Both texts, one after the other',
    apply: 'Apply and go on',
    applyLast: 'Apply',
    openRecord: 'Open record',
    wasDeleted: 'Deleted',
    wasEdited: 'Edited, not knowing of the deletion:',
    delete: 'The record stays deleted.',
    keep: 'The record is kept.',
    decided: (what: string, left: number) =>
      left === 0
        ? `Decided: ${what}. No conflict is open any more.`
        : `Decided: ${what}. ${number(left, 'conflict', 'conflicts')} left.`,
    openAgain: 'The conflict is open again.',
    valueBack: 'Taken back: the value that was shown before counts again. The others are in the history of the record.',
    emptyTitle: 'No open conflicts',
    emptyText:
      'Everything the sites have entered fits together. Where two sites enter different things in the same place, it stands here until somebody decides.',
    toRead: 'Read a bundle in',
    more: (shown: string, total: string) =>
      `Shown: ${shown} of ${total}. The next follow as soon as these are decided.`,
  },
);
