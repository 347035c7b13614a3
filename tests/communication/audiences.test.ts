import { afterEach, beforeEach, expect, test } from 'vitest';
import { create } from '../helpers/create.ts';
import { hand, openCoordination, openMember } from '../helpers/members.ts';
import type { TestOffice } from '../helpers/office.ts';
import { openTestOffice } from '../helpers/office.ts';

let at: TestOffice;
const others: TestOffice[] = [];
beforeEach(async () => {
  at = await openTestOffice();
});
afterEach(() => {
  for (const office of [at, ...others.splice(0)]) office.close();
});

const audiencesOf = async (id: string, where = at) => {
  const { items } = await where.get('communication.list', {});
  return items.find((item) => item.id === id)?.audiences.map(({ name }) => name);
};
const contribution = (id: string) => ({ entity: 'communicationItem' as const, id });
const clubs = () => create(at, 'audience', { name: 'Vereine' });
const councils = () => create(at, 'audience', { name: 'Räte' });

test('LM1: a contribution is for several audiences, and the one an old version knew is among them', async () => {
  const [club, council] = [await clubs(), await councils()];
  const id = await create(at, 'communicationItem', { title: 'Alt', audienceId: club });
  expect(await audiencesOf(id)).toEqual(['Vereine']);
  await at.get('audience.assign', { of: contribution(id), audienceId: council, isMeant: true });
  expect(await audiencesOf(id)).toEqual(['Räte', 'Vereine']);
  const { audiences } = await at.get('audience.list', {});
  expect(audiences.map(({ name, items }) => [name, items])).toEqual([
    ['Räte', 1],
    ['Vereine', 1],
  ]);
});

test('an audience is taken off whatever ties it: a link either way round, the old field, and both at once; one undo brings it back', async () => {
  const club = await clubs();
  const id = await create(at, 'communicationItem', { title: 'Alt', audienceId: club });
  await create(at, 'link', { kind: 'relates', from: `audience:${club}`, to: `communicationItem:${id}` });
  expect(await audiencesOf(id)).toEqual(['Vereine']);
  await at.get('audience.assign', { of: contribution(id), audienceId: club, isMeant: false });
  expect(await audiencesOf(id)).toEqual([]);
  await at.get('undo', {});
  expect(await audiencesOf(id)).toEqual(['Vereine']);
});

test('a new contribution has its audiences from the beginning, and goes with them by one undo', async () => {
  const linked = [`audience:${await clubs()}`, `audience:${await councils()}`];
  const { id } = await at.get('record.create', { entity: 'communicationItem', fields: { title: 'Neu' }, linked });
  expect(await audiencesOf(id)).toEqual(['Räte', 'Vereine']);
  await at.get('undo', {});
  expect(await audiencesOf(id)).toBeUndefined();
  expect((await at.get('record.list', { entity: 'link' })).rows).toEqual([]);
  const projectId = await create(at, 'project', { title: 'Radweg' });
  const next = await at.get('record.next', { entity: 'project', id: projectId, to: 'communicationItem', linked });
  expect(await audiencesOf(next.id)).toEqual(['Räte', 'Vereine']);
});

test('LM2: an audience that was merged counts as the one that stands for it, once', async () => {
  const [club, council] = [await clubs(), await create(at, 'audience', { name: 'Vereine und Ehrenamt' })];
  const linked = [`audience:${club}`, `audience:${council}`];
  const { id } = await at.get('record.create', { entity: 'communicationItem', fields: { title: 'Neu' }, linked });
  await at.get('record.merge', { entity: 'audience', keep: council, drop: club });
  expect(await audiencesOf(id)).toEqual(['Vereine und Ehrenamt']);
  await at.get('audience.assign', { of: contribution(id), audienceId: council, isMeant: false });
  expect(await audiencesOf(id)).toEqual([]);
});

test('a template asks for the audience and gets all of them', async () => {
  const linked = [`audience:${await clubs()}`, `audience:${await councils()}`];
  const { id } = await at.get('record.create', { entity: 'communicationItem', fields: { title: 'Neu' }, linked });
  const { sources, titles } = await at.get('communication.sources', { id });
  const named = [sources[0]?.values['audienceId']].flat().map((one) => titles[`audience:${String(one)}`]);
  expect(named).toEqual(['Räte', 'Vereine']);
});

test('two sites that add an audience each agree on both, and on one where they add the same', async () => {
  const kreis = await openCoordination();
  const town = await openMember(kreis, '05558032');
  others.push(kreis, town);
  const [club, council, staff] = await Promise.all(
    ['Vereine', 'Räte', 'Beschäftigte'].map((name) => create(kreis, 'audience', { name })),
  );
  const id = await create(town, 'communicationItem', { title: 'Radweg' });
  await hand(kreis, town);
  await hand(town, kreis);
  const add = (where: TestOffice, audienceId = '') =>
    where.get('audience.assign', { of: contribution(id), audienceId, isMeant: true });
  for (const one of [club, staff]) await add(kreis, one);
  for (const one of [council, staff]) await add(town, one);
  await hand(kreis, town);
  await hand(town, kreis);
  for (const where of [kreis, town]) {
    expect(await audiencesOf(id, where)).toEqual(['Beschäftigte', 'Räte', 'Vereine']);
    expect((await where.get('conflict.list', {})).total).toBe(0);
  }
});

test('whom a contribution is for stays here as long as the contribution does (V1)', async () => {
  const kreis = await openCoordination();
  const town = await openMember(kreis, '05558032');
  others.push(kreis, town);
  const linked = [`audience:${await create(kreis, 'audience', { name: 'Vereine' })}`];
  const fields = { title: 'Geheim', visibility: 'site' };
  await kreis.get('record.create', { entity: 'communicationItem', fields, linked });
  await hand(kreis, town);
  expect((await town.get('record.list', { entity: 'link' })).rows).toEqual([]);
});

test('what is not here any more is refused with the next step', async () => {
  const club = await clubs();
  const id = await create(at, 'communicationItem', { title: 'Weg' });
  await at.get('record.delete', { entity: 'communicationItem', id });
  const reply = await at.ask('audience.assign', { of: contribution(id), audienceId: club, isMeant: true });
  expect(reply).toMatchObject({ ok: false, error: { code: 'not-found' } });
});
