import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;
const systemColours =
  /\b(?:Canvas|CanvasText|Highlight|HighlightText|ButtonText|ButtonFace|ButtonBorder|GrayText|LinkText)\b/;

test('no component carries a colour value: only the token table does', () => {
  const files = globSync(['renderer/**/*.css', 'renderer/**/*.tsx'], { cwd: root }).filter(
    (file) => !file.endsWith('styles/tokens.css'),
  );
  const guilty = files.filter((file) =>
    /#[0-9a-f]{3,8}\b(?!-)|\b(?:rgb|hsl|oklch)a?\(/i.test(
      readFileSync(root + file, 'utf8').replaceAll(/href="#[^"]*"/g, ''),
    ),
  );
  expect(guilty).toEqual([]);
});

test('system colours stand only in blocks for forced colours', () => {
  const files = globSync('renderer/**/*.module.css', { cwd: root });
  const guilty = files.filter((file) =>
    systemColours.test(readFileSync(root + file, 'utf8').split('@media (forced-colors')[0] ?? ''),
  );
  expect(guilty).toEqual([]);
});

test('no border is transparent: forced colours would draw it', () => {
  const files = globSync('renderer/**/*.css', { cwd: root });
  expect(files.filter((file) => /border[\w-]*:[^;]*transparent/.test(readFileSync(root + file, 'utf8')))).toEqual([]);
});

test('every property that is asked for is there: one that is not leaves its line without effect, and nobody notices', () => {
  const styles = globSync('renderer/**/*.css', { cwd: root }).map(
    (file) => [file, readFileSync(root + file, 'utf8')] as const,
  );
  const components = globSync('renderer/**/*.tsx', { cwd: root }).map((file) => readFileSync(root + file, 'utf8'));
  const there = new Set(
    [...styles.map(([, text]) => text), ...components].flatMap((text) =>
      [...text.matchAll(/(--[a-z0-9-]+)['"]?\]?\s*:/g)].map(([, name]) => name),
    ),
  );
  // React Aria sets it at the list of a field.
  there.add('--trigger-width');
  const missing = styles.flatMap(([file, text]) =>
    [...text.matchAll(/var\((--[a-z0-9-]+)/g)].flatMap(([, name]) => (there.has(name) ? [] : [`${file}: ${name}`])),
  );
  expect(missing).toEqual([]);
});

test('what scrolls holds what is hidden from the eye inside of it: otherwise the window itself would scroll', () => {
  const files = globSync('renderer/**/*.css', { cwd: root });
  const guilty = files.flatMap((file) =>
    [...readFileSync(root + file, 'utf8').matchAll(/([^{}]*)\{([^{}]*)\}/g)]
      .filter(([, , body = '']) => /overflow(?:-[xy])?:[^;]*\b(?:auto|scroll)\b/.test(body) && !/position:/.test(body))
      .map(([, selector = '']) => `${file}: ${selector.trim()}`),
  );
  expect(guilty).toEqual([]);
});
