import { afterEach, expect, test, vi } from 'vitest';
import { afterSecondGo, finish, printBox, secondGo, sum } from '../../tools/steps.mjs';

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

const fileOf = (name: string, ...statuses: string[]) => ({
  name,
  status: statuses.includes('failed') || statuses.length === 0 ? 'failed' : 'passed',
  assertionResults: statuses.map((status) => ({ status })),
});

test('a few red files of the screens are tried again, and what is red twice is red', () => {
  const late = fileOf('late', 'passed', 'failed', 'skipped');
  const unreadable = fileOf('unreadable');
  const files = [fileOf('green', 'passed', 'passed'), late, unreadable];
  expect(secondGo(files)).toEqual([late, unreadable]);

  const first = { passed: 3, failed: 1, skipped: 1 };
  expect(afterSecondGo(first, [late], { passed: 3, failed: 0, skipped: 0 })).toEqual({
    passed: 5,
    failed: 0,
    skipped: 0,
  });
  expect(afterSecondGo(first, [late], { passed: 2, failed: 1, skipped: 0 })).toEqual({
    passed: 4,
    failed: 1,
    skipped: 0,
  });
  // What cannot be loaded fails a run without a failed test.
  expect(afterSecondGo(first, [late, unreadable], { passed: 4, failed: 0, skipped: 0 }).failed).toBe(0);
  expect(afterSecondGo(first, [unreadable], { passed: 0, failed: 1, skipped: 0 }).failed).toBe(1);
});

test('many red files are no late browser: nothing is tried again', () => {
  expect(secondGo(Array.from({ length: 7 }, (_, at) => fileOf(`red ${at}`, 'failed')))).toEqual([]);
  expect(secondGo([fileOf('green', 'passed')])).toEqual([]);
});
