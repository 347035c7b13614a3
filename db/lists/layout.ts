import type { Parsed } from '../../shared/contract.ts';
import type { Day } from '../../shared/core/day.ts';
import { findHeader, headerAt, headScore, type ListColumn, type ListHeader } from '../../shared/lists/header.ts';
import { amountUnit } from '../../shared/lists/heading.ts';
import { type ListKind, type ListKindName, listKinds } from '../../shared/lists/kinds.ts';
import { type ListMapping, mappingOf, mergedMapping, targetOf } from '../../shared/lists/mapping.ts';
import { readCell } from '../../shared/lists/read-cell.ts';
import { decisionKey } from '../../shared/lists/read-row.ts';
import { type Suggestion, suggestTargets } from '../../shared/lists/suggest.ts';
import { isBlank, type ListRow } from '../../shared/lists/table.ts';
import type { Reader } from '../store/database.ts';
import { readSetting } from '../store/setting.ts';
import type { ListFile } from './list-file.ts';

/** Where the mapping of the last list of a kind is kept. */
export const mappingKey = (kind: string): string => `lists.${kind}.mapping`;

/** How well rows look like a list of a kind. */
export const fitting =
  (kind: ListKindName) =>
  (rows: readonly ListRow[]): number =>
    headScore(rows, listKinds[kind]);

/** How a list is laid out, and what its columns are likely to be. */
export type Layout = {
  readonly kind: ListKind;
  readonly header: ListHeader;
  readonly columns: readonly ListColumn[];
  /** The rows below the head that hold something. */
  readonly rows: readonly ListRow[];
  readonly suggestions: ReadonlyMap<number, Suggestion>;
  readonly remembered: ListMapping;
};

/** Finds the head where a person says it is, else by itself. */
function headerOf(rows: readonly ListRow[], head: Parsed<'list.open'>['head'], kind: ListKind): ListHeader {
  const from = head === null ? -1 : rows.findIndex(({ number }) => number >= head.first);
  if (head === null || from < 0) return findHeader(rows, kind);
  const behind = rows.findIndex(({ number }) => number > Math.max(head.first, head.last));
  return headerAt(rows, from, Math.max(from + 1, behind < 0 ? rows.length : behind));
}

/** Lays out what was read from a file. */
export function layoutOf(
  scope: { readonly db: Reader; readonly today: Day },
  file: ListFile,
  { kind: name, head }: Pick<Parsed<'list.open'>, 'kind' | 'head'>,
): Layout {
  const kind = listKinds[name];
  const all = file.table.rows;
  const header = headerOf(all, head, kind);
  const { columns } = header;
  const rows = all.slice(header.to).filter((row) => !isBlank(row));
  const text = readSetting(scope.db, mappingKey(name));
  const remembered = mappingOf(text === null ? null : JSON.parse(text));
  const noNames = { find: () => [], has: () => false };
  const suggestions = suggestTargets(columns, rows, kind, remembered, (field, cell, heading) => {
    const reading = readCell(field, cell, {
      today: scope.today,
      names: noNames,
      said: {},
      words: {},
      unit: amountUnit(heading),
    });
    return reading.state !== 'fault';
  });
  return { kind, header, columns, rows, suggestions, remembered };
}

/** The mapping that holds: what was decided now, before, and what is suggested for the rest, for the columns of this list. */
export function mappingFor({ columns, suggestions, remembered }: Layout, decided: ListMapping): ListMapping {
  const targets = columns.map(({ index, key }): [string, string] => [
    key,
    targetOf(decided, key) ?? suggestions.get(index)?.target ?? 'ignore',
  ]);
  // A mapping somebody wrote by hand spells words as they stand in the list.
  const said = Object.entries(decided.values).map(([field, words]) => [
    field,
    Object.fromEntries(Object.entries(words).map(([word, leadsTo]) => [decisionKey(word), leadsTo])),
  ]);
  const { values } = mergedMapping(remembered, { columns: {}, values: Object.fromEntries(said) });
  return { columns: Object.fromEntries(targets), values };
}
