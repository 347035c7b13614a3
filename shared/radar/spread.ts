import type { RadarPart } from './radar.ts';

/** What several people gave for one question. Nobody's number is averaged away: lowest and highest are told beside the middle. */
export type Spread = {
  readonly count: number;
  readonly low: number;
  readonly high: number;
  /** The middle one; of an even number the mean of the two. */
  readonly median: number;
};

export function spreadOf(scores: readonly (number | null)[]): Spread | null {
  const given = scores.filter((score) => score !== null).sort((one, other) => one - other);
  const [low, high] = [given[0], given.at(-1)];
  if (low === undefined || high === undefined) return null;
  const middle = given.length / 2;
  const upper = given[Math.floor(middle)] ?? high;
  const median = Number.isInteger(middle) ? ((given[middle - 1] ?? low) + upper) / 2 : upper;
  return { count: given.length, low, high, median };
}

export type RingVotes = {
  readonly votes: readonly { readonly ring: string; readonly count: number }[];
  /** Rings between the innermost and the outermost named; 0: all agree. `null` while nobody has named one. */
  readonly apart: number | null;
};

/** Which rings people named, from the inside outwards, and how far they are apart. Rings the radar does not have come last. */
export function ringVotes(rings: readonly RadarPart[], named: readonly (string | null)[]): RingVotes {
  const counts = new Map<string, number>();
  for (const ring of named) if (ring !== null && ring !== '') counts.set(ring, (counts.get(ring) ?? 0) + 1);
  const at = (ring: string) => {
    const index = rings.findIndex(({ key }) => key === ring);
    return index < 0 ? rings.length : index;
  };
  const votes = [...counts]
    .map(([ring, count]) => ({ ring, count }))
    .sort((one, other) => at(one.ring) - at(other.ring));
  const [first, last] = [votes[0], votes.at(-1)];
  return { votes, apart: first === undefined || last === undefined ? null : at(last.ring) - at(first.ring) };
}
