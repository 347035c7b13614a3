import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import type { ListCounts, ListRowLine, UnknownValue } from '../../shared/lists/contract.ts';
import { entityOfList } from '../../shared/lists/fields.ts';
import { decisionOf } from '../../shared/lists/mapping.ts';
import { decisionKey } from '../../shared/lists/read-row.ts';
import type { RowOutcome } from '../../shared/lists/row-outcome.ts';
import { samplesOf } from '../../shared/lists/suggest.ts';
import type { LongScope } from '../scope.ts';
import { fileMissing } from '../store/place-trouble.ts';
import { readRow } from '../store/rows.ts';
import { Rights } from '../views/own-rights.ts';
import { titlesOf } from '../views/titles.ts';
import { fitting, layoutOf } from './layout.ts';
import { readListFile } from './list-file.ts';
import { type ListPlan, type PlanScope, planList } from './list-plan.ts';
import { ListTrouble, listRefusal } from './list-trouble.ts';

const samplesShown = 4;

/** What a file holds, before anything is decided. */
export async function* open(scope: LongScope, input: Parsed<'list.open'>) {
  const found = scope.files.pathOf(input.ticket);
  if (found === null) return fileMissing;
  try {
    const file = yield* readListFile(found.path, input.sheet, fitting(input.kind));
    const { header, columns, rows, suggestions } = layoutOf(scope, file, input);
    const all = file.table.rows;
    if (rows.length === 0 && all.length === 0) throw new ListTrouble('empty');
    const { format, encoding, separator, sheets, sheet } = file;
    return ok({
      format,
      encoding,
      separator,
      sheets: [...sheets],
      sheet,
      head: { first: all[header.from]?.number ?? 1, last: all[header.to - 1]?.number ?? 1 },
      rows: rows.length,
      columns: columns.map(({ index, letter, title, key }) => {
        const { target = 'keep', because = 'rest' as const } = suggestions.get(index) ?? {};
        return { index, letter, title, key, samples: [...samplesOf(rows, index, samplesShown)], target, because };
      }),
    });
  } catch (error) {
    return missingOrTrouble(error);
  }
}

/** A file that was taken away between two looks, or one that is no list. */
export function missingOrTrouble(error: unknown) {
  return (error as { code?: unknown }).code === 'ENOENT' ? fileMissing : listRefusal(error);
}

/** What taking the list over would do. */
export async function* preview(scope: LongScope, input: Parsed<'list.preview'>) {
  const found = scope.files.pathOf(input.ticket);
  if (found === null) return fileMissing;
  try {
    const file = yield* readListFile(found.path, input.sheet, fitting(input.kind));
    const planned = yield* planList(scope, file, input);
    if (!planned.ok) return planned;
    const plan = planned.value;
    const sorted = [...plan.outcomes].sort((one, other) => rank(one) - rank(other) || one.row - other.row);
    const shown = sorted.slice(0, input.limit).map((outcome) => lineOf(scope, plan, outcome));
    return ok({
      counts: countsOf(plan.outcomes),
      rows: shown,
      more: sorted.length - shown.length,
      both: plan.outcomes.filter(({ both }) => both.length > 0).length,
      unknown: unknownIn(plan),
      titles: titlesOf(scope.db, referencesIn(plan, shown)),
      mapping: plan.mapping,
      mayCreatePersons: new Rights(scope).mayCreate('person'),
      digest: plan.digest,
    });
  } catch (error) {
    return missingOrTrouble(error);
  }
}

const order = ['faulty', 'changed', 'new', 'unchanged', 'without'];
const rank = ({ verdict }: RowOutcome): number => order.indexOf(verdict);

/** The sums over all rows. */
export function countsOf(outcomes: readonly RowOutcome[]): ListCounts {
  const counts = { new: 0, changed: 0, unchanged: 0, faulty: 0, without: 0, leftOut: 0, written: 0 };
  for (const { verdict, fate } of outcomes) {
    counts[verdict] += 1;
    if (verdict === 'faulty' && fate === 'left-out') counts.leftOut += 1;
    if (fate === 'new' || fate === 'changed') counts.written += 1;
  }
  return counts;
}

function lineOf({ db }: PlanScope, { layout, reads }: ListPlan, outcome: RowOutcome): ListRowLine {
  const { row, verdict, fate, id, set, both, faults } = outcome;
  const name = reads.get(row)?.name;
  const current = id === null || Object.keys(set).length === 0 ? null : readRow(db, entityOfList(layout.kind), id);
  const changes = Object.entries(set).map(([field, to]) => ({ field, from: current?.[field] ?? null, to }));
  const title = name?.title ?? '';
  return { row, verdict, fate, id, code: name?.code ?? '', title, changes, both: [...both], faults: [...faults] };
}

/** The records the shown changes speak of, so that screens can name them. */
function referencesIn({ columns }: ListPlan, rows: readonly ListRowLine[]): string[] {
  const targets = new Map(columns.flatMap(({ target, field }) => (field?.target ? [[target, field.target]] : [])));
  const found = new Set<string>();
  for (const { changes } of rows) {
    for (const { field, from, to } of changes) {
      const entity = targets.get(field);
      if (entity === undefined) continue;
      for (const value of [from, to]) if (typeof value === 'string') found.add(`${entity}:${value}`);
    }
  }
  return [...found];
}

const aboutNames: readonly string[] = ['unknown-choice', 'unknown-name', 'ambiguous-name'];

/** Words nothing is called by, and those a person has decided about, each once; the most frequent first. */
function unknownIn({ layout, columns, mapping, outcomes }: ListPlan): UnknownValue[] {
  const found = new Map<string, UnknownValue>();
  const add = (field: string, column: string, text: string, leadsTo: string | null) => {
    const key = decisionKey(text);
    const before = found.get(`${field}:${key}`);
    if (before === undefined) found.set(`${field}:${key}`, { field, column, key, text, count: 1, leadsTo });
    else before.count += 1;
  };
  for (const { faults } of outcomes)
    for (const { code, target, column, text } of faults) if (aboutNames.includes(code)) add(target, column, text, null);
  for (const { index, target, title, field } of columns) {
    const said = mapping.values[target];
    if (said === undefined || field === null) continue;
    for (const { cells } of layout.rows) {
      const text = cells[index] ?? '';
      const leadsTo = decisionOf(said, decisionKey(text));
      if (leadsTo !== undefined) add(target, title, text.trim(), leadsTo);
    }
  }
  return [...found.values()].sort((one, other) => other.count - one.count || (one.text < other.text ? -1 : 1));
}
