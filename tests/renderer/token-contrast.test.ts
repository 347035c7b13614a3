import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../renderer/styles/tokens.css', import.meta.url), 'utf8');

/** The colours of a theme, by name. */
function themeColours(theme: string): ReadonlyMap<string, string> {
  const start = css.indexOf(`[data-theme="${theme}"]`);
  const block = css.slice(start, css.indexOf('\n}', start));
  const declared = new Map(
    [...block.matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g)].map((found) => [found[1] ?? '', found[2] ?? '']),
  );
  if (!declared.has('on-selected')) declared.set('on-selected', declared.get('text') ?? '');
  return declared;
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['app', 'surface', 'sunken', 'hover', 'selected'] as const;
const tones = ['danger', 'warning', 'success', 'info'] as const;
const fields = [1, 2, 3, 4, 5, 6].map((number) => `field-${number}`);

/** Which colour is read on which. */
const texts: readonly (readonly [string, string])[] = [
  ...grounds.flatMap(
    (ground) =>
      [
        ['text', ground],
        ['muted', ground],
      ] as const,
  ),
  ...tones.flatMap(
    (tone) =>
      [
        [tone, 'surface'],
        [tone, 'app'],
        [tone, 'hover'],
        [tone, `${tone}-soft`],
        ['text', `${tone}-soft`],
      ] as const,
  ),
  ['on-selected', 'selected'],
  ['primary', 'surface'],
  ['primary', 'app'],
  ['on-primary', 'primary'],
  ['on-primary', 'primary-hover'],
  ['on-danger', 'danger'],
  ['on-rail', 'rail'],
  ['on-rail-muted', 'rail'],
  ['on-rail-active', 'rail-active'],
  ['rail', 'focus-on-rail'],
  ...fields.flatMap(
    (field) =>
      [
        ['on-field', field],
        [field, 'surface'],
      ] as const,
  ),
];

/** Lines, marks and the focus: what must be seen but is not read. */
const marks: readonly (readonly [string, string])[] = [
  ['control-border', 'surface'],
  ['control-border', 'app'],
  ['control-border', 'sunken'],
  ['focus', 'surface'],
  ['focus', 'app'],
  ['focus', 'sunken'],
  ['focus', 'selected'],
  ['focus', 'hover'],
  ['focus-on-rail', 'rail'],
  ['focus-on-rail', 'rail-active'],
  ['ampel-green', 'surface'],
  ['ampel-red', 'surface'],
  ['ampel-outline', 'surface'],
  ['ampel-green', 'selected'],
  ['ampel-red', 'selected'],
  ['ampel-outline', 'selected'],
];

const weak = (theme: string, pairs: readonly (readonly [string, string])[], least: number): readonly string[] => {
  const colours = themeColours(theme);
  return pairs.flatMap(([one, other]) => {
    const [front, back] = [colours.get(one), colours.get(other)];
    if (!front || !back) return [`${one} or ${other} is missing`];
    const found = contrast(front, back);
    return found >= least ? [] : [`${one} on ${other}: ${found.toFixed(2)}`];
  });
};

describe.each(['light', 'dark'])('in the %s theme', (theme) => {
  test('every text is at least 4.5 to its ground', () => expect(weak(theme, texts, 4.5)).toEqual([]));
  test('controls, focus and traffic light are at least 3 to their ground', () =>
    expect(weak(theme, marks, 3)).toEqual([]));
});

test('with high contrast every text is at least 7 and every mark at least 4.5', () => {
  expect(weak('contrast', texts, 7)).toEqual([]);
  expect(weak('contrast', marks, 4.5)).toEqual([]);
});

test('every theme and the forced colours name the same colours', () => {
  const blocks = css
    .split(/\n(?=\S)/)
    .filter((block) => /data-theme/.test(block) || block.startsWith('@media (forced-colors'));
  const names = blocks
    .filter((block) => !block.startsWith('@media print'))
    .map((block) => [...block.matchAll(/--color-[\w-]+(?=:)/g)].map(([name]) => name).sort());
  expect(names).toHaveLength(4);
  for (const list of names) expect(list).toEqual(names[0]);
});

test('the table of the design holds: the computed contrasts of its main pairs', () => {
  const light = themeColours('light');
  expect(contrast(light.get('text') ?? '', light.get('app') ?? '')).toBeCloseTo(14.8, 0);
  expect(contrast('#000000', '#ffffff')).toBe(21);
});
