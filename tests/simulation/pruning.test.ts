import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { atomically } from '../../db/store/atomically.ts';
import { prune } from '../../db/sync/prune.ts';
import { ok } from '../../shared/core/result.ts';
import { storeOf, type TestOffice } from '../helpers/office.ts';
import { rowsOf } from './bare.ts';
import { writerOf } from './post.ts';
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
  return atomically(store.writing, () => ok(prune(store.writer, writerOf(here()), now, days))).value.ops;
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

test('a body stays as long as what it replaced stays: taking it out would bring that back', async () => {
  for (const title of ['B', 'C']) await write({ title });
  await hand(here(), there());
  await hand(there(), here());
  takeOut();
  await here().get('store.rebuild', {});
  expect(liveOf('title')).toEqual(['C']);
});
