import { expect, test } from 'vitest';
import { row, World } from '../docs/vectors/world.ts';
import { inAnyOrder } from './any-order.ts';

test('an erasure whose dots stand in another row reaches none of it, whether it comes before or after the words', async () => {
  const world = new World();
  const { nottuln, olfen } = world;
  const first = world.admit(nottuln, olfen);
  const named = nottuln.log.write('note', row(1), { text: 'is erased' });
  const other = nottuln.log.write('note', row(2), { text: 'stays' });
  const own = nottuln.log.sign({ reg: 3 });
  const seen = { [nottuln.log.writer]: nottuln.log.at() };
  const answer = olfen.log.write('note', row(2), { text: 'replaces it' }, { p: { text: other } });
  world.say('erase', { entity: 'note', id: row(1), dots: [named, other, answer] });
  const groups = [[first], [own, olfen.log.sign({ reg: 3, seen })], [world.registry.sign({ reg: 3 })]];
  const { registers } = await inAnyOrder(world, groups);
  expect(registers).toEqual({ [`note:${row(2)}`]: { text: { [answer]: 'replaces it' } } });
});

test('a dot that is erased in two rows is erased in that of the two it stands in', async () => {
  const world = new World();
  const { nottuln } = world;
  const first = world.admit(nottuln);
  const dots = [
    nottuln.log.write('note', row(1), { text: 'is erased by the first word' }),
    nottuln.log.write('note', row(2), { text: 'is erased by the second word' }),
  ];
  for (const id of [row(1), row(2)]) world.say('erase', { entity: 'note', id, dots });
  const { registers } = await inAnyOrder(world, [
    [first],
    [nottuln.log.sign({ reg: 2 })],
    [world.registry.sign({ reg: 2 })],
  ]);
  expect(registers).toEqual({});
});

test('what was erased stays so when a fork that comes to light later gives it another name', async () => {
  const world = new World();
  const { nottuln } = world;
  const first = world.admit(nottuln);
  // One of several names the branches anew, whichever leaf is the smallest.
  const copies = Array.from({ length: 6 }, () => nottuln.log.copy());
  const dot = nottuln.log.write('note', row(1), { text: 'is erased' });
  for (const [at, copy] of copies.entries()) copy.write('note', row(2), { text: `copy ${at}` });
  world.say('erase', { entity: 'note', id: row(1), dots: [dot] });
  const signed = copies.map((copy) => copy.sign({ reg: 2 }));
  const groups = [[first, nottuln.log.sign({ reg: 2 })], [world.registry.sign({ reg: 2 })], signed];
  const { registers } = await inAnyOrder(world, groups);
  expect(Object.keys(registers)).toEqual([`note:${row(2)}`]);
  expect(Object.keys(registers[`note:${row(2)}`]?.['text'] ?? {})).toHaveLength(6);
});
