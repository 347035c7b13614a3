import { afterEach, expect, test } from 'vitest';
import { create } from '../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

const open: TestOffice[] = [];
afterEach(() => {
  for (const office of open.splice(0)) office.close();
});

async function office(): Promise<TestOffice> {
  const created = await openTestOffice();
  open.push(created);
  return created;
}

const plan = (at: TestOffice) => at.get('project.plan', {});
const blocks = (at: TestOffice, from: string, to: string) =>
  at.ask('record.create', { entity: 'link', fields: { from, to, kind: 'blocks' } });

test('the plan holds every milestone with a day, in the order of the days, with the version a change is checked against', async () => {
  const at = await office();
  const projectId = await create(at, 'project', { title: 'Radweg' });
  await create(at, 'milestone', { projectId, title: 'Freigabe', dueOn: '2027-03-31' });
  await create(at, 'milestone', { projectId, title: 'Entwurf', dueOn: '2027-06-30', doneOn: '2027-01-15' });
  await create(at, 'milestone', { projectId, title: 'Irgendwann' });
  const { milestones } = await plan(at);

  expect(milestones.map(({ title, dueOn, doneOn }) => [title, dueOn, doneOn])).toEqual([
    ['Entwurf', '2027-06-30', '2027-01-15'],
    ['Freigabe', '2027-03-31', null],
  ]);
  const [first] = milestones;
  const changed = await at.ask('record.update', {
    entity: 'milestone',
    id: first?.id ?? '',
    set: { dueOn: '2027-07-01' },
    seen: first?.version ?? '',
  });
  expect(changed.ok).toBe(true);
});

test('dependencies are the links that hinder, between projects and milestones only', async () => {
  const at = await office();
  const [one, other] = [
    await create(at, 'project', { title: 'Netz' }),
    await create(at, 'project', { title: 'Portal' }),
  ];
  const milestone = await create(at, 'milestone', { projectId: one, title: 'Abnahme', dueOn: '2027-01-31' });
  await blocks(at, `milestone:${milestone}`, `project:${other}`);
  await create(at, 'link', { from: `project:${one}`, to: `project:${other}`, kind: 'supports' });
  const deadline = await create(at, 'deadline', { title: 'Frist', subject: `project:${one}` });
  await blocks(at, `deadline:${deadline}`, `project:${other}`);

  expect((await plan(at)).dependencies).toMatchObject([{ from: `milestone:${milestone}`, to: `project:${other}` }]);
});

test('what belongs to a merged project is drawn at the one that stands for it', async () => {
  const at = await office();
  const [keep, drop] = [await create(at, 'project', { title: 'Netz' }), await create(at, 'project', { title: 'Netz' })];
  const next = await create(at, 'project', { title: 'Portal' });
  await create(at, 'milestone', { projectId: drop, title: 'Abnahme', dueOn: '2027-01-31' });
  await blocks(at, `project:${drop}`, `project:${next}`);
  await blocks(at, `project:${drop}`, `project:${keep}`);
  await at.get('record.merge', { entity: 'project', keep, drop });
  const { milestones, dependencies } = await plan(at);

  expect(milestones).toMatchObject([{ projectId: keep }]);
  // The one between the two has become one of the project with itself, which is none.
  expect(dependencies).toMatchObject([{ from: `project:${keep}`, to: `project:${next}` }]);
});

test('nothing waits for itself, not even round several corners', async () => {
  const at = await office();
  const refs = await Promise.all(
    ['Netz', 'Portal', 'Karte'].map(async (title) => `project:${await create(at, 'project', { title })}`),
  );
  const [one = '', two = '', three = ''] = refs;
  expect((await blocks(at, one, two)).ok).toBe(true);
  expect((await blocks(at, two, three)).ok).toBe(true);

  const circle = await blocks(at, three, one);
  expect(circle).toMatchObject({ ok: false, error: { code: 'rule-broken', rule: 'circle' } });
  expect(await blocks(at, one, one)).toMatchObject({ ok: false, error: { code: 'rule-broken' } });
  // Along the arrows again is no circle.
  expect((await blocks(at, one, three)).ok).toBe(true);
});
