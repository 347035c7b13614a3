import type { Field } from '../core/field.ts';
import { listField, listFields } from './fields.ts';
import type { ListColumn } from './header.ts';
import { headingScore } from './heading.ts';
import type { ListKind } from './kinds.ts';
import { isRest, type ListMapping, targetOf } from './mapping.ts';
import type { ListRow } from './table.ts';

export type Suggestion = {
  /** A field, `keep` or `ignore`. */
  readonly target: string;
  readonly because: 'remembered' | 'heading' | 'rest';
};

/** So many cells show what a column holds. */
const samplesLookedAt = 40;
/** A column of which fewer cells can be read is about something else, whatever it is headed by. */
const readableShare = 0.4;

/** Whether a text can be read as a value of a field; what needs names is never asked. */
export type CanRead = (field: Field, text: string, heading: string) => boolean;

/**
 * What each column is likely to be: as it was decided the last time, else by its heading. No field is given twice. What fills no
 * field is kept in the description, so that nothing is lost unless a person says so.
 */
export function suggestTargets(
  columns: readonly ListColumn[],
  rows: readonly ListRow[],
  kind: ListKind,
  remembered: ListMapping,
  canRead: CanRead,
): ReadonlyMap<number, Suggestion> {
  const found = new Map<number, Suggestion>();
  const taken = new Set<string>();
  for (const { index, key } of columns) {
    const target = targetOf(remembered, key);
    if (target === null || taken.has(target)) continue;
    if (!isRest(target) && listField(kind, target) === null) continue;
    if (!isRest(target)) taken.add(target);
    found.set(index, { target, because: 'remembered' });
  }
  const guesses = columns
    .filter(({ index }) => !found.has(index))
    .flatMap((column) => guessesFor(column, samplesOf(rows, column.index), kind, canRead))
    .sort((one, other) => other.score - one.score || one.index - other.index);
  for (const { index, target } of guesses) {
    if (found.has(index) || taken.has(target)) continue;
    taken.add(target);
    found.set(index, { target, because: 'heading' });
  }
  for (const { index } of columns) {
    if (found.has(index)) continue;
    const isFilled = samplesOf(rows, index).length > 0;
    found.set(index, { target: isFilled ? 'keep' : 'ignore', because: 'rest' });
  }
  return found;
}

/** The first filled cells of a column. */
export function samplesOf(rows: readonly ListRow[], index: number, most = samplesLookedAt): readonly string[] {
  const samples: string[] = [];
  for (const { cells } of rows) {
    const cell = (cells[index] ?? '').trim();
    if (cell !== '') samples.push(cell);
    if (samples.length === most) break;
  }
  return samples;
}

function guessesFor(
  { index, title }: ListColumn,
  samples: readonly string[],
  kind: ListKind,
  canRead: CanRead,
): { readonly index: number; readonly target: string; readonly score: number }[] {
  return listFields(kind).flatMap(([target, field]) => {
    const score = headingScore(title, target, field, kind);
    if (score === 0 || !holdsSuch(field, title, samples, canRead)) return [];
    return [{ index, target, score }];
  });
}

const looksLikeDay = /^\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?$|^\d{4}-\d{2}-\d{2}/;

function holdsSuch(field: Field, heading: string, samples: readonly string[], canRead: CanRead): boolean {
  if (samples.length === 0) return true;
  const share = (holds: (text: string) => boolean) => samples.filter(holds).length / samples.length;
  // "Stand" is the state of a project, or the day somebody wrote it down.
  if (field.kind === 'choice') return share((text) => looksLikeDay.test(text)) < 0.5;
  if (!['day', 'cents', 'integer', 'basisPoints'].includes(field.kind)) return true;
  return share((text) => canRead(field, text, heading)) >= readableShare;
}
