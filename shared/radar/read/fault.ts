import type { Locale } from '../../core/locale.ts';

/** What is wrong with one entry of a radar file. */
export const radarFaultCodes = [
  'not-a-record',
  'no-name',
  'no-ring',
  'no-sector',
  'unknown-ring',
  'unknown-sector',
  'too-many-parts',
  'twice',
  'too-long',
  'bad-address',
  'bad-movement',
  'no-head',
  'too-many-releases',
] as const;
export type RadarFaultCode = (typeof radarFaultCodes)[number];

/** `row` is the line of a table, the number of an entry in a list (from 1), or 0 where `file` says it all. */
export type RadarFault = {
  readonly row: number;
  readonly file: string;
  readonly column: string;
  readonly code: RadarFaultCode;
  /** What stood there, shortened. */
  readonly text: string;
};

/** Faults that leave an entry out; with the others it is taken without what cannot be read. */
const grave: ReadonlySet<RadarFaultCode> = new Set([
  'not-a-record',
  'no-name',
  'no-ring',
  'no-sector',
  'unknown-ring',
  'unknown-sector',
  'too-many-parts',
  'twice',
  'no-head',
]);

export const leavesOut = (code: RadarFaultCode): boolean => grave.has(code);

const sentences: Readonly<Record<RadarFaultCode, { readonly de: string; readonly en: string }>> = {
  'not-a-record': { de: 'Das ist kein Eintrag.', en: 'This is not an entry.' },
  'no-name': { de: 'Der Name fehlt.', en: 'The name is missing.' },
  'no-ring': { de: 'Der Ring fehlt.', en: 'The ring is missing.' },
  'no-sector': { de: 'Das Feld fehlt.', en: 'The field is missing.' },
  'unknown-ring': { de: 'Diesen Ring gibt es in der Datei nicht.', en: 'The file has no such ring.' },
  'unknown-sector': { de: 'Dieses Feld gibt es in der Datei nicht.', en: 'The file has no such field.' },
  'too-many-parts': {
    de: 'Mehr als 24 Felder oder Ringe hat kein Radar.',
    en: 'No radar has more than 24 fields or rings.',
  },
  twice: { de: 'Der Name steht schon weiter oben.', en: 'The name stands further up already.' },
  'too-long': { de: 'Der Text war zu lang und ist gekürzt.', en: 'The text was too long and is cut.' },
  'bad-address': { de: 'Das ist keine Adresse im Netz; sie fehlt.', en: 'This is not a web address; it is left out.' },
  'bad-movement': {
    de: 'Die Bewegung ist unbekannt; sie wird berechnet.',
    en: 'The movement is unknown; it is computed.',
  },
  'no-head': {
    de: 'Der Datei fehlt der Kopf zwischen zwei Zeilen „---“.',
    en: 'The file lacks its head between two lines “---”.',
  },
  'too-many-releases': {
    de: 'Der Ordner hat mehr als 100 Ausgaben; diese alte wird keine eigene. Was in ihr steht, zählt in den späteren.',
    en: 'The folder has more than 100 releases; this old one does not become one of its own. What it says counts in later ones.',
  },
};

export const radarFaultSentence = (code: RadarFaultCode, locale: Locale): string => sentences[code][locale];
