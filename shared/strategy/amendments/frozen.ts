import { partKinds, type StrategyPart } from './parts.ts';

/**
 * Frozen editions, by their content.
 *
 * FE1  A frozen part is named by the digest of all it says; one that says something else is another part.
 * FE2  A frozen edition is named by the digest of its title, its parts in their order and the amendments it follows. Two sites that
 *      freeze the same words make the same rows.
 * FE3  What does not have the digest it is named by is not shown as part of an edition.
 */

/** What the digest of a part covers, for canonical JSON. */
export const partContent = (part: StrategyPart) => ({
  amendments: [...part.amendments].sort(),
  code: part.code,
  details: part.details,
  fieldKey: part.fieldKey,
  kind: part.kind,
  mergedFrom: [...part.mergedFrom].sort(),
  partKey: part.key,
  text: part.text,
  title: part.title,
});

export type EditionHead = {
  readonly strategyId: string;
  readonly title: string;
  readonly edition: string;
  /** Ids of frozen parts in reading order. */
  readonly parts: readonly string[];
  readonly amendments: readonly string[];
};

/** What the digest of an edition covers. The day is not in it: the same words are the same edition. */
export const editionContent = ({ amendments, ...head }: EditionHead) => ({
  ...head,
  amendments: [...amendments].sort(),
});

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The strings of a stored list; nothing for what is none. */
export function listed(value: unknown): readonly string[] {
  const items = (value as { readonly items?: unknown } | null)?.items;
  return Array.isArray(items) ? items.filter((item): item is string => typeof item === 'string') : [];
}

/** A stored part; `null` where its kind is none this version knows. */
export function partOfRow(row: Readonly<Record<string, unknown>>): StrategyPart | null {
  const kind = partKinds.find((one) => one === row['kind']);
  if (kind === undefined) return null;
  return {
    key: text(row['partKey']),
    kind,
    code: text(row['code']),
    title: text(row['title']),
    text: text(row['text']),
    details: text(row['details']),
    fieldKey: text(row['fieldKey']),
    mergedFrom: listed(row['mergedFrom']),
    amendments: listed(row['amendments']),
  };
}

/** Keys that were amendments until now, under the ones they have from now on. */
export function rekeyed(part: StrategyPart, keyFor: (part: StrategyPart) => string, all: readonly StrategyPart[]) {
  const named = new Map(all.map((one) => [one.key, keyFor(one)]));
  const now = (key: string) => named.get(key) ?? key;
  return { ...part, key: now(part.key), fieldKey: now(part.fieldKey), mergedFrom: part.mergedFrom.map(now) };
}
