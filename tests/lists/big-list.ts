import { writeFileSync } from 'node:fs';
import writeXlsxFile, { type CellObject } from 'write-excel-file/node';

/** The makes of lists people have. */
export const makes = [
  'semicolon, Windows-1252',
  'comma, UTF-8, quotes and line breaks',
  'XLSX, merged head, dates as text',
] as const;
export type Make = (typeof makes)[number];

export type Broken = { readonly row: number; readonly column: string; readonly text: string; readonly code: string };

export type BigList = {
  readonly path: string;
  /** Cells nobody can read, in the order of the file. */
  readonly broken: readonly Broken[];
  /** What each row says, by code; a text that was broken stands in `lost`. */
  readonly rows: readonly Row[];
};

type Row = {
  readonly number: number;
  readonly cells: Readonly<Record<Column, string>>;
  readonly broken: Column | null;
};

const columns = ['Nr.', 'Titel', 'Kommune', 'Status', 'Beginn', 'Ende', 'Budget', 'Notiz'] as const;
type Column = (typeof columns)[number];

const towns = ['Dülmen', 'Lüdinghausen', 'Nottuln', 'Olfen', 'Havixbeck'];
const states = ['läuft', 'geplant', 'erledigt', 'Idee'];
/** What stands in the broken cells, one after the other. */
const slips: readonly (readonly [Column, string, string])[] = [
  ['Beginn', '31.02.2027', 'no-day'],
  ['Ende', 'bald', 'no-day'],
  ['Budget', 'viel', 'no-amount'],
  ['Status', 'wer weiß', 'unknown-choice'],
  ['Kommune', 'Atlantis', 'unknown-name'],
  ['Ende', 'III. Quartal 2027', 'vague-day'],
  ['Beginn', '1.4.', 'no-year'],
  ['Titel', '', 'missing-title'],
];

/** A list of `count` projects, `broken` cells of which cannot be read; everything else is as it should be. */
export async function writeBigList(path: string, make: Make, count: number, broken: number): Promise<BigList> {
  const every = Math.floor(count / broken);
  const plain = Array.from({ length: count }, (_, index) => {
    const no = index + 1;
    const slip = no % every === 0 && no / every <= broken ? slips[(no / every - 1) % slips.length] : undefined;
    const cells: Record<Column, string> = {
      'Nr.': `L-${no}`,
      Titel: `Vorhaben ${no}: größer, schöner – „neu“`,
      Kommune: towns[no % towns.length] ?? '',
      Status: states[no % states.length] ?? '',
      Beginn: `0${1 + (no % 9)}.0${1 + (no % 8)}.2026`,
      Ende: `1${no % 9}.1${no % 3}.2027`,
      Budget: `${no}.000,50 €`.replace(/^(\d+)(\d{3})\.000/, '$1.$2.000'),
      Notiz: no % 7 === 0 ? `erste; "Zeile" ${no}\nzweite, Zeile` : `Notiz ${no}`,
    };
    if (slip !== undefined) cells[slip[0]] = slip[1];
    return { cells, slip };
  });
  const numbers = await writeAs(
    path,
    make,
    plain.map(({ cells }) => cells),
  );
  return {
    path,
    rows: plain.map(({ cells, slip }, index) => ({ number: numbers[index] ?? 0, cells, broken: slip?.[0] ?? null })),
    broken: plain.flatMap(({ slip }, index) => {
      if (slip === undefined) return [];
      const column =
        make === makes[2] && (slip[0] === 'Beginn' || slip[0] === 'Ende') ? `Laufzeit ${slip[0]}` : slip[0];
      return [{ row: numbers[index] ?? 0, column, text: slip[1], code: slip[2] }];
    }),
  };
}

type Cells = Readonly<Record<Column, string>>;

/** Writes the rows and answers by which number the file calls each. */
async function writeAs(path: string, make: Make, rows: readonly Cells[]): Promise<readonly number[]> {
  if (make === makes[2]) {
    await writeXlsxFile([{ sheet: 'Projekte', data: [...sheetHead, ...rows.map(sheetRow)] }]).toFile(path);
    return rows.map((_, index) => sheetHead.length + 1 + index);
  }
  const isSemicolon = make === makes[0];
  const [separator, end] = isSemicolon ? [';', '\r\n'] : [',', '\n'];
  const quoted = (text: string) =>
    !isSemicolon || /[";\n]/.test(text) ? `"${text.replaceAll('"', '""').replaceAll('\n', end)}"` : text;
  const line = (cells: readonly string[]) => cells.map(quoted).join(separator) + end;
  const head = isSemicolon ? `Projektliste;;;;;;;${end}Stand: 1.9.2026;;;;;;;${end}` : '';
  const lines = [head + line(columns), ...rows.map((cells) => line(columns.map((column) => cells[column])))];
  let next = 1;
  const numbers = lines.map((one) => {
    const number = next;
    next += one.match(/\n/g)?.length ?? 0;
    return number;
  });
  const text = lines.join('');
  writeFileSync(path, isSemicolon ? windows1252(text) : Buffer.from(text, 'utf8'));
  return numbers.slice(1);
}

const windowsOnly: Readonly<Record<string, number>> = { '€': 0x80, '„': 0x84, '“': 0x93, '–': 0x96 };

const windows1252 = (text: string): Buffer =>
  Buffer.from([...text].map((character) => windowsOnly[character] ?? character.charCodeAt(0)));

const cell = (value: string, more: Partial<CellObject> = {}): CellObject =>
  ({ value, type: String, ...more }) as CellObject;

/** A title over all columns, and a head of two rows with "Laufzeit" over Beginn and Ende. */
const sheetHead: (CellObject | null)[][] = [
  [cell('Projektliste der Digitalagentur', { columnSpan: columns.length })],
  [
    cell('Nr.', { rowSpan: 2 }),
    cell('Titel', { rowSpan: 2 }),
    cell('Kommune', { rowSpan: 2 }),
    cell('Status', { rowSpan: 2 }),
    cell('Laufzeit', { columnSpan: 2 }),
    null,
    cell('Budget', { rowSpan: 2 }),
    cell('Notiz', { rowSpan: 2 }),
  ],
  [null, null, null, null, cell('Beginn'), cell('Ende'), null, null],
];

const sheetRow = (cells: Cells): (CellObject | null)[] =>
  columns.map((column) => (cells[column] === '' ? null : cell(cells[column])));
