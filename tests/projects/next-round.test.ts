import { afterEach, beforeEach, expect, test } from 'vitest';
import { create } from '../helpers/create.ts';
import { exchangeAll, hand, openCoordination, openMember } from '../helpers/members.ts';
import type { TestOffice } from '../helpers/office.ts';

let kreis: TestOffice;
let senden: TestOffice;
let olfen: TestOffice;
let projectId: string;
beforeEach(async () => {
  kreis = await openCoordination();
  senden = await openMember(kreis, '05558040');
  olfen = await openMember(kreis, '05558036');
  const body = async (at: TestOffice) => (await at.get('office.status', {})).site?.bodyId ?? '';
  projectId = await create(kreis, 'project', { title: 'Radweg', leadBodyId: await body(senden) });
  await create(kreis, 'projectBody', { projectId, bodyId: await body(olfen), role: 'partner' });
  await exchangeAll(kreis, senden, olfen);
});
afterEach(() => {
  for (const office of [kreis, senden, olfen]) office.close();
});

const repeating = () =>
  create(senden, 'task', { title: 'Zahlen melden', projectId, dueOn: '2026-11-30', recurrence: 'monthly' });
const settle = (at: TestOffice, id: string) => at.get('record.update', { entity: 'task', id, set: { status: 'done' } });
const tasks = async (at: TestOffice) =>
  (await at.get('record.list', { entity: 'task', filter: { projectId }, sort: ['dueOn'] })).rows;
const told = async (at: TestOffice) => (await tasks(at)).map(({ title, status, dueOn }) => [title, status, dueOn]);

test('R1: whoever ticks off a repeating task finds the next one, and one undo takes back both', async () => {
  const id = await repeating();
  await create(senden, 'task', { title: 'Liste ziehen', projectId, parentTaskId: id, dueOn: '2026-11-27' });
  await settle(senden, id);

  expect(await told(senden)).toEqual([
    ['Liste ziehen', 'open', '2026-11-27'],
    ['Zahlen melden', 'done', '2026-11-30'],
    ['Liste ziehen', 'open', '2026-12-27'],
    ['Zahlen melden', 'open', '2026-12-30'],
  ]);
  await senden.get('undo', {});
  expect(await told(senden)).toEqual([
    ['Liste ziehen', 'open', '2026-11-27'],
    ['Zahlen melden', 'open', '2026-11-30'],
  ]);
  await senden.get('redo', {});
  expect(await told(senden)).toHaveLength(4);
});

test('R1: two sites that tick off the same task, apart, have one next task and nothing to decide', async () => {
  const id = await repeating();
  await exchangeAll(kreis, senden, olfen);
  for (const office of [kreis, senden]) await settle(office, id);
  await exchangeAll(kreis, senden, olfen);

  for (const office of [kreis, senden, olfen]) {
    expect(await told(office)).toEqual([
      ['Zahlen melden', 'done', '2026-11-30'],
      ['Zahlen melden', 'open', '2026-12-30'],
    ]);
    expect((await office.get('conflict.list', {})).total).toBe(0);
    expect((await office.get('registry.refused', {})).refused).toEqual([]);
  }
});

test('R1: a partner that ticks it off too makes the same next task; only whose it is, is asked', async () => {
  const id = await repeating();
  await exchangeAll(kreis, senden, olfen);
  for (const office of [kreis, senden, olfen]) await settle(office, id);
  await exchangeAll(kreis, senden, olfen);

  for (const office of [kreis, senden, olfen]) {
    expect(await told(office)).toHaveLength(2);
    const { conflicts } = await office.get('conflict.list', {});
    expect(conflicts.map(({ entity, field }) => [entity, field])).toEqual([['task', 'ownerBodyId']]);
    expect((await office.get('registry.refused', {})).refused).toEqual([]);
  }
});

test('a next task that somebody has deleted is not made again: the series has ended', async () => {
  const id = await repeating();
  await settle(senden, id);
  const next = (await tasks(senden)).find(({ status }) => status === 'open');
  await senden.get('record.delete', { entity: 'task', id: next?.id ?? '' });
  await senden.get('record.update', { entity: 'task', id, set: { status: 'open' } });
  await settle(senden, id);

  expect(await told(senden)).toEqual([['Zahlen melden', 'done', '2026-11-30']]);
});

test('a dropped task has no next one, and one that was done before is not repeated by another edit', async () => {
  const id = await repeating();
  await senden.get('record.update', { entity: 'task', id, set: { status: 'dropped' } });
  expect(await told(senden)).toHaveLength(1);
  await settle(senden, id);
  await senden.get('record.update', { entity: 'task', id, set: { title: 'Zahlen gemeldet' } });

  expect(await told(senden)).toHaveLength(2);
});

test('W1 to W3: a task that waits knows for whom and since when, until it goes on', async () => {
  const id = await create(senden, 'task', { title: 'Kosten aufteilen', projectId });
  const waiting = await senden.get('record.update', { entity: 'task', id, set: { waitingFor: 'Coesfeld' } });
  expect(waiting).toMatchObject({ status: 'waiting', waitingFor: 'Coesfeld', waitingSince: '2026-11-23' });

  expect(await settle(senden, id)).toMatchObject({ status: 'done', waitingFor: null, waitingSince: null });
});

test('D9: the reporting period agreed by the coordination holds at every site, and nobody else can change it', async () => {
  const { rows } = await kreis.get('record.list', { entity: 'agencyTask', filter: { code: 'implementation' } });
  const id = rows[0]?.id ?? '';
  const set = { reportingWeeks: 4 };
  expect(await senden.ask('record.update', { entity: 'agencyTask', id, set })).toMatchObject({
    ok: false,
    error: { code: 'not-allowed' },
  });
  await create(kreis, 'statusReport', { projectId, overall: 'green', periodEnd: '2026-10-20' });
  const ampel = async (at: TestOffice) => (await at.get('project.list', {})).projects[0]?.ampel;
  await hand(kreis, senden);
  expect([await ampel(kreis), await ampel(senden)]).toEqual(['green', 'green']);
  await kreis.get('record.update', { entity: 'agencyTask', id, set });
  await hand(kreis, senden);

  expect([await ampel(kreis), await ampel(senden)]).toEqual(['unknown', 'unknown']);
  expect(await senden.get('reporting.period', {})).toMatchObject({ weeks: 4 });
});
