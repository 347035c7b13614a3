import { afterEach, expect, test, vi } from 'vitest';
import { finish, printBox, sum } from '../../tools/steps.mjs';

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

test('the last line is the sum of all steps, and a single failure fails the run', () => {
  const lines = vi.spyOn(console, 'log').mockImplementation(() => {});

  finish(
    sum([
      { passed: 10, failed: 0, skipped: 2 },
      { passed: 1, failed: 0, skipped: 0 },
    ]),
  );
  expect(process.exitCode).toBe(0);
  finish(
    sum([
      { passed: 10, failed: 0, skipped: 2 },
      { passed: 0, failed: 1, skipped: 0 },
    ]),
  );
  expect(process.exitCode).toBe(1);

  expect(lines.mock.calls).toEqual([['11 passed, 0 failed, 2 skipped'], ['10 passed, 1 failed, 2 skipped']]);
});

test('a box is as wide as its longest line', () => {
  const lines = vi.spyOn(console, 'log').mockImplementation(() => {});

  printBox(['NOT RUN', 'weil kein Chromium da ist']);

  const rows = String(lines.mock.calls[0]?.[0]).split('\n');
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  expect(rows).toHaveLength(4);
});
