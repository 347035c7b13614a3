import type { Dot } from './dot.ts';
import { ancestorsOf } from './near.ts';

/**
 * The common predecessor of the live values of one field: the nearest value that all of them replaced, directly or through
 * others. `null` if there is none, or if it cannot be known.
 *
 * `predecessors` answers the dots a written value replaced in this field, as far as that counts (confirmed, accepted); of a value
 * that is not here (erased, pruned, not arrived: `isHere`) it answers none. So the answer is a function of the set of ops (S4),
 * whatever the order of `live`. Where people merged crosswise there may be several nearest ones; the largest dot is taken, which
 * every site takes alike.
 *
 * A write may name far predecessors beside near ones (docs/bundle-format.md §3), which changes nothing as long as all are here. Where
 * a value between the found one and a live one is missing, a nearer one may be hidden behind it: then there is none.
 */
export function commonBase(
  predecessors: (dot: Dot) => readonly Dot[],
  live: readonly Dot[],
  isHere: (dot: Dot) => boolean,
): Dot | null {
  const found = live.map((dot) => ancestorsOf([dot], predecessors));
  const [first, ...others] = found;
  if (first === undefined) return null;
  const common = [...first].filter((dot) => isHere(dot) && others.every((set) => set.has(dot)));
  // What a common one descends from is common as well, so whatever lies farther away was replaced by one of them.
  const farther = new Set(common.flatMap((dot) => predecessors(dot)));
  const base = common.filter((dot) => !farther.has(dot)).reduce<Dot | null>(larger, null);
  if (base === null) return null;
  const behind = ancestorsOf([base], predecessors);
  const isHidden = (dot: Dot) => !isHere(dot) && !behind.has(dot);
  return found.some((ancestors) => [...ancestors].some(isHidden)) ? null : base;
}

const larger = (best: Dot | null, dot: Dot): Dot => (best === null || dot > best ? dot : best);

/** One written value of a field, and the dots it replaced there. */
export type FieldWrite<Value> = { readonly dot: Dot; readonly replaces: readonly Dot[]; readonly value: Value };

/**
 * The base of a register from everything ever written into it: `[dot, value]` as `Cell.base` holds it, or `null`.
 *
 * Only what is among `writes` can be a base. Fewer than two live values need none.
 */
export function baseOf<Value>(
  writes: readonly FieldWrite<Value>[],
  live: readonly Dot[],
): readonly [Dot, Value] | null {
  if (live.length < 2) return null;
  const byDot = new Map(writes.map((write) => [write.dot, write]));
  const dot = commonBase(
    (of) => byDot.get(of)?.replaces ?? [],
    live,
    (of) => byDot.has(of),
  );
  const write = dot === null ? undefined : byDot.get(dot);
  return write === undefined ? null : [write.dot, write.value];
}
