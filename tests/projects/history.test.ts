import { afterEach, expect, test } from 'vitest';
import { bodyId } from '../../shared/records/natural-id.ts';
import { create } from '../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

const nottuln = bodyId('05558032');

const open: TestOffice[] = [];
afterEach(() => {
  for (const office of open.splice(0)) office.close();
});

async function office(): Promise<TestOffice> {
  const created = await openTestOffice();
  open.push(created);
  return created;
}

const told = async (at: TestOffice, projectId: string, more: { entities?: string[]; limit?: number } = {}) => {
  const { edits, ...sums } = await at.get('project.history', { projectId, ...more });
  return {
    ...sums,
    lines: edits.map(({ entity, name, isFirst, changes }) => [entity, name, isFirst ? 'new' : changes[0]?.field]),
  };
};

test('a project tells what happened to it and to everything that points to it, the newest first, also what is deleted', async () => {
  const at = await office();
  const projectId = await create(at, 'project', { title: 'Radweg' });
  const other = await create(at, 'project', { title: 'Serviceportal' });
  const milestone = await create(at, 'milestone', { projectId, title: 'Freigabe' });
  await create(at, 'projectBody', { projectId, bodyId: nottuln, role: 'pilot' });
  await create(at, 'comment', { on: `project:${projectId}`, text: 'Gut' });
  await create(at, 'link', { from: `project:${other}`, to: `project:${projectId}`, kind: 'blocks' });
  await create(at, 'task', { projectId: other, title: 'Anderswo' });
  await at.get('record.update', { entity: 'milestone', id: milestone, set: { dueOn: '2027-03-31' } });
  await at.get('record.delete', { entity: 'milestone', id: milestone });

  const { lines, total, counts } = await told(at, projectId);
  expect(lines).toEqual([
    ['milestone', 'Freigabe', '_del'],
    ['milestone', 'Freigabe', 'dueOn'],
    ['link', `project:${other}`, 'new'],
    ['comment', 'Gut', 'new'],
    ['projectBody', nottuln, 'new'],
    ['milestone', 'Freigabe', 'new'],
    ['project', 'Radweg', 'new'],
  ]);
  expect(total).toBe(7);
  expect(counts).toEqual({ project: 1, milestone: 3, projectBody: 1, comment: 1, link: 1 });
});

test('some kinds alone, and not all at once; how many there are is said all the same', async () => {
  const at = await office();
  const projectId = await create(at, 'project', { title: 'Radweg' });
  for (const title of ['Eins', 'Zwei', 'Drei']) await create(at, 'risk', { projectId, title });

  expect(await told(at, projectId, { entities: ['risk'], limit: 2 })).toEqual({
    lines: [
      ['risk', 'Drei', 'new'],
      ['risk', 'Zwei', 'new'],
    ],
    total: 3,
    counts: { project: 1, risk: 3 },
  });
});

test('what was merged into a project tells its story there', async () => {
  const at = await office();
  const keep = await create(at, 'project', { title: 'Radweg' });
  const drop = await create(at, 'project', { title: 'Radwege' });
  await create(at, 'task', { projectId: drop, title: 'Aufmaß' });
  await at.get('record.merge', { entity: 'project', keep, drop });

  const { lines } = await told(at, keep);
  expect(lines.filter(([entity]) => entity !== 'alias')).toEqual([
    ['task', 'Aufmaß', 'new'],
    ['project', 'Radwege', 'new'],
    ['project', 'Radweg', 'new'],
  ]);
});

test('of a project that is not here nothing is told', async () => {
  const at = await office();
  expect(await told(at, '01930000-0000-7000-8000-00000000dead')).toEqual({ lines: [], total: 0, counts: {} });
});
