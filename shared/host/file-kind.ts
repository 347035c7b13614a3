import type { FileKind } from '../bridge.ts';

/** The endings of each kind of file and what a person calls it; file dialogs of both hosts are made from this. */
export const fileKinds: Readonly<Record<FileKind, { readonly label: string; readonly extensions: readonly string[] }>> =
  {
    bundle: { label: 'Bündel der Digitalagentur', extensions: ['dabundle', 'dabeipack', 'json', 'gz', 'age', 'eml'] },
    calendar: { label: 'Kalender', extensions: ['ics'] },
    table: { label: 'Tabelle', extensions: ['csv', 'tsv', 'txt', 'xlsx'] },
    report: { label: 'Bericht', extensions: ['docx', 'pdf', 'html'] },
    cards: { label: 'Visitenkarten', extensions: ['vcf', 'vcard'] },
    any: { label: 'Alle Dateien', extensions: [] },
  };

export const isFileKind = (value: unknown): value is FileKind =>
  typeof value === 'string' && Object.hasOwn(fileKinds, value);

/**
 * A name that is only a name: no folder, no drive, no control characters, nothing Windows refuses. What was typed stays
 * readable; a name of nothing else becomes "Datei".
 */
export function plainFileName(name: string): string {
  const plain = [...name]
    .map((character) => (character < ' ' || '<>:"/\\|?*\u007f'.includes(character) ? '_' : character))
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 180);
  if (plain === '') return 'Datei';
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(plain) ? `_${plain}` : plain;
}
