import { afterEach, beforeEach, expect, test } from 'vitest';
import { create } from '../helpers/create.ts';
import { hand, openCoordination, openMember } from '../helpers/members.ts';
import type { TestOffice } from '../helpers/office.ts';

let kreis: TestOffice;
let town: TestOffice;
let body: string;

const bodyOf = async (at: TestOffice) => (await at.get('office.status', {})).site?.bodyId ?? '';
const kinds = async (at: TestOffice, more: object = {}) =>
  (await at.get('question.list', { limit: 100, ...more })).questions.map(({ kind, canAnswer }) => [kind, canAnswer]);

async function furnish(role: 'contact' | 'implementation'): Promise<void> {
  kreis = await openCoordination();
  town = await openMember(kreis, '05558032', role);
  await hand(town, kreis);
  body = await bodyOf(town);
  const ours = await create(kreis, 'project', { title: 'Unser Radweg', status: 'running', leadBodyId: body });
  const asked = await create(kreis, 'project', { title: 'Gemeinsam', leadBodyId: await bodyOf(kreis) });
  await create(kreis, 'projectBody', { projectId: asked, bodyId: body });
  // Nobody asks twice, and nobody asks about what concerns others.
  await create(kreis, 'projectBody', { projectId: ours, bodyId: body, role: 'lead' });
  await create(kreis, 'project', { title: 'Woanders', status: 'running', leadBodyId: await bodyOf(kreis) });
  const reservation = await create(kreis, 'reservation', { title: 'Stellen' });
  await create(kreis, 'reservationRequirement', { reservationId: reservation, bodyId: body });
  await create(kreis, 'reservationRequirement', { reservationId: reservation, bodyId: await bodyOf(kreis) });
  const person = await create(kreis, 'person', { displayName: 'Bernd', bodyId: body });
  await create(kreis, 'task', { title: 'Lageplan', projectId: ours, assigneePersonId: person, dueOn: '2026-11-30' });
  await create(kreis, 'task', { title: 'Nächstes Jahr', assigneePersonId: person, dueOn: '2027-11-30' });
  await create(kreis, 'task', { title: 'Fertig', assigneePersonId: person, status: 'done' });
  await hand(kreis, town);
}

beforeEach(() => furnish('contact'), 60_000);
afterEach(() => {
  for (const office of [kreis, town]) office.close();
});

test('what others wait for is asked once, and answered where this site may', async () => {
  expect(await kinds(town)).toEqual([
    ['participation', true],
    // What a contact may not enter goes along in words.
    ['consultation', false],
    ['task', false],
    ['report', true],
  ]);
  const { questions, total } = await town.get('question.list', {});
  expect(questions).toHaveLength(3);
  expect(total).toBe(4);
  expect(questions[0]).toMatchObject({ project: 'Gemeinsam', lead: expect.any(String) });
});

test('an answer makes the question go, here and where it was asked', async () => {
  const { questions } = await town.get('question.list', { limit: 10 });
  for (const question of questions) {
    if (question.kind === 'participation')
      await town.get('record.update', { entity: 'projectBody', id: question.id, set: { role: 'partner' } });
    if (question.kind === 'report') {
      const fields = { projectId: question.projectId, bodyId: body, periodEnd: '2026-11-23', overall: 'green' };
      await town.get('record.create', { entity: 'statusReport', fields });
    }
  }
  expect(await kinds(town)).toEqual([
    ['consultation', false],
    ['task', false],
  ]);
  await hand(town, kreis);
  expect((await kreis.get('record.list', { entity: 'statusReport' })).rows).toMatchObject([{ overall: 'green' }]);
  expect((await kreis.get('registry.refused', {})).refused).toEqual([]);
});

test('what was put off is not asked, and another takes its place', async () => {
  const { questions } = await town.get('question.list', { limit: 1 });
  const without = questions.map(({ key }) => key);
  const next = await town.get('question.list', { limit: 1, without });
  expect(next.questions[0]?.key).not.toBe(without[0]);
  expect(next.total).toBe(3);
});

test('a conflict about one of our projects is asked where this site may decide it', async () => {
  const { own } = await town.get('registry.status', {});
  await kreis.get('member.change', { writer: own.writer, role: 'implementation' });
  await hand(kreis, town);
  const { rows } = await town.get('record.list', { entity: 'project', filter: { title: 'Unser Radweg' } });
  const id = rows[0]?.id ?? '';
  await town.get('record.update', { entity: 'project', id, set: { priority: 'high' } });
  await kreis.get('record.update', { entity: 'project', id, set: { priority: 'low' } });
  await hand(kreis, town);
  const { questions } = await town.get('question.list', {});
  expect(questions[0]).toMatchObject({ kind: 'conflict', field: 'priority', canAnswer: true, title: 'Unser Radweg' });
  const [first] = questions;
  if (first?.kind !== 'conflict') throw new Error('no conflict');
  expect(first.values.map(({ own: isOwn }) => isOwn).sort()).toEqual([false, true]);
  const seen = first.values.map(({ dot }) => dot);
  await town.get('conflict.resolve', { entity: 'project', id, field: 'priority', value: 'high', seen });
  expect((await kinds(town)).map(([kind]) => kind)).not.toContain('conflict');
});
