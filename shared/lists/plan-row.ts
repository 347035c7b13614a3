import { digestOf, type SaidBefore } from './memory.ts';

/**
 * What a row of a list changes in the record it is about.
 *
 * I1  A field the list has no column for, or whose cell cannot be read, is not touched.
 * I2  A cell that says the same as the last time changes nothing, whatever was written here since.
 * I3  A cell that says something else is taken over, if nobody has written here since.
 * I4  Where both have changed, a person has said beforehand which of them counts; it is named either way.
 * I5  An empty cell empties the field only if the list itself had filled it and nobody has written since.
 * I6  A record the list is met with for the first time takes over what the list says, and nothing from empty cells.
 */
export type Said =
  | { readonly state: 'silent' }
  | { readonly state: 'empty' }
  | { readonly state: 'value'; readonly value: Value };
export type Value = string | number | boolean;

/** What counts where both the list and somebody here have changed a field. */
export type Preference = 'here' | 'list';

export type RowChange = {
  /** New values; `null` empties. */
  readonly set: Readonly<Record<string, Value | null>>;
  /** Fields that were changed on both sides. */
  readonly both: readonly string[];
  /** To be remembered of this row. */
  readonly said: SaidBefore;
};

/** `current` are the values of the record as they are shown, `before` what the list said the last time. */
export function changeOf(
  says: Readonly<Record<string, Said>>,
  current: Readonly<Record<string, unknown>> | null,
  before: SaidBefore | null,
  prefers: Preference,
): RowChange {
  const set: Record<string, Value | null> = {};
  const said: Record<string, string> = { ...before };
  const both: string[] = [];
  for (const [field, cell] of Object.entries(says)) {
    if (cell.state === 'silent') continue;
    const wanted = cell.state === 'value' ? cell.value : null;
    const here = current?.[field] ?? null;
    const last = before?.[field];
    said[field] = digestOf(wanted);
    if (wanted === here) continue;
    if (last === undefined) {
      if (wanted !== null) set[field] = wanted;
      continue;
    }
    if (last === digestOf(wanted)) continue;
    if (last === digestOf(here)) set[field] = wanted;
    else {
      both.push(field);
      if (prefers === 'list') set[field] = wanted;
    }
  }
  return { set, both, said };
}
