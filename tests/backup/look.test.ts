import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepingOf } from '../../db/backup/restore-point.ts';
import { folderAt } from '../../db/store/folder.ts';
import { entities } from '../../shared/entities.ts';
import { create } from '../helpers/create.ts';
import { attachOffice, exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';

let office: TestOffice;
const at: Record<string, string> = {};

/** A point, and what has happened since: one came, one went, one changed, one stayed. */
beforeEach(async () => {
  office = await openTestOffice({ label: 'Kreis Coesfeld' });
  at['stays'] = await create(office, 'project', { title: 'Bleibt' });
  at['changes'] = await create(office, 'project', { title: 'Ändert sich', summary: 'Damals', status: 'idea' });
  at['goes'] = await create(office, 'project', { title: 'Geht', summary: 'Straßenbau' });
  at['point'] = (await office.get('backup.create', { reason: 'vor der Sitzung' })).name;
  await office.get('record.update', { entity: 'project', id: at['changes'], set: { summary: 'Heute' } });
  await office.get('record.delete', { entity: 'project', id: at['goes'] });
  at['comes'] = await create(office, 'project', { title: 'Kommt' });
});
afterEach(() => office.close());

const point = () => ({ name: at['point'] ?? '' });
const records = (more: object = {}) => office.get('backup.records', { ...point(), entity: 'project', ...more });
const titles = async (more: object = {}) =>
  (await records(more)).records.map(({ title, standing }) => [title, standing]);

describe('the list', () => {
  test('says when, why, how big, and how many records people would find', async () => {
    const { points, aside } = await office.get('backup.list', {});
    const before = (await office.get('backup.look', point())).entities.reduce((sum, { past }) => sum + past, 0);
    expect(points).toMatchObject([
      { name: at['point'], reason: 'vor der Sitzung', records: before, isKept: true, isNextToGo: false },
    ]);
    expect(points[0]?.bytes).toBeGreaterThan(10_000);
    expect(aside).toEqual([]);
  });

  test('lists a point that cannot be read, without a number of records', async () => {
    writeFileSync(office.file(`restore/${at['point']}`), 'SQLite');
    expect((await office.get('backup.list', {})).points).toMatchObject([{ name: at['point'], records: null }]);
  });

  test('counts anew when a point was rewritten', async () => {
    const [before] = (await office.get('backup.list', {})).points;
    writeFileSync(office.file(`restore/${at['point']}`), 'nichts mehr');
    expect((await office.get('backup.list', {})).points[0]?.records).not.toBe(before?.records);
  });

  test('marks the oldest of 24 points before imports as the one that goes next', () => {
    const noon = Date.parse('2026-11-23T12:00:00Z');
    const keeping = (of: typeof points) => of.map(keepingOf(folderAt(office.dir), of, noon).of);
    const points = Array.from({ length: 25 }, (_, n) => ({
      name: `p${n}`,
      at: new Date(noon - n * 60_000).toISOString(),
      reason: n === 3 ? 'von Hand' : 'vor dem Einlesen',
      bytes: 1,
      restored: null,
    }));
    const marks = keeping(points);
    expect(marks.map(({ isNextToGo }, n) => (isNextToGo ? n : -1)).filter((n) => n >= 0)).toEqual([24]);
    expect(marks.map(({ isKept }, n) => (isKept ? n : -1)).filter((n) => n >= 0)).toEqual([3]);
    expect(keeping(points.slice(0, 23)).some(({ isNextToGo }) => isNextToGo)).toBe(false);
  });

  test('has the stores that were put aside, and looks into them', async () => {
    const example = await openTestOffice({ mode: 'example', member: null });
    const { keptAs } = await example.get('office.leaveExample', {});
    const { aside } = await example.get('backup.list', {});
    expect(aside).toMatchObject([{ name: keptAs, reason: 'beispiel' }]);
    expect(aside[0]?.records).toBeGreaterThan(300);
    const look = await example.get('backup.look', { name: keptAs });
    expect(look.isCompared).toBe(false);
    expect(look.entities.find(({ entity }) => entity === 'project')?.past).toBeGreaterThan(30);
    const { records } = await example.get('backup.records', { name: keptAs, entity: 'deadline' });
    expect(records.length).toBeGreaterThan(10);
    example.close();
  });
});

describe('looking inside', () => {
  test('counts, kind by kind, what going back would change', async () => {
    const look = await office.get('backup.look', point());
    expect(look).toMatchObject({ site: 'Kreis Coesfeld', reason: 'vor der Sitzung', isCompared: true });
    expect(look.entities.find(({ entity }) => entity === 'project')).toEqual({
      entity: 'project',
      past: 3,
      today: 3,
      changed: 1,
      onlyThen: 1,
      onlyNow: 1,
    });
  });

  test('lists the records of then by title, each with how it stands today', async () => {
    expect(await titles()).toEqual([
      ['Ändert sich', 'changed'],
      ['Bleibt', 'same'],
      ['Geht', 'onlyThen'],
    ]);
  });

  test.each([
    ['onlyThen', ['Geht']],
    ['onlyNow', ['Kommt']],
    ['changed', ['Ändert sich']],
  ] as const)('shows only what is %s', async (showing, expected) => {
    expect((await titles({ showing })).map(([title]) => title)).toEqual(expected);
  });

  test('finds words in everything that is written there, folded as elsewhere', async () => {
    expect((await titles({ search: 'strassenbau' })).map(([title]) => title)).toEqual(['Geht']);
    expect((await titles({ search: 'DAMALS' })).map(([title]) => title)).toEqual(['Ändert sich']);
    expect(await titles({ search: 'Heute' })).toEqual([]);
  });

  test('shows no more than asked for, and says how many there are', async () => {
    expect(await records({ limit: 1 })).toMatchObject({ total: 3, records: [{ title: 'Ändert sich' }] });
  });

  test('sets a record of then beside today, field by field', async () => {
    const found = await office.get('backup.record', { ...point(), entity: 'project', id: at['changes'] ?? '' });
    expect(found).toMatchObject({ title: 'Ändert sich', standing: 'changed' });
    const differing = found.fields.filter(({ differs }) => differs);
    expect(differing).toEqual([{ field: 'summary', past: 'Damals', today: 'Heute', differs: true }]);
    const inOrder = Object.keys(entities.project.fields);
    const shown = found.fields.map(({ field }) => inOrder.indexOf(field));
    expect(shown).toEqual(shown.toSorted((x, y) => x - y));
    const gone = await office.get('backup.record', { ...point(), entity: 'project', id: at['goes'] ?? '' });
    expect(gone).toMatchObject({ standing: 'onlyThen', today: null, past: { by: 'Kreis Coesfeld' } });
  });

  test('names what a field points to as it was called then', async () => {
    const task = await create(office, 'task', { title: 'Aufgabe', projectId: at['stays'] });
    const { name } = await office.get('backup.create', {});
    await office.get('record.update', {
      entity: 'project',
      id: at['stays'] ?? '',
      set: { title: 'Heißt jetzt anders' },
    });
    const found = await office.get('backup.record', { name, entity: 'task', id: task });
    expect(found.titles[`project:${at['stays']}`]).toBe('Bleibt');
  });

  test('a record nobody has is refused', async () => {
    const id = '01930000-0000-7000-8000-00000000dead';
    expect(await office.ask('backup.record', { ...point(), entity: 'project', id })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  test('changes not a byte of the point and leaves no file beside it', async () => {
    const path = office.file(`restore/${at['point']}`);
    const before = readFileSync(path);
    await office.get('backup.look', point());
    await records();
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(office.file('restore'))).toEqual([at['point']]);
  });

  test('a name never becomes a path', async () => {
    for (const name of ['../store.sqlite', '..', '', 'store.sqlite', '../identity.json']) {
      expect(await office.ask('backup.look', { name })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    }
  });

  test('works when the store of today is damaged: that is when it is needed most', async () => {
    const { dir } = office;
    office.office.close();
    writeFileSync(join(dir, 'store.sqlite'), 'kaputt'.repeat(1000));
    const broken = attachOffice(dir);
    expect(broken.office.state).toBe('failed');
    const look = await broken.get('backup.look', point());
    expect(look).toMatchObject({ isCompared: false, signedSince: 0 });
    expect((await broken.get('backup.records', { ...point(), entity: 'project' })).total).toBe(3);
    broken.office.close();
  });

  test('says how many own changes were signed since, because the others may have them', async () => {
    expect((await office.get('backup.look', point())).signedSince).toBe(0);
    await exportAll(office);
    expect((await office.get('backup.look', point())).signedSince).toBeGreaterThan(3);
  });
});

test('going back does exactly what was announced', async () => {
  const announced = (await office.get('backup.look', point())).entities.find(({ entity }) => entity === 'project');
  await office.get('backup.restore', point());
  const { rows } = await office.get('record.list', { entity: 'project' });
  expect(rows.map((row) => row['title']).sort()).toEqual(['Bleibt', 'Geht', 'Ändert sich']);
  expect(rows).toHaveLength(announced?.past ?? -1);
  const again = (await office.get('backup.look', point())).entities.find(({ entity }) => entity === 'project');
  expect(again).toMatchObject({ changed: 0, onlyThen: 0, onlyNow: 0 });
});

describe('what came since', () => {
  const since = async (of: TestOffice = office) => (await of.get('backup.since', point())).since;

  test('SN1: what was made, changed or deleted counts once each, and the last is named', async () => {
    expect(await since()).toMatchObject({ records: 3, isLeast: false, newest: { entity: 'project', title: 'Kommt' } });
    const name = (await office.get('backup.create', {})).name;
    expect((await office.get('backup.since', { name })).since).toEqual({ records: 0, isLeast: false, newest: null });
  });

  test('SN2: of a store that cannot be opened as much as can be read, and nobody is told it was all', async () => {
    const told = await since();
    office.office.close();
    const path = office.file('store.sqlite');
    // The schema is gone, the pages with the records are not.
    const whole = readFileSync(path);
    writeFileSync(path, Buffer.concat([whole.subarray(0, 100), Buffer.alloc(3996, 0x5a), whole.subarray(4096)]));
    const again = attachOffice(office.dir);
    expect(again.office.state).toBe('failed');
    expect(await since(again)).toEqual({ ...told, isLeast: true });

    writeFileSync(path, Buffer.alloc(whole.length, 0x5a));
    expect(await since(again)).toBeNull();
    again.office.close();
  });
});
