import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mutants } from './list.ts';

// Whether each is noticed is the matter of `npm run mutants`, which takes minutes.
test('every mutant still fits the engine: what it replaces stands there exactly once', () => {
  const misfits = mutants.flatMap(({ file, find }) => {
    const count = readFileSync(file, 'utf8').split(find).length - 1;
    return count === 1 ? [] : [`${file}: ${count} times ${find}`];
  });
  expect(misfits).toEqual([]);
  expect(mutants.length).toBeGreaterThanOrEqual(30);
});
