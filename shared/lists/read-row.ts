import type { Day } from '../core/day.ts';
import type { Field } from '../core/field.ts';
import { fold } from '../core/fold.ts';
import { type Fault, fault } from './fault.ts';
import { listField } from './fields.ts';
import type { ListColumn } from './header.ts';
import { amountUnit } from './heading.ts';
import type { ListKind } from './kinds.ts';
import { isRest, type ListMapping, targetOf } from './mapping.ts';
import type { RowName } from './match.ts';
import { type CellReading, cleanText, type Names, readCell } from './read-cell.ts';
import type { RestLine } from './rest-block.ts';
import type { ListRow } from './table.ts';

/** A column with what becomes of it. */
export type MappedColumn = ListColumn & {
  readonly target: string;
  readonly field: Field | null;
  readonly unit: string;
};

/** A cell that cannot be taken over as it stands, with the column it stands in and its text; '' for the row as a whole. */
export type CellFault = Fault & {
  readonly column: string;
  readonly letter: string;
  /** Where the column leads. */
  readonly target: string;
  readonly text: string;
};

/** What is in a cell: a value, the name of a record that has still to be made, or nothing. */
export type CellValue =
  | { readonly state: 'empty' }
  | { readonly state: 'value'; readonly value: string | number }
  | { readonly state: 'new'; readonly name: string };

export type ReadRow = {
  readonly row: number;
  readonly name: Omit<RowName, 'row'>;
  /** By field; what cannot be read is not there. */
  readonly values: Readonly<Record<string, CellValue>>;
  /** What the columns without a field say. */
  readonly rest: readonly RestLine[];
  readonly faults: readonly CellFault[];
};

/** What becomes of each column: as decided, else ignored. A field that was given twice fills from the first column. */
export function mapColumns(
  columns: readonly ListColumn[],
  mapping: ListMapping,
  kind: ListKind,
): readonly MappedColumn[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    const target = targetOf(mapping, column.key) ?? 'ignore';
    const field = isRest(target) || taken.has(target) ? null : listField(kind, target);
    if (field !== null) taken.add(target);
    const kept = field === null && target !== 'ignore' ? 'keep' : target;
    return { ...column, target: kept, field, unit: field?.kind === 'cents' ? amountUnit(column.title) : '' };
  });
}

export type RowScope = {
  readonly kind: ListKind;
  readonly columns: readonly MappedColumn[];
  readonly mapping: ListMapping;
  readonly today: Day;
  readonly names: Names;
  /** Readings of cells so far: most words of a list stand in it many times. Starts empty. */
  readonly readings: Map<string, CellReading>;
};

const nothing = {};

/** Whether a rule for a heading is one for this column. */
const fitsHeading = (heading: string | null, key: string): boolean => heading === null || key.startsWith(`${heading}#`);

function readingOf(cell: string, mapped: MappedColumn & { readonly field: Field }, scope: RowScope): CellReading {
  const { target, field, unit } = mapped;
  const { kind, mapping, today, names, readings } = scope;
  const isText = field.kind === 'text' || field.kind === 'longText';
  const key = `${target} ${cell}`;
  const known = isText ? undefined : readings.get(key);
  if (known !== undefined) return known;
  const said = mapping.values[target] ?? nothing;
  const codes = kind.codes?.[target];
  const form = kind.forms?.find((one) => one.target === target && fitsHeading(one.heading, mapped.key));
  const reading = readCell(field, cell, {
    today,
    names,
    unit,
    said,
    words: kind.values[target] ?? nothing,
    ...(codes === undefined ? {} : { codes }),
    ...(kind.verbatim?.includes(target) ? { isVerbatim: true } : {}),
    ...(form === undefined ? {} : { form }),
  });
  if (!isText) readings.set(key, reading);
  return reading;
}

/** Reads one row. The text of a cell that cannot be read goes to the rest, so that it is not lost. */
export function readRow({ number, cells }: ListRow, scope: RowScope): ReadRow {
  const { kind, columns } = scope;
  const values: Record<string, CellValue> = {};
  const rest: RestLine[] = [];
  const faults: CellFault[] = [];
  const textOf = (target: string) =>
    cleanText(cells[columns.find((column) => column.target === target)?.index ?? -1] ?? '');
  for (const mapped of columns) {
    const { index, title: column, letter, target, field } = mapped;
    const cell = cells[index] ?? '';
    if (target === 'ignore') continue;
    if (field === null) {
      const text = cleanText(cell);
      if (text !== '') rest.push({ column, text });
      continue;
    }
    const reading = readingOf(cell, { ...mapped, field }, scope);
    if (reading.state !== 'fault' && reading.state !== 'text') {
      values[target] = reading;
      continue;
    }
    const text = cleanText(cell);
    if (reading.state === 'fault' || reading.isKept) rest.push({ column, text });
    if (reading.state === 'text') continue;
    faults.push({ ...reading.fault, column, letter, target, text });
    if (target === kind.titleField && reading.cut !== undefined)
      values[target] = { state: 'value', value: reading.cut };
  }
  for (const [target, value] of Object.entries(kind.given?.(textsOf(values)) ?? {}))
    if (!columns.some((column) => column.target === target)) values[target] = { state: 'value', value };
  const title = values[kind.titleField];
  if (title?.state !== 'value') faults.push(wholeRow(fault('missing-title'), columns, kind.titleField));
  const beside = values[kind.besideField];
  const name = {
    code: textOf(kind.codeField),
    title: title?.state === 'value' ? String(title.value) : '',
    beside: textOf(kind.besideField),
    besideId: beside?.state === 'value' ? String(beside.value) : null,
  };
  return { row: number, name, values, rest, faults };
}

const textsOf = (values: Readonly<Record<string, CellValue>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, cell]) => (cell.state === 'value' ? [[name, String(cell.value)]] : [])),
  );

/** A fault of the row itself, at the column it is seen in. */
export function wholeRow(why: Fault, columns: readonly MappedColumn[], target: string): CellFault {
  const column = columns.find((one) => one.target === target);
  return { ...why, column: column?.title ?? '', letter: column?.letter ?? '', target, text: '' };
}

/** What a value is decided by: the same word in another spelling is the same decision. */
export const decisionKey = (text: string): string => fold(cleanText(text));
