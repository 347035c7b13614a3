import type { Conflict } from '../../../shared/exchange/contract.ts';
import { deletedField } from '../../../shared/sync/op.ts';

type Written = Conflict['values'][number];

/** One of the values that stand against each other, and everybody who wrote it. */
export type Side = {
  readonly key: string;
  readonly value: unknown;
  readonly isOwn: boolean;
  /** This is what lists show until somebody decides. */
  readonly isShown: boolean;
  /** Newest first. */
  readonly writtenBy: readonly [Written, ...Written[]];
};

export const sameValue = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export const conflictKey = ({ entity, id, field }: Pick<Conflict, 'entity' | 'id' | 'field'>): string =>
  `${entity}:${id}:${field}`;

/** What the person has seen of a conflict: decided is only what is still as it was shown. */
export const seenDots = (conflict: Conflict): string[] => conflict.values.map(({ dot }) => dot);

/** Ours first, as people read "mine and theirs"; the others newest first. Equal values are one side with several hands. */
export function sidesOf(conflict: Conflict): readonly Side[] {
  const sides: Side[] = [];
  conflict.values.forEach((written, index) => {
    const at = sides.findIndex(({ value }) => sameValue(value, written.value));
    const side = sides[at];
    if (side === undefined) {
      const { dot, value, own } = written;
      sides.push({ key: dot, value, isOwn: own, isShown: index === 0, writtenBy: [written] });
    } else {
      sides[at] = { ...side, isOwn: side.isOwn || written.own, writtenBy: [...side.writtenBy, written] };
    }
  });
  return sides.toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn));
}

/** The side beside the chosen one. From nowhere, left is the first and right the second: mine and theirs. */
export function sideBeside(sides: readonly Side[], chosen: Side | null, step: 1 | -1): Side | null {
  if (chosen === null) return sides[step === -1 ? 0 : 1] ?? null;
  return sides[sides.indexOf(chosen) + step] ?? chosen;
}

export const isDeletion = ({ field }: Pick<Conflict, 'field'>): boolean => field === deletedField;
