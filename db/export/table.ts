import { statSync } from 'node:fs';
import type { Parsed } from '../../shared/contract.ts';
import { csvLine, csvStart } from '../../shared/core/csv.ts';
import { ok } from '../../shared/core/result.ts';
import { type ExportCell, kindCell } from '../../shared/export/cell.ts';
import { csvText } from '../../shared/export/csv-text.ts';
import { DurableFile } from '../bundle/write.ts';
import type { LongScope, Step } from '../scope.ts';
import { atPlace, placeRefusal } from '../store/place-trouble.ts';
import { placeNamed } from './place-named.ts';
import { sheetOf, text, toCell, writeWorkbook } from './workbook.ts';

type Table = Parsed<'table.export'>;

/** Rows between two reports of progress. */
const rowsPerStep = 500;

/** A name a spreadsheet takes for a sheet. */
const sheetName = (title: string): string =>
  title
    .replace(/[\\/?*[\]:]/g, ' ')
    .trim()
    .slice(0, 31) || 'Tabelle';

/** Writes the table of a screen for a spreadsheet; whole or not at all. */
export async function* exportTable(scope: LongScope, input: Table) {
  const place = placeNamed(scope.files, input.ticket);
  if (!place.ok) return place;
  const file = place.value;
  try {
    if (input.format === 'csv') yield* writeCsv(input, file.path);
    else yield* writeXlsx(input, file.path);
    return ok({ rows: input.rows.length, bytes: statSync(file.path).size });
  } catch (error) {
    return placeRefusal(error);
  }
}

const cellsOf = ({ columns }: Table, row: Table['rows'][number]): ExportCell[] =>
  columns.map(({ kind }, index) => kindCell(kind, row[index] ?? null));

const stepAt = (done: number, total: number): Step => ({ phase: 'write', done, total });

async function* writeCsv(table: Table, path: string) {
  const target = atPlace(() => new DurableFile(path));
  let isWhole = false;
  const write = (lines: string) => atPlace(() => target.write(Buffer.from(lines, 'utf8')));
  try {
    write(csvStart + csvLine(table.columns.map(({ title }) => title)));
    for (let at = 0; at < table.rows.length; at += rowsPerStep) {
      yield stepAt(at, table.rows.length);
      const rows = table.rows.slice(at, at + rowsPerStep);
      write(rows.map((row) => csvLine(cellsOf(table, row).map(csvText))).join(''));
    }
    // The last chance to cancel: after this the file is there.
    yield stepAt(table.rows.length, table.rows.length);
    atPlace(() => target.commit());
    isWhole = true;
  } finally {
    if (!isWhole) target.abandon();
  }
}

async function* writeXlsx(table: Table, path: string) {
  const name = sheetName(table.title);
  const sheet = sheetOf(
    name,
    table.columns.map(({ title }) => title),
    table.columns.map(({ width }) => width),
  );
  for (const [index, row] of table.rows.entries()) {
    if (index % rowsPerStep === 0) yield stepAt(index, table.rows.length);
    sheet.data.push(cellsOf(table, row).map(toCell));
  }
  yield stepAt(table.rows.length, table.rows.length);
  const about = sheetOf(name === 'Ansicht' ? 'Über die Tabelle' : 'Ansicht', [table.title], [80]);
  for (const line of table.about) about.data.push([text(line)]);
  await writeWorkbook(path, table.about.length > 0 ? [sheet, about] : [sheet]);
}
