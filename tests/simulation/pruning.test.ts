import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { atomically } from '../../db/store/atomically.ts';
import { drained } from '../../db/store/drained.ts';
import { bodyId } from '../../db/store/natural-id.ts';
import { pruneInSteps } from '../../db/sync/prune.ts';
import { ok } from '../../shared/core/result.ts';
import { storeOf, type TestOffice } from '../helpers/office.ts';
import { rowsOf } from './bare.ts';
import { writerOf } from './post.ts';
import { bodies } from './site.ts';
import { removeTemplates } from './templates.ts';
import { World } from './world.ts';

let world = new World(1);
let [first, second]: TestOffice[] = [];
let id = '';

beforeEach(async () => {
  world = new World(1);
  await world.open([
    { role: 'coordination', isAdmitted: true },
    { role: 'coordination', isAdmitted: true },
  ]);
  [first, second] = world.sites.map(({ office }) => office);
  id = (await here().get('record.create', { entity: 'project', fields: { title: 'A' } })).id;
});
afterEach(() => world.close());
afterAll(removeTemplates);

const here = () => first as TestOffice;
const there = () => second as TestOffice;

const write = (set: Record<string, unknown>) => here().get('record.update', { entity: 'project', id, set });

async function hand(from: TestOffice, to: TestOffice): Promise<void> {
  const path = world.pathOfLetter();
  await from.get('bundle.create', { ticket: path });
  await to.get('bundle.import', { ticket: path });
}

/** Takes out what may go, as if retention had long passed; answers how many bodies went. */
function takeOut(days = 0): number {
  const store = storeOf(here());
  const now = days === 0 ? Date.UTC(2100, 0, 1) : here().ports.nowMs();
  return atomically(store.writing, () => ok(drained(pruneInSteps(store.writer, writerOf(here()), now, days)))).value
    .ops;
}

const liveOf = (field: string) =>
  Object.values(rowsOf(here())[`project:${id}`]?.live[field] ?? {}).map(([, value]) => value);

test('what was replaced, is held by every active member and is out of retention leaves the log; the record stays as it is', async () => {
  for (const ampelReason of ['eins', 'zwei', 'drei']) await write({ ampelReason });
  await write({ title: 'B' });
  await hand(here(), there());
  await hand(there(), here());
  expect(takeOut(365)).toBe(0);
  expect(takeOut()).toBe(2);
  expect((await here().get('store.rebuild', {})).differed).toBe(0);
  expect(liveOf('ampelReason')).toEqual(['drei']);
  await hand(here(), there());
  expect((await there().get('store.digest', {})).digest).toBe((await here().get('store.digest', {})).digest);
});

test('what some active member has not confirmed stays in the log', async () => {
  for (const ampelReason of ['eins', 'zwei', 'drei']) await write({ ampelReason });
  await write({ title: 'B' });
  await hand(here(), there());
  expect(takeOut()).toBe(0);
});

/** Both have everything, and know of each other that they have. */
async function settle(): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    await hand(here(), there());
    await hand(there(), here());
  }
}

const titles = async () =>
  (await here().get('record.history', { entity: 'project', id })).entries.flatMap(({ changes }) =>
    changes.flatMap(({ field, to }) => (field === 'title' ? [to] : [])),
  );

/** Nothing comes back when everything is computed anew, and a site that gets it all only now is the same. */
async function expectTitle(title: string): Promise<void> {
  expect((await here().get('store.rebuild', {})).differed).toBe(0);
  expect(liveOf('title')).toEqual([title]);
  await hand(here(), there());
  expect((await there().get('store.digest', {})).digest).toBe((await here().get('store.digest', {})).digest);
}

test('of a chain of edits the first and the last stay, because each also says that it replaced the first', async () => {
  for (const title of ['B', 'C', 'D', 'E']) await write({ title });
  await settle();
  expect(takeOut()).toBe(3);
  expect(await titles()).toEqual(['A', 'E']);
  await expectTitle('E');
});

test('what an edit replaced is shown as before in its history: the value next to it, not the first one', async () => {
  for (const title of ['B', 'C']) await write({ title });
  const { entries } = await here().get('record.history', { entity: 'project', id });
  expect(entries.at(-1)?.changes).toEqual([{ field: 'title', from: 'B', to: 'C' }]);
  await write({ title: 'D' });
  await settle();
  expect(takeOut()).toBe(2);
  const shorter = (await here().get('record.history', { entity: 'project', id })).entries;
  // What stood there before is gone; it was not the first title.
  expect(shorter.at(-1)?.changes).toEqual([{ field: 'title', from: null, to: 'D' }]);
});

test('a body stays as long as what it replaced stays, and nothing else that stays replaced that: taking it out would bring that back', async () => {
  const { own } = await here().get('registry.status', {});
  // Who leads the project is never taken out, and with it this title.
  await write({ title: 'B', leadBodyId: own.body });
  for (const title of ['C', 'D']) await write({ title });
  await settle();
  expect(takeOut()).toBe(0);
  expect(await titles()).toEqual(['A', 'B', 'C', 'D']);
  for (const title of ['E', 'F']) await write({ title });
  await settle();
  expect(takeOut()).toBe(0);
  await expectTitle('F');
});

test('what waits for a person keeps the values it came from', async () => {
  await write({ status: 'idea' });
  await write({ status: 'running' });
  await settle();
  await write({ status: 'paused' });
  await there().get('record.update', { entity: 'project', id, set: { status: 'completed' } });
  await settle();
  expect(takeOut()).toBe(0);
  const [conflict] = (await here().get('conflict.list', {})).conflicts;
  expect(conflict?.base).toBe('running');
  await write({ status: 'completed' });
  await settle();
  expect(takeOut()).toBe(4);
});

// Seed 5419 of the long run.
test('what somebody has replaced who is not admitted yet stays: once admitted, people see what both had started from', async () => {
  world.close();
  world = new World(2);
  await world.open([
    { role: 'coordination', isAdmitted: true },
    { role: 'implementation', isAdmitted: false },
  ]);
  [first, second] = world.sites.map(({ office }) => office);
  const [, ags = ''] = bodies;
  id = (await here().get('record.create', { entity: 'project', fields: { title: 'A', leadBodyId: bodyId(ags) } })).id;
  await write({ status: 'idea' });
  await hand(here(), there());
  await there().get('record.update', { entity: 'project', id, set: { status: 'running' } });
  await hand(there(), here());
  await write({ status: 'paused' });
  await write({ title: 'B' });
  await here().get('bundle.create', { ticket: world.pathOfLetter() });
  expect(takeOut()).toBe(0);
  const ticket = `${world.pathOfLetter()}.request`;
  await there().get('request.create', { ticket });
  await here().get('member.admit', { ticket, role: 'implementation' });
  const [conflict] = (await here().get('conflict.list', {})).conflicts;
  expect(conflict).toMatchObject({ field: 'status', base: 'idea' });
});
