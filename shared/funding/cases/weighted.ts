/** Sums over many cases, also weighted by how likely each is. */
export type Weighable = {
  readonly cents: number | null;
  readonly probabilityBp: number | null;
  readonly isDisputed: boolean;
};

export type WeightedSum = {
  readonly cents: number;
  /** Each amount times its probability, rounded down once, at the end: parts of a cent add up before. */
  readonly weightedCents: number;
  /** Cases without an amount, and without a probability: they count as nothing in the sum that lacks it. */
  readonly withoutAmount: number;
  readonly withoutProbability: number;
  /** Cases whose amount or probability has several values; not counted in either sum. */
  readonly disputed: number;
};

/** Whole cents; products are counted in big integers. */
export function weightedSum(all: readonly Weighable[]): WeightedSum {
  let cents = 0n;
  let weighted = 0n;
  const count = { withoutAmount: 0, withoutProbability: 0, disputed: 0 };
  for (const one of all) {
    if (one.isDisputed) count.disputed += 1;
    else if (one.cents === null) count.withoutAmount += 1;
    else {
      cents += BigInt(one.cents);
      if (one.probabilityBp === null) count.withoutProbability += 1;
      else weighted += BigInt(one.cents) * BigInt(one.probabilityBp);
    }
  }
  return { cents: Number(cents), weightedCents: Number(weighted / 10_000n), ...count };
}
