import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answer } from '../../db/answer.ts';
import { Lookout } from '../../db/transport/lookout.ts';
import { create } from '../helpers/create.ts';
import { openTestOffice, storeOf, type TestOffice } from '../helpers/office.ts';

let office: TestOffice;
let folder: string;
let now: number;
let asked: string[];
let announced: number;
let lookout: Lookout;

beforeEach(async () => {
  office = await openTestOffice({ body: '05558' });
  folder = mkdtempSync(join(tmpdir(), 'ausguck-'));
  now = 0;
  asked = [];
  announced = 0;
  lookout = new Lookout({
    db: () => storeOf(office).reader,
    ask: async (name, input) => {
      asked.push(name);
      return (await answer(office.office, name, input)).reply;
    },
    announce: () => {
      announced += 1;
    },
    nowMs: () => now,
  });
});
afterEach(() => {
  lookout.stop();
  office.close();
  rmSync(folder, { recursive: true, force: true });
});

const add = async (more = {}) =>
  (await office.get('transport.add', { where: { kind: 'folder', path: folder }, ...more })).place.id;

/** One round after some time, and what was asked in it. */
async function after(ms: number): Promise<string[]> {
  now += ms;
  asked = [];
  await lookout.round();
  return asked;
}

test('it looks at the start, then after a minute, and not in between', async () => {
  expect(await after(0)).toEqual([]);
  await add();
  expect(await after(5_000)).toEqual(['transport.look']);
  expect(await after(30_000)).toEqual([]);
  expect(await after(31_000)).toEqual(['transport.look']);
  expect(await after(61_000)).toEqual(['transport.look']);
});

test('screens hear of it only when something is new', async () => {
  await add();
  await after(0);
  const before = announced;
  await after(61_000);
  expect(announced).toBe(before);
  writeFileSync(join(folder, 'fremd.txt'), 'x');
  await after(61_000);
  expect(announced).toBe(before + 1);
});

test('after trouble it waits twice as long each time, at most an hour, and comes back', async () => {
  await add();
  await after(0);
  rmSync(folder, { recursive: true });
  expect(await after(61_000)).toEqual(['transport.look']);
  expect(await after(100_000)).toEqual([]);
  expect(await after(21_000)).toEqual(['transport.look']);
  expect(await after(239_000)).toEqual([]);
  expect(await after(2_000)).toEqual(['transport.look']);
  for (let times = 0; times < 10; times += 1) await after(3_600_000);
  expect(await after(3_600_000)).toEqual(['transport.look']);
});

test('a hint of the system makes the next look come sooner, and many hints make one look', async () => {
  await add();
  await after(0);
  for (let file = 0; file < 5; file += 1) writeFileSync(join(folder, `${file}.txt`), 'x');
  await vi.waitFor(async () => {
    expect(await after(4_000)).toEqual(['transport.look']);
  });
  expect(await after(3_000)).toEqual([]);
});

test('it sends by itself only where somebody chose so, once an hour at most, and never takes anything in', async () => {
  const place = await add();
  await create(office, 'project', { title: 'Radweg' });
  expect(await after(61_000)).toEqual(['transport.look']);
  await office.get('transport.change', { place, autoSend: true });
  expect(await after(61_000)).toEqual(['transport.look', 'transport.send']);
  await create(office, 'project', { title: 'Noch einer' });
  expect(await after(61_000)).toEqual(['transport.look']);
  office.ports.set('2026-11-23T10:30:00Z');
  expect(await after(61_000)).toEqual(['transport.look', 'transport.send']);
  expect(await after(61_000)).toEqual(['transport.look']);
});

test('a place that was removed is no longer looked at', async () => {
  const place = await add();
  await after(0);
  await office.get('transport.remove', { place });
  expect(await after(61_000)).toEqual([]);
});
