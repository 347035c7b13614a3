import type { Locale } from '../core/locale.ts';

const german = {
  truncated:
    'Die Datei ist noch nicht vollständig. Sie wird beim nächsten Abgleich wieder gelesen; bleibt sie so, bitten Sie den Standort, noch einmal abzugleichen.',
  'newer-format': 'Die Datei stammt aus einer neueren Programmversion. Bitte aktualisieren Sie das Programm.',
  'other-name':
    'Der Inhalt passt nicht zum Namen der Datei. Sie wird nicht gelesen; bitte fragen Sie, wer sie umbenannt hat.',
  limit:
    'Die Datei überschreitet die Grenzen und wird nicht gelesen. Bitte wenden Sie sich an den Standort, von dem sie stammt.',
  damaged:
    'Die Datei ist beschädigt oder verändert und wird nicht gelesen. Bitte bitten Sie den Standort, noch einmal abzugleichen.',
} as const;

const english: Readonly<Record<keyof typeof german, string>> = {
  truncated:
    'The file is not complete yet. It is read again with the next sync; if it stays so, ask the site to sync again.',
  'newer-format': 'The file comes from a newer version of the program. Please update the program.',
  'other-name': 'The content does not fit the name of the file. It is not read; please ask who has renamed it.',
  limit: 'The file exceeds the limits and is not read. Please turn to the site it comes from.',
  damaged: 'The file is damaged or changed and is not read. Please ask the site to sync again.',
};

function kindOf(reason: string): keyof typeof german {
  switch (reason) {
    case 'truncated':
    case 'newer-format':
    case 'other-name':
      return reason;
    case 'too-large':
    case 'line-too-long':
    case 'too-deep':
      return 'limit';
    default:
      return 'damaged';
  }
}

/** What a file at a place is that is no whole object; it is left where it lies. `reason` is the code of its fault. */
export const strangeSentence = (reason: string, locale: Locale = 'de'): string =>
  (locale === 'de' ? german : english)[kindOf(reason)];
