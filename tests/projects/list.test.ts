import { afterEach, expect, test } from 'vitest';
import { seedProjects } from '../../db/seed/many-projects.ts';
import { edit } from '../../db/store/edit.ts';
import { bodyId } from '../../db/store/natural-id.ts';
import { entities } from '../../shared/entities.ts';
import { create } from '../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';
import { inTransaction } from '../helpers/test-transaction.ts';

const open: TestOffice[] = [];
afterEach(() => {
  for (const office of open.splice(0)) office.close();
});

async function office(): Promise<TestOffice> {
  const created = await openTestOffice();
  open.push(created);
  return created;
}

const lines = async (at: TestOffice) => (await at.get('project.list', {})).projects;

test('a line names lead, caretaker and field, so that the table asks nothing more', async () => {
  const at = await office();
  const leadBodyId = bodyId('05558032');
  const caretakerPersonId = await create(at, 'person', { displayName: 'Digitalisierungsbeauftragte/r Nottuln' });
  const fieldId = await create(at, 'strategyField', { title: 'Digitale Verwaltung', colour: 4 });
  await create(at, 'project', {
    code: 'P7',
    title: 'Wärmeplanung',
    leadBodyId,
    caretakerPersonId,
    fieldId,
    budgetCents: 1250,
  });

  expect(await lines(at)).toMatchObject([
    {
      code: 'P7',
      title: 'Wärmeplanung',
      status: 'idea',
      leadBody: 'Nottuln',
      caretaker: 'Digitalisierungsbeauftragte/r Nottuln',
      field: 'Digitale Verwaltung',
      fieldColour: 4,
      budgetCents: 1250,
      nextDueOn: null,
      lastReportOn: null,
      hasConflict: false,
    },
  ]);
});

test('the version of a line is the one a change is checked against', async () => {
  const at = await office();
  const id = await create(at, 'project', { title: 'Radweg' });
  const [line] = await lines(at);
  const changed = await at.ask('record.update', {
    entity: 'project',
    id,
    set: { status: 'running' },
    seen: line?.version ?? '',
  });
  expect(changed.ok).toBe(true);
  expect((await lines(at))[0]).toMatchObject({ status: 'running' });
});

test('D9: the newest report decides the traffic light, and an old one is grey', async () => {
  const at = await office();
  const heard = await create(at, 'project', { title: 'Gemeldet', ampel: 'red' });
  const silent = await create(at, 'project', { title: 'Still', ampel: 'green' });
  await create(at, 'statusReport', { projectId: heard, periodEnd: '2026-08-31', overall: 'green' });
  await create(at, 'statusReport', { projectId: heard, periodEnd: '2026-11-13', overall: 'yellow' });
  await create(at, 'statusReport', { projectId: silent, periodEnd: '2026-10-11', overall: 'green' });

  expect((await lines(at)).map(({ title, ampel, lastReportOn }) => [title, ampel, lastReportOn])).toEqual([
    ['Gemeldet', 'yellow', '2026-11-13'],
    ['Still', 'unknown', '2026-10-11'],
  ]);
});

test('D9: time alone turns a reported project grey', async () => {
  const at = await office();
  const projectId = await create(at, 'project', { title: 'Gemeldet' });
  await create(at, 'statusReport', { projectId, periodEnd: '2026-11-13', overall: 'green' });
  at.ports.set('2026-12-26T08:00:00Z');
  expect((await lines(at))[0]?.ampel).toBe('unknown');
});

test('of two reports for the same day the one written last counts', async () => {
  const at = await office();
  const projectId = await create(at, 'project', { title: 'Gemeldet' });
  await create(at, 'statusReport', { projectId, periodEnd: '2026-11-13', overall: 'green' });
  await create(at, 'statusReport', { projectId, periodEnd: '2026-11-13', overall: 'red' });
  expect((await lines(at))[0]?.ampel).toBe('red');
});

test('the next due day is the nearest open deadline of the project or of one of its funding cases', async () => {
  const at = await office();
  const projectId = await create(at, 'project', { title: 'Glasfaser' });
  const caseId = await create(at, 'fundingCase', { title: 'Gigabit' });
  await create(at, 'fundingCaseProject', { caseId, projectId });
  await create(at, 'deadline', { title: 'Projekt', subject: `project:${projectId}`, statedOn: '2027-03-01' });
  expect((await lines(at))[0]?.nextDueOn).toBe('2027-03-01');

  const nearer = await create(at, 'deadline', {
    title: 'Vorgang',
    subject: `fundingCase:${caseId}`,
    statedOn: '2026-12-01',
  });
  expect((await lines(at))[0]?.nextDueOn).toBe('2026-12-01');

  await at.get('deadline.complete', { id: nearer });
  expect((await lines(at))[0]?.nextDueOn).toBe('2027-03-01');
});

test('D4: a rolling call gives its project no next due day', async () => {
  const at = await office();
  const projectId = await create(at, 'project', { title: 'Energie' });
  const callId = await create(at, 'fundingCall', { title: 'Laufend', deadlineModel: 'rolling' });
  const caseId = await create(at, 'fundingCase', { title: 'Energie', callId });
  await create(at, 'fundingCaseProject', { caseId, projectId });
  await create(at, 'deadline', {
    title: 'Antrag',
    kind: 'application',
    subject: `fundingCase:${caseId}`,
    statedOn: '2026-12-01',
  });
  expect((await lines(at))[0]?.nextDueOn).toBeNull();
});

test('deleted projects, deadlines and reports are left out', async () => {
  const at = await office();
  const gone = await create(at, 'project', { title: 'Weg' });
  const kept = await create(at, 'project', { title: 'Bleibt', ampel: 'green' });
  const report = await create(at, 'statusReport', { projectId: kept, periodEnd: '2026-11-13', overall: 'red' });
  const deadline = await create(at, 'deadline', { title: 'Frist', subject: `project:${kept}`, statedOn: '2026-12-01' });
  await at.get('record.delete', { entity: 'project', id: gone });
  await at.get('record.delete', { entity: 'statusReport', id: report });
  await at.get('record.delete', { entity: 'deadline', id: deadline });
  expect(await lines(at)).toMatchObject([{ title: 'Bleibt', ampel: 'green', nextDueOn: null, lastReportOn: null }]);
});

test('a row whose title, lead and caretaker have not arrived yet is there, without them', async () => {
  const at = await office();
  const missing = '01930000-0000-7000-8000-00000000dead';
  inTransaction(at, (tx) => {
    edit(tx, entities.project as never, missing, {
      leadBodyId: missing,
      caretakerPersonId: missing,
      status: 'from-tomorrow',
    });
    edit(tx, entities.statusReport as never, '01930000-0000-7000-8000-00000000beef', { overall: 'red' });
  });
  expect(await lines(at)).toMatchObject([
    { title: null, leadBodyId: missing, leadBody: null, caretaker: null, status: 'idea', ampel: 'unknown' },
  ]);
});

test('10 000 projects come in one answer, none missing and none twice', async () => {
  const at = await office();
  inTransaction(at, (tx) => seedProjects(tx, 10_000));
  const all = await lines(at);
  expect(all).toHaveLength(10_000);
  expect(new Set(all.map(({ id }) => id)).size).toBe(10_000);
  expect(all.filter(({ nextDueOn }) => nextDueOn !== null)).toHaveLength(3333);
  expect(all.every(({ leadBody, caretaker, field }) => leadBody && caretaker && field)).toBe(true);
});
