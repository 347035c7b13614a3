import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schemaVersion } from '../../db/migrations/index.ts';
import { atomically } from '../../db/store/atomically.ts';
import { openConnection } from '../../db/store/driver.ts';
import { seal } from '../../db/sync/seal.ts';
import { ok } from '../../shared/core/result.ts';
import { admit, attachOffice, countIn, digestOf, type TestOffice } from '../helpers/office.ts';
import { insertRecord, marksOf, oldStore } from '../helpers/old-store.ts';
import { testRoot } from '../helpers/registry.ts';
import { type Act, killOften, runWhole } from './killing.ts';

const folder = mkdtempSync(join(tmpdir(), 'kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

const kills = Number(process.env['KILLS'] ?? '30');
const fewKills = Math.ceil(kills / 4);
const projects = 1500;
const bundle = at('bundle.dabundle');

type State = Awaited<ReturnType<typeof digestOf>>;

async function begin(data: string, bodyAgs: string): Promise<TestOffice> {
  const office = attachOffice(data);
  await office.get('office.begin', { mode: 'empty', bodyAgs, label: `Standort ${bodyAgs}`, root: testRoot });
  admit(office);
  return office;
}

/** The state an act ends in, from a run that nobody disturbs. */
async function stateAfter(act: Act): Promise<{ ms: number; after: State }> {
  const data = `${act.base}-whole`;
  const ms = await runWhole(act, data);
  const office = attachOffice(data);
  const after = await digestOf(office);
  office.office.close();
  return { ms, after };
}

async function stateOf(data: string): Promise<State> {
  const office = attachOffice(data);
  const state = await digestOf(office);
  office.office.close();
  return state;
}

/** The store is whole, and what it holds is one of two states; answers whether it is the new one. */
async function expectOldOrNew(office: TestOffice, before: State, after: State): Promise<boolean> {
  expect((await office.get('store.status', {})).integrity).toBe('ok');
  const state = await digestOf(office);
  const isNew = state.digest === after.digest && JSON.stringify(state.tables) === JSON.stringify(after.tables);
  expect(state).toEqual(isNew ? after : before);
  return isNew;
}

/** Signs what was typed so far, as an export does before it writes its file. */
function signEdits({ office }: TestOffice): void {
  const open = office.opened();
  if (!open.ok) throw new Error(open.error.message);
  const { store, identity } = open.value;
  office.keepIdentity(atomically(store.writing, () => ok(seal(store.writer, identity))).value);
}

beforeAll(async () => {
  const sender = await begin(at('sender'), '05558032');
  for (let n = 0; n < projects; n += 1)
    await sender.get('record.create', { entity: 'project', fields: { title: `Projekt ${n}` } });
  await sender.get('bundle.create', { ticket: bundle });
  sender.office.close();
  (await begin(at('reader'), '05558')).office.close();
}, 900_000);

test(`kill -9 during an import, ${kills} times: the store is whole, and is the old state or the new, nothing between`, async () => {
  const act: Act = { base: at('reader'), name: 'bundle.import', input: () => ({ ticket: bundle }) };
  const before = await stateOf(act.base);
  const { ms, after } = await stateAfter(act);
  expect(after.vv).not.toEqual(before.vv);
  let old = 0;
  await killOften(act, kills, ms, async (_data, open) => {
    const office = open();
    const isNew = await expectOldOrNew(office, before, after);
    expect((await office.get('bundle.log', {})).entries).toHaveLength(isNew ? 1 : 0);
    if (isNew) return;
    old += 1;
    await office.get('bundle.import', { ticket: bundle });
    expect(await digestOf(office)).toEqual(after);
  });
  expect(old).toBeGreaterThan(0);
}, 900_000);

test(`kill -9 while an import is undone, ${fewKills} times: the old state or the new, and it can be read again`, async () => {
  const base = at('undoing');
  await runWhole({ base: at('reader'), name: 'bundle.import', input: () => ({ ticket: bundle }) }, base);
  const office = attachOffice(base);
  const { entries } = await office.get('bundle.log', {});
  const read = { bundle: entries[0]?.bundle ?? '' };
  office.office.close();
  const act: Act = { base, name: 'bundle.undo', input: () => read };
  const before = await stateOf(base);
  const { ms, after } = await stateAfter(act);
  expect(after).not.toEqual(before);
  let old = 0;
  await killOften(act, fewKills, ms, async (_data, open) => {
    const killed = open();
    if (!(await expectOldOrNew(killed, before, after))) {
      old += 1;
      await killed.get('bundle.undo', read);
      expect(await digestOf(killed)).toEqual(after);
    }
    await killed.get('bundle.import', { ticket: bundle });
    expect(await digestOf(killed)).toEqual(before);
  });
  expect(old).toBeGreaterThan(0);
}, 900_000);

test(`kill -9 while everything is computed anew, ${fewKills} times: the rows are those of before or those of the log`, async () => {
  const base = at('rebuilding');
  await runWhole({ base: at('reader'), name: 'bundle.import', input: () => ({ ticket: bundle }) }, base);
  const right = await stateOf(base);
  const db = openConnection(join(base, 'store.sqlite'));
  db.exec("UPDATE project SET title = 'verdorben'");
  db.close();
  const act: Act = { base, name: 'store.rebuild', input: () => ({}) };
  const before = await stateOf(base);
  expect(before.tables).not.toEqual(right.tables);
  const { ms, after } = await stateAfter(act);
  expect(after).toEqual(right);
  let old = 0;
  await killOften(act, fewKills, ms, async (_data, open) => {
    const killed = open();
    if (await expectOldOrNew(killed, before, after)) return;
    old += 1;
    await killed.get('store.rebuild', {});
    expect(await digestOf(killed)).toEqual(after);
  });
  expect(old).toBeGreaterThan(0);
}, 900_000);

test(`kill -9 during an export, ${fewKills} times: the bundle is there whole or not at all, and nothing typed is lost`, async () => {
  const base = at('exporting');
  const fresh = await begin(base, '05558036');
  // Long texts in many segments, so that the file takes long enough to be written to be hit while it is.
  const summary = 'Ballast '.repeat(1200);
  const count = 240;
  for (let n = 0; n < count; n += 1) {
    await fresh.get('record.create', { entity: 'project', fields: { title: `Projekt ${n}`, summary } });
    if (n % 8 === 0) signEdits(fresh);
  }
  const writer = (await fresh.get('office.status', {})).site?.writer;
  fresh.office.close();
  const out = (data: string) => `${data}.dabundle`;
  const act: Act = { base, name: 'bundle.create', input: (data) => ({ ticket: out(data) }) };
  const { ms, after } = await stateAfter(act);
  let missing = 0;
  await killOften(act, fewKills, ms, async (data, open) => {
    const reader = attachOffice(`${data}-reader`);
    await reader.get('office.begin', { mode: 'empty', bodyAgs: '05558', label: 'Kreis', root: testRoot });
    if (existsSync(out(data)))
      expect(await reader.get('bundle.import', { ticket: out(data) })).toMatchObject({ verdict: 'new' });
    else missing += 1;
    const killed = open();
    expect((await killed.get('store.status', {})).integrity).toBe('ok');
    expect((await killed.get('office.status', {})).site?.writer).toBe(writer);
    expect(await digestOf(killed)).toEqual(after);
    await killed.get('bundle.create', { ticket: out(data) });
    await reader.get('bundle.import', { ticket: out(data) });
    expect((await reader.get('record.list', { entity: 'project', limit: 1 })).total).toBe(count);
    expect((await reader.get('conflict.list', {})).total).toBe(0);
    reader.close();
  });
  expect(missing).toBeGreaterThan(0);
}, 900_000);

test(`kill -9 while a site begins, ${fewKills} times: it has begun as a whole, or can begin anew`, async () => {
  const base = at('beginning');
  mkdirSync(base);
  const example = { mode: 'example', bodyAgs: '05558', label: 'Kreis', role: 'coordination' } as const;
  const act: Act = { base, name: 'office.begin', input: () => example };
  const { ms, after } = await stateAfter(act);
  const states: string[] = [];
  await killOften(act, fewKills, ms, async (_data, open) => {
    const killed = open();
    const { state } = await killed.get('office.status', {});
    states.push(state);
    if (state === 'empty') await killed.get('office.begin', example);
    expect((await killed.get('store.status', {})).integrity).toBe('ok');
    const { tables } = await digestOf(killed);
    expect(Object.entries(tables).map(([name, { rows }]) => [name, name === 'site' ? 1 : rows])).toEqual(
      Object.entries(after.tables).map(([name, { rows }]) => [name, rows]),
    );
  });
  expect(states).toContain('empty');
}, 900_000);

test(`kill -9 while an older store is brought to the newest version, ${fewKills} times: it is of one version, and nothing is lost`, async () => {
  const base = at('old');
  oldStore(base, 1, (db) => {
    db.transaction(() => {
      for (let n = 1; n <= projects; n += 1) {
        const id = `01949e5a-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
        insertRecord(db, n, 'project', id, { title: `Projekt ${n}` });
      }
      db.exec('UPDATE record SET unknown = 1');
      // Ballast, so that the restore point takes long enough to be hit.
      for (let n = 0; n < 8; n += 1) db.exec(`INSERT INTO setting VALUES ('ballast ${n}', hex(zeroblob(8000000)))`);
    })();
  });
  const act: Act = { base, name: 'open', input: () => ({}) };
  const ms = await runWhole(act, `${base}-whole`);
  expect(marksOf(join(`${base}-whole`, 'store.sqlite'))).toEqual({ isOurs: true, version: schemaVersion });
  const versions: number[] = [];
  const look = async (data: string, open: () => TestOffice) => {
    const marks = marksOf(join(data, 'store.sqlite'));
    expect(marks.isOurs).toBe(true);
    versions.push(Number(marks.version));
    const killed = open();
    expect(await killed.get('store.status', {})).toMatchObject({ integrity: 'ok', schema: schemaVersion });
    expect((await killed.get('record.list', { entity: 'project', limit: 1 })).total).toBe(projects);
    expect((await killed.get('exchange.status', {})).unknownValues).toBe(0);
    expect(countIn(killed, 'SELECT count(*) FROM pending')).toBeGreaterThanOrEqual(projects);
    expect((await killed.get('store.rebuild', {})).differed).toBe(0);
    const { points } = await killed.get('backup.list', {});
    if (marks.version !== schemaVersion) expect(points.length).toBeGreaterThan(0);
  };
  // On a busy machine the whole may have taken several times as long as a victim takes: then kills come sooner, until one hits.
  const isHit = () => versions.some((version) => version < schemaVersion);
  for (let share = 1; !isHit() && share > 0.01; share /= 4) await killOften(act, fewKills, ms * share, look);
  expect(isHit()).toBe(true);
}, 900_000);
