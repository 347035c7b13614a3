import { defineTexts } from '../i18n/define.ts';

export const startTexts = defineTexts(
  {
    welcome: 'Willkommen bei der Digitalagentur',
    intro:
      'Projekte, Förderfristen und Notizen vieler Verwaltungen, ohne gemeinsamen Server. Alles liegt auf diesem Rechner; ausgetauscht wird über Bündel-Dateien.',
    how: 'Wie möchten Sie beginnen?',
    example: 'Beispieldaten ansehen',
    exampleNote:
      'Ein erfundenes Büro mit Projekten und Fristen zum Ausprobieren. Sie können es jederzeit beiseitelegen.',
    empty: 'Leer beginnen',
    emptyNote: 'Richten Sie Ihren Standort ein und legen Sie los.',
    bundle: 'Bündel einlesen',
    bundleNote: 'Sie haben eine Datei von einem anderen Standort bekommen (.dabundle).',
    body: 'Ihre Kommune',
    label: 'Bezeichnung Ihres Standorts',
    labelHint: 'So heißen Sie bei den anderen, zum Beispiel „Rathaus Musterstadt“.',
    role: 'Ihre Rolle',
    roleNotes: {
      coordination: 'Führt zusammen, was die anderen schicken, und hält alle Fristen im Blick.',
      implementation: 'Kümmert sich vor Ort um Projekte und Fördermittel.',
      contact: 'Sieht mit, meldet den Stand, beantwortet Fragen.',
    },
    rootHint:
      'Damit dieser Standort weiß, wem er glauben darf: Die Koordination liest sie am Telefon vor. Sie können sie auch später unter Austausch › Standorte eintragen.',
    joinNow:
      'Eingerichtet. Nächster Schritt: Schreiben Sie hier die Beitrittsanfrage und schicken Sie sie der Koordination.',
    joinLater:
      'Eingerichtet. Für den Austausch schreiben Sie unter Austausch › Standorte eine Beitrittsanfrage an die Koordination.',
    toSites: 'Zu den Standorten',
    begin: 'Büro einrichten',
    beginExample: 'Beispiel öffnen',
    beginBundle: 'Einrichten und Datei wählen',
    bundleThen:
      'Danach wählen Sie die Datei. Sie sehen zuerst, was darin ist; übernommen wird nur, was Sie bestätigen.',
    chooseBody: 'Bitte wählen Sie Ihre Kommune.',
    giveLabel: 'Bitte geben Sie Ihrem Standort einen Namen.',
    working: 'Wird eingerichtet …',
    language: 'Switch to English',
    trouble: {
      title: 'Der Datenbestand lässt sich nicht öffnen',
      retry: 'Noch einmal versuchen',
      untouched: 'An Ihren Daten wurde nichts geändert.',
      'store-newer': {
        title: 'Diese Daten stammen aus einer neueren Version',
        text: 'Eine neuere Digitalagentur hat den Datenbestand geschrieben. Installieren Sie die neue Version und öffnen Sie das Programm dann wieder.',
      },
      'store-network-path': {
        title: 'Der Datenbestand liegt auf einem Netzlaufwerk',
        text: 'Auf Netzlaufwerken und in Wolken-Ordnern können Daten beschädigt werden. Verschieben Sie den Datenordner auf die eigene Festplatte; ausgetauscht wird über Bündel.',
      },
      'store-unwritable': {
        title: 'In den Datenordner kann nicht geschrieben werden',
        text: 'Prüfen Sie, ob der Ordner schreibgeschützt ist oder einer anderen Person gehört, und versuchen Sie es dann noch einmal.',
      },
      'store-full': {
        title: 'Der Datenträger ist voll',
        text: 'Schaffen Sie Platz auf der Festplatte und versuchen Sie es dann noch einmal.',
      },
      'store-damaged': {
        title: 'Der Datenbestand ist beschädigt',
        text: 'Es gibt zwei Wege weiter. Der beschädigte Stand wird in keinem Fall gelöscht.',
      },
      'store-in-use': {
        title: 'Digitalagentur läuft schon',
        text: 'Ein anderes Fenster arbeitet mit diesem Datenbestand. Wechseln Sie dorthin, oder schließen Sie es und versuchen Sie es noch einmal.',
      },
      storage: {
        title: 'Der Datenbestand lässt sich nicht lesen',
        text: 'Prüfen Sie, ob die Festplatte in Ordnung ist, und versuchen Sie es noch einmal.',
      },
      'node-too-old': {
        title: 'Das installierte Node.js ist zu alt',
        text: 'Digitalagentur braucht Node.js 22 oder neuer. Installieren Sie eine neuere Version und starten Sie noch einmal.',
      },
      'connection-lost': {
        title: 'Das Programm antwortet nicht mehr',
        text: 'Schließen Sie dieses Fenster und starten Sie Digitalagentur neu.',
      },
      restore: 'Sicherung wiederherstellen',
      noBackups: 'Es gibt noch keine Sicherung in diesem Datenordner.',
      restorePoint: (at: string, reason: string) => `${at} (${reason})`,
    },
  },
  {
    welcome: 'Welcome to Digitalagentur',
    intro:
      'Projects, funding deadlines and notes of many administrations, without a common server. Everything stays on this machine; bundles, which are files, carry the exchange.',
    how: 'How do you want to begin?',
    example: 'Look at example data',
    exampleNote: 'An invented office with projects and deadlines to try things out. You can put it aside at any time.',
    empty: 'Begin empty',
    emptyNote: 'Set up your site and start.',
    bundle: 'Read a bundle',
    bundleNote: 'You got a file from another site (.dabundle).',
    body: 'Your municipality',
    label: 'Name of your site',
    labelHint: 'What the others call you, for example “Rathaus Musterstadt”.',
    role: 'Your role',
    roleNotes: {
      coordination: 'Brings together what the others send and keeps an eye on all deadlines.',
      implementation: 'Takes care of projects and funding on the spot.',
      contact: 'Looks on, reports the state of things, answers questions.',
    },
    rootHint:
      'So that this site knows whom to believe: the coordination reads them out on the telephone. You can enter them later as well, under Exchange › Sites.',
    joinNow: 'Set up. Next step: write the join request here and send it to the coordination.',
    joinLater: 'Set up. To take part in the exchange, write a join request to the coordination under Exchange › Sites.',
    toSites: 'To the sites',
    begin: 'Set up the office',
    beginExample: 'Open the example',
    beginBundle: 'Set up and choose the file',
    bundleThen: 'Then you choose the file. You see first what is in it; only what you confirm is applied.',
    chooseBody: 'Please choose your municipality.',
    giveLabel: 'Please give your site a name.',
    working: 'Setting up …',
    language: 'Auf Deutsch umstellen',
    trouble: {
      title: 'The data cannot be opened',
      retry: 'Try again',
      untouched: 'Nothing was changed in your data.',
      'store-newer': {
        title: 'This data comes from a newer version',
        text: 'A newer Digitalagentur has written the data. Install the new version and then open the program again.',
      },
      'store-network-path': {
        title: 'The data lies on a network drive',
        text: 'On network drives and in cloud folders data can be damaged. Move the data folder to the local disk; the exchange goes by bundles.',
      },
      'store-unwritable': {
        title: 'The data folder cannot be written to',
        text: 'Check whether the folder is write-protected or belongs to somebody else, and then try again.',
      },
      'store-full': {
        title: 'The disk is full',
        text: 'Make room on the disk and then try again.',
      },
      'store-damaged': {
        title: 'The data is damaged',
        text: 'There are two ways on. The damaged state is not deleted in either.',
      },
      'store-in-use': {
        title: 'Digitalagentur is already running',
        text: 'Another window works with this data. Switch to it, or close it and try again.',
      },
      storage: {
        title: 'The data cannot be read',
        text: 'Check whether the disk is all right, and try again.',
      },
      'node-too-old': {
        title: 'The installed Node.js is too old',
        text: 'Digitalagentur needs Node.js 22 or newer. Install a newer version and start again.',
      },
      'connection-lost': {
        title: 'The program no longer answers',
        text: 'Close this window and start Digitalagentur again.',
      },
      restore: 'Go back to this restore point',
      noBackups: 'There is no restore point in this data folder yet.',
      restorePoint: (at: string, reason: string) => `${at} (${reason})`,
    },
  },
);
