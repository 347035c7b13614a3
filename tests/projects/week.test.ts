import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { create } from '../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

let office: TestOffice;
let me: string;
let other: string;
beforeEach(async () => {
  office = await openTestOffice({ now: '2026-11-23T08:00:00Z' });
  me = await create(office, 'person', { displayName: 'Anna' });
  other = await create(office, 'person', { displayName: 'Anton' });
});
afterEach(() => office.close());

const week = () => office.get('week.mine', { personId: me });
const titles = async () => (await week()).lines.map(({ title }) => title);
const project = (title: string, fields: Record<string, unknown> = {}) =>
  create(office, 'project', { title, caretakerPersonId: me, status: 'running', ...fields });

describe('what a person has to do', () => {
  test('are the own tasks and deadlines and the milestones of the own projects, by day, those without one last', async () => {
    const projectId = await project('Radweg');
    await create(office, 'task', { title: 'ohne Frist', assigneePersonId: me });
    await create(office, 'task', { title: 'Angebot', assigneePersonId: me, dueOn: '2026-12-01', projectId });
    await create(office, 'task', { title: 'von Anton', assigneePersonId: other, dueOn: '2026-11-24', projectId });
    await create(office, 'milestone', { title: 'Baubeginn', dueOn: '2026-11-30', projectId });
    await create(office, 'deadline', {
      title: 'Nachweis',
      kind: 'internal',
      statedOn: '2026-11-20',
      subject: `project:${projectId}`,
      responsiblePersonId: me,
    });
    const { lines } = await week();

    expect(lines.map(({ entity, title, subjectTitle }) => [entity, title, subjectTitle])).toEqual([
      ['deadline', 'Nachweis', 'Radweg'],
      ['milestone', 'Baubeginn', 'Radweg'],
      ['task', 'Angebot', 'Radweg'],
      ['task', 'ohne Frist', null],
    ]);
  });

  test('what is done, dropped, deleted, or of a project that was broken off is not to be done', async () => {
    const broken = await project('Aus', { status: 'cancelled' });
    await create(office, 'task', { title: 'erledigt', assigneePersonId: me, status: 'done' });
    await create(office, 'task', { title: 'entfallen', assigneePersonId: me, status: 'dropped' });
    await create(office, 'task', { title: 'abgebrochen', assigneePersonId: me, projectId: broken });
    await create(office, 'milestone', { title: 'erreicht', doneOn: '2026-11-01', projectId: await project('An') });
    const gone = await create(office, 'task', { title: 'gelöscht', assigneePersonId: me });
    await office.get('record.delete', { entity: 'task', id: gone });
    await create(office, 'task', { title: 'wartet', assigneePersonId: me, status: 'waiting', waitingFor: 'Bauamt' });

    expect((await week()).lines).toMatchObject([{ title: 'wartet', status: 'waiting', waitingFor: 'Bauamt' }]);
  });

  test('a person that was merged keeps what the other one had', async () => {
    await create(office, 'task', { title: 'von früher', assigneePersonId: other });
    await office.get('record.merge', { entity: 'person', keep: me, drop: other });
    expect(await titles()).toEqual(['von früher']);
    expect((await office.get('week.mine', { personId: other })).lines).toHaveLength(1);
  });
});

describe('a task in one line', () => {
  test('is made with its tags, and one undo takes all of it back', async () => {
    const task = await office.get('task.capture', {
      title: 'Antrag Radweg',
      dueOn: '2027-03-31',
      assigneePersonId: me,
      tags: ['Mobilität', 'eilig', 'eilig'],
    });
    expect((await week()).lines).toMatchObject([{ id: task.id, dueOn: '2027-03-31', tags: ['Mobilität', 'eilig'] }]);
    await office.get('undo', {});
    expect(await titles()).toEqual([]);
    expect(await office.get('record.list', { entity: 'tag' })).toMatchObject({ total: 0 });
  });
});

describe('the projects of a person', () => {
  const reportsDue = async () =>
    (await week()).projects.map(({ title, isReportDue, weeks }) => [title, isReportDue, weeks]);

  test('D9: a report is due of what is under way and was not reported on within the period', async () => {
    const told = await project('A');
    const silent = await project('B');
    await project('C');
    await project('D', { status: 'planned' });
    await project('E', { status: 'completed' });
    await create(office, 'statusReport', { projectId: told, periodEnd: '2026-11-20', overall: 'green' });
    await create(office, 'statusReport', { projectId: silent, periodEnd: '2026-09-01', overall: 'green' });

    expect(await reportsDue()).toEqual([
      ['A', false, 0],
      ['B', true, 11],
      ['C', true, null],
      ['D', false, null],
    ]);
  });

  test('D9: the colour is grey once the period is over', async () => {
    const id = await project('B');
    await create(office, 'statusReport', { projectId: id, periodEnd: '2026-09-01', overall: 'green' });
    expect((await week()).projects).toMatchObject([{ ampel: 'unknown' }]);
  });
});
