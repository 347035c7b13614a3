import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate, migrations, schemaVersion } from '../../db/migrations/index.ts';
import { type Connection, openConnection } from '../../db/store/driver.ts';
import { attachOffice, countIn, type TestOffice } from '../helpers/office.ts';
import { addConcurrentValue, insertRecord, marksOf, oldStore } from '../helpers/old-store.ts';

let dir: string;
let office: TestOffice | null = null;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'migrate-'));
});
afterEach(() => {
  office?.office.close();
  office = null;
  rmSync(dir, { recursive: true, force: true });
});

const open = () => {
  office = attachOffice(dir);
  return office;
};

const versions = migrations.map(({ version }) => version);
const older = versions.filter((version) => version < schemaVersion);

type Table = { readonly name: string; readonly columns: readonly string[] };
type Info = { readonly name: string; readonly type: string; readonly hidden: number };

/** Every table a person's data can lie in, with the columns that can be written. */
function tablesOf(db: Connection): Table[] {
  const names = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%' ORDER BY rowid")
    .pluck()
    .all() as string[];
  return names.map((name) => ({
    name,
    columns: (db.prepare('SELECT * FROM pragma_table_xinfo(?)').all(name) as Info[])
      .filter(({ hidden }) => hidden === 0)
      .map((column) => column.name),
  }));
}

const sample = (type: string, column: string): string | number | Buffer =>
  type === 'TEXT' ? `Wert von ${column}` : type === 'BLOB' ? Buffer.from([1, 2, 3, 4]) : type === 'REAL' ? 1.5 : 1;

/** Columns with a closed set of values. */
const closed: Readonly<Record<string, string>> = { lane: 'shared', state: 'done', direction: 'in' };

/** One row in every table, written with plain SQL. */
function fillEveryTable(db: Connection): void {
  db.pragma('foreign_keys = OFF');
  for (const { name, columns } of tablesOf(db)) {
    const types = new Map(
      (db.prepare('SELECT * FROM pragma_table_xinfo(?)').all(name) as Info[]).map((c) => [c.name, c.type]),
    );
    const values = columns.map((column) => closed[column] ?? sample(types.get(column) ?? 'TEXT', column));
    const list = columns.map((column) => `"${column}"`).join(', ');
    db.prepare(`INSERT INTO "${name}" (${list}) VALUES (${columns.map(() => '?').join(', ')})`).run(...values);
  }
}

/** Version 9 keeps with the segment what was a table before, and notes that everything is to be computed anew. */
const becameColumn = 'record_segment';
const ownNote = "WHERE key <> 'rebuild'";

const rowsOf = (db: Connection, tables: readonly Table[]) =>
  tables.map(({ name, columns }) => {
    const list = columns.map((column) => `"${column}"`).join(', ');
    const where = name === 'meta' ? ownNote : '';
    return [name, db.prepare(`SELECT ${list} FROM "${name}" ${where} ORDER BY 1, 2`).all()];
  });

test('migrations are numbered from 1 without gaps and have names of their own', () => {
  expect(versions).toEqual(versions.map((_, index) => index + 1));
  expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length);
});

test.each(older)('rows of version %i survive every migration up to the newest unchanged', (version) => {
  const db = openConnection(join(dir, 'store.sqlite'));
  migrate(db, version);
  fillEveryTable(db);
  const all = tablesOf(db);
  expect(rowsOf(db, all).every(([, rows]) => (rows as unknown[]).length === 1)).toBe(true);
  const tables = all.filter(({ name }) => name !== becameColumn);
  const before = rowsOf(db, tables);
  for (const next of versions.filter((one) => one > version)) {
    migrate(db, next);
    expect(rowsOf(db, tables)).toEqual(before);
    expect(db.pragma('user_version', { simple: true })).toBe(next);
  }
  // What was written there is the record 1 of the segment 1.
  const packed = db.prepare('SELECT records FROM segment').pluck().get() as Buffer;
  if (tables.length < all.length) expect([...packed]).toEqual([1, 0, 0, 0]);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  db.close();
});

describe('opening the store of an older version', () => {
  test.each(older)(
    '(%i) makes a restore point, brings it to the newest and keeps what was written',
    async (version) => {
      const id = '01949e5a-0000-7000-8000-000000000001';
      const store = oldStore(dir, version, (db) => {
        insertRecord(db, 1, 'project', id, { title: 'Radweg' });
        db.prepare("INSERT INTO setting VALUES ('theme', '\"dark\"')").run();
      });
      expect(marksOf(store)).toEqual({ isOurs: true, version });
      const at = open();
      const { points } = await at.get('backup.list', {});
      expect(points.map(({ reason }) => reason)).toEqual([`vor Umstellung von Fassung ${version}`]);
      expect(marksOf(join(dir, 'restore', points[0]?.name ?? ''))).toEqual({ isOurs: true, version });
      expect((await at.get('setting.list', {})).settings).toEqual({ theme: 'dark' });
      expect((await at.get('store.status', {})).schema).toBe(schemaVersion);
      expect(countIn(at, "SELECT count(*) FROM record WHERE id = ? AND state LIKE '%Radweg%'", id)).toBe(1);
      at.office.close();
      expect(marksOf(store)).toEqual({ isOurs: true, version: schemaVersion });
    },
  );

  test('of the newest version makes no restore point', async () => {
    oldStore(dir, schemaVersion);
    expect((await open().get('backup.list', {})).points).toEqual([]);
  });

  test('a step that fails leaves the version before, with everything in it, and says so', async () => {
    const stops = 5;
    const store = oldStore(dir, 3, (db) => {
      // Version 5 creates this table; that it is there already makes the step fail half way.
      db.exec('CREATE TABLE funding_case (obstacle TEXT) STRICT');
      db.exec("INSERT INTO funding_case VALUES ('im Weg')");
    });
    const reply = await open().ask('store.status', {});
    expect(reply).toMatchObject({ ok: false, error: { code: 'storage', message: expect.stringMatching(/Bitte/) } });
    expect(marksOf(store)).toEqual({ isOurs: true, version: stops - 1 });
    const db = openConnection(store);
    expect(db.prepare('SELECT obstacle FROM funding_case').pluck().all()).toEqual(['im Weg']);
    const half = db
      .prepare("SELECT count(*) FROM sqlite_schema WHERE name IN ('funder', 'funding_call')")
      .pluck()
      .get();
    expect(half).toBe(0);
    db.exec('DROP TABLE funding_case');
    db.close();
    const again = attachOffice(dir);
    expect((await again.get('store.status', {})).schema).toBe(schemaVersion);
    again.office.close();
  });
});

