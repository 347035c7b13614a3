/** Sums of budget items. Amounts nobody has named are left out of a sum, and the sum says that they are missing. */

export type Money = {
  readonly kind: string;
  readonly plannedCents: number | null;
  readonly committedCents: number | null;
  readonly actualCents: number | null;
};

/** What can still be used: planned, without what is bound and spent. `null` where nothing was planned, and for income. */
export const availableCents = ({ kind, plannedCents, committedCents, actualCents }: Money): number | null =>
  plannedCents === null || kind === 'income' ? null : plannedCents - (committedCents ?? 0) - (actualCents ?? 0);

export type Sums = {
  readonly plannedCents: number;
  readonly committedCents: number;
  readonly actualCents: number;
  /** Income is not spent, so it stands beside the rest. */
  readonly incomeCents: number;
  /** Of the planned money: what a reservation holds back, and what depends on a condition that is not met. */
  readonly lockedCents: number;
  readonly conditionalCents: number;
  /** How many items have no sum yet. */
  readonly unnamed: number;
};

type Item = Money & { readonly isLocked: boolean; readonly isConditional: boolean };

const none: Sums = {
  plannedCents: 0,
  committedCents: 0,
  actualCents: 0,
  incomeCents: 0,
  lockedCents: 0,
  conditionalCents: 0,
  unnamed: 0,
};

const add = (sums: Sums, item: Item): Sums => {
  const planned = item.plannedCents ?? 0;
  const unnamed = sums.unnamed + (item.plannedCents === null ? 1 : 0);
  if (item.kind === 'income') return { ...sums, incomeCents: sums.incomeCents + planned, unnamed };
  return {
    plannedCents: sums.plannedCents + planned,
    committedCents: sums.committedCents + (item.committedCents ?? 0),
    actualCents: sums.actualCents + (item.actualCents ?? 0),
    incomeCents: sums.incomeCents,
    lockedCents: sums.lockedCents + (item.isLocked ? planned : 0),
    conditionalCents: sums.conditionalCents + (item.isConditional ? planned : 0),
    unnamed,
  };
};

export const sumsOf = (items: readonly Item[]): Sums => items.reduce(add, none);
