/** A number below `below`. */
export type Next = (below: number) => number;

/** A small generator with a printed seed (mulberry32): the same number replays the same history. */
export function generator(seed: number): Next {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export const pick = <Item>(next: Next, items: readonly Item[]): Item => items[next(items.length)] as Item;

/** One of several things by weight. */
export function weighted<Item>(next: Next, choices: readonly (readonly [weight: number, item: Item])[]): Item {
  let at = next(choices.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, item] of choices) {
    at -= weight;
    if (at < 0) return item;
  }
  throw new Error('weights add up');
}
