import { defineTexts } from '../i18n/define.ts';

export const supportTexts = defineTexts(
  {
    title: 'Hilfe durch die IT',
    text: 'Wenn etwas nicht stimmt, hilft eine Diagnose: Versionen, Mengen, Größen und was zuletzt abgestürzt ist. Keine Inhalte, keine Namen.',
    open: 'Diagnose ansehen …',
    dialog: 'Diagnose speichern',
    lead: 'Das alles steht in der Datei, und sonst nichts. Sie verlässt diesen Rechner nur, wenn Sie sie weitergeben.',
    content: 'Inhalt der Diagnose',
    save: 'Diagnose speichern …',
    saved: (name: string) => `Die Diagnose liegt unter „${name}“.`,
    window: 'Fenster',
    tray: 'Beim Schließen im Infobereich weiterlaufen, damit Erinnerungen kommen',
    spellcheck: 'Rechtschreibung in Textfeldern prüfen',
    spellcheckHint: 'Mit den Wörterbüchern des Systems; es wird nichts geladen.',
    update: 'Beim Start nach einer neueren Fassung fragen',
    updateHint: (address: string) => `Gefragt wird nur ${address}; geladen wird nichts.`,
    noUpdate: 'Nach neuen Fassungen wird nie gefragt: Ihre IT hat keine Adresse dafür genannt.',
    check: 'Jetzt fragen',
    states: {
      off: 'Die Frage nach neuen Fassungen ist ausgeschaltet.',
      unknown: 'Die Adresse Ihrer IT hat nicht geantwortet. Bitte versuchen Sie es später noch einmal.',
      current: 'Sie haben die neueste Fassung.',
    },
    onlyDesktop:
      'Infobereich, Rechtschreibprüfung, Menü und Erinnerungen hat nur das Programm; im Browser gelten dessen eigene Einstellungen.',
  },
  {
    title: 'Help from your IT',
    text: 'When something is wrong, a diagnosis helps: versions, counts, sizes and what broke last. No contents, no names.',
    open: 'Look at the diagnosis …',
    dialog: 'Save the diagnosis',
    lead: 'All this is in the file, and nothing else. It leaves this computer only if you pass it on.',
    content: 'Content of the diagnosis',
    save: 'Save the diagnosis …',
    saved: (name: string) => `The diagnosis is at “${name}”.`,
    window: 'Window',
    tray: 'Go on running beside the clock after closing, so that reminders come',
    spellcheck: 'Check spelling in text fields',
    spellcheckHint: 'With the dictionaries of the system; nothing is fetched.',
    update: 'Ask for a newer version at the start',
    updateHint: (address: string) => `Only ${address} is asked; nothing is fetched.`,
    noUpdate: 'Newer versions are never asked for: your IT has named no address for it.',
    check: 'Ask now',
    states: {
      off: 'Asking for newer versions is switched off.',
      unknown: 'The address of your IT did not answer. Please try again later.',
      current: 'You have the newest version.',
    },
    onlyDesktop:
      'Only the desktop program has a tray, spelling, a menu and reminders; in a browser its own settings apply.',
  },
);
