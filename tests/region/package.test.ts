import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { day } from '../../shared/core/day.ts';
import { bodyMapOf } from '../../shared/region/body-map.ts';
import { regionSchema } from '../../shared/region/file-schema.ts';
import { readMap } from '../../shared/region/read-map.ts';
import { coesfeld, parseRegion } from '../../shared/region/region.ts';
import { packageText, seenOf } from '../../shared/region/seen.ts';

const auenmark = readFileSync(new URL('../fixtures/region-auenmark.json', import.meta.url), 'utf8');
const read = (text: string) => {
  const region = parseRegion(text);
  if (!region.ok) throw new Error(region.error.message);
  return region.value;
};
const changed = (change: (file: Record<string, unknown>) => void): string => {
  const file = JSON.parse(auenmark) as Record<string, unknown>;
  change(file);
  return JSON.stringify(file);
};
const faultsOf = (text: string) => {
  const region = parseRegion(text);
  return region.ok ? [] : region.error.faults.map(({ place, message }) => `${place.join('.')}: ${message}`);
};

describe('a package (RP1, RP2)', () => {
  test('is read with everything in it, and written down is read again as itself', () => {
    const region = read(auenmark);
    expect(region).toMatchObject({ name: 'Landkreis Auenmark', state: 'BB', agency: { logoText: 'Auenmark digital' } });
    expect(region.bodies).toHaveLength(8);
    expect(read(packageText(region))).toEqual(region);
    expect(read(packageText(coesfeld))).toEqual(coesfeld);
  });

  test('that leaves the state out lies in the one its keys name; a key of no state has federal holidays only', () => {
    const stateOf = (ags: string) =>
      read(JSON.stringify({ name: 'Muster', bodies: [{ ags, name: 'Muster', shortName: 'Muster', kind: 'district' }] }))
        .state;
    expect([stateOf('09999'), stateOf('12997'), stateOf('99999')]).toEqual(['BY', 'BB', 'BUND']);
  });

  test.each([
    [
      'a key twice',
      (file: Record<string, unknown>) => void (file['bodies'] as unknown[]).push((file['bodies'] as unknown[])[1]),
      'bodies: ein Gemeindeschlüssel kommt mehrfach vor',
    ],
    [
      'markup in a name',
      (file) => Object.assign(file, { name: '<img src=x onerror=alert(1)>' }),
      'name: enthält Zeichen, die in keinen Namen gehören (spitze Klammern, Steuerzeichen)',
    ],
    [
      'a sign that turns writing around',
      (file) => Object.assign(file, { name: 'Aue\u202eknram' }),
      'name: enthält Zeichen, die in keinen Namen gehören (spitze Klammern, Steuerzeichen)',
    ],
    [
      'a newer version',
      (file) => Object.assign(file, { version: 2 }),
      'version: diese Fassung des Formats kennt das Programm nicht',
    ],
    [
      'a state nobody knows',
      (file) => Object.assign(file, { state: 'XX' }),
      'state: erlaubt sind NW, BE, BUND, BW, BY, BB, HB, HH, HE, MV, NI, RP, SL, SN, ST, SH, TH',
    ],
    [
      'a day that is none',
      (file) => Object.assign(file, { localHolidays: [{ on: '13-01', name: 'x' }] }),
      'localHolidays.0.on: erwartet wird Monat und Tag, zum Beispiel 08-08',
    ],
    [
      'a negative population',
      (file) => Object.assign((file['bodies'] as object[])[2] ?? {}, { population: -3 }),
      'bodies.2.population: die Zahl ist zu klein (mindestens 0)',
    ],
    [
      'an address that runs',
      (file) => Object.assign(file, { programs: [{ title: 'x', funder: 'y', url: 'javascript:alert(1)' }] }),
      'programs.0.url: erwartet wird eine Adresse mit https://',
    ],
    [
      'an area that is not there',
      (file) => Object.assign((file['bodies'] as object[])[1] ?? {}, { geometryKey: 'weg' }),
      'bodies.1.geometryKey: die Karte hat keine Fläche „weg“',
    ],
    [
      'a map in metres',
      (file) =>
        Object.assign(file, {
          map: {
            type: 'FeatureCollection',
            features: [
              {
                type: 'Feature',
                properties: { ags: 'a' },
                geometry: { type: 'Polygon', coordinates: [[[390000, 5760000]]] },
              },
            ],
          },
        }),
      'map: Fläche „a“: 390000, 5760000 sind keine Grad. Bitte die Karte in geografischer Länge und Breite speichern (EPSG:4326 oder 4258), nicht in UTM',
    ],
  ] as const satisfies readonly (readonly [string, (file: Record<string, unknown>) => void, string])[])(
    'with %s is refused by its place',
    (_what, change, fault) => {
      expect(faultsOf(changed(change))).toContain(fault);
    },
  );

  test.each([
    [
      'a prototype',
      '{"__proto__":{"isAdmin":true},"name":"x","bodies":[{"ags":"12997","name":"x","shortName":"x","kind":"district"}]}',
      '__proto__',
    ],
    [
      'a constructor',
      '{"constructor":{"prototype":{"isAdmin":true}},"name":"x","bodies":[{"ags":"12997","name":"x","shortName":"x","kind":"district"}]}',
      'constructor',
    ],
    ['a hundred thousand brackets', '['.repeat(100_000), 'tief ineinander'],
    ['nothing', 'null', 'erwartet wird ein Objekt'],
    ['no number', '{"name":"x","bodies":NaN}', 'erwartet wird ein Objekt'],
    ['fifty megabytes of borders', `{"name":"x","map":"${'1'.repeat(9 * 1024 * 1024)}"}`, 'zu groß'],
  ])('of %s is refused in a sentence, and nothing is polluted', (_what, text, words) => {
    const region = parseRegion(text);
    expect(region.ok ? '' : region.error.message).toContain(words);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  test('many faults are all named, with their rows', () => {
    const text = changed((file) => {
      for (const body of file['bodies'] as { ags: string }[]) body.ags = 'x';
    });
    expect(
      faultsOf(text).filter((fault) => fault.endsWith('erwartet wird ein Gemeindeschlüssel mit 5, 8 oder 9 Ziffern')),
    ).toHaveLength(8);
  });
});

const square = (west: number, south: number, size = 0.1) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const collection = (features: readonly { key: unknown; coordinates: unknown; type?: string }[]) => ({
  type: 'FeatureCollection',
  features: features.map(({ key, coordinates, type = 'Polygon' }) => ({
    type: 'Feature',
    properties: { ags: key },
    geometry: { type, coordinates },
  })),
});

describe('a map (RM1 to RM3)', () => {
  test('out of GeoJSON is drawn north up, and read again is itself', () => {
    const map = readMap(
      collection([
        { key: 'n', coordinates: [square(13, 52.1)] },
        { key: 's', coordinates: [square(13, 52)] },
      ]),
    );
    if (!map.ok) throw new Error(map.error.message);
    expect(readMap(map.value)).toEqual(map);
    const [north, south] = bodyMapOf(map.value).areas;
    expect(north?.middle[1]).toBeLessThan(south?.middle[1] ?? 0);
  });

  test('with a hundred thousand points is made small enough to travel, and still has its shape', () => {
    const ring = Array.from({ length: 100_000 }, (_, at) => {
      const turn = (at / 100_000) * 2 * Math.PI;
      const radius = 0.1 + 0.002 * Math.sin(at / 400);
      return [13 + Math.cos(turn) * radius, 52 + Math.sin(turn) * radius];
    });
    const map = readMap(collection([{ key: 'a', coordinates: [[...ring, ring[0]]] }]));
    if (!map.ok) throw new Error(map.error.message);
    expect(JSON.stringify(map.value).length).toBeLessThan(200 * 1024);
    expect(bodyMapOf(map.value).areas[0]?.middle[0]).toBeCloseTo(310, -1);
  });

  test.each([
    ['no map', 7, 'erwartet wird GeoJSON'],
    ['no areas', collection([]), 'keine Fläche'],
    [
      'a key twice',
      collection([
        { key: 'a', coordinates: [square(13, 52)] },
        { key: 'a', coordinates: [square(13, 53)] },
      ]),
      'mehreren Flächen',
    ],
    ['no key', collection([{ key: null, coordinates: [square(13, 52)] }]), 'keinen Schlüssel'],
    ['a text as a point', collection([{ key: 'a', coordinates: [[['x', 'y']]] }]), 'zwei Zahlen'],
    [
      'a line',
      collection([{ key: 'a', coordinates: square(13, 52), type: 'LineString' }]),
      'Polygon oder MultiPolygon',
    ],
    [
      'all points at one place',
      collection([
        {
          key: 'a',
          coordinates: [
            [
              [13, 52],
              [13, 52],
              [13, 52],
              [13, 52],
            ],
          ],
        },
      ]),
      'derselben Stelle',
    ],
    [
      'an arc that is not there',
      { type: 'Topology', arcs: [], objects: { x: { geometries: [{ type: 'Polygon', id: 'a', arcs: [[3]] }] } } },
      'den Bogen 3 gibt es nicht',
    ],
    [
      'one arc named a thousand times',
      {
        type: 'Topology',
        arcs: [Array.from({ length: 1000 }, (_, at) => [at / 100, at / 100])],
        objects: { x: { geometries: [{ type: 'Polygon', id: 'a', arcs: [Array.from({ length: 1000 }, () => 0)] }] } },
      },
      'Punkte',
    ],
  ])('with %s is refused in a sentence', (_what, value, words) => {
    const map = readMap(value);
    expect(map.ok ? '' : map.error.message).toContain(words);
  });
});

test('what is looked at before anything is written has the next free days, local ones marked', () => {
  const { nextHolidays, map, bodies } = seenOf(read(auenmark), day('2027-08-01'));
  expect(nextHolidays.slice(0, 4)).toEqual([
    { on: '2027-08-18', name: 'Weiherfest', isLocal: true },
    { on: '2027-10-03', name: 'Tag der Deutschen Einheit', isLocal: false },
    { on: '2027-10-31', name: 'Reformationstag', isLocal: false },
    { on: '2027-12-25', name: '1. Weihnachtstag', isLocal: false },
  ]);
  expect([map?.areas.length, bodies.length]).toEqual([7, 8]);
});

test('the published schema is the one the program reads by', () => {
  const published = JSON.parse(
    readFileSync(new URL('../../docs/region.schema.json', import.meta.url), 'utf8'),
  ) as unknown;
  expect(published).toEqual(JSON.parse(JSON.stringify(regionSchema())));
});
