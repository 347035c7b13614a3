import { defineTexts } from '../../i18n/define.ts';
import { number, zahl } from '../../i18n/plural.ts';

export const createTexts = defineTexts(
  {
    unsent: (n: number) =>
      n === 0
        ? 'Seit dem letzten Bündel wurde hier nichts Neues eingetragen.'
        : `${zahl(n, 'Änderung ist', 'Änderungen sind')} seit dem letzten Bündel hinzugekommen.`,
    toWhom: 'Für wen?',
    everybody: 'Für alle Standorte',
    everybodyNote: (n: number) =>
      `Der ganze gemeinsame Stand, ${zahl(n, 'Änderung', 'Änderungen')}. Richtig, wenn Sie unsicher sind; doppelt Erhaltenes schadet nie.`,
    some: 'Für bestimmte Standorte',
    someNote: 'Nur, was den ausgewählten noch fehlt. Kleinere Datei.',
    newSite: 'Für einen neuen oder lange abwesenden Standort',
    newSiteNote:
      'Schnappschuss: alles, was gilt. Von dem, was längst ersetzt ist, nur die Prüfsummen; das hält die Datei klein.',
    noSites: 'Noch ist kein anderer Standort bekannt. Wen die Koordination zulässt, der steht danach hier.',
    sites: 'Standorte',
    chooseLacking: (n: number) => `Alle wählen, denen etwas fehlt (${n})`,
    chooseNone: 'Keinen',
    lacks: (n: number, since: string | null) =>
      n === 0
        ? 'hat alles'
        : `${zahl(n, 'Änderung fehlt', 'Änderungen fehlen')}${since === null ? '' : ` seit ${since}`}`,
    neverMet: (n: number) => `bekommt alles: ${zahl(n, 'Änderung', 'Änderungen')}`,
    lastHeard: (when: string) => `gehört am ${when}`,
    notHeard: 'noch nie gehört',
    lastSent: (when: string) => `zuletzt erstellt am ${when}`,
    chooseSite: 'Bitte wählen Sie mindestens einen Standort.',
    file: 'Datei',
    closing: 'Verschließen',
    leaveOpen: 'Nicht verschließen',
    leaveOpenNote: 'Wer die Datei hat, kann sie lesen. Verändern kann sie niemand unbemerkt.',
    sealFor: 'Für die Standorte verschließen',
    sealForNote:
      'Nur die gewählten Standorte können die Datei öffnen, mit ihrem eigenen Schlüssel. Ein Kennwort braucht es nicht.',
    canOpen: (names: string) => `Öffnen können: ${names}.`,
    cannotOpen: (names: string) =>
      `Nicht öffnen können: ${names}. Erstellen Sie dafür ein weiteres Bündel mit Kennwort.`,
    nobodyOpens:
      'Für keinen dieser Standorte ist ein Schlüssel zum Verschließen bekannt. Bitte nehmen Sie ein Kennwort.',
    seal: 'Mit Kennwort verschließen',
    sealNote:
      'Nur wer das Kennwort kennt, kann die Datei öffnen. Nennen Sie es auf einem anderen Weg, etwa am Telefon.',
    passphrase: 'Kennwort',
    showPassphrase: 'Kennwort zeigen',
    passphraseMissing: 'Bitte geben Sie ein Kennwort ein.',
    pack: 'Verkleinern (.gz)',
    packNote: 'Für große Bestände. Manche E-Mail-Filter halten gepackte Anhänge auf.',
    documents: {
      title: 'Dokumente mitgeben',
      none: 'Keine Dokumente',
      noneNote: 'Nur die Einträge gehen mit: Name, Größe und Prüfsumme.',
      lacking: 'Dokumente, die den Empfängern fehlen',
      lackingNote: 'Soweit hier bekannt: nicht, was sie selbst angehängt oder schon bekommen haben.',
      project: 'Alle Dokumente eines Projekts',
      projectNote: 'Auch was schon verschickt wurde, etwa weil es nicht angekommen ist.',
      choose: 'Projekt',
      chooseProject: 'Bitte wählen Sie das Projekt, dessen Dokumente mitgehen.',
      outlook: (n: number, size: string) =>
        n === 0
          ? 'Kein Dokument geht mit.'
          : `${zahl(n, 'Dokument geht', 'Dokumente gehen')} mit, ${size}, in einer zweiten Datei (Beipack).`,
      missing: (n: number) =>
        `${zahl(n, 'Inhalt ist', 'Inhalte sind')} hier selbst nicht vorhanden und ${n === 1 ? 'geht' : 'gehen'} nicht mit.`,
      left: (n: number) =>
        `${zahl(n, 'Dokument passt', 'Dokumente passen')} nicht mehr in diese Datei. Erstellen Sie danach noch ein Bündel.`,
      packing: 'Beipack wird geschrieben',
      saved: (file: string, n: number, size: string) =>
        `Dazu das Beipack „${file}“ mit ${zahl(n, 'Dokument', 'Dokumenten')}, ${size}. Schicken Sie beide Dateien.`,
      nothing: 'Es gab kein Dokument mitzugeben; ein Beipack wurde nicht geschrieben.',
      unsaved: 'Das Beipack mit den Dokumenten ist noch nicht gespeichert.',
      save: 'Beipack speichern …',
    },
    leaves: 'Was mitgeht und was bleibt',
    goesOut:
      'Mit geht, was alle Standorte sehen dürfen, auch das, was Sie von anderen erhalten haben. Dazu, unverändert, wer mitarbeitet.',
    stays: 'Hier bleibt',
    kinds: {
      private: 'Nur für mich',
      site: 'Nur für diesen Standort',
      nonpublic: 'Nichtöffentliche Sitzung',
      catalogue: 'Kataloge vom ersten Tag',
    },
    why: {
      private: 'Sichtbarkeit „nur ich“: verlässt diesen Rechner nie.',
      site: 'Sichtbarkeit „nur dieser Standort“: verlässt diesen Rechner nie.',
      nonpublic: 'Einstufung „nichtöffentliche Sitzung“: geht nur mit, wenn Sie es unten ankreuzen.',
      catalogue: 'Kataloge pflegt die Koordination; die gemeinsamen kommen mit ihren Bündeln.',
    },
    noneOfThese: 'Zurzeit kein Eintrag.',
    moreOfThese: (n: number) => `und ${zahl(n, 'weiterer', 'weitere')}`,
    refused: (n: number) =>
      `${zahl(n, 'abgelehnte Änderung geht', 'abgelehnte Änderungen gehen')} mit, damit alle dasselbe Protokoll haben; ${n === 1 ? 'sie zählt' : 'sie zählen'} nirgends.`,
    held: (n: number) =>
      `${zahl(n, 'Änderung wartet', 'Änderungen warten')} hier und ${n === 1 ? 'wird' : 'werden'} weitergereicht; auch dort ${n === 1 ? 'wartet sie' : 'warten sie'}.`,
    revoked: (n: number) =>
      `${zahl(n, 'Änderung', 'Änderungen')} aus gesperrten Schlüsseln ${n === 1 ? 'wird' : 'werden'} nie weitergereicht.`,
    toLog: 'Zum Protokoll',
    toSites: 'Zu den Standorten',
    nonpublic: (n: number) =>
      n === 0
        ? 'Nichtöffentliche mitgeben (es gibt keine)'
        : `${zahl(n, 'nichtöffentlichen Eintrag', 'nichtöffentliche Einträge')} mitgeben`,
    nonpublicNote:
      'Sonst bleiben sie hier. Geben Sie sie nur an Stellen, die sie lesen dürfen, und verschließen Sie die Datei dann.',
    nonpublicOpen: 'Sie geben nichtöffentliche Einträge unverschlossen weiter.',
    save: 'Bündel',
    nameNote:
      'Die Zahl ist die letzte Änderung dieses Standorts darin. So stehen Ihre Bündel in jedem Ordner in der richtigen Reihenfolge.',
    otherPlace: 'Anderen Ordner wählen …',
    saveAs: 'Bündel speichern …',
    creating: 'Bündel wird erstellt',
    created: 'Bündel erstellt',
    content: (ops: number, size: string) => `${zahl(ops, 'Änderung', 'Änderungen')}, ${size}`,
    nothingNew: 'Die Datei enthält keine Änderungen: Die gewählten Standorte haben schon alles.',
    next: 'Nächster Schritt: Hängen Sie die Datei an eine E-Mail, oder legen Sie sie dorthin, wo die anderen Standorte sie holen.',
    nextSealed: 'Das Kennwort gehört nicht in dieselbe E-Mail.',
    downloaded: 'Sie liegt im Ordner für Downloads.',
    another: 'Weiteres Bündel',
    cover: 'Begleittext für die E-Mail',
    coverNote: 'Zum Anpassen und Kopieren. Den Text schreibt das Programm auf Deutsch, weil die anderen ihn lesen.',
    coverText: 'Text',
    coverCopy: 'In die Zwischenablage',
    coverAgain: 'Wieder wie in der Vorlage',
    coverCopied: 'Der Begleittext ist in der Zwischenablage. Fügen Sie ihn in die E-Mail ein.',
    coverNotCopied:
      'Die Zwischenablage ist nicht erreichbar. Bitte markieren Sie den Text und kopieren Sie ihn mit Strg+C.',
    coverTemplate: 'Vorlage ändern',
    coverTemplateLabel: 'Vorlage',
    coverHint: (words: string) => `Wird ausgefüllt: ${words}`,
    coverReset: 'Mitgelieferte Vorlage',
    savedMessage: (file: string) => `Bündel „${file}“ erstellt`,
    cancelled: 'Abgebrochen. Es wurde keine Datei geschrieben.',
  },
  {
    unsent: (n: number) =>
      n === 0
        ? 'Nothing new was entered here since the last bundle.'
        : `${number(n, 'change was', 'changes were')} added since the last bundle.`,
    toWhom: 'For whom?',
    everybody: 'For all sites',
    everybodyNote: (n: number) =>
      `The whole shared state, ${number(n, 'change', 'changes')}. Right if you are unsure; receiving things twice does no harm.`,
    some: 'For certain sites',
    someNote: 'Only what the chosen ones lack. A smaller file.',
    newSite: 'For a new or long-absent site',
    newSiteNote:
      'Snapshot: everything that counts. Of what was replaced long ago only the checksums, which keeps the file small.',
    noSites: 'No other site is known yet. Whoever the coordination admits will stand here afterwards.',
    sites: 'Sites',
    chooseLacking: (n: number) => `Choose all that lack something (${n})`,
    chooseNone: 'None',
    lacks: (n: number, since: string | null) =>
      n === 0
        ? 'has everything'
        : `${number(n, 'change', 'changes')} missing${since === null ? '' : ` since ${since}`}`,
    neverMet: (n: number) => `gets everything: ${number(n, 'change', 'changes')}`,
    lastHeard: (when: string) => `heard on ${when}`,
    notHeard: 'never heard of yet',
    lastSent: (when: string) => `last created on ${when}`,
    chooseSite: 'Please choose at least one site.',
    file: 'File',
    closing: 'Sealing',
    leaveOpen: 'Do not seal',
    leaveOpenNote: 'Whoever has the file can read it. Nobody can change it unnoticed.',
    sealFor: 'Seal for the sites',
    sealForNote: 'Only the chosen sites can open the file, with their own key. No passphrase is needed.',
    canOpen: (names: string) => `Can open it: ${names}.`,
    cannotOpen: (names: string) => `Cannot open it: ${names}. Please create another bundle with a passphrase for them.`,
    nobodyOpens: 'No key to seal with is known for any of these sites. Please use a passphrase.',
    seal: 'Seal with a passphrase',
    sealNote: 'Only who knows the passphrase can open the file. Tell it by another way, by telephone for instance.',
    passphrase: 'Passphrase',
    showPassphrase: 'Show passphrase',
    passphraseMissing: 'Please enter a passphrase.',
    pack: 'Make smaller (.gz)',
    packNote: 'For large amounts. Some mail filters hold back packed attachments.',
    documents: {
      title: 'Send documents along',
      none: 'No documents',
      noneNote: 'Only the entries go along: name, size and checksum.',
      lacking: 'Documents the readers lack',
      lackingNote: 'As far as is known here: not what they attached themselves or got before.',
      project: 'All documents of a project',
      projectNote: 'Also what was sent before, for instance because it did not arrive.',
      choose: 'Project',
      chooseProject: 'Please choose the project whose documents go along.',
      outlook: (n: number, size: string) =>
        n === 0
          ? 'No document goes along.'
          : `${number(n, 'document goes', 'documents go')} along, ${size}, in a second file (companion).`,
      missing: (n: number) =>
        `${number(n, 'content is', 'contents are')} not here and ${n === 1 ? 'does' : 'do'} not go along.`,
      left: (n: number) =>
        `${number(n, 'document has', 'documents have')} no room in this file. Create another bundle afterwards.`,
      packing: 'Writing the companion file',
      saved: (file: string, n: number, size: string) =>
        `With it the companion file “${file}” with ${number(n, 'document', 'documents')}, ${size}. Send both files.`,
      nothing: 'There was no document to send along; no companion file was written.',
      unsaved: 'The companion file with the documents is not saved yet.',
      save: 'Save companion file …',
    },
    leaves: 'What goes along and what stays',
    goesOut:
      'What all sites may see goes along, also what you received from others. And, unchanged, the registry of who takes part.',
    stays: 'Stays here',
    kinds: {
      private: 'Only for me',
      site: 'Only for this site',
      nonpublic: 'Non-public session',
      catalogue: 'Catalogues of the first day',
    },
    why: {
      private: 'Visibility “only me”: never leaves this computer.',
      site: 'Visibility “this site only”: never leaves this computer.',
      nonpublic: 'Classification “non-public session”: goes along only if you tick it below.',
      catalogue: 'The coordination keeps catalogues; the shared ones come with its bundles.',
    },
    noneOfThese: 'No record at present.',
    moreOfThese: (n: number) => `and ${number(n, 'more', 'more')}`,
    refused: (n: number) =>
      `${number(n, 'refused change goes', 'refused changes go')} along, so that everybody has the same log; ${n === 1 ? 'it counts' : 'they count'} nowhere.`,
    held: (n: number) =>
      `${number(n, 'change waits', 'changes wait')} here and ${n === 1 ? 'is' : 'are'} passed on; there too ${n === 1 ? 'it waits' : 'they wait'}.`,
    revoked: (n: number) =>
      `${number(n, 'change', 'changes')} from revoked keys ${n === 1 ? 'is' : 'are'} never passed on.`,
    toLog: 'To the log',
    toSites: 'To the sites',
    nonpublic: (n: number) =>
      n === 0
        ? 'Include non-public records (there are none)'
        : `Include ${number(n, 'non-public record', 'non-public records')}`,
    nonpublicNote: 'Otherwise they stay here. Pass them only to those who may read them, and seal the file then.',
    nonpublicOpen: 'You are passing on non-public records unsealed.',
    save: 'Bundle',
    nameNote:
      'The number is the last change of this site in it. So your bundles stand in the right order in every folder.',
    otherPlace: 'Choose another folder …',
    saveAs: 'Save bundle …',
    creating: 'Creating bundle',
    created: 'Bundle created',
    content: (ops: number, size: string) => `${number(ops, 'change', 'changes')}, ${size}`,
    nothingNew: 'The file contains no changes: the chosen sites have everything already.',
    next: 'Next step: attach the file to a mail, or put it where the other sites fetch it.',
    nextSealed: 'The passphrase does not belong into the same mail.',
    downloaded: 'It is in the downloads folder.',
    another: 'Another bundle',
    cover: 'Text for the mail',
    coverNote: 'To adapt and copy. The program writes it in German, because the others read it.',
    coverText: 'Text',
    coverCopy: 'Copy to the clipboard',
    coverAgain: 'As in the template again',
    coverCopied: 'The text is on the clipboard. Paste it into the mail.',
    coverNotCopied: 'The clipboard cannot be reached. Please mark the text and copy it with Ctrl+C.',
    coverTemplate: 'Change the template',
    coverTemplateLabel: 'Template',
    coverHint: (words: string) => `Filled in: ${words}`,
    coverReset: 'Template of the program',
    savedMessage: (file: string) => `Bundle “${file}” created`,
    cancelled: 'Cancelled. No file was written.',
  },
);
