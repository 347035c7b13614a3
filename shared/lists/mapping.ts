import { z } from 'zod';
import { plainHeading } from './heading.ts';

/** What becomes of a column, or of a word, that fills no field: `keep` appends it to the description, `ignore` leaves it in the file. */
export const restTargets = ['keep', 'ignore'] as const;
export type RestTarget = (typeof restTargets)[number];

export const isRest = (target: string | undefined): target is RestTarget => target === 'keep' || target === 'ignore';

/** Where a word leads that shall become the name of a new record. */
export const newRecord = 'new';

/**
 * What a person decided about a list, kept for the next one.
 *
 * `columns` leads from the key of a column (its heading) to the name of a field or a rest target; `values` from a field and a folded
 * value to a choice, the id of a record, `new` or a rest target.
 */
export const ListMapping = z.strictObject({
  columns: z.record(z.string().max(2000), z.string().max(64)).default({}),
  values: z.record(z.string().max(64), z.record(z.string().max(2000), z.string().max(64))).default({}),
});
export type ListMapping = z.output<typeof ListMapping>;

export const noMapping: ListMapping = { columns: {}, values: {} };

/** What a person said a word means; words of a list are anything, also names every object has. */
export const decisionOf = (said: Readonly<Record<string, string>>, word: string): string | undefined =>
  Object.hasOwn(said, word) ? said[word] : undefined;

/** The mapping of a setting, or none; a setting may come from another version. */
export function mappingOf(value: unknown): ListMapping {
  const parsed = ListMapping.safeParse(value);
  return parsed.success ? parsed.data : noMapping;
}

/** The target of a column: by its key, or by its heading as a person would write it into a mapping file. */
export function targetOf({ columns }: ListMapping, key: string): string | null {
  const said = columns[key];
  if (said !== undefined) return said;
  const [name = ''] = key.split('#');
  if (key !== `${name}#1`) return null;
  const written = Object.keys(columns).find((column) => !column.includes('#') && plainHeading(column) === name);
  return written === undefined ? null : (columns[written] ?? null);
}

/** What is decided now together with what was decided before; the present word counts. */
export const mergedMapping = (before: ListMapping, now: ListMapping): ListMapping => ({
  columns: { ...before.columns, ...now.columns },
  values: Object.fromEntries(
    [...new Set([...Object.keys(before.values), ...Object.keys(now.values)])].map((field) => [
      field,
      { ...before.values[field], ...now.values[field] },
    ]),
  ),
});
