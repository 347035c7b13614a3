import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { paperColours } from '../../shared/radar/picture/colours.ts';
import { drawingOf } from '../../shared/radar/picture/drawing.ts';
import { discRadius, halfSize } from '../../shared/radar/picture/geometry.ts';
import { backdropMarks, blipMarks, labelMarks } from '../../shared/radar/picture/marks.ts';
import type { ShowcaseContent, ShownRadar } from '../../shared/showcase/content.ts';
import { scopeOf } from '../../shared/showcase/frame.ts';
import { radarPicture, radarSvg } from '../../shared/showcase/radar.ts';

const named = (key: string, title: string) => ({ key, title: { by: 'record', text: title } as const });

const radar: ShownRadar = {
  id: 'r',
  title: { by: 'record', text: 'Radar' },
  sectors: ['Verwaltung', 'Bildung', 'Wirtschaft', 'Mobilität'].map((title, at) => ({
    ...named(`s${at}`, title),
    colour: at + 1,
  })),
  rings: ['Einführen', 'Erproben', 'Abwarten'].map((title, at) => named(`r${at}`, title)),
  trends: Array.from({ length: 30 }, (_, at) => ({
    id: `t${at}`,
    title: `Trend ${at}`,
    summary: '',
    sector: `s${at % 4}`,
    ring: `r${at % 3}`,
    impact: (at % 5) + 1,
  })),
};

test('RM1: the showcase and the paper show the same circles in the same places, one covering the other alike', () => {
  const svg = radarSvg(radar, scopeOf({} as ShowcaseContent, 'de'), 'radar').text;
  const shown = [
    ...svg.matchAll(/<circle class="(?:ring|blip)[^"]*"(?: cx="([-\d.]+)" cy="([-\d.]+)")? r="([\d.]+)"/g),
  ];
  const titled = <Part extends { readonly title: { readonly text: unknown } }>(part: Part) => ({
    ...part,
    title: String(part.title.text),
  });
  const { blips, labels } = radarPicture(radar);
  const marks = [
    ...backdropMarks(radar.sectors.map(titled), radar.rings.map(titled)),
    ...blips.flatMap(({ blip: { impact }, number, sector, spot }) =>
      spot === null ? [] : blipMarks({ spot, number, impact, colour: sector + 1, movement: 'same' }),
    ),
    ...labelMarks(labels),
  ];
  const drawn = drawingOf(marks).shapes.flatMap((shape) => (shape.kind === 'circle' ? [shape] : []));
  expect(shown).toHaveLength(30 + 3);
  expect(
    drawn.map(({ x, y, r }) => [x - halfSize, y - halfSize, r].map((length) => Number(length.toFixed(2)))),
  ).toEqual(shown.map(([, x = '0', y = '0', r]) => [x, y, r].map(Number)));
});

test('a movement is a shape of its own: a tip towards the middle or away from it, or a circle around', () => {
  const spot = { x: 100, y: 0, radius: 12 };
  const of = (movement: 'in' | 'out' | 'new' | 'same') =>
    blipMarks({ spot, number: 7, colour: 2, impact: 3, movement });
  expect(of('same').map(({ role }) => role)).toEqual(['body', 'number']);
  expect(of('new').map(({ role }) => role)).toEqual(['body', 'halo', 'number']);
  const [inwards, outwards] = (['in', 'out'] as const).map((movement) => {
    const [tip] = of(movement);
    return tip?.role === 'tip' ? tip.points[0].x : null;
  });
  expect([inwards, outwards]).toEqual([88, 112]);
});

test('DG2: the name of a field stands along its part of the rim, letter by letter, nobody on the head, none outside the picture', () => {
  for (let count = 1; count <= 9; count += 1) {
    const sectors = Array.from({ length: count }, (_, at) => ({ title: 'Wärmewende und Energie', colour: at + 1 }));
    const { shapes } = drawingOf(backdropMarks(sectors, []));
    for (const shape of shapes) {
      if (shape.kind !== 'text') continue;
      const [x, y] = [shape.x - halfSize, shape.y - halfSize];
      expect(Math.hypot(x, y)).toBeGreaterThan(discRadius);
      // Above, letters point outwards; below, they stand further out and point inwards.
      const isOutwards = Math.hypot(x, y) < discRadius + 15;
      expect(Math.hypot(x, y) + (isOutwards ? shape.size : 0)).toBeLessThan(halfSize);
    }
    const letters = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : []));
    // Of each name the letter in its middle is turned by a right angle at most, so that the name is read from the left.
    for (const field of Map.groupBy(letters, ({ colour }) => colour).values()) {
      const middle = field[Math.floor(field.length / 2)];
      const turn = (((middle?.turn ?? 0) % 360) + 360) % 360;
      if (count <= 6) expect(Math.min(turn, 360 - turn), `${count} fields`).toBeLessThan(95);
    }
  }
});

test('paper is coloured as the light screen is', () => {
  const css = readFileSync(new URL('../../renderer/styles/tokens.css', import.meta.url), 'utf8');
  const light = css.slice(css.indexOf('[data-theme="light"]'), css.indexOf('[data-theme="dark"]'));
  const token = (name: string) => new RegExp(`--color-${name}: (#[0-9a-f]{6});`).exec(light)?.[1];
  const { fields, ...others } = paperColours;
  expect(fields).toEqual([1, 2, 3, 4, 5, 6].map((field) => token(`field-${field}`)));
  for (const [name, colour] of Object.entries(others))
    expect([name, token(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))]).toEqual([name, colour]);
});
