import { defineTexts } from '../../i18n/define.ts';
import { number, zahl } from '../../i18n/plural.ts';

export const createTexts = defineTexts(
  {
    intro:
      'Ein Bündel ist eine Datei mit dem, was hier eingetragen wurde. Sie geben sie weiter: per E-Mail, Stick oder Netzlaufwerk.',
    unsent: (n: number) =>
      n === 0
        ? 'Seit dem letzten Bündel wurde hier nichts Neues eingetragen.'
        : `${zahl(n, 'Änderung ist', 'Änderungen sind')} seit dem letzten Bündel hinzugekommen.`,
    toWhom: 'Für wen?',
    everybody: 'Für alle Standorte',
    everybodyNote: 'Der ganze gemeinsame Stand. Richtig, wenn Sie unsicher sind; doppelt Erhaltenes schadet nie.',
    some: 'Für bestimmte Standorte',
    someNote: 'Nur, was den ausgewählten noch fehlt. Kleinere Datei.',
    newSite: 'Für einen neuen oder lange abwesenden Standort',
    newSiteNote:
      'Schnappschuss: alles, was gilt. Von dem, was längst ersetzt ist, nur die Prüfsummen; das hält die Datei klein.',
    noSites: 'Noch ist kein anderer Standort bekannt. Wen die Koordination zulässt, der steht danach hier.',
    sites: 'Standorte',
    lacks: (n: number) => (n === 0 ? 'hat alles von hier' : `${zahl(n, 'Änderung fehlt', 'Änderungen fehlen')} dort`),
    neverMet: 'bekommt alles: noch kein Bündel von dort',
    lastSent: (when: string) => `zuletzt für diesen Standort erstellt: ${when}`,
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
    leaves: 'Was hinausgeht und was bleibt',
    goesOut:
      'Geht mit: alle Einträge mit der Sichtbarkeit „alle Standorte“ und „öffentlich“, auch das, was Sie von anderen Standorten erhalten haben.',
    stays:
      'Bleibt hier, immer: Einträge mit der Sichtbarkeit „nur ich“ und „nur dieser Standort“, Ihre Einstellungen und Entwürfe.',
    nonpublic: 'Einträge aus nichtöffentlicher Sitzung mitgeben',
    nonpublicNote:
      'Sie bleiben sonst hier. Geben Sie sie nur an Stellen weiter, die sie lesen dürfen; verschließen Sie die Datei dann.',
    nonpublicOpen: 'Sie geben nichtöffentliche Einträge unverschlossen weiter.',
    save: 'Bündel',
    saveAs: 'Bündel speichern …',
    creating: 'Bündel wird erstellt',
    created: 'Bündel erstellt',
    content: (ops: number, size: string) => `${zahl(ops, 'Änderung', 'Änderungen')}, ${size}`,
    nothingNew: 'Die Datei enthält keine Änderungen: Die gewählten Standorte haben schon alles.',
    next: 'Nächster Schritt: Hängen Sie die Datei an eine E-Mail, oder legen Sie sie dorthin, wo die anderen Standorte sie holen.',
    nextSealed: 'Das Kennwort gehört nicht in dieselbe E-Mail.',
    downloaded: 'Sie liegt im Ordner für Downloads.',
    another: 'Weiteres Bündel',
    savedMessage: (file: string) => `Bündel „${file}“ erstellt`,
    cancelled: 'Abgebrochen. Es wurde keine Datei geschrieben.',
  },
  {
    intro: 'A bundle is a file with what was entered here. You pass it on: by mail, stick or network drive.',
    unsent: (n: number) =>
      n === 0
        ? 'Nothing new was entered here since the last bundle.'
        : `${number(n, 'change was', 'changes were')} added since the last bundle.`,
    toWhom: 'For whom?',
    everybody: 'For all sites',
    everybodyNote: 'The whole shared state. Right if you are unsure; receiving things twice does no harm.',
    some: 'For certain sites',
    someNote: 'Only what the chosen ones lack. A smaller file.',
    newSite: 'For a new or long-absent site',
    newSiteNote:
      'Snapshot: everything that counts. Of what was replaced long ago only the checksums, which keeps the file small.',
    noSites: 'No other site is known yet. Whoever the coordination admits will stand here afterwards.',
    sites: 'Sites',
    lacks: (n: number) => (n === 0 ? 'has everything from here' : `${number(n, 'change', 'changes')} missing there`),
    neverMet: 'gets everything: no bundle from there yet',
    lastSent: (when: string) => `last created for this site: ${when}`,
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
    leaves: 'What goes out and what stays',
    goesOut:
      'Goes along: all records visible to “all sites” and “public”, including what you received from other sites.',
    stays: 'Stays here, always: records visible to “only me” and “this site only”, your settings and drafts.',
    nonpublic: 'Include records of non-public sessions',
    nonpublicNote: 'Otherwise they stay here. Pass them only to those who may read them, and seal the file then.',
    nonpublicOpen: 'You are passing on non-public records unsealed.',
    save: 'Bundle',
    saveAs: 'Save bundle …',
    creating: 'Creating bundle',
    created: 'Bundle created',
    content: (ops: number, size: string) => `${number(ops, 'change', 'changes')}, ${size}`,
    nothingNew: 'The file contains no changes: the chosen sites have everything already.',
    next: 'Next step: attach the file to a mail, or put it where the other sites fetch it.',
    nextSealed: 'The passphrase does not belong into the same mail.',
    downloaded: 'It is in the downloads folder.',
    another: 'Another bundle',
    savedMessage: (file: string) => `Bundle “${file}” created`,
    cancelled: 'Cancelled. No file was written.',
  },
);
