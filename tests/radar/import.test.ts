import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { officeRadarId } from '../../shared/radar/office-radar.ts';
import { countIn, openTestOffice, type TestOffice } from '../helpers/office.ts';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/radar/${name}`, import.meta.url), 'utf8');

let at: TestOffice;
beforeEach(async () => {
  at = await openTestOffice();
});
afterEach(() => at.close());

function write(name: string, text: string): string {
  writeFileSync(at.file(name), text);
  return at.file(name);
}

const zalando = { title: 'Zalando' } as const;

async function readIn(ticket: string, radar: { title: string } | { id: string } = zalando, edition?: string) {
  const target = { tickets: [ticket], radar, ...(edition === undefined ? {} : { edition }) };
  const preview = await at.get('radar.preview', target);
  return { preview, done: await at.get('radar.import', { ...target, seen: preview.digest }) };
}

/** Everything of the radar, without stamps. */
async function rowsOf(entity: string) {
  const { rows } = await at.get('record.list', { entity, limit: 20_000, sort: ['id'] });
  return rows.map(({ version, createdAt, createdBy, updatedAt, updatedBy, ...values }) => values);
}
const everything = async () =>
  Object.fromEntries(
    await Promise.all(
      ['radarConfig', 'trend', 'trendEdition', 'trendPlacement'].map(async (name) => [name, await rowsOf(name)]),
    ),
  );

test('Zalando’s radar of May 2026: read in, shown, frozen, written in both formats and read back to the same records', async () => {
  const { preview, done } = await readIn(write('zalando.json', fixture('zalando-radar-2026-05.json')));
  expect(preview).toMatchObject({
    format: 'zalando',
    radar: { title: 'Zalando', isNew: true },
    edition: { name: '2026.05', isNew: true, frozenOn: '2026-05-01' },
    counts: { new: 81, changed: 0, unchanged: 0, faulty: 0, notNamed: 0 },
  });
  const shown = await at.get('radar.get', { radarId: done.radarId });
  expect(shown.blips).toHaveLength(81);
  expect(shown.blips.every(({ movement }) => movement === 'same')).toBe(true);
  const then = await at.get('radar.get', { radarId: done.radarId, editionId: done.editionId });
  expect(then.blips.find(({ title }) => title === 'Flink')).toMatchObject({ ring: 'adopt', movement: 'in' });

  await at.get('edition.freeze', { radarId: done.radarId, name: '2026.11' });
  const before = await everything();
  for (const [format, name] of [
    ['zalando', 'out.json'],
    ['byor', 'out.csv'],
  ] as const) {
    const written = await at.get('radar.export', {
      ticket: at.file(name),
      format,
      radarId: done.radarId,
      editionId: done.editionId,
    });
    expect(written.entries).toBe(81);
    const again = await readIn(at.file(name), zalando, '2026.05');
    expect(again.preview.counts).toMatchObject({ new: 0, changed: 0, unchanged: 81, faulty: 0 });
    expect(await everything()).toEqual(before);
  }
});

test('a second reading updates: who moved is moved, who is new is added, titles people gave to fields stay', async () => {
  const first = {
    date: '2026.05',
    entries: [
      { label: 'A', quadrant: 0, ring: 2, moved: 0 },
      { label: 'B', quadrant: 1, ring: 0 },
    ],
  };
  const { done } = await readIn(write('a.json', JSON.stringify(first)));
  const [config] = (await at.get('record.list', { entity: 'radarConfig' })).rows;
  const items = [
    { key: 'feld-1', title: 'Sprachen' },
    { key: 'feld-2', title: 'Betrieb' },
  ];
  await at.get('record.update', { entity: 'radarConfig', id: String(config?.id), set: { sectors: { items } } });
  const second = {
    date: '2026.11',
    entries: [
      { label: 'a', quadrant: 0, ring: 0 },
      { label: 'C', quadrant: 1, ring: 3 },
    ],
  };
  const { preview } = await readIn(write('b.json', JSON.stringify(second)));
  expect(preview.counts).toEqual({ new: 1, changed: 1, unchanged: 0, faulty: 0, notNamed: 1 });
  const now = await at.get('radar.get', { radarId: done.radarId });
  expect(now.sectors.map(({ title }) => title)).toEqual(['Sprachen', 'Betrieb']);
  expect(now.blips.map(({ title, ring }) => [title, ring]).sort()).toEqual([
    ['A', 'adopt'],
    ['B', 'adopt'],
    ['C', 'hold'],
  ]);
  const edition = now.editions.find(({ name }) => name === '2026.11');
  const then = await at.get('radar.get', { radarId: done.radarId, editionId: edition?.id ?? '' });
  // The file did not say how A moved: it follows from the edition before.
  expect(then.blips.map(({ title, movement }) => [title, movement]).sort()).toEqual([
    ['C', 'new'],
    ['a', 'in'],
  ]);
});

test('an older edition that is read in later adds itself and moves no trend (RI3)', async () => {
  const file = (date: string, ring: number) => JSON.stringify({ date, entries: [{ label: 'A', quadrant: 0, ring }] });
  const { done } = await readIn(write('new.json', file('2026.11', 0)));
  const { preview } = await readIn(write('old.json', file('2026.05', 3)));
  expect(preview.isOlder).toBe(true);
  const now = await at.get('radar.get', { radarId: done.radarId });
  expect(now.blips).toMatchObject([{ title: 'A', ring: 'adopt' }]);
  expect(now.editions.map(({ name }) => name)).toEqual(['2026.05', '2026.11']);
});

test('one undo takes a reading back whole; what was previewed and has changed since is refused', async () => {
  const ticket = write('zalando.json', fixture('zalando-radar-2026-05.json'));
  const preview = await at.get('radar.preview', { tickets: [ticket], radar: zalando });
  await at.get('radar.import', { tickets: [ticket], radar: zalando, seen: preview.digest });
  expect(await at.ask('radar.import', { tickets: [ticket], radar: zalando, seen: preview.digest })).toMatchObject({
    ok: false,
    error: { code: 'preview-outdated' },
  });
  await at.get('undo', {});
  expect(await rowsOf('trend')).toEqual([]);
  expect(await rowsOf('trendEdition')).toEqual([]);
});

test('the demo of AOE as a folder; a link that leads out of it is not followed', async () => {
  const folder = at.file('radar');
  mkdirSync(join(folder, '2026-05-01'), { recursive: true });
  writeFileSync(join(folder, 'config.json'), fixture('aoe-config.default.json'));
  writeFileSync(join(folder, '2026-05-01', 'demo-1.md'), fixture('aoe-demo-1.md'));
  symlinkSync(write('geheim.md', '---\ntitle: Geheim\nring: hold\nquadrant: tools\n---'), join(folder, 'link.md'));
  const { preview, done } = await readIn(folder, { title: 'AOE' });
  expect(preview).toMatchObject({ format: 'aoe', edition: { name: '2026-05-01' }, counts: { new: 1, faulty: 0 } });
  expect((await at.get('radar.get', { radarId: done.radarId })).blips).toMatchObject([
    { title: 'Demo 1', ring: 'assess' },
  ]);
  await at.get('radar.export', {
    ticket: at.file('aoe.json'),
    format: 'zalando',
    radarId: done.radarId,
    editionId: done.editionId,
  });
  const again = await at.get('radar.preview', { tickets: [at.file('aoe.json')], radar: { title: 'AOE' } });
  expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 1 });
});

test('a file read into the office’s own radar finds the trends that are there by their name', async () => {
  await at.get('record.create', { entity: 'trend', fields: { title: 'Drohnen', summary: 'Unser Text' } });
  const csv = 'name,ring,quadrant,isNew,description\nDROHNEN,Trial,Luft,TRUE,\n';
  const { preview } = await readIn(write('own.csv', csv), { id: officeRadarId }, '2026-II');
  expect(preview.counts).toMatchObject({ new: 0, changed: 1 });
  // RI2: what the file does not say is not taken away.
  expect((await at.get('radar.get', {})).blips).toMatchObject([
    { title: 'Drohnen', ring: 'trial', summary: 'Unser Text' },
  ]);
});

describe('files that mean harm', () => {
  test('HTML, scripts and formulas become text, come out guarded, and come back the same', async () => {
    const entries = [
      {
        name: '=cmd|calc',
        ring: 'Adopt',
        quadrant: '<b>Tools</b>',
        isNew: 'TRUE',
        description: '<script>alert(1)</script><p>Gut</p>',
      },
      { name: '<img src=x onerror=alert(1)>', ring: 'Hold', quadrant: '<b>Tools</b>', description: '&lt;i&gt;' },
    ];
    const { done } = await readIn(write('h.json', JSON.stringify(entries)), { title: 'Boese' }, '1');
    const now = await at.get('radar.get', { radarId: done.radarId });
    expect(now.blips.map(({ title, summary }) => [title, summary]).sort()).toEqual([
      ['<img src=x onerror=alert(1)>', '<i>'],
      ['=cmd|calc', 'Gut'],
    ]);
    await at.get('radar.export', {
      ticket: at.file('h.csv'),
      format: 'byor',
      radarId: done.radarId,
      editionId: done.editionId,
    });
    expect(readFileSync(at.file('h.csv'), 'utf8')).not.toMatch(/(^|,|\n)"?[=@+]/);
    const again = await at.get('radar.preview', {
      tickets: [at.file('h.csv')],
      radar: { title: 'Boese' },
      edition: '1',
    });
    expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
  });

  test('5 000 blips come in as one action, faulty rows named, and go out again', async () => {
    const entries = Array.from({ length: 5000 }, (_, n) => ({
      label: `Blip ${n}`,
      quadrant: n % 4,
      ring: n % 5,
      moved: 0,
    }));
    const { preview, done } = await readIn(write('gross.json', JSON.stringify({ date: '2026.01', entries })));
    expect(preview.counts).toMatchObject({ new: 4000, faulty: 1000 });
    expect(preview.faults).toHaveLength(1000);
    expect(preview.faults[0]).toMatchObject({ row: 5, column: 'ring', code: 'unknown-ring', text: '4' });
    const shown = await at.get('radar.get', { radarId: done.radarId });
    expect(shown.blips).toHaveLength(4000);
    expect(countIn(at, "SELECT count(*) FROM action WHERE state = 'done'")).toBe(1);
  }, 120_000);

  test.each([
    ['kaputt.json', '{"entries":[', 'not-json'],
    ['liste.csv', 'Titel;Ende\nRadweg;2027\n', 'unknown-format'],
    ['leer.json', '', 'empty'],
  ])('%s: refused by name, nothing is written', async (name, text, reason) => {
    const reply = await at.ask('radar.preview', { tickets: [write(name, text)], radar: zalando });
    expect(reply).toMatchObject({ ok: false, error: { code: 'unreadable-radar', reason } });
    expect(await rowsOf('radarConfig')).toEqual([]);
  });
});
