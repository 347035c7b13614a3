import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { homeOf, settleAt } from '../../shared/region/home.ts';
import { coesfeld } from '../../shared/region/region.ts';
import { reportKinds } from '../../shared/reports/kinds.ts';
import { auenmark, foreignLines, foreignWords, furnish } from '../helpers/another-region.ts';
import { exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';

let office: TestOffice;
let ids: Readonly<Record<string, string>>;
beforeAll(async () => {
  office = await openTestOffice({ body: '12997', label: 'Auenmark', region: auenmark, member: null });
  ids = await furnish(office);
});
afterAll(() => {
  office.close();
  settleAt(homeOf(coesfeld));
});

test('the words that are looked for are found where they stand', () => {
  expect(
    foreignLines('Kreis Coesfeld\nAmt Fließgrund\nANBest-G NRW\nNottuln\nBitte senden Sie\nkreis-coesfeld.de'),
  ).toHaveLength(4);
});

test('every report, in both versions, speaks of the other region only', async () => {
  const said: string[] = [];
  for (const kind of reportKinds) {
    for (const isPublic of [false, true]) {
      const reply = await office.ask('report.read', { kind, scope: { of: 'district' }, isPublic });
      if (reply.ok) said.push(`${kind}\n${JSON.stringify(reply.value, null, 1)}`);
    }
  }
  expect(said.length).toBeGreaterThan(5);
  expect(said.join('\n')).toContain('Auenmark');
  expect(said.flatMap(foreignLines)).toEqual([]);
});

test('the Schaufenster, the bundle and what the program answers speak of the other region only', async () => {
  const folder = office.file('seiten');
  await office.get('showcase.export', { ticket: folder });
  const files = globSync('**/*', { cwd: folder })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
  const pages = files
    .filter((path) => /\.(html|xml|txt|svg|css)$/.test(path))
    .map((path) => readFileSync(path, 'utf8'));
  expect(pages.length).toBeGreaterThan(6);
  expect(pages.join('\n')).toContain('Auenmark');
  expect(pages.flatMap(foreignLines)).toEqual([]);
  expect(foreignLines(readFileSync(await exportAll(office), 'utf8'))).toEqual([]);
  const replies = [
    await office.get('rules.list', {}),
    await office.get('office.status', {}),
    await office.get('region.get', {}),
    await office.get('privacy.facts', {}),
    await office.get('catalogue.region', {}),
    await office.get('agreement.list', {}),
    await office.get('paper.compose', { about: { entity: 'project', id: ids['project'] ?? '' } }),
  ];
  expect(foreignLines(JSON.stringify(replies, null, 1))).toEqual([]);
});

test('deadlines count the holidays of the other state; a local one only makes our own days earlier', async () => {
  const ask = (rule: string, input: object) => office.get('rules.evaluate', { rule, input: input as never });
  // 31.10.2028 is a Tuesday and free in Brandenburg: the end goes to the day after, All Saints, which is free elsewhere.
  expect(await ask('KLAGEFRIST_1_MONTH', { received: '2028-08-31', amount: 2, unit: 'months' })).toMatchObject({
    rawDate: '2028-10-31',
    dueDate: '2028-11-01',
  });
  // 18.08.2027 is a Wednesday and the feast of the place: the end of a legal period stays, our own target is the day before.
  expect(await ask('KLAGEFRIST_1_MONTH', { received: '2027-07-18' })).toMatchObject({ dueDate: '2027-08-18' });
  expect(await ask('SUBMISSION_FIXED_DATE', { stated: '2027-08-18' })).toMatchObject({
    dueDate: '2027-08-18',
    internalTarget: '2027-08-17',
  });
  const { deadlines } = await office.get('deadline.list', { all: true });
  expect(deadlines.find(({ title }) => title === 'Antrag')).toMatchObject({ effectiveOn: '2027-10-31' });
});

test('the package travels to a site that was set up with another one', async () => {
  const { own } = await office.get('registry.status', {});
  const town = await openTestOffice({
    body: '12997001',
    label: 'Quellenau',
    region: auenmark.replace('Auenmark digital', 'Alt'),
    root: own.fingerprint,
    member: null,
  });
  try {
    expect((await town.get('office.status', {})).region.home.agency.logoText).toBe('Alt');
    await town.get('bundle.import', { ticket: await exportAll(office, 'alles.dabundle') });
    expect((await town.get('office.status', {})).region.home.agency.logoText).toBe('Auenmark digital');
  } finally {
    town.close();
  }
});

test('another package is looked at, taken over in one action, and one undo takes it back; no body is lost', async () => {
  const file = JSON.parse(auenmark) as { name: string; bodies: { ags: string; name: string }[]; map: null };
  file.map = null;
  const kept = file.bodies.filter(({ ags }) => ags !== '12997002').map((body) => ({ ...body, geometryKey: null }));
  const text = JSON.stringify({
    ...file,
    name: 'Kreis Auenland',
    bodies: [...kept, { ags: '12997004', name: 'Neudorf', shortName: 'Neudorf', kind: 'municipality' }],
  });
  const { changes, seen } = await office.get('region.preview', { text });
  expect(changes).toContainEqual({ what: 'body', how: 'new', name: 'Neudorf', before: '', after: '12997004 Neudorf' });
  expect(changes).toContainEqual({
    what: 'body',
    how: 'stays',
    name: 'Birkenfurt',
    before: '12997002 Birkenfurt',
    after: '',
  });
  await office.get('region.apply', { text, seen });
  const after = await office.get('body.list', {});
  expect(after.bodies.map(({ name }) => name)).toEqual(expect.arrayContaining(['Neudorf', 'Birkenfurt']));
  expect((await office.get('office.status', {})).region.name).toBe('Kreis Auenland');
  await office.get('undo', {});
  expect((await office.get('office.status', {})).region.name).toBe('Landkreis Auenmark');
  expect((await office.get('body.list', {})).bodies.map(({ name }) => name)).not.toContain('Neudorf');
});

/** The one package, the example office, and what is data about the whole country or a rule of one state that is offered only there. */
const exceptions = [
  /^shared\/region\/coesfeld\.json$/,
  /^db\/seed\//,
  /^shared\/funding\/catalogue\/(codes\.ts|codelists\.json)$/,
  /^shared\/calendar\//,
  /^shared\/rules\/(grants|agreements|shift)\.ts$/,
  /^shared\/funding\/cases\/ancillary\.ts$/,
  /^shared\/councils\/paper\/(findings|shadow)\.ts$/,
];

test('no source says the name of the first district, its state or its towns, outside of its package and the example', () => {
  const root = new URL('../../', import.meta.url).pathname;
  const files = globSync('{shared,db,renderer,cli,electron,loopback}/**/*.{ts,tsx,json,md,html,css}', { cwd: root });
  expect(files.length).toBeGreaterThan(900);
  const found = files
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !exceptions.some((one) => one.test(name)))
    .flatMap((name) =>
      readFileSync(join(root, name), 'utf8')
        .split('\n')
        // Comments give examples; the constant is the package itself.
        .filter((line) => !/^\s*(\*|\/\*|\/\/)/.test(line))
        .map((line) =>
          line.replaceAll(
            /\bcoesfeld\b(?!-)(?=[ .,;)?!:]|$)|coesfeld\.json|\/\/ .*$|(?<!\p{L})senden(?!\p{L})/giu,
            (one) => (one[0] === 'C' ? one : ''),
          ),
        )
        .filter((line) => foreignWords.test(line))
        .map((line) => `${name}: ${line.trim().slice(0, 120)}`),
    );
  expect(found).toEqual([]);
});
