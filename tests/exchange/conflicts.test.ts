import { expect, test } from 'vitest';
import { hand } from '../helpers/members.ts';
import { digestOf, type TestOffice } from '../helpers/office.ts';
import { officesOf, project } from './offices.ts';

const { offices } = officesOf();

test('concurrent edits of one field are kept, listed with all values and their base, and one decision settles all sites', async () => {
  const [a, b] = (await offices('05558', '05558032')) as [TestOffice, TestOffice];
  const { id } = await a.get('record.create', project('Radweg', { status: 'idea' }));
  await hand(a, b);
  await a.get('record.update', { entity: 'project', id, set: { title: 'Radweg Nord' } });
  await b.get('record.update', { entity: 'project', id, set: { title: 'Radweg Süd', status: 'planned' } });
  await hand(a, b);
  await hand(b, a);
  const atA = await a.get('conflict.list', {});
  const atB = await b.get('conflict.list', {});
  expect(atA.conflicts).toHaveLength(1);
  expect(atA.conflicts[0]?.values.map(({ value }) => value).sort()).toEqual(['Radweg Nord', 'Radweg Süd']);
  expect(atA.conflicts[0]?.base).toBe('Radweg');
  expect(atA.conflicts.map(({ values }) => values.map(({ dot }) => dot))).toEqual(
    atB.conflicts.map(({ values }) => values.map(({ dot }) => dot)),
  );
  expect(await a.get('record.get', { entity: 'project', id })).toMatchObject({
    status: 'planned',
    conflicts: ['title'],
  });
  await a.get('conflict.resolve', { entity: 'project', id, field: 'title', value: 'Radweg Nord und Süd' });
  await hand(a, b);
  expect((await b.get('conflict.list', {})).total).toBe(0);
  expect(await b.get('record.get', { entity: 'project', id })).toMatchObject({ title: 'Radweg Nord und Süd' });
  await hand(b, a);
  expect(await digestOf(a)).toEqual(await digestOf(b));
});

test('PS1: on a projector only conflicts stand that everybody in the room may see', async () => {
  const [a, b] = (await offices('05558', '05558032')) as [TestOffice, TestOffice];
  const secrecy = {
    open: {},
    closed: { classification: 'nonpublic_session' },
    secret: { classification: 'confidential' },
  };
  for (const [name, fields] of Object.entries(secrecy)) {
    const { id } = await a.get('record.create', project(name));
    await hand(a, b);
    await a.get('record.update', { entity: 'project', id, set: { title: `${name} hier` } });
    await b.get('record.update', { entity: 'project', id, set: { title: `${name} dort` } });
    await hand(b, a);
    await a.get('record.update', { entity: 'project', id, set: fields });
  }
  const seenBy = async (audience: 'person' | 'room' | 'closed-room') => {
    const { conflicts, total } = await a.get('conflict.list', { audience });
    return [total, ...conflicts.flatMap(({ values }) => values.map(({ value }) => String(value).split(' ')[0]))].sort();
  };
  expect(await seenBy('room')).toEqual([1, 'open', 'open']);
  expect(await seenBy('closed-room')).toEqual([2, 'closed', 'closed', 'open', 'open']);
  expect((await seenBy('person'))[0]).toBe(3);
  const { id: meetingId } = await a.get('session.begin', {
    ...{ title: 'Kreis', startsOn: '2026-11-29', committeeId: null },
    agenda: '',
  });
  expect((await a.get('session.get', { meetingId, isClosed: false })).openConflicts).toBe(1);
  expect((await a.get('session.get', { meetingId, isClosed: true })).openConflicts).toBe(2);
});

test('choosing the value that is shown anyway is a decision too', async () => {
  const [a, b] = (await offices('05558', '05558032')) as [TestOffice, TestOffice];
  const { id } = await a.get('record.create', project('Radweg'));
  await hand(a, b);
  await a.get('record.update', { entity: 'project', id, set: { title: 'A' } });
  await b.get('record.update', { entity: 'project', id, set: { title: 'B' } });
  await hand(b, a);
  const { title } = await a.get('record.get', { entity: 'project', id });
  await a.get('conflict.resolve', { entity: 'project', id, field: 'title', value: title });
  expect((await a.get('conflict.list', {})).total).toBe(0);
});

test('equal values typed at two offices are no conflict', async () => {
  const [a, b] = (await offices('05558', '05558032')) as [TestOffice, TestOffice];
  const { id } = await a.get('record.create', project('Radweg'));
  await hand(a, b);
  for (const office of [a, b]) await office.get('record.update', { entity: 'project', id, set: { status: 'running' } });
  await hand(a, b);
  await hand(b, a);
  expect((await a.get('conflict.list', {})).total + (await b.get('conflict.list', {})).total).toBe(0);
  expect(await digestOf(a)).toEqual(await digestOf(b));
});

test('a record deleted here and edited there comes back, and a person decides', async () => {
  const [a, b] = (await offices('05558', '05558032')) as [TestOffice, TestOffice];
  const { id } = await a.get('record.create', project('Radweg'));
  await hand(a, b);
  await a.get('record.delete', { entity: 'project', id });
  await b.get('record.update', { entity: 'project', id, set: { status: 'running' } });
  await hand(a, b);
  await hand(b, a);
  for (const office of [a, b]) {
    const { conflicts } = await office.get('conflict.list', {});
    expect(conflicts.map(({ field, values }) => [field, values.map(({ value }) => value)])).toEqual([
      ['_del', [false, true]],
    ]);
    expect((await office.get('record.get', { entity: 'project', id })).deleted).toBeUndefined();
  }
  await b.get('conflict.resolve', { entity: 'project', id, field: '_del', value: true });
  await hand(b, a);
  expect((await a.get('record.get', { entity: 'project', id })).deleted).toBe(true);
  expect((await a.get('conflict.list', {})).total).toBe(0);
  expect(await digestOf(a)).toEqual(await digestOf(b));
});

test('a deletion that had seen everything hides the record everywhere', async () => {
  const [a, b] = (await offices('05558', '05558032')) as [TestOffice, TestOffice];
  const { id } = await a.get('record.create', project('Radweg'));
  await hand(a, b);
  await b.get('record.delete', { entity: 'project', id });
  const read = await hand(b, a);
  expect(read.counts.deleted).toBe(1);
  expect((await a.get('record.list', { entity: 'project' })).total).toBe(0);
});

test('undo of a decision that was not yet handed on opens the conflict again, and redo decides it', async () => {
  const [a, b] = (await offices('05558', '05558032')) as [TestOffice, TestOffice];
  const { id } = await a.get('record.create', project('Radweg'));
  await hand(a, b);
  await a.get('record.update', { entity: 'project', id, set: { title: 'A' } });
  await b.get('record.update', { entity: 'project', id, set: { title: 'B' } });
  await hand(b, a);
  const before = await digestOf(a);
  await a.get('conflict.resolve', { entity: 'project', id, field: 'title', value: 'A' });
  await a.get('undo', {});
  expect((await a.get('conflict.list', {})).conflicts[0]?.values.map(({ value }) => value).sort()).toEqual(['A', 'B']);
  expect(await digestOf(a)).toEqual(before);
  await a.get('redo', {});
  expect((await a.get('conflict.list', {})).total).toBe(0);
  expect(await a.get('record.get', { entity: 'project', id })).toMatchObject({ title: 'A' });
  await hand(a, b);
  await hand(b, a);
  expect(await digestOf(a)).toEqual(await digestOf(b));
});
