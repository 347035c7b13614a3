import { defineTexts } from '../../i18n/define.ts';
import { number, zahl } from '../../i18n/plural.ts';

/** Reading an address book in. */
export const contactImportTexts = defineTexts(
  {
    title: 'Visitenkarten einlesen',
    drop: 'Visitenkarten (.vcf) hierher ziehen',
    dropHere: 'Loslassen, um sie zu lesen',
    dropText:
      'vCard 3.0 und 4.0, auch von Outlook und aus dem Handy. Vor dem Übernehmen sehen Sie, was geschieht. Übernommen werden Name, Funktion, Kommune, E-Mail und Telefon.',
    choose: 'Datei wählen …',
    another: 'Andere Datei wählen …',
    files: (name: string, n: number) =>
      n === 1 ? name : `${name} und ${zahl(n - 1, 'weitere Datei', 'weitere Dateien')}`,
    noFile: 'Keine Datei: doch Text einfügen',
    paste: 'Oder den Text einer Visitenkarte einfügen',
    pasteHint: 'Von BEGIN:VCARD bis END:VCARD, auch mehrere Karten.',
    basis: 'Rechtsgrundlage für alle, die noch keine haben',
    basisHint: 'Warum dürfen Sie diese Angaben speichern? Zum Beispiel: „Einwilligung vom 12.3.2027“.',
    retention: 'Aufbewahren bis',
    retentionHint: 'Danach erscheinen diese Kontakte zum Löschen. Leer: kein Ende.',
    missing: {
      source: 'Bitte wählen Sie eine Datei, oder fügen Sie den Text einer Karte ein.',
      basis: 'Bitte nennen Sie die Rechtsgrundlage. Ohne sie dürfen die Angaben nicht gespeichert werden.',
    },
    preview: 'Vorschau',
    reading: 'Visitenkarten werden gelesen',
    applying: 'Visitenkarten werden übernommen',
    counts: (n: number, changed: number, same: number, faulty: number) =>
      [
        `${n} neu`,
        `${changed} geändert`,
        `${same} unverändert`,
        ...(faulty === 0 ? [] : [zahl(faulty, 'bleibt draußen', 'bleiben draußen')]),
      ].join(', '),
    total: (n: number) => `${zahl(n, 'Karte', 'Karten')} gelesen. Noch ist nichts gespeichert.`,
    rows: 'Was übernommen wird',
    columns: { card: 'Karte', name: 'Name', verdict: 'Was geschieht', changes: 'Änderungen' },
    verdicts: { new: 'neu', changed: 'geändert', unchanged: 'unverändert' },
    change: (field: string, from: string, to: string) => `${field}: ${from} → ${to}`,
    empty: 'leer',
    outs: (n: number) =>
      `${zahl(n, 'Karte wird', 'Karten werden')} nicht übernommen. Die anderen schon; berichtigte können Sie später noch einmal einlesen.`,
    outsLabel: 'Karten, die draußen bleiben',
    hints: (n: number) => `${zahl(n, 'Hinweis', 'Hinweise')} zu Karten, die übernommen werden`,
    faultHead: { where: 'Karte', line: 'Zeile', what: 'Was ist', text: 'Dort steht' },
    more: (n: number) => `und ${zahl(n, 'weitere', 'weitere')}`,
    back: 'Zurück',
    apply: 'Übernehmen',
    applied: (n: number, changed: number) => `Visitenkarten eingelesen: ${n} neu, ${changed} geändert.`,
    toContacts: 'Zu den Kontakten',
  },
  {
    title: 'Read cards in',
    drop: 'Drop cards (.vcf) here',
    dropHere: 'Let go to read them',
    dropText:
      'vCard 3.0 and 4.0, also from Outlook and from phones. You see what happens before it does. Name, function, body, e-mail and phone are taken over.',
    choose: 'Choose a file …',
    another: 'Choose another file …',
    files: (name: string, n: number) => (n === 1 ? name : `${name} and ${number(n - 1, 'more file', 'more files')}`),
    noFile: 'No file: paste text instead',
    paste: 'Or paste the text of a card',
    pasteHint: 'From BEGIN:VCARD to END:VCARD, also several cards.',
    basis: 'Legal basis for everybody who has none yet',
    basisHint: 'Why may you store these data? For example: “Einwilligung vom 12.3.2027”.',
    retention: 'Keep until',
    retentionHint: 'After it these contacts show up to be deleted. Empty: no end.',
    missing: {
      source: 'Please choose a file, or paste the text of a card.',
      basis: 'Please name the legal basis. Without one the data may not be stored.',
    },
    preview: 'Preview',
    reading: 'Reading the cards',
    applying: 'Taking the cards over',
    counts: (n: number, changed: number, same: number, faulty: number) =>
      [`${n} new`, `${changed} changed`, `${same} unchanged`, ...(faulty === 0 ? [] : [`${faulty} left out`])].join(
        ', ',
      ),
    total: (n: number) => `${number(n, 'card', 'cards')} read. Nothing is stored yet.`,
    rows: 'What is taken over',
    columns: { card: 'Card', name: 'Name', verdict: 'What happens', changes: 'Changes' },
    verdicts: { new: 'new', changed: 'changed', unchanged: 'unchanged' },
    change: (field: string, from: string, to: string) => `${field}: ${from} → ${to}`,
    empty: 'empty',
    outs: (n: number) =>
      `${number(n, 'card is', 'cards are')} not taken over. The others are; you can read corrected ones in later.`,
    outsLabel: 'Cards that are left out',
    hints: (n: number) => `${number(n, 'remark', 'remarks')} on cards that are taken over`,
    faultHead: { where: 'Card', line: 'Line', what: 'What it is', text: 'It says' },
    more: (n: number) => `and ${number(n, 'more', 'more')}`,
    back: 'Back',
    apply: 'Take over',
    applied: (n: number, changed: number) => `Cards read in: ${n} new, ${changed} changed.`,
    toContacts: 'To the contacts',
  },
);
