import { afterEach, beforeEach, expect, test } from 'vitest';
import { create } from '../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

let at: TestOffice;
let strategyId: string;
beforeEach(async () => {
  at = await openTestOffice({ now: '2026-11-23T08:00:00Z' });
  strategyId = await create(at, 'strategy', { title: 'Strategie', status: 'adopted', adoptedOn: '2021-06-16' });
});
afterEach(() => at.close());

const found = async () => (await at.get('strategy.gaps', {})).gaps.map(({ kind, title }) => `${kind}: ${title}`);
const goal = (title: string, more: object = {}) =>
  create(at, 'strategyGoal', { title, strategyId, target: 10, current: 1, ...more });
const measure = (title: string, more: object = {}) => create(at, 'strategyMeasure', { title, strategyId, ...more });

test('SL1 SL2: adding a goal, a measure and a project closes one gap after the other', async () => {
  const [aim, way] = [await goal('Ziel'), await measure('Weg')];
  expect(await found()).toEqual(['goal-without-project: Ziel', 'measure-without-project: Weg']);
  await create(at, 'goalMeasure', { goalId: aim, measureId: way });
  const { gaps } = await at.get('strategy.gaps', {});
  expect(gaps[0]).toMatchObject({ kind: 'goal-without-project', measures: [{ id: way, title: 'Weg' }] });
  const project = await create(at, 'project', { title: 'Projekt', measureId: way });
  expect(await found()).toEqual([]);
  await at.get('record.update', { entity: 'project', id: project, set: { status: 'cancelled' } });
  expect(await found()).toEqual(['goal-without-project: Ziel', 'measure-without-project: Weg']);
});

test('SL1: a measure that is done serves its goal, a dropped one does not, whatever its projects say', async () => {
  const aim = await goal('Ziel');
  const way = await measure('Weg', { status: 'done' });
  await create(at, 'goalMeasure', { goalId: aim, measureId: way });
  expect(await found()).toEqual([]);
  await create(at, 'project', { title: 'Läuft', measureId: way, status: 'running' });
  await at.get('record.update', { entity: 'strategyMeasure', id: way, set: { status: 'dropped' } });
  expect(await found()).toEqual(['goal-without-project: Ziel']);
});

test('SL3 SL4: projects that are over need no measure, one of another edition is named, one that has not arrived is waited for', async () => {
  const old = await create(at, 'strategy', { title: 'Alt', status: 'superseded' });
  const oldWay = await create(at, 'strategyMeasure', { code: 'P1', title: 'Alter Weg', strategyId: old });
  const gone = await measure('Gelöscht');
  await create(at, 'project', { title: 'A ohne' });
  await create(at, 'project', { title: 'B alt', measureId: oldWay });
  await create(at, 'project', { title: 'C gelöscht', measureId: gone });
  await create(at, 'project', { title: 'D fertig', status: 'completed' });
  await create(at, 'project', { title: 'E abgebrochen', status: 'cancelled' });
  await create(at, 'project', { title: 'F unterwegs', measureId: '0193f000-0000-7000-8000-000000000001' });
  await at.get('record.delete', { entity: 'strategyMeasure', id: gone });
  expect(await found()).toEqual([
    'project-without-measure: A ohne',
    'project-without-measure: B alt',
    'project-without-measure: C gelöscht',
  ]);
  const { gaps } = await at.get('strategy.gaps', {});
  expect(gaps[1]?.measures).toEqual([{ id: oldWay, code: 'P1', title: 'Alter Weg' }]);
});

test('SL6: a draft is not held against the projects, the edition in force is', async () => {
  const draft = await create(at, 'strategy', { title: 'Entwurf', status: 'draft' });
  await create(at, 'project', { title: 'Ohne Maßnahme', status: 'running' });
  expect((await at.get('strategy.gaps', { strategyId: draft })).gaps).toEqual([]);
  expect(await found()).toEqual(['project-without-measure: Ohne Maßnahme']);
});

test('SL5: without a target it is one gap, with a target and no count another one', async () => {
  const way = await measure('Weg', { status: 'done' });
  for (const [title, more] of [
    ['Ohne Zielwert', { target: null, current: null }],
    ['Ohne Stand', { current: null }],
    ['Null ist ein Wert', { target: 0, current: 0 }],
  ] as const)
    await create(at, 'goalMeasure', { goalId: await goal(title, more), measureId: way });
  expect(await found()).toEqual(['goal-without-target: Ohne Zielwert', 'goal-without-current: Ohne Stand']);
});

test('of many gaps of a kind 200 are listed, and all are counted', async () => {
  for (let n = 0; n < 203; n += 1) await create(at, 'project', { title: `Projekt ${n}` });
  const { gaps, counts } = await at.get('strategy.gaps', {});
  expect(gaps).toHaveLength(200);
  expect(counts['project-without-measure']).toBe(203);
});
