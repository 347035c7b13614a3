import { afterEach, beforeEach, expect, test } from 'vitest';
import { create } from '../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

let at: TestOffice;
beforeEach(async () => {
  at = await openTestOffice();
});
afterEach(() => at.close());

test('D5: a deadline that is done has a date, today unless another day is named', async () => {
  const today = await create(at, 'deadline', { title: 'Heute' });
  const earlier = await create(at, 'deadline', { title: 'Früher' });
  expect(await at.get('deadline.complete', { id: today })).toMatchObject({ status: 'done', doneOn: '2026-11-23' });
  expect(await at.get('deadline.complete', { id: earlier, on: '2026-11-19' })).toMatchObject({ doneOn: '2026-11-19' });
});

test('D5: completing again does not move the day it was done', async () => {
  const id = await create(at, 'deadline', { title: 'Bericht' });
  await at.get('deadline.complete', { id, on: '2026-11-19' });
  expect(await at.get('deadline.complete', { id })).toMatchObject({ doneOn: '2026-11-19' });
});

test('a deadline a colleague has changed meanwhile is left alone, and the newer one is shown', async () => {
  const id = await create(at, 'deadline', { title: 'Antrag', statedOn: '2026-12-01' });
  const { version: seen } = await at.get('record.get', { entity: 'deadline', id });
  const newer = await at.get('record.update', { entity: 'deadline', id, set: { statedOn: '2026-12-15' } });

  expect(await at.ask('deadline.complete', { id, seen })).toMatchObject({
    ok: false,
    error: { code: 'changed-meanwhile', current: newer },
  });
  expect(await at.get('record.get', { entity: 'deadline', id })).toEqual(newer);
});

test('what is not there or was deleted cannot be done', async () => {
  const id = await create(at, 'deadline', { title: 'Weg' });
  await at.get('record.delete', { entity: 'deadline', id });
  expect(await at.ask('deadline.complete', { id })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(await at.ask('deadline.complete', { id: '01930000-0000-7000-8000-00000000dead' })).toMatchObject({
    error: { code: 'not-found', message: expect.stringContaining('Bitte') },
  });
});

test('one undo opens the deadline again', async () => {
  const id = await create(at, 'deadline', { title: 'Bericht' });
  await at.get('deadline.complete', { id });
  await at.get('undo', {});
  expect(await at.get('record.get', { entity: 'deadline', id })).toMatchObject({ status: 'open', doneOn: null });
});
