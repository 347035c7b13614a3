import { afterEach, beforeEach, expect, test } from 'vitest';
import { create } from '../helpers/create.ts';
import { exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';

let here: TestOffice;
let there: TestOffice;
let projectId: string;
beforeEach(async () => {
  here = await openTestOffice();
  there = await openTestOffice({ label: 'Zweitrechner' });
  projectId = await create(here, 'project', { title: 'Radweg' });
});
afterEach(() => {
  here.close();
  there.close();
});

const task = (title: string, more: object = {}) => create(here, 'task', { title, projectId, ...more });
const put = (at: TestOffice, id: string, parentTaskId: string | null) =>
  at.ask('record.update', { entity: 'task', id, set: { parentTaskId } });
const tree = async (at: TestOffice) =>
  (await at.get('task.tree', { projectId })).tasks.map(({ title, depth, isCut }) => [title, depth, isCut]);
const give = async (from: TestOffice, to: TestOffice, name: string) =>
  to.get('bundle.import', { ticket: await exportAll(from, `${name}.dabundle`) });

test('subtasks stand behind the task they are part of', async () => {
  const plan = await task('Planen', { order: 'a' });
  await task('Bauen', { order: 'b' });
  const survey = await task('Vermessen', { parentTaskId: plan });
  await task('Gerät leihen', { parentTaskId: survey });
  expect(await tree(here)).toEqual([
    ['Planen', 0, false],
    ['Vermessen', 1, false],
    ['Gerät leihen', 2, false],
    ['Bauen', 0, false],
  ]);
  await here.get('record.delete', { entity: 'task', id: plan });
  expect((await tree(here)).map(([title, depth]) => [title, depth])).toEqual([
    ['Bauen', 0],
    ['Vermessen', 0],
    ['Gerät leihen', 1],
  ]);
});

test('a task is not made part of itself, nor of one of its own parts', async () => {
  const top = await task('Oben');
  const middle = await task('Mitte', { parentTaskId: top });
  const bottom = await task('Unten', { parentTaskId: middle });
  for (const parent of [top, middle, bottom]) {
    expect(await put(here, top, parent)).toMatchObject({ error: { code: 'rule-broken', rule: 'circle' } });
  }
  expect(await put(here, bottom, top)).toMatchObject({ ok: true });
});

test('M4: two sites that move two tasks under each other show the same tree, and the data is untouched', async () => {
  const one = await task('Eins');
  const two = await task('Zwei');
  await give(here, there, 'first');
  await put(here, one, two);
  await put(there, two, one);
  await give(here, there, 'second');
  await give(there, here, 'third');
  const titleOf = (id: string | undefined) => (id === one ? 'Eins' : 'Zwei');
  const [top, below] = [one, two].sort();
  expect(await tree(here)).toEqual([
    [titleOf(top), 0, true],
    [titleOf(below), 1, false],
  ]);
  expect(await tree(there)).toEqual(await tree(here));
  for (const [id, parent] of [
    [one, two],
    [two, one],
  ] as const) {
    expect(await here.get('record.get', { entity: 'task', id })).toMatchObject({ parentTaskId: parent });
  }
});
