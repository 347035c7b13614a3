import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;

/** Everything in the program that says which keys do something. */
const shortcuts = globSync(['renderer/**/*.ts', 'renderer/**/*.tsx'], { cwd: root }).flatMap((file) =>
  [...readFileSync(root + file, 'utf8').matchAll(/\bkeys(?:: |=\{?)['"`]([^'"`\s]+)['"`]/g)].map(([, keys = '']) => ({
    file,
    keys,
  })),
);

test('no shortcut is a single letter, which would fire while somebody speaks or types; none is Strg+Alt, which is AltGr', () => {
  expect(shortcuts.length).toBeGreaterThan(30);
  expect(
    shortcuts.filter(({ keys }) => /^(?:Shift\+)?.$/.test(keys) || /Control\+(?:Shift\+)?Alt|Alt\+Control/.test(keys)),
  ).toEqual([]);
});
