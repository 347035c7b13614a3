import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';

let at: TestOffice;
beforeEach(async () => {
  at = await openTestOffice({ mode: 'example' });
});
afterEach(() => at.close());

const trendCalled = async (title: string) => {
  const { blips } = await at.get('radar.get', {});
  const found = blips.find((blip) => blip.title === title);
  if (found === undefined) throw new Error(`${title} stands in the radar`);
  return found;
};

test('the example radar: fields of action, four rings, and what has moved since the edition', async () => {
  const { radar, sectors, rings, editions, blips } = await at.get('radar.get', {});
  expect(radar).toMatchObject({ title: 'Trendradar COE', isOffice: true });
  expect(sectors.map(({ colour }) => colour)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(rings.map(({ title }) => title)).toEqual(['Einführen', 'Erproben', 'Bewerten', 'Abwarten']);
  expect(editions).toMatchObject([{ name: '2026-I', entries: 7 }]);
  const movementOf = (title: string) => blips.find((blip) => blip.title === title)?.movement;
  expect(movementOf('Sprachmodelle in der Sachbearbeitung')).toBe('in');
  expect(movementOf('Bedarfsverkehr mit autonomen Fahrzeugen')).toBe('out');
  expect(movementOf('Telemedizin auf dem Land')).toBe('same');
  expect(movementOf('Digitaler Zwilling der Region')).toBe('new');
  expect(movementOf('Spielwelten für Beteiligung')).toBeUndefined();
});

test('opinions beside each other: how many, and how many rings apart', async () => {
  expect(await trendCalled('Sprachmodelle in der Sachbearbeitung')).toMatchObject({ assessments: 3, apart: 2 });
  expect(await trendCalled('Lernorte außerhalb der Schule')).toMatchObject({ assessments: 1, apart: 0 });
  expect(await trendCalled('Digitale Brieftasche der EU')).toMatchObject({ assessments: 0, apart: null });
});

test('who assesses twice for an edition has one opinion; those of others stay', async () => {
  const { id } = await trendCalled('Digitale Brieftasche der EU');
  const given = { trendId: id, edition: '2026-II', impact: 4, certainty: 3, effort: null, reason: 'Erst der Bund.' };
  const first = await at.get('trend.assess', { ...given, ring: 'assess' });
  const second = await at.get('trend.assess', { ...given, ring: 'trial' });
  expect(second.id).toBe(first.id);
  const { rows } = await at.get('record.list', { entity: 'trendAssessment', filter: { trendId: id } });
  expect(rows).toMatchObject([{ ring: 'trial', impact: 4, effort: null, reason: 'Erst der Bund.' }]);
  await at.get('undo', {});
  expect(await trendCalled('Digitale Brieftasche der EU')).toMatchObject({ assessments: 1 });
});

test('an agreed ring has a reason and a day, is one of the radar, and leaves the opinions alone', async () => {
  const { id, version } = await trendCalled('Sprachmodelle in der Sachbearbeitung');
  const said = { trendId: id, ring: 'adopt', reason: 'Drei Häuser setzen es ein.', seen: version };
  await at.get('trend.agree', said);
  expect(await trendCalled('Sprachmodelle in der Sachbearbeitung')).toMatchObject({
    ring: 'adopt',
    ringReason: 'Drei Häuser setzen es ein.',
    ringOn: '2026-11-23',
    movement: 'in',
    assessments: 3,
  });
  expect(await at.ask('trend.agree', said)).toMatchObject({ ok: false, error: { code: 'changed-meanwhile' } });
  expect(await at.ask('trend.agree', { trendId: id, ring: 'mond', reason: 'x' })).toMatchObject({
    ok: false,
    error: { code: 'unknown-ring' },
  });
});

test('a frozen edition stays what it was when trends move on, and nobody edits it', async () => {
  const { id } = await at.get('edition.freeze', { name: '2026-II' });
  const before = await at.get('radar.get', { editionId: id });
  const trend = await trendCalled('Telemedizin auf dem Land');
  await at.get('trend.agree', { trendId: trend.id, ring: 'adopt', reason: 'Läuft.' });
  await at.get('record.update', { entity: 'trend', id: trend.id, set: { title: 'Telemedizin' } });
  const after = await at.get('radar.get', { editionId: id });
  expect(after.blips).toEqual(before.blips);
  expect((await trendCalled('Telemedizin')).movement).toBe('in');
  const [placement] = (await at.get('record.list', { entity: 'trendPlacement', filter: { editionId: id } })).rows;
  expect(
    await at.ask('record.update', { entity: 'trendPlacement', id: placement?.id ?? '', set: { ring: 'hold' } }),
  ).toMatchObject({ ok: false, error: { code: 'append-only' } });
  expect(await at.ask('edition.freeze', { name: '2026-II' })).toMatchObject({
    ok: false,
    error: { code: 'exists-already', id },
  });
});

test('a private trend stands in no edition, and what is said of it stays here', async () => {
  const fields = { title: 'Nur für mich', sector: 'x', ring: 'adopt', visibility: 'private' };
  const { id } = await at.get('record.create', { entity: 'trend', fields });
  const [field] = (await at.get('radar.get', {})).sectors;
  await at.get('record.update', { entity: 'trend', id, set: { sector: field?.key } });
  await at.get('trend.assess', {
    trendId: id,
    edition: '2026-II',
    ring: 'adopt',
    impact: 5,
    certainty: null,
    effort: null,
    reason: 'geheim',
  });
  await at.get('edition.freeze', { name: '2026-II' });
  const other = await openTestOffice({ body: '05558032' });
  await other.get('bundle.import', { ticket: await exportAll(at) });
  for (const entity of ['trend', 'trendPlacement', 'trendAssessment'])
    expect(JSON.stringify((await other.get('record.list', { entity })).rows)).not.toMatch(/Nur für mich|geheim/);
  other.close();
});

test('places keep their order: an edition more, or a trend that moves, adds places behind and changes none before', async () => {
  const before = (await at.get('radar.get', {})).places;
  const { id } = await trendCalled('Telemedizin auf dem Land');
  await at.get('edition.freeze', { name: '2026-II' });
  await at.get('trend.agree', { trendId: id, ring: 'hold', reason: 'Pause.' });
  const after = (await at.get('radar.get', {})).places;
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after).toHaveLength(before.length + 1);
});
