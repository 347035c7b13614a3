import { unreachable } from '../core/assert.ts';
import type { Locale } from '../core/locale.ts';

/** Why a cell, or a whole row, cannot be taken over as it stands. */
export const faultCodes = [
  'missing-title',
  'no-day',
  'no-year',
  'vague-day',
  'no-amount',
  'no-number',
  'out-of-range',
  'unknown-choice',
  'unknown-name',
  'ambiguous-name',
  'too-long',
  'wrong-form',
  'sheet-error',
  'rest-too-long',
  'double-row',
  'ambiguous-row',
  'not-allowed',
  'may-not-create',
  'rule',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** `detail` is what the sentence needs: an example, a limit, the number of the other row, the sentence of a rule. */
export type Fault = { readonly code: FaultCode; readonly detail: string };

export const fault = (code: FaultCode, detail: string | number = ''): Fault => ({ code, detail: String(detail) });

/** Faults of the row itself: it cannot be taken over whatever one does with the cell. */
export const keepsRowOut = ({ code }: Fault): boolean =>
  code === 'missing-title' ||
  code === 'rest-too-long' ||
  code === 'double-row' ||
  code === 'ambiguous-row' ||
  code === 'not-allowed' ||
  code === 'may-not-create';

/** What is wrong, and what helps. */
export function faultSentence({ code, detail }: Fault, locale: Locale): string {
  return locale === 'de' ? german(code, detail) : english(code, detail);
}

function german(code: FaultCode, detail: string): string {
  switch (code) {
    case 'missing-title':
      return 'Der Titel fehlt.';
    case 'no-day':
      return `Kein Datum. Beispiel: ${detail}`;
    case 'no-year':
      return `Das Jahr fehlt. Beispiel: ${detail}`;
    case 'vague-day':
      return `Kein genauer Tag. Beispiel: ${detail}`;
    case 'no-amount':
      return `Kein Betrag. Beispiel: ${detail}`;
    case 'no-number':
      return `Keine ganze Zahl. Beispiel: ${detail}`;
    case 'out-of-range':
      return `Möglich ist 0 bis ${detail}.`;
    case 'unknown-choice':
      return `Unbekannter Wert. Möglich: ${detail}`;
    case 'unknown-name':
      return 'Hier nicht bekannt.';
    case 'ambiguous-name':
      return `Passt auf mehrere: ${detail}`;
    case 'too-long':
      return `Zu lang: möglich sind ${detail} Zeichen.`;
    case 'wrong-form':
      return `Nicht in der erwarteten Form. Beispiel: ${detail}`;
    case 'sheet-error':
      return 'Fehlerwert der Tabelle.';
    case 'rest-too-long':
      return `Mit den angehängten Spalten würde die Beschreibung zu lang: möglich sind ${detail} Zeichen.`;
    case 'double-row':
      return `Steht schon in Zeile ${detail}.`;
    case 'ambiguous-row':
      return `Mehrere Einträge heißen so (${detail}). Eine Nummer macht es eindeutig.`;
    case 'not-allowed':
      return 'Dieser Eintrag gehört einer anderen Kommune und darf hier nicht geändert werden.';
    case 'may-not-create':
      return 'Dieser Standort darf solche Einträge nicht anlegen.';
    case 'rule':
      return detail;
    default:
      return unreachable(code);
  }
}

function english(code: FaultCode, detail: string): string {
  switch (code) {
    case 'missing-title':
      return 'The title is missing.';
    case 'no-day':
      return `Not a date. Example: ${detail}`;
    case 'no-year':
      return `The year is missing. Example: ${detail}`;
    case 'vague-day':
      return `Not an exact day. Example: ${detail}`;
    case 'no-amount':
      return `Not an amount. Example: ${detail}`;
    case 'no-number':
      return `Not a whole number. Example: ${detail}`;
    case 'out-of-range':
      return `Possible is 0 to ${detail}.`;
    case 'unknown-choice':
      return `Unknown value. Possible: ${detail}`;
    case 'unknown-name':
      return 'Not known here.';
    case 'ambiguous-name':
      return `Fits several: ${detail}`;
    case 'too-long':
      return `Too long: ${detail} characters are possible.`;
    case 'wrong-form':
      return `Not in the expected form. Example: ${detail}`;
    case 'sheet-error':
      return 'An error value of the sheet.';
    case 'rest-too-long':
      return `With the appended columns the description would be too long: ${detail} characters are possible.`;
    case 'double-row':
      return `Stands in row ${detail} already.`;
    case 'ambiguous-row':
      return `Several records have this title (${detail}). A number makes it unambiguous.`;
    case 'not-allowed':
      return 'This record belongs to another body and may not be changed here.';
    case 'may-not-create':
      return 'This site may not create such records.';
    case 'rule':
      return detail;
    default:
      return unreachable(code);
  }
}
