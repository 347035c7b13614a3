import BetterSqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openTestOffice } from '../../helpers/office.ts';
import { Trace } from './trace.ts';

test('a row more in any table is seen, in one nobody has thought of yet as well; a look is none', async () => {
  const office = await openTestOffice({ mode: 'example' });
  const other = new BetterSqlite(office.file('store.sqlite'));
  other.exec('CREATE TABLE brand_new (a TEXT)');
  const trace = new Trace(office.dir);
  const before = trace.read();

  await office.get('office.status', {});
  expect(trace.read()).toEqual(before);
  other.exec("INSERT INTO brand_new VALUES ('x')");
  const after = trace.read();

  expect([...after].filter(([name, digest]) => before.get(name) !== digest).map(([name]) => name)).toEqual([
    'brand_new',
  ]);
  const tables = other.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table'").pluck().get() as number;
  expect([...after.keys()].length).toBeGreaterThan(tables - 10);
  // The rows of what is only a view on others stand in the tables behind it.
  expect([...after.keys()]).toEqual(
    expect.arrayContaining(['record', 'search_todo', 'news', 'handover', 'search_data']),
  );
  trace.close();
  other.close();
});
