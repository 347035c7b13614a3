import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer } from '../../db/answer.ts';
import { serialise } from '../../db/store/record.ts';
import { entityNames } from '../../shared/entities.ts';
import type { Op } from '../../shared/sync/op.ts';
import { joinOps, type RowState } from '../../shared/sync/row-state.ts';
import { openTestOffice, storeOf, type TestOffice } from '../helpers/office.ts';
import { openFullOffice } from './full-office.ts';

type Exported = {
  readonly format: string;
  readonly version: number;
  readonly contains: Readonly<Record<string, boolean>>;
  readonly model: Readonly<Record<string, { readonly fields: object }>>;
  readonly logs: readonly { readonly writer: string; readonly site: string }[];
  readonly records: readonly {
    readonly entity: string;
    readonly id: string;
    readonly title: string;
    readonly stays?: string;
    readonly deleted?: boolean;
    readonly values: Readonly<Record<string, unknown>>;
    readonly conflicts: readonly string[];
    readonly registers: RowState;
  }[];
  readonly history: readonly { readonly log: string; readonly state: string; readonly op: Op }[];
  readonly leftOut: object;
  readonly end: { readonly records: number; readonly history: number };
};

const everything = ['private', 'site', 'nonpublic'] as const;

let office: TestOffice;
let town: TestOffice;
beforeAll(async () => {
  ({ office, town } = await openFullOffice());
});
afterAll(() => {
  office.close();
  town.close();
});

async function exported(more: { include?: (typeof everything)[number][]; history?: boolean } = {}) {
  const ticket = office.file('alles.json');
  const outcome = await office.get('export.all', { ticket, format: 'json', ...more });
  return { outcome, file: JSON.parse(readFileSync(ticket, 'utf8')) as Exported };
}

type Stored = { entity: string; id: string; state: string };
const stored = () => storeOf(office).reader.prepare('SELECT entity, id, state FROM record').all() as Stored[];

describe('everything as JSON', () => {
  test('holds the registers of every record, byte for byte as the store has them', async () => {
    const { file, outcome } = await exported({ include: [...everything] });
    const here = new Map(stored().map(({ entity, id, state }) => [`${entity}:${id}`, state]));
    expect(file.records).toHaveLength(here.size);
    expect(outcome.records).toBe(here.size);
    expect(file.end.records).toBe(here.size);
    for (const { entity, id, registers } of file.records) {
      expect(serialise(registers)).toBe(here.get(`${entity}:${id}`));
    }
  });

  test('keeps both values of a conflict, and says who wrote them', async () => {
    const { file } = await exported();
    const project = file.records.find(({ title }) => title.startsWith('Radwegenetz'));
    expect(project?.conflicts).toEqual(['title']);
    const live = project?.registers.cells['title']?.live ?? [];
    expect(live.map(([, , value]) => value).sort()).toEqual(['Radwegenetz Nord', 'Radwegenetz Süd']);
    const sites = live.map(([dot]) => file.logs.find(({ writer }) => dot.startsWith(`${writer}.`))?.site);
    expect(sites.sort()).toEqual(['Kreis Coesfeld', 'Nottuln']);
  });

  test('holds comments, links and what was deleted', async () => {
    const { file } = await exported();
    expect(file.records.some(({ entity, values }) => entity === 'comment' && values['text'] !== null)).toBe(true);
    expect(file.records.some(({ entity }) => entity === 'link')).toBe(true);
    expect(file.records.find(({ values }) => values['text'] === 'Wird gelöscht')?.deleted).toBe(true);
  });

  test('explains every entity and every field it uses', async () => {
    const { file } = await exported({ include: [...everything] });
    expect(Object.keys(file.model)).toEqual([...entityNames]);
    for (const { entity, values } of file.records) {
      const fields = Object.keys(file.model[entity]?.fields ?? {});
      expect(fields).toEqual(expect.arrayContaining(Object.keys(values)));
    }
  });

  test('with its history, the registers can be computed anew from the changes alone', async () => {
    const { file, outcome } = await exported({ include: [...everything], history: true });
    expect(outcome.ops).toBe(file.history.length);
    const ops = new Map<string, { log: string; op: Op }[]>();
    for (const { log, op, state } of file.history) {
      if (state === 'held' || op.e === 'adm') continue;
      const key = `${op.e}:${op.id}`;
      ops.set(key, [...(ops.get(key) ?? []), { log, op }]);
    }
    expect(ops.size).toBe(file.records.length);
    for (const { entity, id, registers } of file.records) {
      const entries = (ops.get(`${entity}:${id}`) ?? []).map(({ log, op }) => ({
        log,
        op,
        stamp: op.t,
        reach: (dot: string) => dot,
        bound: <Seen>(seen: Seen) => seen,
      }));
      const again = joinOps(null, entries);
      expect(valuesOf(again)).toEqual(valuesOf(registers));
    }
  });
});

