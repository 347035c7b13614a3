import { create } from 'zustand';
import type { PickedFile } from '../../../shared/bridge.ts';
import type { Input, Output } from '../../../shared/contract.ts';
import { type ListKind, type ListKindName, listKinds } from '../../../shared/lists/kinds.ts';
import { type TableView, tableView } from '../../ui/table/columns.ts';

export type Opened = Output<'list.open'>;
export type Planned = Output<'list.preview'>;
export type Applied = Output<'list.apply'>;
export type RowLine = Planned['rows'][number];
export type Verdict = RowLine['verdict'];

export const importSteps = ['file', 'columns', 'preview', 'done'] as const;
export type ImportStep = (typeof importSteps)[number];

type Head = { readonly first: number; readonly last: number };

type Import = {
  /** What the rows become; it stays while files come and go. */
  readonly kind: ListKindName;
  readonly step: ImportStep;
  readonly file: PickedFile | null;
  /** `null`: as found. */
  readonly sheet: number | null;
  readonly head: Head | null;
  readonly opened: Opened | null;
  /** What the person has chosen, by the key of a column. */
  readonly columns: Readonly<Record<string, string>>;
  /** What words mean, by field and folded word. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly prefers: 'here' | 'list';
  readonly faulty: 'take' | 'leave';
  readonly without: readonly number[];
  readonly planned: Planned | null;
  readonly applied: Applied | null;
  readonly showing: Verdict | null;
  readonly openRow: number | null;
  readonly selected: readonly string[];
  readonly table: TableView;
};

const nothing: Import = {
  kind: 'projects',
  step: 'file',
  file: null,
  sheet: null,
  head: null,
  opened: null,
  columns: {},
  values: {},
  prefers: 'here',
  faulty: 'take',
  without: [],
  planned: null,
  applied: null,
  showing: null,
  openRow: null,
  selected: [],
  table: tableView,
};

/**
 * The list that is being read in. It outlives a change of area; it does not outlive the window, because no ticket of a file does.
 */
export const useImport = create<Import>(() => nothing);

export const forgetImport = (): void => useImport.setState(({ kind }) => ({ ...nothing, kind }), true);

/** Begins with another kind of list; what was looked at of the other one is over. */
export const beginKind = (kind: ListKindName): void => useImport.setState({ ...nothing, kind }, true);

/** The kind of list, outside of components too: words of fields depend on it. */
export const kindName = (): ListKindName => useImport.getState().kind;
export const kindNow = (): ListKind => listKinds[useImport.getState().kind];

/** Where the list is, as the calls want it. */
export function placeOf({
  kind,
  file,
  sheet,
  head,
}: Pick<Import, 'kind' | 'file' | 'sheet' | 'head'>): Input<'list.open'> | null {
  return file === null ? null : { ticket: file.ticket, kind, sheet, head };
}

/** What was decided so far, as the calls want it. */
export function wishesOf(state: Import): Omit<Input<'list.apply'>, 'seen'> | null {
  const place = placeOf(state);
  if (place === null) return null;
  const { columns, values, prefers, faulty, without } = state;
  const said = Object.fromEntries(Object.entries(values).map(([field, words]) => [field, { ...words }]));
  return { ...place, mapping: { columns: { ...columns }, values: said }, prefers, faulty, without: [...without] };
}

/** What becomes of a column: as chosen, else as suggested. */
export const targetIn = (columns: Import['columns'], column: Opened['columns'][number]): string =>
  columns[column.key] ?? column.target;

/** Gives a column another target; whatever column had it before is kept instead, because no field is filled twice. */
export function chooseTarget(
  columns: Import['columns'],
  opened: Opened,
  key: string,
  target: string,
): Import['columns'] {
  const chosen: Record<string, string> = { ...columns, [key]: target };
  if (target === 'keep' || target === 'ignore') return chosen;
  for (const column of opened.columns)
    if (column.key !== key && targetIn(columns, column) === target) chosen[column.key] = 'keep';
  return chosen;
}
