import { afterEach, beforeEach, expect, test } from 'vitest';
import { edit } from '../../db/store/edit.ts';
import { bodyId } from '../../db/store/natural-id.ts';
import { entities } from '../../shared/entities.ts';
import { create } from '../helpers/create.ts';
import { exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';
import { inTransaction } from '../helpers/test-transaction.ts';

const open: TestOffice[] = [];
let at: TestOffice;

async function openOffice(body: string, label: string, now?: string): Promise<TestOffice> {
  const office = await openTestOffice({ body, label, ...(now === undefined ? {} : { now }) });
  open.push(office);
  return office;
}

beforeEach(async () => {
  at = await openOffice('05558', 'Kreis');
});
afterEach(() => {
  for (const office of open.splice(0)) office.close();
});

const overview = (input = {}) => at.get('home.overview', input);

test('an empty office has nothing due, nobody to hear from, nothing to decide', async () => {
  expect(await overview()).toEqual({
    due: [],
    dueTotal: 0,
    overdue: 0,
    changed: [],
    changedTotal: 0,
    sites: [],
    openConflicts: 0,
    inbox: 0,
    contacts: { withoutBasis: 0, over: 0 },
    projects: { total: 0, byAmpel: { green: 0, yellow: 0, red: 0, unknown: 0 }, byStatus: {} },
    reservations: [],
  });
});

test('deadlines, tasks and milestones that are overdue or near come in one list by day', async () => {
  const projectId = await create(at, 'project', { title: 'Radweg', status: 'running' });
  await create(at, 'deadline', {
    title: 'Antrag',
    subject: `project:${projectId}`,
    statedOn: '2026-12-07',
    isCutoffHard: true,
  });
  await create(at, 'deadline', { title: 'Zu weit', statedOn: '2026-12-08' });
  await create(at, 'deadline', { title: 'Ohne Tag' });
  await create(at, 'task', { title: 'Anruf', projectId, dueOn: '2026-11-20' });
  await create(at, 'task', { title: 'Erledigt', projectId, dueOn: '2026-11-20', status: 'done' });
  await create(at, 'milestone', { title: 'Spatenstich', projectId, dueOn: '2026-11-23' });
  await create(at, 'milestone', { title: 'Erreicht', projectId, dueOn: '2026-11-01', doneOn: '2026-11-01' });

  const { due, dueTotal, overdue } = await overview();
  expect(due.map(({ dueOn, entity, title, subjectTitle }) => [dueOn, entity, title, subjectTitle])).toEqual([
    ['2026-11-20', 'task', 'Anruf', 'Radweg'],
    ['2026-11-23', 'milestone', 'Spatenstich', 'Radweg'],
    ['2026-12-07', 'deadline', 'Antrag', 'Radweg'],
  ]);
  expect(due[2]?.isCutoffHard).toBe(true);
  expect([dueTotal, overdue]).toEqual([3, 1]);
  expect((await overview({ days: 1 })).dueTotal).toBe(2);
});

test('nothing is due for a project that was deleted or broken off', async () => {
  const cancelled = await create(at, 'project', { title: 'Abgebrochen', status: 'cancelled' });
  const deleted = await create(at, 'project', { title: 'Gelöscht' });
  for (const projectId of [cancelled, deleted]) {
    await create(at, 'task', { title: 'Aufgabe', projectId, dueOn: '2026-11-23' });
    await create(at, 'milestone', { title: 'Meilenstein', projectId, dueOn: '2026-11-23' });
  }
  await at.get('record.delete', { entity: 'project', id: deleted });
  expect((await overview()).dueTotal).toBe(0);
});

test('D4, D8: the day that counts is the one of the deadline list', async () => {
  const callId = await create(at, 'fundingCall', { title: 'Laufend', deadlineModel: 'rolling' });
  await create(at, 'deadline', {
    title: 'Laufend',
    kind: 'application',
    subject: `fundingCall:${callId}`,
    statedOn: '2026-11-25',
  });
  await create(at, 'deadline', { title: 'Genannt', statedOn: '2026-11-30', computedOn: '2026-11-24' });
  expect((await overview()).due.map(({ title, dueOn }) => [title, dueOn])).toEqual([['Genannt', '2026-11-30']]);
});

test('a long list is cut, and its totals are not', async () => {
  inTransaction(at, (tx) => {
    for (let no = 0; no < 130; no += 1) {
      edit(tx, entities.deadline as never, tx.ports.newId(), { title: `Frist ${no}`, statedOn: '2026-11-01' });
    }
  });
  const { due, dueTotal, overdue } = await overview();
  expect([due.length, dueTotal, overdue]).toEqual([100, 130, 130]);
});

test('what was changed since the last visit comes newest first, new or changed, with its author', async () => {
  const old = await create(at, 'project', { title: 'Alt' });
  await create(at, 'project', { title: 'Unberührt' });
  const since = new Date(at.ports.nowMs()).toISOString();
  const note = await create(at, 'note', { text: 'Neu' });
  await at.get('record.update', { entity: 'project', id: old, set: { status: 'running' } });
  expect(await overview({ since })).toMatchObject({
    changed: [
      { entity: 'project', id: old, title: 'Alt', by: 'Kreis', isNew: false },
      { entity: 'note', id: note, title: 'Neu', by: 'Kreis', isNew: true },
    ],
    changedTotal: 2,
  });
});

test('an edit that was weeks under way counts as changed on the day it arrives', async () => {
  const nottuln = await openOffice('05558032', 'Nottuln', '2026-10-01T08:00:00Z');
  const projectId = await create(nottuln, 'project', { title: 'Marktplatz' });
  await at.get('bundle.import', { ticket: await exportAll(nottuln, 'one.dabundle') });

  const since = new Date(at.ports.nowMs()).toISOString();
  expect((await overview({ since })).changed).toEqual([]);

  await nottuln.get('record.update', { entity: 'project', id: projectId, set: { status: 'running' } });
  const noteId = await create(nottuln, 'note', { text: 'Von der Messe' });
  await at.get('bundle.import', { ticket: await exportAll(nottuln, 'two.dabundle') });
  const { changed } = await overview({ since });
  expect(changed.map(({ entity, id, by, isNew }) => [entity, id, by, isNew])).toEqual([
    ['note', noteId, 'Nottuln', true],
    ['project', projectId, 'Nottuln', false],
  ]);
});

test('sites say how long they have been silent, the most silent first', async () => {
  const nottuln = await openOffice('05558032', 'Nottuln', '2026-10-01T08:00:00Z');
  const olfen = await openOffice('05558036', 'Olfen', '2026-10-01T08:00:00Z');
  await at.get('bundle.import', { ticket: await exportAll(nottuln) });
  at.ports.set('2026-11-26T08:00:00Z');
  await at.get('bundle.import', { ticket: await exportAll(olfen) });
  at.ports.set('2026-11-28T08:00:00Z');
  // All sites of these tests stand in one registry: whoever other tests have admitted was never heard of here.
  const heard = (await overview()).sites.filter(({ days }) => days !== null);
  expect(heard.map(({ site, days, waited }) => [site, days, waited])).toEqual([
    ['Nottuln', 5, 5],
    ['Olfen', 2, 2],
  ]);
});

test('D9: projects are counted by the traffic light that is shown', async () => {
  await create(at, 'project', { title: 'Von Hand', ampel: 'green', status: 'running' });
  const silent = await create(at, 'project', { title: 'Still', ampel: 'green', status: 'running' });
  await create(at, 'statusReport', { projectId: silent, periodEnd: '2026-06-30', overall: 'green' });
  expect((await overview()).projects).toEqual({
    total: 2,
    byAmpel: { green: 1, yellow: 0, red: 0, unknown: 1 },
    byStatus: { running: 2 },
  });
});

test('D2: an amended resolution counts for a reservation only once somebody has accepted it as equivalent', async () => {
  const reservationId = await create(at, 'reservation', { title: 'Sperrvermerk' });
  const states = [
    ['05558004', 'adopted', false],
    ['05558008', 'adopted_amended', false],
    ['05558012', 'adopted_amended', true],
    ['05558016', 'rejected', true],
    ['05558020', 'unknown', false],
  ] as const;
  for (const [ags, status, acceptedAsEquivalent] of states) {
    await create(at, 'reservationRequirement', {
      reservationId,
      bodyId: bodyId(ags),
      status,
      acceptedAsEquivalent,
      reason: 'geprüft',
    });
  }
  await create(at, 'reservation', {
    title: 'Aufgehoben',
    status: 'released',
    statusReason: 'von Hand',
    releasedOn: '2021-06-16',
    releaseReference: 'Kreistag',
  });
  expect((await overview()).reservations).toMatchObject([
    { id: reservationId, title: 'Sperrvermerk', adopted: 2, required: 5, status: 'active' },
  ]);
});

test('notes in the inbox and open conflicts are counted', async () => {
  await at.get('note.capture', { text: 'Eins #a1' });
  const dropped = await at.get('note.capture', { text: 'Zwei' });
  await at.get('record.update', { entity: 'note', id: dropped.id, set: { state: 'dropped' } });
  const nottuln = await openOffice('05558032', 'Nottuln');
  const id = await create(at, 'project', { title: 'Radweg' });
  await nottuln.get('bundle.import', { ticket: await exportAll(at) });
  await nottuln.get('record.update', { entity: 'project', id, set: { title: 'Radweg Nord' } });
  await at.get('record.update', { entity: 'project', id, set: { title: 'Radweg Süd' } });
  await at.get('bundle.import', { ticket: await exportAll(nottuln) });
  expect(await overview()).toMatchObject({ inbox: 1, openConflicts: 1 });
});

test('rows of which hardly anything has arrived break nothing', async () => {
  inTransaction(at, (tx) => {
    const missing = '01930000-0000-7000-8000-00000000dead';
    edit(tx, entities.task as never, tx.ports.newId(), { dueOn: '2026-11-23', projectId: missing });
    edit(tx, entities.milestone as never, tx.ports.newId(), { dueOn: '2026-11-23' });
    edit(tx, entities.deadline as never, tx.ports.newId(), { statedOn: '2026-11-23', subject: `project:${missing}` });
    edit(tx, entities.reservationRequirement as never, tx.ports.newId(), { status: 'adopted' });
    edit(tx, entities.reservation as never, tx.ports.newId(), { rule: 'all' });
    edit(tx, entities.statusReport as never, tx.ports.newId(), { overall: 'red' });
  });
  const found = await overview();
  expect(found.due).toHaveLength(3);
  expect(found.due.every(({ title, subjectTitle }) => title === '' && subjectTitle === null)).toBe(true);
  expect(found.reservations).toMatchObject([{ title: '', adopted: 0, required: 0 }]);
});
