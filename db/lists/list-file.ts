import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { readCsv } from '../../shared/lists/csv-reader.ts';
import { type Encoding, fromWindows1252, guessEncoding } from '../../shared/lists/encoding.ts';
import { listLimits } from '../../shared/lists/limits.ts';
import { guessDialect, type Separator } from '../../shared/lists/separator.ts';
import { isBlank, type ListRow, type ListTable } from '../../shared/lists/table.ts';
import type { Step } from '../scope.ts';
import { ListTrouble } from './list-trouble.ts';
import { readCells } from './xlsx/cells.ts';
import { readWorkbook, type Workbook } from './xlsx/parts.ts';
import { Zip } from './xlsx/zip.ts';

/** A list as it was read. */
export type ListFile = {
  readonly format: 'csv' | 'xlsx';
  /** How the text was written down; `null` for workbooks. */
  readonly encoding: Encoding | null;
  readonly separator: Separator | null;
  readonly sheets: readonly string[];
  /** Which of them this is. */
  readonly sheet: number;
  readonly table: ListTable;
  readonly sha256: string;
};

/** How well rows look like the list that is wanted; 0: not at all. */
export type Fits = (rows: readonly ListRow[]) => number;

const readAtOnce = 4 * 1024 * 1024;

/**
 * Reads a list: a workbook, or text in whatever dialect. `sheet` chooses one by its number; without it the one that fits best.
 * Throws `ListTrouble`.
 */
export async function* readListFile(path: string, sheet: number | null, fits: Fits): AsyncGenerator<Step, ListFile> {
  const bytes = yield* contentOf(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const start = bytes.toString('latin1', 0, 8);
  if (start.startsWith('PK\u0003\u0004')) return { ...(yield* readSheets(bytes, sheet, fits)), sha256 };
  if (start === '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1') throw new ListTrouble('old-workbook');
  return { ...(yield* readText(bytes)), sha256 };
}

async function* contentOf(path: string): AsyncGenerator<Step, Buffer> {
  const { size } = statSync(path);
  if (size > listLimits.fileBytes) throw new ListTrouble('too-large');
  if (size === 0) throw new ListTrouble('empty');
  const bytes = Buffer.alloc(size);
  const file = openSync(path, 'r');
  try {
    let done = 0;
    while (done < size) {
      const read = readSync(file, bytes, done, Math.min(readAtOnce, size - done), done);
      if (read === 0) break;
      done += read;
      yield { phase: 'read', done, total: size };
    }
    return bytes.subarray(0, done);
  } finally {
    closeSync(file);
  }
}

const isForeignWorkbook = (zip: Zip): boolean => zip.has('mimetype') || zip.has('content.xml');

async function* readSheets(
  bytes: Buffer,
  wanted: number | null,
  fits: Fits,
): AsyncGenerator<Step, Omit<ListFile, 'sha256'>> {
  const zip = new Zip(bytes);
  if (isForeignWorkbook(zip)) throw new ListTrouble('other-workbook');
  const reading = readWorkbook(zip);
  let next = await reading.next();
  for (; !next.done; next = await reading.next()) yield { phase: 'read', done: 0, total: 0 };
  const book = next.value;
  const names = book.sheets.map(({ name }) => name);
  const sheet = wanted ?? (yield* likeliestSheet(zip, book, fits));
  const part = book.sheets[sheet]?.part;
  if (part === undefined) throw new ListTrouble('empty');
  const rows = yield* readCells(zip, part, book);
  return {
    format: 'xlsx',
    encoding: null,
    separator: null,
    sheets: names,
    sheet,
    table: { name: names[sheet] ?? '', rows },
  };
}

/** So much of a sheet shows whether it is the list; of a workbook with more sheets only the first are looked at. */
const rowsPeekedAt = 40;
const sheetsPeekedAt = 24;

/** The sheet whose first rows look most like a list of this kind; hidden ones only where no other does. */
async function* likeliestSheet(zip: Zip, book: Workbook, fits: Fits): AsyncGenerator<Step, number> {
  let best = { sheet: 0, score: -1 };
  for (const sheet of byVisibility(book.sheets).slice(0, sheetsPeekedAt)) {
    const part = book.sheets[sheet]?.part ?? '';
    const rows = yield* readCells(zip, part, book, rowsPeekedAt);
    const score = fits(rows) + (rows.length > 1 ? 0.5 : 0);
    if (score > best.score) best = { sheet, score };
  }
  return best.sheet;
}

function byVisibility(sheets: readonly { readonly isHidden: boolean }[]): readonly number[] {
  const all = sheets.map((_, index) => index);
  return [...all.filter((index) => !sheets[index]?.isHidden), ...all.filter((index) => sheets[index]?.isHidden)];
}

const rowsPerStep = 2000;
const looksAt = 64 * 1024;

async function* readText(bytes: Buffer): AsyncGenerator<Step, Omit<ListFile, 'sha256'>> {
  const { encoding, markBytes } = guessEncoding(bytes);
  if (encoding === 'utf-8' || encoding === 'windows-1252') refuseBinary(bytes.subarray(0, looksAt));
  const text = decode(bytes.subarray(markBytes), encoding).replaceAll('\0', '');
  if (/^\s*<(?:html|!doctype|\?xml|table)/i.test(text.slice(0, 200))) throw new ListTrouble('other-workbook');
  const { separator, skip } = guessDialect(text);
  const rows: ListRow[] = [];
  const total = text.match(/\n|\r(?!\n)/g)?.length ?? 0;
  let cells = 0;
  for (const row of readCsv(text.slice(skip), separator)) {
    cells += row.cells.length;
    if (row.cells.length > listLimits.columns || cells > listLimits.cells) throw new ListTrouble('too-large');
    if (isBlank(row)) continue;
    if (rows.length >= listLimits.rows) throw new ListTrouble('too-large');
    rows.push(skip === 0 ? row : { ...row, number: row.number + 1 });
    if (rows.length % rowsPerStep === 0) yield { phase: 'read', done: row.number, total };
  }
  return { format: 'csv', encoding, separator, sheets: [''], sheet: 0, table: { name: '', rows } };
}

/** Text has no zeros and few control characters; what has more is a picture, a program, something packed. */
function refuseBinary(bytes: Buffer): void {
  let odd = 0;
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32)) odd += 1;
  if (odd > 16 && odd > bytes.length / 20) throw new ListTrouble('no-text');
}

function decode(bytes: Buffer, encoding: Encoding): string {
  switch (encoding) {
    case 'utf-8':
      return bytes.toString('utf8');
    case 'utf-16le':
      return bytes.toString('utf16le');
    case 'utf-16be':
      return Buffer.from(bytes.subarray(0, bytes.length & ~1))
        .swap16()
        .toString('utf16le');
    case 'windows-1252':
      return fromWindows1252(bytes.toString('latin1'));
  }
}
