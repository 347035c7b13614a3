import { expect } from 'vitest';
import { type Reading, readByEngine } from '../docs/vectors/reading.ts';
import { fileOf, type Segment } from '../docs/vectors/scribe.ts';
import { row, type World } from '../docs/vectors/world.ts';

/** All orders of a few things. */
export const ordersOf = <Thing>(things: readonly Thing[]): Thing[][] =>
  things.length === 0
    ? [[]]
    : things.flatMap((thing, at) => ordersOf(things.toSpliced(at, 1)).map((rest) => [thing, ...rest]));

/** What the engine finds in groups of segments, one file each. */
export async function readInOrder({ root, kreis }: World, groups: readonly (readonly Segment[])[]) {
  const files = groups.map((segments, at) => {
    const envelope = { sender: kreis.log, bundle: row(0xb000 + at), heads: {}, reg: [0, ''] as const, digest: '' };
    return { name: `${at + 1}.dabundle`, text: fileOf(envelope, segments) };
  });
  const { read: _, ...state } = await readByEngine(root, files);
  return state;
}

/** Reads the groups in every order; answers the state if it is always the same. */
export async function inAnyOrder(
  world: World,
  groups: readonly (readonly Segment[])[],
): Promise<Omit<Reading, 'read'>> {
  const first = await readInOrder(world, groups);
  for (const order of ordersOf(groups)) expect(await readInOrder(world, order)).toEqual(first);
  return first;
}
