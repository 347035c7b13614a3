import type { Dot } from './dot.ts';

/**
 * What some values descend from, themselves left out: an edit names the first value of a field beside the last one
 * (docs/bundle-format.md §3), and people want to see the last.
 */
export function ancestorsOf(named: readonly Dot[], before: (dot: Dot) => readonly Dot[]): ReadonlySet<Dot> {
  const found = new Set<Dot>();
  const queue = named.flatMap((dot) => [...before(dot)]);
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (found.has(at)) continue;
    found.add(at);
    queue.push(...before(at));
  }
  return found;
}
