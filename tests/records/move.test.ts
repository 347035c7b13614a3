import { afterEach, beforeEach, expect, test } from 'vitest';
import { create } from '../helpers/create.ts';
import { digestOf, exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';

let here: TestOffice;
let there: TestOffice;
let projectId: string;
let ids: Record<'a' | 'b' | 'c' | 'd', string>;

beforeEach(async () => {
  here = await openTestOffice();
  there = await openTestOffice({ label: 'Zweitrechner' });
  projectId = await create(here, 'project', { title: 'Radweg' });
  const milestone = (title: string) => create(here, 'milestone', { title, projectId });
  ids = { a: await milestone('a'), b: await milestone('b'), c: await milestone('c'), d: await milestone('d') };
});
afterEach(() => {
  here.close();
  there.close();
});

const move = (at: TestOffice, id: string, after: string | null) =>
  at.get('record.move', { entity: 'milestone', id, after, within: 'projectId' });
const titles = async (at: TestOffice) => {
  const { rows } = await at.get('record.list', { entity: 'milestone', filter: { projectId }, sort: ['order', 'id'] });
  return rows.map(({ title }) => title).join('');
};
const give = async (from: TestOffice, to: TestOffice, name: string) =>
  to.get('bundle.import', { ticket: await exportAll(from, `${name}.dabundle`) });

/** Each with a place of its own, as after some moving. */
const inOrder = async () => {
  for (const [name, order] of Object.entries({ a: 'G', b: 'N', c: 'U', d: 'c' })) {
    const id = ids[name as keyof typeof ids];
    await here.get('record.update', { entity: 'milestone', id, set: { order } });
  }
};

test('a record is put behind another one, and at the beginning', async () => {
  await inOrder();
  expect(await titles(here)).toBe('abcd');
  expect(await move(here, ids.d, ids.a)).toEqual({ id: ids.d, changed: 1 });
  expect(await titles(here)).toBe('adbc');
  await move(here, ids.c, null);
  expect(await titles(here)).toBe('cadb');
});

test('in a list nobody has ordered yet, those before it get their place with it', async () => {
  const before = await titles(here);
  const [first = 'a', , , last = 'd'] = [...before] as (keyof typeof ids)[];
  expect(await move(here, ids[last], ids[first])).toEqual({ id: ids[last], changed: 2 });
  expect(await titles(here)).toBe(before[0] + last + before.slice(1, 3));
});

test('standing there already it is not written, and one undo takes a move back', async () => {
  await inOrder();
  expect(await move(here, ids.b, ids.a)).toEqual({ id: ids.b, changed: 0 });
  await move(here, ids.d, null);
  await here.get('undo', {});
  expect(await titles(here)).toBe('abcd');
});

test('only the list it belongs to is looked at', async () => {
  const other = await create(here, 'project', { title: 'Anderes' });
  const foreign = await create(here, 'milestone', { title: 'x', projectId: other });
  const reply = await here.ask('record.move', {
    entity: 'milestone',
    id: ids.a,
    after: foreign,
    within: 'projectId',
  });
  expect(reply).toMatchObject({ error: { code: 'not-in-list' } });
});

test('two sites move different records to the same place: nobody is asked, and both show the same order', async () => {
  await inOrder();
  await give(here, there, 'first');
  await move(here, ids.c, ids.a);
  await move(there, ids.d, ids.a);
  await give(here, there, 'second');
  await give(there, here, 'third');
  const order = await titles(here);
  expect(['acdb', 'adcb']).toContain(order);
  expect(await titles(there)).toBe(order);
  expect((await here.get('conflict.list', {})).total).toBe(0);
  await move(here, ids.b, order === 'acdb' ? ids.c : ids.d);
  expect(await titles(here)).toBe(order === 'acdb' ? 'acbd' : 'adbc');
  await give(here, there, 'fourth');
  expect(await digestOf(there)).toEqual(await digestOf(here));
});
