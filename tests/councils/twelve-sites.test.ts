import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodyId } from '../../db/store/natural-id.ts';
import type { Output } from '../../shared/contract.ts';
import { coesfeld } from '../../shared/region/region.ts';
import { create } from '../helpers/create.ts';
import { admitSite, digestOnly, hand, openCoordination, openSite } from '../helpers/members.ts';
import { exportAll, type TestOffice } from '../helpers/office.ts';
import { generator, type Next } from '../simulation/random.ts';

/** A failure is made to happen again with the seed it printed. */
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const next = generator(seed);

function shuffled<Item>(by: Next, items: readonly Item[]): Item[] {
  const keyed = items.map((item) => ({ item, at: by(2 ** 30) }));
  return keyed.sort((one, other) => one.at - other.at).map(({ item }) => item);
}

const adopted =
  'ungeändert beschlossen · Ja 17 · Nein 0 · Enthaltungen 0 · Befangen 0 · offen per Handzeichen · einstimmig';
const amended = 'geändert beschlossen · Ja 20 · Nein 3';
/** What nobody has ever agreed upon the meaning of; each contains a word that elsewhere means yes. */
const unknowns = [
  'grundsätzlich beschlossen, im Übrigen siehe Anlage',
  'Zustimmung unter Vorbehalt',
  'beschlossen?',
  'Ja 17',
];
const others = [adopted, amended, 'abgelehnt', 'vertagt', 'zur Kenntnis genommen', ...unknowns];

let kreis: TestOffice;
const towns: TestOffice[] = [];
const all = () => [kreis, ...towns];
const council = coesfeld.bodies.map(({ ags }) => ags);
/** Each question with the lines of the twelve councils. */
const questions: { id: string; lines: readonly string[] }[] = [];

async function askQuestion(title: string, fields: object, lines: readonly string[]): Promise<void> {
  const positionId = await create(kreis, 'position', { title });
  const paperId = await create(kreis, 'paper', { title, bodyId: bodyId('05558') });
  const on = { entity: 'position' as const, id: positionId };
  const row = await kreis.get('reservation.place', {
    on,
    fields: { title, paperId, ...fields },
    bodies: council.map((ags) => bodyId(ags)),
  });
  questions.push({ id: row.id, lines });
}

type Matrix = NonNullable<Output<'council.matrix'>['matrix']>;

async function matrixAt(office: TestOffice, reservationId: string): Promise<Matrix> {
  const { matrix } = await office.get('council.matrix', { reservationId });
  if (matrix === null) throw new Error('no matrix');
  return matrix;
}

/** What every site must say alike: without versions of this store and rights of this site. */
function common({ reservation, rows, earliest }: Matrix): unknown {
  const local = new Set(['version', 'mayReport', 'mayJudge', 'mayDecide']);
  return JSON.parse(
    JSON.stringify({ reservation, rows, earliest }, (key, value) => (local.has(key) ? undefined : value)),
  );
}

/** Everybody writes one file and reads everybody else's, each in an order of his own. */
async function everybodyMeets(): Promise<void> {
  const files = new Map<TestOffice, string>();
  for (const office of all()) files.set(office, await exportAll(office, 'von.dabundle'));
  for (const office of all()) {
    for (const other of shuffled(next, all())) {
      if (other !== office) await office.get('bundle.import', { ticket: files.get(other) ?? '' });
    }
  }
}

beforeAll(async () => {
  console.info(`twelve sites: SEED=${seed}`);
  kreis = await openCoordination();
  for (const { ags, name } of coesfeld.bodies.slice(1)) {
    const site = await openSite(kreis, ags, name);
    await admitSite(kreis, site, 'contact');
    towns.push(site);
  }
  const odd = next(12);
  await askQuestion(
    'in dieser Form',
    { rule: 'all' },
    council.map((_, at) => (at === odd ? amended : adopted)),
  );
  await askQuestion(
    'irgendwie',
    { rule: 'all' },
    council.map(() => others[next(others.length)] ?? ''),
  );
  await askQuestion(
    'sieben von zwölf',
    { rule: 'n_of_m', neededCount: 7 },
    council.map((_, at) => (at < 7 ? adopted : 'abgelehnt')),
  );
  await askQuestion(
    'unbekannt',
    { rule: 'all' },
    council.map((_, at) => unknowns[at % unknowns.length] ?? ''),
  );
  for (const site of towns) await hand(kreis, site);
  for (const [at, site] of all().entries()) {
    for (const { id, lines } of shuffled(next, questions)) {
      const row = (await matrixAt(site, id)).rows.find((one) => one.bodyId === bodyId(council[at] ?? ''));
      await site.get('requirement.report', {
        id: row?.requirementId ?? '',
        step: 'council',
        line: lines[at] ?? '',
        decidedOn: `2026-11-${String(at + 1).padStart(2, '0')}`,
      });
    }
  }
  await everybodyMeets();
}, 300_000);
afterAll(() => {
  for (const office of all()) office.close();
});

test('twelve councils, each with its own bundle, in any order: the matrix and the reservation are the same everywhere', async () => {
  expect(council).toHaveLength(12);
  const digest = await digestOnly(kreis);
  for (const { id } of questions) {
    const here = common(await matrixAt(kreis, id));
    for (const site of towns) expect(common(await matrixAt(site, id))).toEqual(here);
  }
  for (const site of towns) expect(await digestOnly(site)).toBe(digest);
});

