import { type Entity, fieldsOf } from '../../shared/core/entity.ts';
import { entities, entityNamed } from '../../shared/entities.ts';
import { fieldCell, momentCell } from '../../shared/export/cell.ts';
import { stampToInstant } from '../../shared/sync/clock.ts';
import type { Step } from '../scope.ts';
import { shownOf } from '../store/columns.ts';
import type { Reader } from '../store/database.ts';
import { conflictsOf } from '../store/record.ts';
import type { StaysBecause } from '../views/closed.ts';
import { readMerged } from '../views/merged.ts';
import { titlesOf } from '../views/titles.ts';
import { type Choice, type ExportRow, exportRows } from './rows.ts';
import { sheetNames } from './sheet-names.ts';
import { sheetOf, text, toCell, type WorkbookRow, type WorkbookSheet } from './workbook.ts';

/** A spreadsheet is held in memory as a whole; a workbook of so many cells needs some hundred megabytes. */
export const mostCells = 600_000;
const mostRows = 1_048_575;

const stays: Readonly<Record<StaysBecause, string>> = {
  private: 'nur ich',
  site: 'nur dieser Standort',
  catalogue: 'Startbestand',
  nonpublic: 'nichtöffentliche Sitzung',
};

/** Columns every sheet ends with. */
const lastColumns = ['Verbleib', 'Konflikt in', 'Angelegt', 'von', 'Geändert', 'von', 'Kennung'];

export type Filled = { readonly sheets: readonly WorkbookSheet[]; readonly records: number; readonly cut: number };

/** Rows between two reports of progress; their references are looked up together. */
const rowsPerStep = 200;

/** One sheet per kind of record with everything that is visible here. */
export function* xlsxSheets(db: Reader, choice: Choice, total: number, limit = mostCells): Generator<Step, Filled> {
  const names = sheetNames();
  const sheets = new Map<string, WorkbookSheet>();
  const dropped = new Map<string, (id: string) => boolean>();
  let waiting: ExportRow[] = [];
  let [records, cut, cells, seen] = [0, 0, 0, 0];

  const isVisible = ({ entity, id, isDeleted }: ExportRow): boolean => {
    const known = dropped.get(entity) ?? readMerged(db, entity).isDropped;
    dropped.set(entity, known);
    return !isDeleted && !known(id);
  };
  const flush = (): void => {
    const titles = titlesOf(db, waiting.flatMap(referencesOf));
    for (const row of waiting) {
      const declared = entityNamed(row.entity);
      if (declared === null) continue;
      const sheet = sheets.get(row.entity) ?? emptySheet(declared, names.get(row.entity) ?? row.entity);
      sheets.set(row.entity, sheet);
      if (cells + (sheet.data[0]?.length ?? 0) > limit || sheet.data.length > mostRows) {
        cut += 1;
        continue;
      }
      const filled = cellsOf(declared, row, (reference) => titles[reference] ?? null);
      cells += filled.length;
      records += 1;
      sheet.data.push(filled);
    }
    waiting = [];
  };
  for (const row of exportRows(db, choice)) {
    seen += 1;
    if (isVisible(row)) waiting.push(row);
    if (waiting.length < rowsPerStep) continue;
    flush();
    yield { phase: 'read', done: seen, total };
  }
  flush();
  const ordered = Object.keys(entities).flatMap((name) => sheets.get(name) ?? []);
  return { sheets: [overview(ordered, choice, cut), ...ordered], records, cut };
}

function emptySheet(declared: Entity, name: string): WorkbookSheet {
  const headings = [...fieldsOf(declared).map(([, { label }]) => label.de), ...lastColumns];
  const columnWidths = [...fieldsOf(declared).map(([, { kind }]) => widthOf(kind)), 14, 18, 16, 18, 16, 18, 38];
  return sheetOf(name, headings, columnWidths);
}

const widths: Readonly<Record<string, number>> = {
  text: 32,
  longText: 48,
  richText: 60,
  record: 24,
  reference: 28,
  anyReference: 28,
};
const widthOf = (kind: string): number => widths[kind] ?? 14;

function cellsOf(
  declared: Entity,
  { id, entity, state, because }: ExportRow,
  titleOf: (reference: string) => string | null,
): WorkbookRow {
  const own = fieldsOf(declared).map(([name, field]) => toCell(fieldCell(field, shownOf(field, state, name), titleOf)));
  const { created, updated } = state;
  const disputed = conflictsOf(entity, state).map((field) => labelOf(declared, field));
  return [
    ...own,
    text(because === null ? '' : stays[because]),
    text(disputed.join(', ')),
    toCell(momentCell(stampToInstant(created.stamp))),
    text(created.author),
    toCell(momentCell(stampToInstant(updated.stamp))),
    text(updated.author),
    text(id),
  ];
}

const labelOf = (declared: Entity, name: string): string =>
  fieldsOf(declared).find(([field]) => field === name)?.[1].label.de ?? 'Löschung';

function referencesOf({ entity, state }: ExportRow): string[] {
  const declared = entityNamed(entity);
  if (declared === null) return [];
  return fieldsOf(declared).flatMap(([name, field]) => {
    const value = field.kind === 'reference' || field.kind === 'anyReference' ? shownOf(field, state, name) : null;
    if (typeof value !== 'string') return [];
    return [field.kind === 'reference' ? `${field.target}:${value}` : value];
  });
}

/** The first sheet: what the others are, and what is not in them. */
function overview(sheets: readonly WorkbookSheet[], { leftOut }: Choice, cut: number): WorkbookSheet {
  const line = (words: string, number: number): WorkbookRow => [
    text(words),
    { value: number, type: Number, format: '0' },
  ];
  const missing = [
    ['Nicht enthalten: nur ich', leftOut.private],
    ['Nicht enthalten: nur dieser Standort', leftOut.site],
    ['Nicht enthalten: nichtöffentliche Sitzung', leftOut.nonpublic],
    ['Nicht enthalten, weil die Tabelle zu groß würde (vollständig als JSON)', cut],
  ] as const;
  const sheet = sheetOf('Übersicht', ['Blatt', 'Einträge'], [60, 14]);
  sheet.data.push(
    ...sheets.map(({ sheet: name = '', data }) => line(name, data.length - 1)),
    ...missing.filter(([, number]) => number > 0).map(([words, number]) => line(words, number)),
  );
  return sheet;
}