/** All live values by field, without who wrote them and when. */
const valuesOf = ({ cells }: RowState) =>
  Object.fromEntries(
    Object.entries(cells).map(([field, { live }]) => [
      field,
      live.map(([dot, , value]) => `${dot} ${JSON.stringify(value)}`),
    ]),
  );

describe('what is not for everybody', () => {
  const secrets = ['Geheimer Gedanke', 'Nur im Kreishaus', 'Grundstückssache'];

  test('stays out unless it was ticked, its history too, and is counted', async () => {
    const { outcome } = await exported({ history: true });
    const text = readFileSync(office.file('alles.json'), 'utf8');
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(outcome.leftOut).toEqual({ private: 1, site: 1, nonpublic: 1 });
    expect(JSON.parse(text)).toMatchObject({ leftOut: outcome.leftOut, contains: { private: false, history: true } });
  });

  test.each([
    ['private', 'Geheimer Gedanke'],
    ['site', 'Nur im Kreishaus'],
    ['nonpublic', 'Grundstückssache'],
  ] as const)('%s goes along when it was ticked, marked as such, and nothing else does', async (kind, secret) => {
    const { file } = await exported({ include: [kind], history: true });
    const text = readFileSync(office.file('alles.json'), 'utf8');
    expect(secrets.filter((one) => text.includes(one))).toEqual([secret]);
    expect(file.records.find(({ values }) => values['text'] === secret)?.stays).toBe(kind);
    expect(file.history.some(({ op }) => op.set?.['text'] === secret)).toBe(true);
  });
});

describe('the file', () => {
  test('has one record per line, so that it can be read without holding it whole', async () => {
    await exported();
    const lines = readFileSync(office.file('alles.json'), 'utf8').split('\n');
    const records = lines.slice(lines.indexOf('"records":[') + 1, lines.indexOf('],'));
    expect(records.length).toBeGreaterThan(200);
    for (const line of records) expect(JSON.parse(line.replace(/,$/, ''))).toHaveProperty('registers');
  });

  test('is not there after a cancelled export, and nothing of it is left', async () => {
    const ticket = office.file('abgebrochen.json');
    for (const format of ['json', 'xlsx'] as const) {
      const { reply } = await answer(office.office, 'export.all', { ticket, format }, { isCancelled: () => true });
      expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } });
      expect(readdirSync(office.dir).filter((name) => name.startsWith('abgebrochen'))).toEqual([]);
    }
  });

  test('shows one state, whatever is typed while it is written', async () => {
    const other = await openTestOffice();
    for (let n = 0; n < 40; n += 1) {
      await other.get('record.create', { entity: 'project', fields: { title: `P${n}`, summary: 'x'.repeat(9000) } });
    }
    const ticket = other.file('alles.json');
    const writing = other.get('export.all', { ticket, format: 'json' });
    const typing = other.get('record.create', { entity: 'project', fields: { title: 'Dazwischen' } });
    await Promise.all([writing, typing]);
    const file = JSON.parse(readFileSync(ticket, 'utf8')) as Exported;
    expect(file.records.filter(({ entity }) => entity === 'project')).toHaveLength(40);
    other.close();
  });

  test('says in words when its folder is gone, and leaves nothing there', async () => {
    const ticket = office.file('gibt-es-nicht/alles.json');
    for (const format of ['json', 'xlsx'] as const) {
      const reply = await office.ask('export.all', { ticket, format });
      expect(reply).toMatchObject({ ok: false, error: { code: 'place-unusable', reason: 'gone' } });
      if (!reply.ok) expect(reply.error.message).toMatch(/Stick.*es wurde keine Datei angelegt\.$/s);
    }
    expect(existsSync(office.file('gibt-es-nicht'))).toBe(false);
  });
});
