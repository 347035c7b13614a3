/**
 * A table of bodies as somebody copies it out of a spreadsheet: key, name, kind, population, area; a head line may stand above it.
 *
 * RT1  Every line gives a body or a fault with its row and its column; nothing typed is left out in silence.
 */
import type { bodyKinds } from './package.ts';

type Kind = (typeof bodyKinds)[number];
export type PastedBody = {
  readonly ags: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: Kind;
  readonly population: number | null;
  readonly areaKm2: number | null;
};
export type PasteColumn = 'ags' | 'name' | 'kind' | 'population' | 'areaKm2';
export type PasteFault = {
  /** From 1, as spreadsheets count. */
  readonly row: number;
  readonly column: PasteColumn;
  readonly why: 'missing' | 'key' | 'twice' | 'kind' | 'number';
  readonly said: string;
};
export type Pasted = { readonly bodies: readonly PastedBody[]; readonly faults: readonly PasteFault[] };

const order: readonly PasteColumn[] = ['ags', 'name', 'kind', 'population', 'areaKm2'];

/** What columns are called by those who publish such tables. */
const heads: readonly (readonly [PasteColumn, RegExp])[] = [
  ['ags', /schlüssel|^ags$|^ars$|key/i],
  ['kind', /^art|^typ|bezeichnung|kind/i],
  ['population', /einwohner|bevölkerung|population/i],
  ['areaKm2', /fläche|km|area/i],
  ['name', /name|gemeinde|kommune|body/i],
];

const kindWords: readonly (readonly [Kind, RegExp])[] = [
  ['district', /kreis$|^district$|^region$/i],
  ['association', /amt$|verband|verbandsgemeinde|samtgemeinde|^association$/i],
  ['city', /stadt$|^city$|^town$/i],
  ['municipality', /gemeinde$|^markt$|^municipality$/i],
  ['other', /^sonst|^other$/i],
];

const separatorOf = (line: string): string => ['\t', ';', ','].find((sign) => line.includes(sign)) ?? ';';

function cellsOf(line: string, separator: string): string[] {
  return line.split(separator).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );
}

function columnsOf(cells: readonly string[]): readonly (PasteColumn | null)[] | null {
  if (cells.some((cell) => /^\d{5,12}$/.test(cell.replaceAll(' ', '')))) return null;
  const named = cells.map((cell) => heads.find(([, words]) => words.test(cell))?.[0] ?? null);
  return named.includes('ags') && named.includes('name') ? named : null;
}

/** "12.345" is twelve thousand, "40,5" is forty and a half, as spreadsheets here write them; `undefined`: no number. */
function numberOf(text: string): number | null | undefined {
  if (text === '' || text === '-' || text === '–') return null;
  const plain = text.replaceAll(/[\s\u00a0]/g, '');
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain)) return Number(plain.replaceAll('.', '').replace(',', '.'));
  return /^\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined;
}

const kindOfKey = (ags: string): Kind =>
  ags.length === 5 ? 'district' : ags.length === 9 ? 'association' : 'municipality';

export function pasteBodies(text: string): Pasted {
  const lines = text.split(/\r?\n/);
  const first = lines.find((line) => line.trim() !== '') ?? '';
  const separator = separatorOf(first);
  const head = columnsOf(cellsOf(first, separator));
  const columns = head ?? order;
  const bodies: PastedBody[] = [];
  const faults: PasteFault[] = [];
  const seen = new Set<string>();
  lines.forEach((line, at) => {
    if (line.trim() === '' || (head !== null && line === first)) return;
    const cells = cellsOf(line, separator);
    const cell = (column: PasteColumn) => cells[columns.indexOf(column)] ?? '';
    const fault = (column: PasteColumn, why: PasteFault['why']) =>
      faults.push({ row: at + 1, column, why, said: cell(column).slice(0, 60) });
    const ags = cell('ags').replaceAll(' ', '');
    if (!/^\d{5}(\d{3,4})?$/.test(ags)) fault('ags', ags === '' ? 'missing' : 'key');
    else if (seen.has(ags)) fault('ags', 'twice');
    seen.add(ags);
    const name = cell('name');
    if (name === '') fault('name', 'missing');
    const word = cell('kind');
    const kind = word === '' ? kindOfKey(ags) : kindWords.find(([, words]) => words.test(word))?.[0];
    if (kind === undefined) fault('kind', 'kind');
    const population = numberOf(cell('population'));
    if (population === undefined || (population !== null && !Number.isInteger(population)))
      fault('population', 'number');
    const areaKm2 = numberOf(cell('areaKm2'));
    if (areaKm2 === undefined) fault('areaKm2', 'number');
    bodies.push({
      ags,
      name,
      shortName: name,
      kind: kind ?? 'other',
      population: population ?? null,
      areaKm2: areaKm2 ?? null,
    });
  });
  return { bodies, faults };
}
