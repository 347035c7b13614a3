import type { Stamp } from './clock.ts';
import type { Dot } from './dot.ts';
import type { Json } from './json.ts';

/**
 * One edit of one row, as it stands in a segment (docs/bundle-format.md §2).
 *
 * Keys are short because a bundle holds many; they are written in this order, which is the canonical one (RFC 8785).
 */
export type Op = {
  /** Entity. */
  readonly e: string;
  /** Row id. */
  readonly id: string;
  /** Number of the op in its writer's log, from 1, without gaps. */
  readonly n: number;
  /** The values it replaces, field by field: what its author saw. */
  readonly p: Readonly<Record<string, Dot | readonly Dot[]>>;
  readonly set: Readonly<Record<string, Json>>;
  readonly t: Stamp;
  /** Author, in the words of the site. */
  readonly u: string;
  /** Number of the first op of the same user action. */
  readonly x: number;
};

/** Deletion register of a row: who had seen what when it was deleted. `null` takes the deletion back. */
export const deletedField = '_del';

/** Highest number among the row's live dots, per writer, at the time of deletion. */
export type DeletionSeen = Readonly<Record<string, number>>;

/** The row an op speaks of, as `entity:id`. */
export const rowKey = ({ e, id }: Op): string => `${e}:${id}`;

export const predecessorsOf = (op: Op, field: string): readonly Dot[] => {
  const named = op.p[field];
  if (named === undefined) return [];
  return typeof named === 'string' ? [named] : named;
};