test('the store of a newer version is refused, and not a byte of it is touched', async () => {
  const store = oldStore(dir, schemaVersion, (db) => {
    db.pragma(`user_version = ${schemaVersion + 1}`);
  });
  const before = readFileSync(store);
  const at = open();
  for (const [name, input] of [
    ['store.status', {}],
    ['record.create', { entity: 'project', fields: { title: 'Neu' } }],
    ['office.begin', { mode: 'empty', bodyAgs: '05558', label: 'Kreis' }],
  ] as const) {
    expect(await at.ask(name, input as never)).toMatchObject({
      ok: false,
      error: { code: 'store-newer', message: expect.stringMatching(/neueren Programmversion.*Bitte installieren/) },
    });
  }
  at.office.close();
  expect(readFileSync(store).equals(before)).toBe(true);
});

test('what a newer version left in its log is still there when that version opens the store again', async () => {
  const store = oldStore(dir, schemaVersion, (db) => {
    db.pragma(`user_version = ${schemaVersion + 1}`);
  });
  // The newer program was killed: its last edit lies in the write-ahead log only.
  const newer = openConnection(store);
  newer.exec("INSERT INTO setting VALUES ('last', '1')");
  const killed = join(dir, 'killed');
  oldStore(killed, 1);
  for (const suffix of ['', '-wal']) copyFileSync(store + suffix, join(killed, `store.sqlite${suffix}`));
  newer.close();
  const log = readFileSync(join(killed, 'store.sqlite-wal'));
  expect(log.byteLength).toBeGreaterThan(0);
  const at = attachOffice(killed);
  expect(await at.ask('store.status', {})).toMatchObject({ error: { code: 'store-newer' } });
  at.office.close();
  expect(readFileSync(join(killed, 'store.sqlite-wal')).equals(log)).toBe(true);
});

describe('values of a newer version that waited in their registers', () => {
  const id = '01949e5a-0000-7000-8000-000000000002';

  test('are shown, found and no longer counted as unknown once an update knows them', async () => {
    // Version 6 has no table for notes yet, so a note it received from a newer site is kept unseen.
    oldStore(dir, 6, (db) => {
      insertRecord(db, 1, 'note', id, { text: 'Wärmepumpe', hologram: 'ja' });
      db.exec('UPDATE record SET unknown = 2');
    });
    const at = open();
    expect(await at.get('record.get', { entity: 'note', id })).toMatchObject({ text: 'Wärmepumpe', state: 'inbox' });
    expect((await at.get('exchange.status', {})).unknownValues).toBe(1);
    while (at.office.catchUpSearch() > 0);
    expect((await at.get('search', { text: 'warmepumpe' })).hits).toHaveLength(1);
  });

  test('version 12 shows budget items and agreements that waited, and the length of a post that was there before', async () => {
    const [item, agreement] = [id.replace(/2$/, '3'), id.replace(/2$/, '4')];
    oldStore(dir, 11, (db) => {
      insertRecord(db, 1, 'budgetItem', item, { title: 'Personalkosten', year: 2027, plannedCents: 9_180_000 });
      insertRecord(db, 2, 'agreement', agreement, { title: 'Archiv', form: 'public_law_agreement' });
      insertRecord(db, 3, 'position', id, { title: 'Koordination', fixedTerm: true, termMonths: 60 });
      db.exec('UPDATE record SET unknown = 1');
    });
    const at = open();
    expect((await at.get('budget.list', {})).items).toMatchObject([{ id: item, year: 2027, plannedCents: 9_180_000 }]);
    expect((await at.get('agreement.list', {})).agreements).toMatchObject([{ id: agreement, title: 'Archiv' }]);
    expect(await at.get('record.get', { entity: 'position', id })).toMatchObject({ termMonths: 60 });
    expect((await at.get('exchange.status', {})).unknownValues).toBe(0);
  });

  test('are listed as a conflict if two sites disagreed about them', async () => {
    oldStore(dir, 6, (db) => {
      insertRecord(db, 1, 'note', id, { text: 'Eins' });
      addConcurrentValue(db, 2, 'text', 'Zwei');
      db.exec('UPDATE record SET unknown = 2');
    });
    const { conflicts } = await open().get('conflict.list', {});
    expect(conflicts.map(({ field, values }) => [field, values.map(({ value }) => value).sort()])).toEqual([
      ['text', ['Eins', 'Zwei']],
    ]);
  });

  test('that are still unknown are left alone: opening is not writing', async () => {
    oldStore(dir, schemaVersion, (db) => {
      insertRecord(db, 1, 'hologram', id, { colour: 'blau' });
      db.exec('UPDATE record SET unknown = 1');
    });
    open().office.close();
    const at = open();
    const before = countIn(at, 'SELECT total_changes()');
    expect(before).toBe(0);
    expect((await at.get('exchange.status', {})).unknownValues).toBe(1);
  });
});
