/**
 * The own share of each body in each budget year, as its treasurer needs it.
 *
 * A body's own share follows the years of the case: each year's own share is given out in proportion to what each body has
 * still to give, in whole cents. Where both sums agree, every line and every column of the table adds up to the cent. Where
 * they do not agree (D1), each body's share is spread by the years' weights and the table says that it is unsure.
 */
import { splitCents } from './plan.ts';

export type OwnShareLine = { readonly bodyId: string; readonly byYear: readonly number[]; readonly totalCents: number };

export type OwnShares = {
  readonly years: readonly number[];
  readonly lines: readonly OwnShareLine[];
  /** Lines and columns add up to the cent. */
  readonly isExact: boolean;
};

type Given = {
  readonly members: readonly { readonly bodyId: string; readonly ownCents: number }[];
  readonly slices: readonly { readonly year: number; readonly ownCents: number }[];
};

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Spreads the own shares of the members over the years. Amounts are whole cents, not negative. */
export function ownSharesOf({ members, slices }: Given): OwnShares {
  const sorted = [...slices].sort((one, other) => one.year - other.year);
  const years = sorted.map(({ year }) => year);
  const weights = sorted.map(({ ownCents }) => ownCents);
  const isExact =
    members.length > 0 && years.length > 0 && total(weights) === total(members.map((one) => one.ownCents));
  const line = (bodyId: string, byYear: readonly number[]): OwnShareLine => ({
    bodyId,
    byYear,
    totalCents: total(byYear),
  });
  if (!isExact) {
    return {
      years,
      isExact,
      lines: members.map(({ bodyId, ownCents }) => line(bodyId, splitCents(ownCents, weights))),
    };
  }
  const left = members.map(({ ownCents }) => ownCents);
  // A part is never more than what is left: a year gives out at most all of it, in proportion.
  const columns = weights.map((cents) => {
    const parts = splitCents(cents, left);
    for (const [at, part] of parts.entries()) left[at] = (left[at] ?? 0) - part;
    return parts;
  });
  return {
    years,
    isExact,
    lines: members.map(({ bodyId }, at) =>
      line(
        bodyId,
        columns.map((column) => column[at] ?? 0),
      ),
    ),
  };
}
