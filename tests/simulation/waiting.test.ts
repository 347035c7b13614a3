import { writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { writerOfKey } from '../../db/bundle/keys.ts';
import { lineOf } from '../../db/bundle/line.ts';
import { makeBundle, type SegmentPlan, segmentLines } from '../bundle/make-bundle.ts';
import type { TestOffice } from '../helpers/office.ts';
import { countIn } from '../helpers/office.ts';
import { thaw } from './authority.ts';
import { rowsOf } from './bare.ts';
import { attach, type SitePorts } from './site.ts';
import { removeTemplates, strangerKey } from './templates.ts';
import { World } from './world.ts';

let world = new World(1);
let office: TestOffice;

beforeEach(async () => {
  world = new World(1);
  await world.open([{ role: 'coordination', isAdmitted: true }]);
  office = world.sites[0]?.office as TestOffice;
});
afterEach(() => world.close());
afterAll(removeTemplates);

const idOf = (n: number, text: string): string =>
  `01930fff-${n.toString(16).padStart(4, '0')}-7000-8000-${Buffer.from(text).toString('hex').slice(0, 12).padEnd(12, '0')}`;

/** A note by a member whose key the test holds. */
const note = (n: number, text: string): string =>
  lineOf({ e: 'note', id: idOf(n, text), n, p: {}, set: { text }, t: `${1_795_600_000_000 + n}-0`, u: 'Fremd', x: n });

/** Segments of one op each, one behind the other; the first of them behind `before`. */
function chainOf(texts: readonly string[], before?: SegmentPlan): SegmentPlan[] {
  const plans: SegmentPlan[] = [];
  for (const text of texts) {
    const last = plans.at(-1) ?? before;
    const from = last === undefined ? 1 : (last.from ?? 1) + last.ops.length;
    const prev = last === undefined ? {} : { prev: segmentLines(last).head };
    plans.push({ key: strangerKey, ops: [note(from, text)], from, ...prev });
  }
  return plans;
}

async function take(...plans: readonly SegmentPlan[]) {
  const path = world.pathOfLetter();
  const bundle = `0193ffff-0000-7000-8000-${world.fresh().toString(16).padStart(12, '0')}`;
  writeFileSync(path, makeBundle(plans, { header: { bundle } }));
  const { segments } = await office.get('bundle.import', { ticket: path });
  return segments.map(({ from, verdict, why }) => [from, verdict, why]);
}

const isHere = async (n: number, text: string): Promise<boolean> =>
  (await office.ask('record.get', { entity: 'note', id: idOf(n, text) })).ok;

test('an edit that names a state of the registry that has not come yet waits for it: who wrote it may have lost the right meanwhile', async () => {
  expect(await take({ key: strangerKey, ops: [note(1, 'voreilig')], header: { reg: 99 } })).toEqual([
    [1, 'held', 'registry'],
  ]);
  expect(await isHere(1, 'voreilig')).toBe(false);
});

test('who has written two histories is frozen: both are kept, what follows waits until a person has looked', async () => {
  const [first, second, third] = chainOf(['a', 'b', 'c']) as [SegmentPlan, SegmentPlan, SegmentPlan];
  const [other] = chainOf(['anders'], first);
  expect(await take(first, second)).toEqual([
    [1, 'new', null],
    [2, 'new', null],
  ]);
  expect(await take(other as SegmentPlan)).toEqual([[2, 'fork', null]]);
  expect(await take(third)).toEqual([[3, 'held', 'frozen']]);
  expect([await isHere(2, 'b'), await isHere(2, 'anders'), await isHere(3, 'c')]).toEqual([true, true, false]);
  thaw(office);
  expect(await isHere(3, 'c')).toBe(true);
  expect(countIn(office, 'SELECT count(*) FROM segment WHERE held = 1')).toBe(0);
});

test('a revocation names one history of two: the other one goes on nowhere, not even up to the same number', async () => {
  const plans = chainOf(['a', 'b', 'c']);
  const [first] = plans as [SegmentPlan];
  const [other, further] = chainOf(['anders', 'weiter'], first) as [SegmentPlan, SegmentPlan];
  await take(...plans);
  await office.get('member.revoke', { writer: writerOfKey(strangerKey), seq: 3 });
  expect(await take(other)).toEqual([[2, 'fork', null]]);
  expect(await isHere(2, 'anders')).toBe(false);
  expect(await take(further)).toEqual([[3, 'refused', 'revoked']]);
  expect([await isHere(2, 'b'), await isHere(3, 'c')]).toEqual([true, true]);
});

test('on each of two histories an edit replaces what was written there before it, never what the other one wrote', async () => {
  const id = idOf(9, 'beide');
  const text = (n: number, value: string, replaces: object): string =>
    lineOf({ e: 'note', id, n, p: replaces, set: { text: value }, t: `${1_795_600_000_000 + n}-0`, u: 'Fremd', x: n });
  const own = `${writerOfKey(strangerKey)}.2`;
  const [first] = chainOf(['a']) as [SegmentPlan];
  const { head } = segmentLines(first);
  const historyOf = (name: string): SegmentPlan => ({
    key: strangerKey,
    ops: [text(2, `${name} 1`, {}), text(3, `${name} 2`, { text: own })],
    from: 2,
    prev: head,
  });
  await take(first, historyOf('A'));
  await take(historyOf('B'));
  const { text: live = {} } = rowsOf(office)[`note:${id}`]?.live ?? {};
  expect(
    Object.values(live)
      .map(([, value]) => value)
      .sort(),
  ).toEqual(['A 2', 'B 2']);
});

// Seeds 5053 and 5110 of the long run.
test('a record of one of two histories that is deleted stays the same when it is signed and computed anew: who has seen a branch has seen what it forked from', async () => {
  const [first, second] = chainOf(['a', 'b']) as [SegmentPlan, SegmentPlan];
  const [other] = chainOf(['anders'], first);
  await take(first, second);
  await take(other as SegmentPlan);
  for (const text of ['b', 'anders']) await office.get('record.delete', { entity: 'note', id: idOf(2, text) });
  expect((await office.get('store.rebuild', {})).differed).toBe(0);
  await office.get('bundle.create', { ticket: world.pathOfLetter() });
  expect((await office.get('store.rebuild', {})).differed).toBe(0);
  expect(['b', 'anders'].map((text) => rowsOf(office)[`note:${idOf(2, text)}`]?.hidden)).toEqual([true, true]);
});

test('two registries under one key: the one that came first counts, the other is refused and changes nothing', async () => {
  const { dir, ports } = office;
  office.office.close();
  const copied = world.addSite(dir, 'coordination', true, '2026-11-24T09:00:00Z');
  const root = attach(dir, ports as unknown as SitePorts);
  (world.sites[0] as { office: TestOffice }).office = root;
  await root.get('member.dormant', { writer: writerOfKey(strangerKey), dormant: false });
  await copied.office.get('member.revoke', { writer: writerOfKey(strangerKey) });
  const path = world.pathOfLetter();
  await root.get('bundle.create', { ticket: world.pathOfLetter() });
  await copied.office.get('bundle.create', { ticket: path });
  const { segments } = await root.get('bundle.import', { ticket: path });
  expect(segments.map(({ verdict, why }) => [verdict, why])).toContainEqual(['refused', 'registry-fork']);
  const { members } = await root.get('registry.status', {});
  expect(members.every(({ revoked }) => revoked === null)).toBe(true);
});
