import { expect, test } from 'vitest';
import { heirOf } from '../docs/vectors/handing-over.ts';
import { keyOfSeed, type Scribe, type Segment } from '../docs/vectors/scribe.ts';
import { row, World } from '../docs/vectors/world.ts';
import { inAnyOrder, readInOrder } from '../sync/any-order.ts';

/** The titles of the trends, by row. */
const titles = (registers: Awaited<ReturnType<typeof inAnyOrder>>['registers']) =>
  Object.values(registers).flatMap(({ title }) => Object.values(title ?? {}));

/** A branch that hands over and writes on behind that; its heir writes too. */
function handOver(branch: Scribe, seed: number, title: string): { readonly own: Segment[]; readonly heir: Segment } {
  const { log, set } = heirOf(branch.writer, seed);
  branch.write('trend', row(seed), { title });
  branch.write('adm', row(9), set);
  const own = [branch.sign({ reg: 2 })];
  branch.write('trend', row(seed), { title: `${title}, behind its handover` });
  own.push(branch.sign({ reg: 2 }));
  log.write('trend', row(seed + 1), { title: `heir of ${title}` });
  return { own, heir: log.sign({ reg: 2 }) };
}

test('of a forked log an op behind the handover of its branch does not count, in whatever order they came', async () => {
  const world = new World();
  const { nottuln } = world;
  const first = world.admit(nottuln);
  nottuln.log.write('trend', row(1), { title: 'shared' });
  const copied = nottuln.log.copy();
  const { own, heir } = handOver(nottuln.log, 160, 'one');
  copied.write('trend', row(2), { title: 'the other branch' });
  copied.write('trend', row(3), { title: 'goes on' });
  copied.write('trend', row(4), { title: 'and on' });
  copied.write('trend', row(5), { title: 'as long as it likes' });
  const { registers, refused } = await inAnyOrder(world, [[first], own, [copied.sign({ reg: 2 }), heir]]);
  const kept = ['shared', 'one', 'heir of one', 'the other branch', 'goes on', 'and on', 'as long as it likes'];
  expect(titles(registers).sort()).toEqual(kept.sort());
  expect(refused.map(({ reason }) => reason)).toEqual(['revoked']);
});

test('whoever copies a store and hands over earlier does not take away what the heir of the other branch wrote', async () => {
  const world = new World();
  const { nottuln } = world;
  const first = world.admit(nottuln);
  nottuln.log.write('trend', row(1), { title: 'shared' });
  const copied = nottuln.log.copy();
  nottuln.log.write('trend', row(2), { title: 'longer' });
  const [here, there] = [handOver(nottuln.log, 160, 'one'), handOver(copied, 170, 'two')];
  const groups = [[first], [...here.own, there.heir], [...there.own, here.heir]];
  const { registers } = await inAnyOrder(world, groups);
  expect(titles(registers).sort()).toEqual(['heir of one', 'heir of two', 'longer', 'one', 'shared', 'two']);
});

test('a branch beside the end the registry named hands over to nobody, also if it did so before the end', async () => {
  const world = new World();
  const { nottuln } = world;
  const first = world.admit(nottuln);
  nottuln.log.write('trend', row(1), { title: 'shared' });
  const stolen = nottuln.log.copy();
  for (const at of [2, 3, 4]) nottuln.log.write('trend', row(at), { title: `office ${at}` });
  const thief = handOver(stolen, 160, 'thief');
  const office = nottuln.log.sign({ reg: 2 });
  world.say('revoke', { writer: nottuln.log.writer, lastSeq: 4, lastHash: nottuln.log.at(4)[1] });
  const revoked = world.registry.sign({ reg: 2 });
  const before = await readInOrder(world, [[first, office], thief.own, [thief.heir], [revoked]]);
  expect(titles(before.registers).sort()).toEqual(['office 2', 'office 3', 'office 4', 'shared']);
  // Behind the word of the registry some of it is refused at once and not kept.
  const behind = await readInOrder(world, [[first, office], [revoked], thief.own, [thief.heir]]);
  expect(behind.registers).toEqual(before.registers);
  expect(behind.digest).toBe(before.digest);
});

test('what a key wrote as an heir counts again when the registry admits it, though the handover has come to nothing', async () => {
  const world = new World();
  const { nottuln } = world;
  const first = world.admit(nottuln);
  nottuln.log.write('trend', row(1), { title: 'shared' });
  const { log, set } = heirOf(nottuln.log.writer);
  nottuln.log.write('adm', row(9), set);
  log.write('trend', row(2), { title: 'heir' });
  const written = [nottuln.log.sign({ reg: 2 }), log.sign({ reg: 2 })];
  world.say('revoke', { writer: nottuln.log.writer, lastSeq: 1, lastHash: nottuln.log.at(1)[1] });
  const revoked = world.registry.sign();
  world.say('member', world.member({ ...nottuln, key: keyOfSeed(160), log }, 'implementation'));
  const admitted = world.registry.sign();
  const after = await readInOrder(world, [[first], written, [revoked]]);
  expect(titles(after.registers)).toEqual(['shared']);
  const again = await readInOrder(world, [[first], written, [revoked], [admitted]]);
  expect(titles(again.registers).sort()).toEqual(['heir', 'shared']);
});