test('every line is there as it was typed, at every site', async () => {
  for (const { id, lines } of questions) {
    for (const office of [kreis, towns[next(11)] as TestOffice]) {
      const { rows } = await matrixAt(office, id);
      expect(rows.map(({ council }) => council.shown?.resultText)).toEqual(lines);
    }
  }
});

test('D2: eleven adopted and one amended is to be looked at, and nothing is released by itself', async () => {
  const [{ id } = { id: '' }] = questions;
  for (const office of all()) {
    const { reservation, rows } = await matrixAt(office, id);
    expect(reservation).toMatchObject({ status: 'active', outlook: 'check', adopted: 11, required: 12, toCheck: 1 });
    expect(rows.filter(({ state }) => state.kind === 'check')).toMatchObject([
      { state: { result: 'adopted_amended' } },
    ]);
    const { positions } = await office.get('position.list', {});
    expect(positions.find(({ title }) => title === 'in dieser Form')).toMatchObject({ lock: { isLocking: true } });
  }
  const on = { on: '2026-11-30' as never, reference: 'Kreistag' };
  expect(await kreis.ask('reservation.decide', { id, status: 'released', ...on })).toMatchObject({
    ok: false,
    error: { code: 'rule-broken', rule: 'D2', message: expect.stringContaining('11 von 12') },
  });
});

test('D7: words nobody knows never count as adopted', async () => {
  const last = questions.at(-1)?.id ?? '';
  for (const office of all()) {
    const { reservation, rows } = await matrixAt(office, last);
    expect(reservation).toMatchObject({ status: 'active', outlook: 'open', adopted: 0 });
    expect(rows.map(({ state }) => [state.kind, state.result])).toEqual(council.map(() => ['open', 'unknown']));
  }
  const { lines, id } = questions[1] ?? { lines: [], id: '' };
  const { rows } = await matrixAt(kreis, id);
  const met = rows.map(({ state }) => state.kind === 'met');
  expect(met).toEqual(lines.map((line) => line === adopted));
});

test('seven of twelve is enough, whatever the others said', async () => {
  for (const office of all()) {
    const { reservation, earliest } = await matrixAt(office, questions[2]?.id ?? '');
    expect(reservation).toMatchObject({ status: 'releasable', adopted: 7, required: 7 });
    expect(earliest).toEqual({ kind: 'now' });
  }
});

test('a site speaks for its own council and for no other, whatever it writes', async () => {
  const [one, other] = towns as [TestOffice, TestOffice];
  const id = questions[3]?.id ?? '';
  const { rows } = await matrixAt(one, id);
  const own = rows.filter(({ mayReport }) => mayReport);
  expect(own.map(({ bodyId }) => bodyId)).toEqual([bodyId(council[1] ?? '')]);
  const foreign = rows.find((row) => row.bodyId === bodyId(council[2] ?? ''));
  const line = { id: foreign?.requirementId ?? '', step: 'council' as const, line: adopted };
  expect(await one.ask('requirement.report', line)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  // The same, past the command: a record of its own, in the name of the other body.
  const paperId = (await matrixAt(one, id)).reservation.paperId;
  const forged = {
    bodyId: bodyId(council[2] ?? ''),
    paperId,
    role: 'decision',
    authoritative: true,
    result: 'adopted',
  };
  await create(one, 'consultation', forged);
  for (const reader of [kreis, other]) await hand(one, reader);
  for (const reader of [one, kreis, other]) {
    const row = (await matrixAt(reader, id)).rows.find((it) => it.bodyId === forged.bodyId);
    expect(row?.state).toMatchObject({ kind: 'open', result: 'unknown' });
  }
});

test('a person judges, then a person releases, and both are the same everywhere', async () => {
  const [{ id } = { id: '' }] = questions;
  const row = (await matrixAt(kreis, id)).rows.find(({ state }) => state.kind === 'check');
  const judged = { id: row?.requirementId ?? '', isEquivalent: true };
  expect(await kreis.ask('requirement.judge', { ...judged, reason: ' ' })).toMatchObject({
    error: { code: 'rule-broken', rule: 'D2' },
  });
  expect(await towns[0]?.ask('requirement.judge', { ...judged, reason: 'passt' })).toMatchObject({
    error: { code: 'not-allowed' },
  });
  await kreis.get('requirement.judge', { ...judged, reason: 'nur die Nummer der Anlage' });
  expect((await matrixAt(kreis, id)).reservation).toMatchObject({ status: 'releasable', adopted: 12 });
  const release = {
    id,
    status: 'released' as const,
    on: '2026-12-16' as never,
    reference: 'Kreistag 16.12.2026, TOP 4',
  };
  await kreis.get('reservation.decide', release);
  for (const site of shuffled(next, towns)) {
    await hand(kreis, site);
    expect((await matrixAt(site, id)).reservation).toMatchObject({
      status: 'released',
      releasedOn: '2026-12-16',
      releaseReference: release.reference,
    });
    const { positions } = await site.get('position.list', {});
    expect(positions.find(({ title }) => title === 'in dieser Form')).toMatchObject({ lock: { isLocking: false } });
  }
});
