import type { Merge } from '../core/field.ts';
import { isDoc } from '../rich/doc.ts';
import { mergeRich } from '../rich/merge.ts';
import { isBlank } from '../rich/units.ts';
import { compareStamps } from './clock.ts';
import { seqOf, writerOf } from './dot.ts';
import type { Json } from './json.ts';
import { type DeletionSeen, deletedField } from './op.ts';
import type { Cell, Live, RowState } from './row-state.ts';
import { type Merged3, mergeText3 } from './text3.ts';

/** Two JSON values are the same value. Keys of objects come sorted out of ops, so their text decides. */
export const sameJson = (a: Json, b: Json): boolean =>
  a === b || (isObject(a) && isObject(b) && JSON.stringify(a) === JSON.stringify(b));

const isObject = (value: Json): boolean => typeof value === 'object' && value !== null;

/** Whether a live value is newer than another: the larger stamp, ties by the larger dot. */
const isNewer = (a: Live, b: Live): boolean => (compareStamps(a[1], b[1]) || (a[0] > b[0] ? 1 : -1)) > 0;

/** Newest first: what is shown of concurrent values, and the order in which people see them. */
export const newestFirst = (live: readonly Live[]): readonly Live[] =>
  [...live].sort((a, b) => (isNewer(a, b) ? -1 : 1));

/** The value of a register that is shown, by the policy of its field; `undefined` if nothing live is there. */
export function shownValue(cell: Cell | undefined, merge: Merge): Json | undefined {
  if (cell === undefined || cell.live.length === 0) return undefined;
  if (merge === 'ask' || merge === 'auto' || cell.live.length === 1) return newestOf(cell.live);
  const values = newestFirst(cell.live).map(([, , value]) => value);
  switch (merge) {
    case 'any-true':
      return values.includes(true) ? true : values[0];
    case 'max':
      return extreme(values, 1);
    case 'min':
      return extreme(values, -1);
    case 'text3':
      return mergedValue(cell, values);
  }
}

function newestOf(live: readonly Live[]): Json | undefined {
  let newest = live[0];
  for (const one of live) if (newest !== undefined && one !== newest && isNewer(one, newest)) newest = one;
  return newest?.[2];
}

const isText = (value: Json): value is string | null => typeof value === 'string' || value === null;

/** What several texts come to, and the value that would be written of it: a document where one of them is one. */
export type MergedTexts = Merged3 & {
  readonly value: Json;
  /** Documents only: as it is shown, with the mark `overlap` (shared/rich/merge.ts). */
  readonly marked: Json;
};

/**
 * What several live texts come to, merged on sentences from their common predecessor. `null` where that cannot be said: there
 * is no predecessor, or a newer version wrote something that is no text. A cleared text is an empty one.
 */
export function mergedText(cell: Cell): MergedTexts | null {
  if (cell.base === undefined) return null;
  const base = cell.base[1];
  const variants = cell.live.map(([, , value]) => value);
  const isCleared = variants.includes(null);
  if (isText(base) && variants.every(isText)) {
    const merged = mergeText3(
      base ?? '',
      variants.map((text) => text ?? ''),
    );
    return { ...merged, value: isCleared && merged.text === '' ? null : merged.text, marked: null };
  }
  if (![base, ...variants].every((value) => isText(value) || isDoc(value))) return null;
  const merged = mergeRich(base, variants);
  return isCleared && isBlank(merged.value) ? { ...merged, value: null } : merged;
}

/** Merged where nothing overlaps; where a person must decide, the newest as it was written. */
function mergedValue(cell: Cell, newest: readonly Json[]): Json | undefined {
  if (cell.live.every(([, , value]) => sameJson(value, newest[0] ?? null))) return newest[0];
  const merged = mergedText(cell);
  return merged === null || merged.conflict ? newest[0] : merged.value;
}

/** The largest (or smallest) value that was written; a cleared field never wins against a written one. */
function extreme(values: readonly Json[], sign: 1 | -1): Json | undefined {
  const written = values.filter((value) => value !== null);
  const better = (a: Json, b: Json) => (isGreater(a, b) ? 1 : -1) === sign && !sameJson(a, b);
  return written.reduce<Json>((best, value) => (best === null || better(value, best) ? value : best), null);
}

const isGreater = (a: Json, b: Json): boolean =>
  typeof a === 'number' && typeof b === 'number' ? a > b : String(a) > String(b);

/** Different values wait in this register for a person. Texts that merge without an overlap do not. */
export function isConflict(cell: Cell, merge: Merge): boolean {
  if ((merge !== 'ask' && merge !== 'text3') || cell.live.length < 2) return false;
  const first = cell.live[0];
  const differ = first !== undefined && cell.live.some(([, , value]) => !sameJson(value, first[2]));
  return differ && (merge === 'ask' || (mergedText(cell)?.conflict ?? true));
}

const isDeletion = (value: Json): value is DeletionSeen & Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const covers = (seen: DeletionSeen, dot: string): boolean => (seen[writerOf(dot)] ?? 0) >= seqOf(dot);

/** Every live value of the row, except deletions themselves. */
function* liveDots(state: RowState): Generator<string> {
  for (const [field, cell] of Object.entries(state.cells)) {
    for (const [dot, , value] of cell.live) if (field !== deletedField || !isDeletion(value)) yield dot;
  }
}

const deletionsOf = (state: RowState): DeletionSeen[] =>
  (state.cells[deletedField]?.live ?? []).map(([, , value]) => value).filter(isDeletion);

/**
 * Hidden: some deletion is live that had seen everything that is live.
 *
 * Any concurrent or later edit shows the row again. Nothing is ever deleted by being absent.
 */
export function isHidden(state: RowState): boolean {
  if (state.cells[deletedField] === undefined) return false;
  const deletions = deletionsOf(state);
  if (deletions.length === 0) return false;
  const dots = [...liveDots(state)];
  return deletions.some((seen) => dots.every((dot) => covers(seen, dot)));
}

/** Deleted by one office and edited by another that had not seen it: a person decides. */
export const isDeleteConflict = (state: RowState): boolean =>
  state.cells[deletedField] !== undefined && deletionsOf(state).length > 0 && !isHidden(state);

/** What a deletion made now has seen. */
export function deletionSeen(state: RowState): DeletionSeen {
  const seen: Record<string, number> = {};
  for (const dot of liveDots(state)) seen[writerOf(dot)] = Math.max(seen[writerOf(dot)] ?? 0, seqOf(dot));
  return Object.fromEntries(Object.entries(seen).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The fields of a row that wait for a person. */
export function conflictFields(state: RowState, mergeOf: (field: string) => Merge): string[] {
  const fields: string[] = [];
  for (const field in state.cells) {
    const cell = state.cells[field];
    if (cell === undefined || cell.live.length < 2 || field === deletedField) continue;
    if (isConflict(cell, mergeOf(field))) fields.push(field);
  }
  if (isDeleteConflict(state)) fields.push(deletedField);
  return fields.sort();
}
