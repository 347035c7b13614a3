import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bareError, crashFile } from '../../shared/support/crash.ts';
import { openTestOffice, storeOf, type TestOffice } from '../helpers/office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice({ mode: 'example' });
});
afterAll(() => office.close());

/** All texts of the store: of every record, of the settings, of the keys, of the exchange. */
function textsOf(of: TestOffice): Set<string> {
  const db = storeOf(of).writing;
  const texts = new Set<string>();
  const gather = (value: unknown): void => {
    if (typeof value === 'string') {
      texts.add(value);
      if (/^[[{]/.test(value)) {
        try {
          gather(JSON.parse(value));
        } catch {
          // Only a text that begins with a bracket.
        }
      }
    } else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) gather(part);
  };
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'").all();
  for (const { name } of tables as { name: string }[])
    for (const row of db.prepare(`SELECT * FROM "${name}"`).all() as object[])
      for (const value of Object.values(row)) if (typeof value === 'string') gather(value);
  return texts;
}

/** Choices of the program and days stand in both; what a person writes has a space, a capital or is long. */
const isTelling = (text: string): boolean => text.trim().length >= 4 && /[A-ZÄÖÜ@\\/\s]|.{16}/u.test(text);

test('DS1: of all texts of the example office, none stands in the diagnosis', async () => {
  await office.get('setting.put', { key: 'drafts/Karin', value: { text: 'Entwurf an Frau Müller' } });
  await office.get('setting.put', { key: 'view.preferences', value: { locale: 'de', theme: 'Karin', textSize: 100 } });
  const { content } = await office.get('diagnosis.read', {});
  const moments = new Set(content.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? []);
  const found = [...textsOf(office)].filter(
    (text) => isTelling(text) && !moments.has(text) && content.includes(JSON.stringify(text).slice(1, -1)),
  );
  expect(textsOf(office).size).toBeGreaterThan(1000);
  expect(found).toEqual([]);
  for (const secret of ['Karin', 'Müller', office.dir]) expect(content, secret).not.toContain(secret);
});

test('it says what helps: versions, counts, sizes, state, what broke', async () => {
  const error = bareError(new Error('Karin'), []);
  const frames = [{ file: 'fremd.js', line: 1, column: 2 }];
  expect(await office.get('crash.note', { error: { ...error, frames } })).toEqual({ isNoted: true });
  expect(readFileSync(join(office.dir, crashFile), 'utf8')).not.toContain('fremd');
  const diagnosis = JSON.parse((await office.get('diagnosis.read', {})).content);
  expect(diagnosis).toMatchObject({
    app: 'digitalagentur/test',
    store: { state: 'open', integrity: ['ok'], preferences: { locale: 'de', textSize: 100 } },
    policy: { source: 'none', isUnderstood: true },
    crashes: [{ kind: 'page-error', error: { name: 'Error', frames: [] } }],
  });
  expect(diagnosis.store.tables.project).toBeGreaterThan(3);
  expect(diagnosis.sizes.store).toBeGreaterThan(1000);
});

test('what is saved is what was shown, and nothing else is', async () => {
  const ticket = office.file('diagnose.json');
  const { content, digest } = await office.get('diagnosis.read', {});
  expect(await office.ask('diagnosis.save', { ticket, digest: 'x' })).toMatchObject({ error: { code: 'not-shown' } });
  await office.get('diagnosis.save', { ticket, digest });
  expect(readFileSync(ticket, 'utf8')).toBe(content);
});

test('a store that cannot be opened is diagnosed too', async () => {
  const broken = await openTestOffice();
  broken.office.close();
  writeFileSync(join(broken.dir, 'store.sqlite'), 'kein Datenbestand '.repeat(100));
  const again = broken.reopen();
  const { content } = await again.get('diagnosis.read', {});
  expect(JSON.parse(content)).toMatchObject({ store: { state: 'store-damaged' } });
  again.close();
});
