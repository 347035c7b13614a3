import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Reader } from '../../db/store/database.ts';
import { readRegion } from '../../db/views/region.ts';
import { auenmark } from '../helpers/another-region.ts';
import { exportAll, openTestOffice, storeOf, type TestOffice } from '../helpers/office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice({ body: '12997', label: 'Auenmark', region: auenmark, member: null });
});
afterEach(() => office.close());

const renamed = (name: string): string => JSON.stringify({ ...JSON.parse(auenmark), name });

async function apply(at: TestOffice, text: string): Promise<void> {
  const { seen } = await at.get('region.preview', { text });
  await at.get('region.apply', { text, seen });
}

/** The same connection under the eyes of somebody who counts what comes out of it. */
function counted(db: Reader): { readonly db: Reader; readonly bytes: () => number } {
  let bytes = 0;
  const prepare = (text: string) => {
    const statement = db.prepare(text);
    return {
      get: (...values: readonly unknown[]) => {
        const row = statement.get(...values);
        bytes += JSON.stringify(row ?? null).length;
        return row;
      },
    };
  };
  return { db: { ...db, prepare } as unknown as Reader, bytes: () => bytes };
}

test('asking for the region again reads its mark and not its package', () => {
  const { db, bytes } = counted(storeOf(office).reader);
  const first = readRegion(db);
  const whole = bytes();
  expect(whole).toBeGreaterThan(5_000);
  expect(readRegion(db)).toBe(first);
  expect(bytes() - whole).toBeLessThan(120);
});

test('what a colleague writes, takes back and hands on is seen at once', async () => {
  const name = () => readRegion(storeOf(office).reader).name;
  const town = await openTestOffice({
    ...{ body: '12997001', label: 'Quellenau', region: auenmark, member: null },
    root: (await office.get('registry.status', {})).own.fingerprint,
  });
  const there = () => readRegion(storeOf(town).reader).name;
  try {
    expect([name(), there()]).toEqual(['Landkreis Auenmark', 'Landkreis Auenmark']);
    await apply(office, renamed('Kreis Auenland'));
    expect(name()).toBe('Kreis Auenland');
    await town.get('bundle.import', { ticket: await exportAll(office, 'neu.dabundle') });
    expect(there()).toBe('Kreis Auenland');
    await office.get('undo', {});
    expect(name()).toBe('Landkreis Auenmark');
    await office.get('redo', {});
    expect(name()).toBe('Kreis Auenland');
  } finally {
    town.close();
  }
});

test('a region that is rolled back is not remembered, although its revision is given again', () => {
  const { writing, writer } = storeOf(office);
  const name = () => readRegion(writer).name;
  const write = (to: string) => {
    writing.prepare("UPDATE record SET revision = 1000 WHERE entity = 'region'").run();
    writing.prepare("UPDATE region SET profile = json_set(profile, '$.name', ?)").run(to);
    return name();
  };
  expect(name()).toBe('Landkreis Auenmark');
  writing.exec('BEGIN');
  expect(write('Erst so')).toBe('Erst so');
  writing.exec('ROLLBACK');
  writing.exec('BEGIN');
  expect(write('Dann anders')).toBe('Dann anders');
  writing.exec('ROLLBACK');
  expect(name()).toBe('Landkreis Auenmark');
});

test('a deleted region makes room for the one the site was set up with', () => {
  const { writing, writer } = storeOf(office);
  writing.prepare("UPDATE region SET profile = json_set(profile, '$.name', 'Neu')").run();
  expect(readRegion(writer).name).toBe('Neu');
  writing.prepare("UPDATE record SET hidden = 1 WHERE entity = 'region'").run();
  expect(readRegion(writer).name).toBe('Landkreis Auenmark');
});
