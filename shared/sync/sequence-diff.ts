/** Between `start` and `end` of the old sequence stands `by` in the new one. `start === end` is an insertion. */
export type Change<Item> = { readonly start: number; readonly end: number; readonly by: readonly Item[] };

/** Beyond this many comparisons (a thousand changed sentences on both sides) what lies between is one change. */
const mostComparisons = 1_000_000;

/**
 * What turns one sequence into another: the changes of a longest common subsequence, in order, never touching each other.
 *
 * The same two sequences give the same changes on every machine. Among equally long common subsequences the one that
 * matches early wins.
 */
export function changesBetween(from: readonly string[], to: readonly string[]): readonly Change<string>[] {
  let head = 0;
  while (head < from.length && head < to.length && from[head] === to[head]) head += 1;
  let tail = 0;
  while (
    tail < from.length - head &&
    tail < to.length - head &&
    from[from.length - 1 - tail] === to[to.length - 1 - tail]
  ) {
    tail += 1;
  }
  const old = from.slice(head, from.length - tail);
  const now = to.slice(head, to.length - tail);
  if (old.length === 0 && now.length === 0) return [];
  const matched = old.length * now.length > mostComparisons ? [] : commonPairs(old, now);
  const changes: Change<string>[] = [];
  let [a, b] = [0, 0];
  for (const [i, j] of [...matched, [old.length, now.length] as const]) {
    if (i > a || j > b) changes.push({ start: head + a, end: head + i, by: now.slice(b, j) });
    [a, b] = [i + 1, j + 1];
  }
  return changes;
}

/** Pairs of places of a longest common subsequence. */
function commonPairs(old: readonly string[], now: readonly string[]): readonly (readonly [number, number])[] {
  const width = now.length + 1;
  const length = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number): number => length[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      length[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
