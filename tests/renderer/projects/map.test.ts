import { describe, expect, test } from 'vitest';
import { walkMap } from '../../../renderer/charts/map/walk-map.ts';
import { bodyFigures } from '../../../renderer/projects/map/body-figures.ts';
import { countSteps, legendOf, measures, stepOf } from '../../../renderer/projects/map/measures.ts';
import { day } from '../../../shared/core/day.ts';
import { usualReportingWeeks } from '../../../shared/projects/ampel.ts';
import { bodyMapOf } from '../../../shared/region/body-map.ts';
import { coesfeld } from '../../../shared/region/region.ts';
import { line } from './lines.ts';

const map = bodyMapOf(coesfeld.map);
const middle = (key: string) => map.areas.find((area) => area.key === key)?.middle ?? [0, 0];

describe('the borders of the region', () => {
  test('there is an area for every body that has one, closed and inside the picture', () => {
    const keys = coesfeld.bodies.flatMap(({ geometryKey }) => (geometryKey === null ? [] : [geometryKey]));
    expect(map.areas.map(({ key }) => key).sort()).toEqual(keys.sort());
    for (const {
      path,
      middle: [x, y],
    } of map.areas) {
      expect(path).toMatch(/^M[\d. L]+Z$/);
      const ring = path.slice(1, -1).split('L');
      expect(ring.at(-1)).toBe(ring[0]);
      expect(x > 0 && x < map.width && y > 0 && y < map.height).toBe(true);
    }
  });

  test('north is up and west is left; the picture is as wide as asked', () => {
    const [rosendahl, olfen, ascheberg] = [middle('05558040'), middle('05558036'), middle('05558004')];
    expect(rosendahl[1]).toBeLessThan(olfen[1]);
    expect(rosendahl[0]).toBeLessThan(ascheberg[0]);
    const xs = map.areas.flatMap(({ path }) => [...path.matchAll(/([\d.]+) [\d.]+/g)].map(([, x]) => Number(x)));
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([0, 620]);
  });

  test('a border that two share is the same line for both', () => {
    const points = (key: string) =>
      new Set(
        map.areas
          .find((area) => area.key === key)
          ?.path.slice(1, -1)
          .split('L'),
      );
    const shared = [...points('05558032')].filter((point) => points('05558016').has(point));
    expect(shared.length).toBeGreaterThan(5);
  });
});

test('the keys lead to the nearest area in the direction of the arrow, and stay where there is none', () => {
  const areas = [
    { id: 'a', middle: [0, 0] as const },
    { id: 'b', middle: [10, 1] as const },
    { id: 'c', middle: [30, 0] as const },
    { id: 'd', middle: [1, 20] as const },
  ];
  expect(walkMap(areas, 'a', 'ArrowRight')).toBe('b');
  expect(walkMap(areas, 'b', 'ArrowRight')).toBe('c');
  expect(walkMap(areas, 'a', 'ArrowDown')).toBe('d');
  expect(walkMap(areas, 'a', 'ArrowUp')).toBe('a');
  expect(walkMap(areas, 'b', 'Home')).toBe('a');
  expect(walkMap(areas, 'b', 'End')).toBe('d');
  expect(walkMap(areas, 'b', 'x')).toBeNull();
});

describe('what the colour shows', () => {
  const today = day('2026-11-23');
  const consents = (adopted: number, rejected: number, required: number) => ({ adopted, rejected, required });
  const bodies = [
    { id: 'n', name: 'Nottuln', geometryKey: null, consents: consents(1, 0, 1) },
    { id: 'o', name: 'Olfen', geometryKey: null, consents: consents(0, 1, 2) },
    { id: 's', name: 'Senden', geometryKey: null, consents: consents(0, 0, 0) },
  ];
  const rows = [
    line({ leadBodyId: 'n', ampel: 'green', lastReportOn: '2026-11-20' }),
    line({ leadBodyId: 'n', ampel: 'unknown', lastReportOn: '2026-06-01' }),
    line({ leadBodyId: 'o', ampel: 'yellow', lastReportOn: null }),
    line({ leadBodyId: null, ampel: 'red' }),
  ];
  const figures = {
    bodies: bodyFigures(bodies, rows, today, 'ohne Federführung'),
    reportingWeeks: usualReportingWeeks,
  };
  const words = (measure: (typeof measures)[number]) =>
    figures.bodies.map((of) => stepOf(of, measure, figures, 'de')).map(({ tone, words: said }) => [tone, said]);

  test('the worst traffic light: grey is worse than green, because nobody knows', () => {
    expect(words('ampel')).toEqual([
      ['grey', 'nicht gemeldet'],
      ['yellow', 'gelb'],
      ['none', 'kein Projekt'],
      ['red', 'rot'],
    ]);
  });

  test('how old the newest report is, and what the council said', () => {
    expect(words('report').slice(0, 3)).toEqual([
      ['green', 'vor 3 Tagen'],
      ['red', 'nie gemeldet'],
      ['none', 'kein Projekt'],
    ]);
    expect(words('consents').slice(0, 3)).toEqual([
      ['green', '1 von 1'],
      ['red', '0 von 2'],
      ['none', 'nichts offen'],
    ]);
  });

  test('numbers in four steps that grow, so that one large body does not make all others alike', () => {
    expect(countSteps(13)).toEqual([2, 4, 7, 13]);
    expect(countSteps(1)).toEqual([1, 2, 3, 4]);
    expect(countSteps(0)).toEqual([1, 2, 3, 4]);
    expect(words('count')[0]).toEqual(['scale2', '2 Projekte']);
  });

  test('every step that is shown stands in the legend, with a tone of its own', () => {
    for (const measure of measures) {
      const tones = legendOf(measure, figures, 'de').map(({ tone }) => tone);
      expect(new Set(tones).size).toBe(tones.length);
      for (const of of figures.bodies) expect(tones).toContain(stepOf(of, measure, figures, 'de').tone);
    }
  });
});
