import type { Locale } from '../../core/locale.ts';

/** What is wrong with one object of a file. */
export const oparlFaultCodes = [
  'no-id',
  'id-too-long',
  'not-an-object',
  'only-address',
  'unknown-type',
  'too-deep',
  'bad-date',
  'bad-value',
  'too-long',
  'rest-cut',
] as const;
export type OparlFaultCode = (typeof oparlFaultCodes)[number];

export type OparlFault = {
  readonly file: string;
  /** Id of the object; empty where it has none. */
  readonly source: string;
  /** Name of the property; empty where the whole object is meant. */
  readonly field: string;
  readonly code: OparlFaultCode;
  /** What stood there, shortened. */
  readonly text: string;
};

/** Faults that leave an object out; with the others it is taken without what cannot be read. */
const grave: ReadonlySet<OparlFaultCode> = new Set([
  'no-id',
  'id-too-long',
  'not-an-object',
  'only-address',
  'unknown-type',
  'too-deep',
]);
export const leavesOut = (code: OparlFaultCode): boolean => grave.has(code);

const sentences: Readonly<Record<OparlFaultCode, { readonly de: string; readonly en: string }>> = {
  'no-id': { de: 'Die Kennung (id) fehlt.', en: 'The id is missing.' },
  'id-too-long': { de: 'Die Kennung (id) ist zu lang.', en: 'The id is too long.' },
  'not-an-object': { de: 'Das ist kein OParl-Objekt.', en: 'This is not an OParl object.' },
  'only-address': {
    de: 'Hier steht nur die Adresse. Laden Sie das Objekt selbst, und lesen Sie es mit ein.',
    en: 'Only the address stands here. Download the object itself and read it in, too.',
  },
  'unknown-type': { de: 'Was das ist, sagt die Datei nicht.', en: 'The file does not say what this is.' },
  'too-deep': { de: 'Die Angaben sind zu tief verschachtelt.', en: 'The data are nested too deeply.' },
  'bad-date': {
    de: 'Das ist kein Datum; das Feld bleibt leer.',
    en: 'This is not a date; the field stays empty.',
  },
  'bad-value': {
    de: 'Diese Angabe passt nicht hierher; das Feld bleibt leer.',
    en: 'This does not belong here; the field stays empty.',
  },
  'too-long': { de: 'Der Text war zu lang und ist gekürzt.', en: 'The text was too long and is cut.' },
  'rest-cut': {
    de: 'Von den übrigen Angaben ist nur der Anfang aufgehoben.',
    en: 'Only the beginning of the other data is kept.',
  },
};

export const oparlFaultSentence = (code: OparlFaultCode, locale: Locale): string => sentences[code][locale];

export const shortened = (value: unknown): string => {
  let text: string;
  try {
    text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  } catch {
    // Deeper than the stack: there is nothing to read in it for anybody.
    text = '…';
  }
  return (text.length > 80 ? `${text.slice(0, 79)}…` : text).toWellFormed();
};
