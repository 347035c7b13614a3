import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Tending } from '../../db/office/tending.ts';
import type { Topic } from '../../shared/core/contract-kit.ts';
import { create } from '../helpers/create.ts';
import { attachOffice, openTestOffice, storeOf, type TestOffice } from '../helpers/office.ts';

let office: TestOffice;
let touched: (readonly Topic[])[];
let tending: Tending;
const tend = (of: TestOffice) => new Tending(of.office, (topics) => touched.push(topics));
beforeEach(async () => {
  office = await openTestOffice({ now: '2026-11-23T08:00:00Z' });
  await create(office, 'project', { title: 'Radweg' });
  touched = [];
  tending = tend(office);
});
afterEach(() => office.close());

const reasons = async () => (await office.get('backup.list', {})).points.map(({ reason }) => reason);

test('once a day a restore point is made, at the first opening or when midnight passes; by rule it makes room by itself', async () => {
  await tending.round();
  await tending.round();
  expect(await reasons()).toEqual(['täglich']);
  // Another start on the same day.
  await tend(office).round();
  expect(await reasons()).toEqual(['täglich']);
  office.ports.set('2026-11-23T23:30:00Z');
  await tending.round();
  expect(await reasons()).toEqual(['täglich', 'täglich']);
  expect((await office.get('backup.list', {})).points.every(({ isKept }) => !isKept)).toBe(true);
  expect(touched).toContainEqual(['backup']);
});

test('the point of a day is a whole store one can go back to, with what is typed while it is made', async () => {
  const making = tending.round();
  await create(office, 'project', { title: 'Währenddessen' });
  await making;
  const [point] = (await office.get('backup.list', {})).points;
  await create(office, 'project', { title: 'Danach' });
  await office.get('backup.restore', { name: point?.name ?? '' });
  const { rows } = await office.get('record.list', { entity: 'project', sort: ['title'] });
  expect(rows.map(({ title }) => title)).toContain('Radweg');
  expect(rows.map(({ title }) => title)).not.toContain('Danach');
});

test('a store found damaged is closed, nothing is written to it, and the ways out are shown', async () => {
  for (let n = 0; n < 50; n += 1) await create(office, 'note', { text: `${n} ${'Ballast '.repeat(400)}` });
  const { writing } = storeOf(office);
  writing.pragma('wal_checkpoint(TRUNCATE)');
  const [page = 2] = writing.prepare("SELECT pageno FROM dbstat WHERE name = 'note'").pluck().all() as number[];
  office.office.close();
  const path = office.file('store.sqlite');
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0xab, (page - 1) * 4096, page * 4096));
  office = attachOffice(office.dir, { now: '2026-11-23T09:00:00Z' });
  expect((await office.get('office.status', {})).state).toBe('open');
  await tend(office).round();
  expect(touched).toEqual([['office', 'backup']]);
  expect(await office.ask('office.status', {})).toMatchObject({ error: { code: 'store-damaged' } });
  expect(await reasons()).toEqual([]);
  expect(await office.get('store.trouble', {})).toEqual({ damage: 'structure', point: null });
  expect((await office.get('store.salvage', {})).lost).toEqual([]);
  expect((await office.get('record.list', { entity: 'note' })).total).toBe(50);
});
