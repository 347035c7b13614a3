import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callNames } from '../../shared/contract.ts';
import { cliHere, runHere } from '../helpers/cli-here.ts';
import { attachOffice, digestOf } from '../helpers/office.ts';

const folder = mkdtempSync(join(tmpdir(), 'cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);
const data = at('kreis');

type Failed = { ok: false; error: { code: string; message: string } };

/** A command that must be refused: one document on stdout, a German sentence in it. */
async function refused(
  words: readonly string[],
  input = '',
): Promise<Failed['error'] & { exit: number | null; err: string }> {
  const run = await runHere(words, input);
  const { ok, error } = JSON.parse(run.out) as Failed;
  expect(ok).toBe(false);
  expect(error.message).toMatch(/^[A-ZÄÖÜ„-].*[.]$/s);
  return { ...error, exit: run.exit, err: run.err };
}

beforeAll(async () => {
  await cliHere(['init', '--data', data, '--body', '05558', '--label', 'Kreis Coesfeld']);
});

describe('init', () => {
  test('creates a site and prints site, writer and fingerprint, nothing else on stdout or stderr', async () => {
    const run = await runHere(['init', '--data', at('nottuln'), '--body', '05558032', '--label', 'Nottuln']);
    expect(run).toMatchObject({ exit: 0, err: '' });
    const document = JSON.parse(run.out) as Record<string, string>;
    expect(Object.keys(document)).toEqual(['site', 'writer', 'fingerprint']);
    expect(document['writer']).toMatch(/^[a-z2-7]{16}$/);
    expect(document['fingerprint']).toMatch(/^([a-z2-7]{4}-){7}[a-z2-7]{4}$/);
    expect(readdirSync(at('nottuln')).sort()).toEqual(['archive', 'identity.json', 'restore', 'store.sqlite']);
  });

  test('the district coordinates unless told otherwise, a municipality is a contact', async () => {
    const roles = await Promise.all(
      [data, at('nottuln')].map(async (dir) => {
        const status = await cliHere<{ site: { role: string } }>(['status', '--data', dir]);
        return status.site.role;
      }),
    );
    expect(roles).toEqual(['coordination', 'contact']);
  });

  test('takes role, root and a region from a file, and its clock', async () => {
    const region = at('region.json');
    writeFileSync(
      region,
      `\uFEFF${JSON.stringify({
        name: 'Musterkreis',
        bodies: [{ ags: '99999', name: 'Musterkreis', shortName: 'Kreis', kind: 'district' }],
      })}`,
    );
    const root = 'abcd-efgh-ijkl-mnop-qrst-uvwx-yz23-4567';
    const words = ['--body', '99999', '--label', 'Muster', '--role', 'implementation', '--root', root];
    const now = ['--now', '2030-01-02T10:00:00Z'];
    await cliHere(['init', '--data', at('muster'), ...words, '--region', region, ...now]);
    const office = attachOffice(at('muster'), { now: '2030-01-03T00:00:00Z' });
    expect(await office.get('office.status', {})).toMatchObject({
      region: { name: 'Musterkreis' },
      site: { role: 'implementation', bodyName: 'Musterkreis' },
      clockWarning: null,
    });
    expect((await office.get('record.list', { entity: 'body' })).rows).toMatchObject([
      { ags: '99999', createdAt: '2030-01-02T10:00:00.000Z' },
    ]);
    office.office.close();
  });

  test.each<readonly [string, readonly string[], string]>([
    ['a folder that has a site', ['--data', data, '--body', '05558'], 'exists-already'],
    ['an unknown municipality', ['--data', at('x'), '--body', '05999'], 'unknown-body'],
    ['an unknown role', ['--data', at('x'), '--body', '05558', '--role', 'king'], 'usage'],
    ['a root that is no fingerprint', ['--data', at('x'), '--body', '05558', '--root', 'abc'], 'invalid-request'],
    ['a region file that is not there', ['--data', at('x'), '--body', '05558', '--region', at('none')], 'file-missing'],
    ['a region file that is none', ['--data', at('x'), '--body', '05558', '--region', data], 'file-missing'],
    ['a network path', ['--data', '//server/freigabe', '--body', '05558'], 'store-network-path'],
  ])('refuses %s with exit code 2', async (_name, words, code) => {
    expect(await refused(['init', ...words, '--label', 'X'])).toMatchObject({ code, exit: 2 });
    expect(existsSync(join(at('x'), 'store.sqlite'))).toBe(false);
  });

  test('a broken region file is refused with the place of the fault', async () => {
    writeFileSync(at('broken.json'), '{"name":"X","bodies":[{"ags":"abc"}]}');
    const words = ['--data', at('x'), '--body', '05558', '--label', 'X', '--region', at('broken.json')];
    expect(await refused(['init', ...words])).toMatchObject({
      code: 'invalid-region',
      exit: 2,
      message: /bodies\.0\.ags/,
    });
  });
});

describe('call', () => {
  const create = { entity: 'project', fields: { title: 'Radweg' } };

  test('answers one call, with its input as an argument or on standard input', async () => {
    const replies = await Promise.all([
      cliHere<{ ok: true; value: { id: string; title: string } }>([
        'call',
        '--data',
        data,
        'record.create',
        JSON.stringify(create),
      ]),
      cliHere<{ ok: true; value: { id: string; title: string } }>(
        ['call', '--data', data, 'record.create', '-'],
        JSON.stringify(create),
      ),
    ]);
    for (const { ok, value } of replies) {
      expect(ok).toBe(true);
      expect(value.title).toBe('Radweg');
      expect(value.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    }
  });

  test('--now sets the clock and the ids', async () => {
    const { value } = await cliHere<{ value: { id: string; createdAt: string } }>([
      'call',
      '--data',
      data,
      'record.create',
      JSON.stringify({ entity: 'note', fields: { text: 'Später' } }),
      '--now',
      '2031-05-06T07:08:09Z',
    ]);
    expect(value.createdAt).toBe('2031-05-06T07:08:09.000Z');
    expect(Number.parseInt(value.id.replace('-', '').slice(0, 12), 16)).toBe(Date.parse('2031-05-06T07:08:09Z'));
    const status = await cliHere<{ value: { clockWarning: string } }>(['call', '--data', data, 'office.status']);
    expect(status.value.clockWarning).toMatch(/06|2031/);
  });

  test.each<readonly [string, readonly string[], string]>([
    ['an unknown call', ['record.explode'], 'invalid-request'],
    ['input that does not fit', ['record.get', '{"entity":1}'], 'invalid-request'],
    ['input that is no JSON', ['record.get', '{'], 'invalid-request'],
    ['a refusal of the call', ['record.create', '{"entity":"project","fields":{}}'], 'invalid-fields'],
  ])('answers %s with exit code 2', async (_name, words, code) => {
    expect(await refused(['call', '--data', data, ...words])).toMatchObject({ code, exit: 2 });
  });

  test('in a folder without a site is refused with the next step', async () => {
    expect(await refused(['call', '--data', at('nobody'), 'record.list', '{"entity":"note"}'])).toMatchObject({
      code: 'no-office',
      exit: 2,
    });
  });

  test('trouble with the machine has exit code 1', async () => {
    await cliHere(['init', '--data', at('damaged'), '--body', '05558', '--label', 'X']);
    writeFileSync(join(at('damaged'), 'store.sqlite'), 'Guten Tag '.repeat(99));
    writeFileSync(at('datei'), '');
    const troubles = await Promise.all([
      refused(['digest', '--data', at('damaged')]),
      refused(['status', '--data', at('damaged')]),
      refused(['init', '--data', join(at('datei'), 'x'), '--body', '05558', '--label', 'X']),
    ]);
    expect(troubles.map(({ code, exit }) => [code, exit])).toEqual([
      ['store-damaged', 1],
      ['store-damaged', 1],
      ['store-unwritable', 1],
    ]);
  });
});

describe('calls', () => {
  test('answers each line with a line; a line that is refused does not stop the others', async () => {
    const lines = [
      JSON.stringify({ name: 'record.create', input: { entity: 'note', fields: { text: 'Erste' } } }),
      '{"name":',
      '',
      JSON.stringify({ name: 'record.create', input: { entity: 'note', fields: {} } }),
      JSON.stringify({ name: 'record.explode' }),
      'null',
      '7',
      '"text"',
      JSON.stringify({ name: 'office.status' }),
      JSON.stringify({ name: 'record.create', input: { entity: 'note', fields: { text: 'Letzte' } } }),
    ];
    const run = await runHere(['calls', '--data', data], lines.join('\r\n'));
    expect(run).toMatchObject({ exit: 0, err: '' });
    const replies = run.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { ok: boolean; error?: { code: string } });
    expect(replies.map(({ ok, error }) => (ok ? 'ok' : error?.code))).toEqual([
      'ok',
      'invalid-request',
      'invalid-fields',
      'invalid-request',
      'invalid-request',
      'invalid-request',
      'invalid-request',
      'ok',
      'ok',
    ]);
  });

  test('what was written is found by the search when the process has ended', async () => {
    const { value } = await cliHere<{ value: { hits: unknown[]; behind: number } }>([
      'call',
      '--data',
      data,
      'search',
      '{"text":"letzte"}',
    ]);
    expect(value).toMatchObject({ hits: [{ title: 'Letzte' }], behind: 0 });
  });
});

test('contract prints every call with its schemas', async () => {
  const { calls } = await cliHere<{ calls: Record<string, unknown>[] }>(['contract']);
  expect(calls.map(({ name }) => name)).toEqual([...callNames]);
  for (const call of calls) {
    expect(Object.keys(call)).toEqual(['name', 'kind', 'long', 'touches', 'input', 'output', 'failures']);
    expect(call['input']).toMatchObject({ type: 'object' });
    expect(call['output']).toMatchObject({ type: 'object' });
  }
});

describe('seed', () => {
  test('plants the example office once; a second time it adds nothing', async () => {
    const dir = at('seeded');
    const first = await runHere(['seed', '--data', dir, '--office', 'coe']);
    expect(first.exit).toBe(0);
    expect(first.err).toMatch(/als Kreis Coesfeld angelegt/);
    const planted = JSON.parse(first.out) as { records: number; ops: number };
    expect(Object.keys(planted)).toEqual(['records', 'ops']);
    expect(planted.records).toBeGreaterThan(100);
    const before = await cliHere(['digest', '--data', dir]);
    expect(await cliHere(['seed', '--data', dir])).toEqual({ records: 0, ops: 0 });
    expect(await cliHere(['digest', '--data', dir])).toEqual(before);
  });

  test('plants any number of projects', async () => {
    await cliHere(['seed', '--data', data, '--office', '25']);
    const { tables } = await cliHere<{ tables: Record<string, { rows: number }> }>(['digest', '--data', data]);
    expect(tables['project']?.rows).toBeGreaterThanOrEqual(25);
  });

  test.each(['0', '-3', '1.5', 'viele', '1000001'])('refuses “%s” as a number of projects', async (number) => {
    expect(await refused(['seed', '--data', data, `--office=${number}`])).toMatchObject({ code: 'usage', exit: 2 });
  });
});

describe('the state of a site', () => {
  test('status tells of store, site and last exchanges', async () => {
    const status = await cliHere<Record<string, unknown>>(['status', '--data', data]);
    expect(Object.keys(status)).toEqual(['store', 'site', 'exchange', 'lastExchanges']);
    expect(status).toMatchObject({
      store: { integrity: 'ok', held: 0, searchBehind: 0 },
      site: { label: 'Kreis Coesfeld', bodyName: 'Kreis Coesfeld' },
      exchange: { openConflicts: 0, sites: [] },
      lastExchanges: [],
    });
  });

  test('digest has version vector, digest and one number and hash per kind of record', async () => {
    const office = attachOffice(data);
    expect(await cliHere(['digest', '--data', data])).toEqual(await digestOf(office));
    office.office.close();
    const { tables } = await cliHere<{ tables: Record<string, object> }>(['digest', '--data', data]);
    for (const table of Object.values(tables)) {
      expect(table).toEqual({ rows: expect.any(Number), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    }
  });

  test('rebuild computes everything from the log and finds no difference', async () => {
    const before = await cliHere(['digest', '--data', data]);
    const rebuilt = await cliHere<{ records: number; ops: number; differed: number }>(['rebuild', '--data', data]);
    expect(rebuilt.differed).toBe(0);
    expect(rebuilt.records).toBeGreaterThan(10);
    expect(await cliHere(['digest', '--data', data])).toEqual(before);
  });

  test('backup makes a restore point, restore goes back to it and gives a new writer', async () => {
    const made = await cliHere<{ name: string; bytes: number }>([
      'backup',
      '--data',
      data,
      '--reason',
      'vor dem Versuch',
    ]);
    expect(Object.keys(made)).toEqual(['name', 'bytes']);
    expect(made.name).toMatch(/_vor-dem-Versuch\.sqlite$/);
    const rows = async () =>
      (await cliHere<{ tables: Record<string, { rows: number }> }>(['digest', '--data', data])).tables['note']?.rows;
    const before = await rows();
    await cliHere(['call', '--data', data, 'note.capture', '{"text":"Versuch"}']);
    expect(await rows()).toBe((before ?? 0) + 1);
    const restored = await cliHere<Record<string, string>>(['restore', '--data', data, made.name]);
    expect(Object.keys(restored)).toEqual(['restored', 'keptAs', 'writer']);
    expect(await rows()).toBe(before);
    expect(await refused(['restore', '--data', data, 'nichts.sqlite'])).toMatchObject({ code: 'not-found', exit: 2 });
  });
});
