import type { FileKind } from '../bridge.ts';

/** The endings of each kind of file and what a person calls it; file dialogs of both hosts are made from this. */
export const fileKinds: Readonly<Record<FileKind, { readonly label: string; readonly extensions: readonly string[] }>> =
  {
    bundle: { label: 'Bündel der Digitalagentur', extensions: ['dabundle', 'dabeipack', 'json', 'gz', 'age', 'eml'] },
    calendar: { label: 'Kalender', extensions: ['ics'] },
    table: { label: 'Tabelle', extensions: ['csv', 'tsv', 'txt', 'xlsx'] },
    report: { label: 'Bericht', extensions: ['docx', 'odt', 'pdf', 'md', 'html'] },
    cards: { label: 'Visitenkarten', extensions: ['vcf', 'vcard'] },
    any: { label: 'Alle Dateien', extensions: [] },
  };

export const isFileKind = (value: unknown): value is FileKind =>
  typeof value === 'string' && Object.hasOwn(fileKinds, value);

/** Names that every system can store: Windows refuses the most, so what it takes is what counts. NTFS takes 255 units; a path has 260 in all. Linux counts bytes, and a file that is being written has a longer name. */
const longestUnits = 180;
const longestBytes = 220;

/** What Windows refuses in a name; the marks that turn writing around are refused by us, because a name with them lies about its ending. */
const refusedSign = /[<>:"/\\|?*\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** Devices, whatever ending they carry, and also with spaces before it. */
const device = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)/i;

export type NameTrouble = 'empty' | 'sign' | 'device' | 'ending' | 'length';

/** Why a name cannot be stored by every system; `null`: it can. `sign` is the first that cannot. */
export function nameTrouble(name: string): { readonly why: NameTrouble; readonly sign?: string } | null {
  if (name === '') return { why: 'empty' };
  const sign = refusedSign.exec(name)?.[0];
  if (sign !== undefined) return { why: 'sign', sign };
  if (device.test(name)) return { why: 'device' };
  if (/[. ]$/.test(name)) return { why: 'ending' };
  return isTooLong(name) ? { why: 'length' } : null;
}

const bytesOf = (text: string): number =>
  [...text].reduce(
    (sum, sign) => sum + [0x80, 0x800, 0x10000].filter((from) => (sign.codePointAt(0) ?? 0) >= from).length + 1,
    0,
  );

const isTooLong = (name: string): boolean => name.length > longestUnits || bytesOf(name) > longestBytes;

/** Cut to what fits, between two letters, with its ending. */
function shortened(name: string): string {
  if (!isTooLong(name)) return name;
  const ending = /\.[^. ]{1,12}$/.exec(name)?.[0] ?? '';
  const kept = [...name.slice(0, name.length - ending.length)];
  let [units, bytes] = [ending.length, bytesOf(ending)];
  const fitting = kept.findIndex((sign) => {
    units += sign.length;
    bytes += bytesOf(sign);
    return units > longestUnits || bytes > longestBytes;
  });
  return (
    kept
      .slice(0, fitting)
      .join('')
      .replace(/[. ]+$/, '') + ending
  );
}

/**
 * A name that is only a name: no folder, no drive, no control characters, nothing Windows refuses. What was typed stays
 * readable; a name of nothing else becomes "Datei".
 *
 * FN1  Of any text it makes a name without `nameTrouble`, and a name made so stays as it is.
 */
export function plainFileName(name: string): string {
  const plain = [...name.normalize('NFC')]
    .map((sign) => (refusedSign.test(sign) ? '_' : sign))
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (plain === '') return 'Datei';
  return shortened(device.test(plain) ? `_${plain}` : plain);
}
