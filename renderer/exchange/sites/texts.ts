import { defineTexts } from '../../i18n/define.ts';
import { number, zahl } from '../../i18n/plural.ts';

/** The list of sites, this site's own words, the coordination's words. */
export const siteTexts = defineTexts(
  {
    list: 'Standorte',
    count: (n: number) => zahl(n, 'Standort', 'Standorte'),
    site: 'Standort',
    body: 'Kommune',
    role: 'Rolle',
    standing: 'Stand',
    received: 'Zuletzt empfangen',
    sent: 'Zuletzt gezielt erstellt',
    lacks: 'Fehlt dort',
    lacksNothing: 'nichts',
    has: 'Änderungen hier',
    held: 'Wartet hier',
    sealing: 'Verschlossene Bündel',
    canOpenSealed: 'kann dieser Standort öffnen',
    cannotOpenSealed: 'nur mit Kennwort',
    never: 'noch nie',
    daysAgo: (days: number) => (days <= 0 ? 'heute' : days === 1 ? 'gestern' : `vor ${zahl(days, 'Tag', 'Tagen')}`),
    silent: 'lange nichts gehört',
    /** As the store names it in every sentence. */
    stranger: (writer: string) => `Standort ${writer.slice(0, 6)}`,
    standings: {
      own: 'dieser Standort',
      root: 'führt das Verzeichnis',
      member: 'zugelassen',
      frozen: 'eingefroren',
      dormant: 'ruht',
      revoked: 'gesperrt',
      waiting: 'nicht zugelassen',
      outside: 'nicht im Verzeichnis',
    },
    noneTitle: 'Noch kein anderer Standort',
    noneText: 'Sobald ein Standort zugelassen ist oder Sie ein Bündel einlesen, steht er hier.',
    unsent: (n: number) =>
      n === 0 ? 'Alles von hier ist in einem Bündel.' : `${zahl(n, 'Änderung', 'Änderungen')} noch in keinem Bündel.`,
    unknown: (n: number) =>
      `${zahl(n, 'Wert', 'Werte')} aus einer neueren Version aufgehoben; nach der Aktualisierung zu sehen.`,
    refused: (n: number) => `${zahl(n, 'Änderung zählt', 'Änderungen zählen')} nicht.`,
    showRefused: 'Ansehen',
    words: 'Zwölf Wörter',
    wordsOf: (name: string) => `Zwölf Wörter von ${name}`,
    showWords: 'Zwölf Wörter zeigen …',
    compare: (name: string) =>
      `Rufen Sie dort an und lassen Sie sich die Wörter vorlesen. Stimmen alle, gehört der Schlüssel wirklich zu ${name}.`,
    fingerprint: 'Fingerabdruck',
    copy: 'Kopieren',
    copied: 'Wörter und Fingerabdruck liegen in der Zwischenablage.',
    notCopied: 'Die Zwischenablage ist nicht erreichbar. Bitte markieren Sie die Wörter und kopieren Sie sie selbst.',
    own: (name: string) => `Dieser Standort: ${name}`,
    ownStanding: {
      root: 'Führt das Verzeichnis der Standorte. Lesen Sie diese Wörter vor, wenn ein anderer Standort danach fragt.',
      admitted: (role: string) =>
        `Zugelassen mit der Rolle ${role}. Lesen Sie diese Wörter vor, wenn jemand danach fragt.`,
      revoked:
        'Gesperrt. Die anderen nehmen von hier nichts mehr an. Bitte sprechen Sie mit der Koordination, bevor Sie weiter eintragen.',
      pinned:
        'Noch nicht zugelassen. Schicken Sie der Koordination die Beitrittsanfrage und lesen Sie ihr diese Wörter am Telefon vor.',
      alone:
        'Arbeitet für sich. Für den Austausch tragen Sie zuerst die Wörter der Koordination ein und schicken ihr dann die Beitrittsanfrage.',
    },
    root: 'Koordination',
    rootOf: (name: string) => `Koordination: ${name}`,
    rootPinned:
      'Diese Wörter sind hier eingetragen. Es gelten nur Änderungen von Standorten, die diese Koordination zugelassen hat.',
    rootSilent: 'Von ihr ist noch kein Bündel da. Nach der Zulassung schickt sie Ihnen eines.',
    rootMissing:
      'Ohne sie weiß dieser Standort nicht, wem er glauben darf: Bündel anderer Standorte werden aufgehoben und nicht übernommen. Lassen Sie sich die Wörter am Telefon vorlesen oder nehmen Sie das Blatt, auf dem sie stehen.',
    pin: 'Eintragen',
    pinned: 'Koordination eingetragen. Nächster Schritt: Schicken Sie ihr die Beitrittsanfrage.',
    changeRoot: 'Andere eintragen …',
    changeRootTitle: 'Andere Koordination eintragen',
    changeRootText:
      'Danach gelten hier nur noch Änderungen von Standorten, die die neue Koordination zugelassen hat. Was die anderen geschrieben haben, bleibt aufgehoben, wird aber nicht mehr gezeigt. Tun Sie das nur, wenn die Wörter falsch waren oder Ihr Verbund eine andere Koordination hat.',
    changeRootAction: 'Eintragen',
    rootChanged: 'Andere Koordination eingetragen.',
    joining: 'Neue Standorte',
    joiningSteps: {
      words: 'Der neue Standort trägt Ihre zwölf Wörter ein. Lesen Sie sie ihm vor.',
      request: 'Er schreibt unter Austausch › Standorte eine Beitrittsanfrage und schickt Ihnen die kleine Datei.',
      compare: 'Sie vergleichen am Telefon seine zwölf Wörter, wählen seine Rolle und lassen ihn zu.',
      bundle: 'Sie erstellen ein Bündel. Damit wissen es auch alle anderen.',
    },
    joiningWaits: (n: number) =>
      `${zahl(n, 'unbekannter Standort hat', 'unbekannte Standorte haben')} schon Bündel geschickt. Sie warten, bis Sie die Beitrittsanfrage annehmen.`,
    write: 'Beitrittsanfrage schreiben …',
    written: (file: string) =>
      `„${file}“ geschrieben. Schicken Sie die Datei der Koordination und lesen Sie ihr am Telefon die zwölf Wörter vor.`,
    accept: 'Beitrittsanfrage annehmen …',
    actions: 'Aktionen',
  },
  {
    list: 'Sites',
    count: (n: number) => number(n, 'site', 'sites'),
    site: 'Site',
    body: 'Body',
    role: 'Role',
    standing: 'Standing',
    received: 'Last received',
    sent: 'Last created for it alone',
    lacks: 'Missing there',
    lacksNothing: 'nothing',
    has: 'Changes here',
    held: 'Waiting here',
    sealing: 'Sealed bundles',
    canOpenSealed: 'this site can open them',
    cannotOpenSealed: 'only with a passphrase',
    never: 'never',
    daysAgo: (days: number) => (days <= 0 ? 'today' : days === 1 ? 'yesterday' : `${number(days, 'day', 'days')} ago`),
    silent: 'silent for long',
    stranger: (writer: string) => `Standort ${writer.slice(0, 6)}`,
    standings: {
      own: 'this site',
      root: 'keeps the list',
      member: 'admitted',
      frozen: 'frozen',
      dormant: 'dormant',
      revoked: 'revoked',
      waiting: 'not admitted',
      outside: 'not on the list',
    },
    noneTitle: 'No other site yet',
    noneText: 'As soon as a site is admitted, or you read in a bundle, it stands here.',
    unsent: (n: number) =>
      n === 0 ? 'Everything from here is in a bundle.' : `${number(n, 'change', 'changes')} in no bundle yet.`,
    unknown: (n: number) => `${number(n, 'value', 'values')} from a newer version kept; visible after the update.`,
    refused: (n: number) => `${number(n, 'change does', 'changes do')} not count.`,
    showRefused: 'Show',
    words: 'Twelve words',
    wordsOf: (name: string) => `Twelve words of ${name}`,
    showWords: 'Show the twelve words …',
    compare: (name: string) =>
      `Call them and let them read the words out. If all of them agree, the key really belongs to ${name}.`,
    fingerprint: 'Fingerprint',
    copy: 'Copy',
    copied: 'Words and fingerprint are on the clipboard.',
    notCopied: 'The clipboard cannot be reached. Please mark the words and copy them yourself.',
    own: (name: string) => `This site: ${name}`,
    ownStanding: {
      root: 'Keeps the list of sites. Read these words out when another site asks for them.',
      admitted: (role: string) => `Admitted with the role ${role}. Read these words out when somebody asks for them.`,
      revoked:
        'Revoked. The others accept nothing from here any more. Please talk to the coordination before you enter anything else.',
      pinned:
        'Not admitted yet. Send the join request to the coordination, and read these words out to them on the telephone.',
      alone:
        'Works alone. To take part in the exchange, first enter the words of the coordination and then send them the join request.',
    },
    root: 'Coordination',
    rootOf: (name: string) => `Coordination: ${name}`,
    rootPinned: 'These words are entered here. Only changes of sites this coordination has admitted count.',
    rootSilent: 'No bundle of theirs is here yet. Once you are admitted, they send you one.',
    rootMissing:
      'Without it this site does not know whom to believe: bundles of other sites are held and not applied. Have the words read out on the telephone, or take the sheet they are printed on.',
    pin: 'Enter',
    pinned: 'Coordination entered. Next step: send them the join request.',
    changeRoot: 'Enter another …',
    changeRootTitle: 'Enter another coordination',
    changeRootText:
      'Then only changes of sites the new coordination has admitted count here. What the others wrote is kept but no longer shown. Do this only if the words were wrong, or if your group has another coordination.',
    changeRootAction: 'Enter',
    rootChanged: 'Another coordination entered.',
    joining: 'New sites',
    joiningSteps: {
      words: 'The new site enters your twelve words. Read them out to it.',
      request: 'It writes a join request under Exchange › Sites and sends you the small file.',
      compare: 'You compare its twelve words on the telephone, choose its role and admit it.',
      bundle: 'You create a bundle. With it all the others know as well.',
    },
    joiningWaits: (n: number) =>
      `${number(n, 'unknown site has', 'unknown sites have')} sent bundles already. They wait until you accept the join request.`,
    write: 'Write a join request …',
    written: (file: string) =>
      `“${file}” written. Send the file to the coordination and read the twelve words out to them on the telephone.`,
    accept: 'Accept a join request …',
    actions: 'Actions',
  },
);
