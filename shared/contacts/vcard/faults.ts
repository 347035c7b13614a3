import type { Locale } from '../../core/locale.ts';

/** What is to be said about a card. The first ones leave the card out; with the others it is taken over without what they name. */
export const cardFaultCodes = [
  'not-closed',
  'no-name',
  'group',
  'too-long',
  'twice',
  'ambiguous',
  'not-allowed',
  'unreadable-line',
  'undecodable',
  'bad-email',
  'old-version',
  'no-version',
  'quoted-printable',
  'charset',
  'photo',
  'several',
  'left-out',
  'unknown-organisation',
] as const;
export type CardFaultCode = (typeof cardFaultCodes)[number];

/** `card` from 1, `line` in the text from 1, `text` what stands there or which fields, shortened. */
export type CardFault = {
  readonly card: number;
  readonly line: number;
  readonly code: CardFaultCode;
  readonly text: string;
};

const grave: ReadonlySet<CardFaultCode> = new Set([
  'not-closed',
  'no-name',
  'group',
  'too-long',
  'twice',
  'ambiguous',
  'not-allowed',
]);

/** Whether the card is not taken over at all. */
export const leavesCardOut = (code: CardFaultCode): boolean => grave.has(code);

const sentences: Readonly<Record<CardFaultCode, { readonly de: string; readonly en: string }>> = {
  'not-closed': {
    de: 'Die Karte hört mittendrin auf (END:VCARD fehlt). Bitte speichern Sie sie im Adressbuch noch einmal.',
    en: 'The card ends halfway (END:VCARD is missing). Please save it again in the address book.',
  },
  'no-name': { de: 'Auf der Karte steht kein Name.', en: 'There is no name on the card.' },
  group: {
    de: 'Das ist eine Gruppe oder ein Verteiler, keine Person.',
    en: 'This is a group or a distribution list, not a person.',
  },
  'too-long': {
    de: 'Eine Angabe ist länger als 300 Zeichen. Bitte kürzen Sie sie im Adressbuch.',
    en: 'One entry is longer than 300 characters. Please shorten it in the address book.',
  },
  twice: {
    de: 'Diese Person steht schon auf einer Karte weiter oben.',
    en: 'This person is on a card further up already.',
  },
  ambiguous: {
    de: 'Das könnten mehrere Kontakte sein. Bitte führen Sie sie zuerst zusammen (Austausch › Doppelte).',
    en: 'This could be several contacts. Please merge them first (Exchange › Duplicates).',
  },
  'not-allowed': {
    de: 'Diesen Kontakt darf Ihr Standort nicht ändern; er gehört einer anderen Kommune.',
    en: 'Your site may not change this contact; it belongs to another body.',
  },
  'unreadable-line': {
    de: 'Diese Zeile ist keine Angabe einer Karte; sie fehlt.',
    en: 'This line is nothing a card can say; it is left out.',
  },
  undecodable: {
    de: 'Die Zeichen dieser Angabe sind nicht zu entziffern; sie fehlt.',
    en: 'The characters of this entry cannot be deciphered; it is left out.',
  },
  'bad-email': {
    de: 'Das ist keine E-Mail-Adresse, die andere erreichen; sie fehlt.',
    en: 'This is no e-mail address that others can reach; it is left out.',
  },
  'old-version': {
    de: 'Die Karte hat die alte Fassung 2.1 (Outlook). Sie wurde gelesen; bitte prüfen Sie Umlaute und Namen.',
    en: 'The card has the old version 2.1 (Outlook). It was read; please check umlauts and names.',
  },
  'no-version': {
    de: 'Die Karte sagt nicht, welche Fassung sie hat; gelesen wie 3.0.',
    en: 'The card does not say which version it has; read as 3.0.',
  },
  'quoted-printable': {
    de: 'Angaben sind mit =XX verschlüsselt, wie Outlook es aus der alten Fassung 2.1 behält. Sie wurden gelesen; bitte prüfen Sie die Umlaute.',
    en: 'Entries are coded with =XX, as Outlook keeps it from the old version 2.1. They were read; please check the umlauts.',
  },
  charset: {
    de: 'Die Karte nennt einen Zeichensatz, den es in ihrer Fassung nicht gibt. Gelesen wurde wie die ganze Datei; bitte prüfen Sie die Umlaute.',
    en: 'The card names a character set its version does not have. It was read like the whole file; please check the umlauts.',
  },
  photo: {
    de: 'Fotos und andere Bilder werden nicht übernommen.',
    en: 'Photos and other pictures are not taken over.',
  },
  several: {
    de: 'Übernommen wird je eine Adresse und Nummer, die bevorzugte oder dienstliche. Es fehlen:',
    en: 'One address and one number are taken over, the preferred one or the one at work. Left out:',
  },
  'left-out': {
    de: 'Wird hier nicht gebraucht und nicht gespeichert (Datensparsamkeit):',
    en: 'Not needed and not stored here (data minimisation):',
  },
  'unknown-organisation': {
    de: 'Keine Kommune der Region; steht bei der Funktion.',
    en: 'No body of the region; it stands with the function.',
  },
};

export const cardFaultSentence = (code: CardFaultCode, locale: Locale): string => sentences[code][locale];
