import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { create } from '../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

/** What the file system says from a certain call on; it stands in for a stick that is full, or a folder another program holds. */
const trouble = vi.hoisted(() => ({ writes: Number.POSITIVE_INFINITY, renames: Number.POSITIVE_INFINITY }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const failing = (code: string) => Object.assign(new Error(code), { code });
  return {
    ...fs,
    writeSync: (...input: Parameters<typeof fs.writeSync>) => {
      trouble.writes -= 1;
      if (trouble.writes < 0) throw failing('ENOSPC');
      return fs.writeSync(...input);
    },
    renameSync: (...input: Parameters<typeof fs.renameSync>) => {
      trouble.renames -= 1;
      if (trouble.renames === -1) throw failing('EBUSY');
      fs.renameSync(...input);
    },
  };
});

let office: TestOffice;
let place: string;
const write = () => office.ask('showcase.export', { ticket: place });
const beside = () => readdirSync(office.dir).filter((name) => name.startsWith('.web'));

beforeEach(async () => {
  trouble.writes = Number.POSITIVE_INFINITY;
  trouble.renames = Number.POSITIVE_INFINITY;
  office = await openTestOffice();
  place = office.file('web');
});
afterEach(() => office.close());

test.each([0, 1, 7, 16])(
  'SF2: the disk is full after %i files: a sentence, the old one as it was, nothing beside it',
  async (files) => {
    await write();
    const before = readFileSync(join(place, 'schaufenster.json'), 'utf8');
    await create(office, 'project', { title: 'Neu', visibility: 'public', classification: 'public' });
    trouble.writes = files;
    const reply = await write();
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'place-unusable', reason: 'full', message: expect.stringMatching(/Platz/) },
    });
    expect(readFileSync(join(place, 'schaufenster.json'), 'utf8')).toBe(before);
    expect(beside()).toEqual([]);
  },
);

test('SF2: the disk is full at the first time: no folder under the final name', async () => {
  trouble.writes = 3;
  expect(await write()).toMatchObject({ error: { code: 'place-unusable', reason: 'full' } });
  expect(existsSync(place)).toBe(false);
  expect(beside()).toEqual([]);
});

test.each([
  ['the old one cannot be moved away', 0],
  ['the new one cannot take its place', 1],
])('SF2: another program holds the folder, and %s: the old one stands where it was', async (_, renames) => {
  await write();
  const before = readFileSync(join(place, 'schaufenster.json'), 'utf8');
  await create(office, 'project', { title: 'Neu', visibility: 'public', classification: 'public' });
  trouble.renames = renames;
  expect(await write()).toMatchObject({ error: { code: 'place-unusable', reason: 'unwritable' } });
  expect(readFileSync(join(place, 'schaufenster.json'), 'utf8')).toBe(before);
  expect(beside()).toEqual([]);
  expect(await write()).toMatchObject({ value: { replaced: true, projects: 1 } });
});
