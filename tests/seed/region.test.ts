import { afterEach, expect, test } from 'vitest';
import { seedRegion } from '../../db/seed/region.ts';
import { bodyId } from '../../db/store/natural-id.ts';
import { coesfeld, parseRegion } from '../../shared/region/region.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';
import { shownRows } from '../helpers/shown-rows.ts';
import { inTransaction } from '../helpers/test-transaction.ts';

const open: TestOffice[] = [];
afterEach(() => {
  for (const office of open.splice(0)) office.close();
});

async function office(): Promise<TestOffice> {
  const created = await openTestOffice();
  open.push(created);
  return created;
}

test('the built-in region is the district and its eleven towns and municipalities', () => {
  expect(coesfeld.bodies).toHaveLength(12);
  expect(coesfeld.bodies[0]).toEqual({
    ags: '05558',
    name: 'Kreis Coesfeld',
    shortName: 'Kreis',
    kind: 'district',
    population: 219_929,
    areaKm2: 1112.04,
    geometryKey: null,
  });
  expect(coesfeld.bodies.filter(({ kind }) => kind === 'city')).toHaveLength(5);
  expect(coesfeld.bodies.filter(({ kind }) => kind === 'municipality')).toHaveLength(6);
  expect(coesfeld.attribution).toBe('© GeoBasis-DE / BKG 2018 (VG250), dl-de/by-2-0, verändert; Einwohner: Destatis');
});

test('every office begins with the bodies by their municipality key, and the five tasks', async () => {
  const at = await office();
  const bodies = await shownRows(at, 'body');
  expect(bodies).toHaveLength(12);
  expect(bodies.find(({ ags }) => ags === '05558032')).toMatchObject({
    id: bodyId('05558032'),
    name: 'Nottuln',
    kind: 'municipality',
    population: 19_557,
    ownerBodyId: bodyId('05558'),
  });
  expect(await shownRows(at, 'agencyTask')).toHaveLength(5);
});

const small = {
  name: 'Beispielkreis',
  bodies: [
    { ags: '09999', name: 'Beispielkreis', shortName: 'Kreis', kind: 'district' },
    { ags: '09999001', name: 'Musterstadt', shortName: 'Musterstadt', kind: 'city', population: 12_000, areaKm2: 40.5 },
  ],
};

test('a region from a file brings its own bodies; what it does not say stays open', async () => {
  const region = parseRegion(`\uFEFF${JSON.stringify(small)}`);
  if (!region.ok) throw new Error(region.error.message);
  const at = await office();
  inTransaction(at, (tx) => seedRegion(tx, region.value));
  expect((await shownRows(at, 'body')).find(({ ags }) => ags === '09999001')).toMatchObject({
    name: 'Musterstadt',
    areaKm2: 40.5,
    geometryKey: null,
    ownerBodyId: bodyId('09999'),
  });
});

test('the built-in region survives being written to a file and read again', () => {
  expect(parseRegion(JSON.stringify(coesfeld))).toEqual({ ok: true, value: coesfeld });
});

const [first, second] = small.bodies;
test.each([
  ['not JSON', 'kein JSON', 'bodies'],
  ['a list instead of a region', '[]', 'bodies'],
  ['no bodies', JSON.stringify({ ...small, bodies: [] }), 'bodies: mindestens eine Kommune'],
  ['a wrong key', JSON.stringify({ ...small, bodies: [{ ...first, ags: '5558' }] }), 'bodies.0.ags: erwartet wird'],
  ['a key twice', JSON.stringify({ ...small, bodies: [first, first] }), 'kommt mehrfach vor'],
  ['an unknown kind', JSON.stringify({ ...small, bodies: [{ ...second, kind: 'Dorf' }] }), 'erlaubt sind district'],
  ['a missing name', JSON.stringify({ bodies: small.bodies }), 'name: diese Angabe fehlt'],
  ['something unknown', JSON.stringify({ ...small, bodies: [{ ...first, mayor: 'x' }] }), 'unbekannte Angabe mayor'],
])('a file with %s is refused with the place and the next step', (_what, text, fault) => {
  const parsed = parseRegion(text);
  expect(parsed).toMatchObject({ ok: false, error: { code: 'invalid-region' } });
  const message = parsed.ok ? '' : parsed.error.message;
  expect(message).toContain(fault);
  expect(message).toContain('Bitte berichtigen Sie die Datei');
});
