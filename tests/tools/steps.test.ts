import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { afterSecondGo, countOf, finish, nothing, printBox, root, secondGo, sum } from '../../tools/steps.mjs';

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

test('the last line is the sum of all steps, and a single failure fails the run', () => {
  const lines = vi.spyOn(console, 'log').mockImplementation(() => {});

  finish(
    sum([
      { ...nothing, passed: 10, skipped: 2 },
      { ...nothing, passed: 1 },
    ]),
  );
  expect(process.exitCode).toBe(0);
  finish(
    sum([
      { ...nothing, passed: 10, skipped: 2 },
      { ...nothing, failed: 1, red: ['tests/a.test.ts > adds'] },
    ]),
  );
  expect(process.exitCode).toBe(1);

  const printed = lines.mock.calls.map(([line]) => String(line));
  expect(printed).toHaveLength(3);
  expect(printed[0]).toBe('11 passed, 0 failed, 2 skipped');
  expect(printed[1]).toContain('tests/a.test.ts > adds');
  expect(printed[2]).toBe('10 passed, 1 failed, 2 skipped');
});

test('a box is as wide as its longest line', () => {
  const lines = vi.spyOn(console, 'log').mockImplementation(() => {});

  printBox(['NOT RUN', 'weil kein Chromium da ist']);

  const rows = String(lines.mock.calls[0]?.[0]).split('\n');
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  expect(rows).toHaveLength(4);
});

const fileOf = (name: string, ...statuses: string[]) => ({
  name: join(root, 'tests', `${name}.e2e.ts`),
  status: statuses.includes('failed') || statuses.length === 0 ? 'failed' : 'passed',
  assertionResults: statuses.map((status, at) => ({ status, fullName: `test ${at}` })),
});

test('a few red files are tried again, and what is red twice is red', () => {
  const late = fileOf('late', 'passed', 'failed', 'skipped');
  const unreadable = fileOf('unreadable');
  const files = [fileOf('green', 'passed', 'passed'), late, unreadable];
  expect(secondGo(files)).toEqual([late, unreadable]);

  const first = countOf(files);
  expect(first).toEqual({
    passed: 3,
    failed: 1,
    skipped: 1,
    red: ['tests/late.e2e.ts > test 1', 'tests/unreadable.e2e.ts (the file itself)'],
  });
  const onlyLate = countOf([files[0] ?? late, late]);
  expect(afterSecondGo(onlyLate, [late], { ...nothing, passed: 3 })).toEqual({ ...nothing, passed: 5 });
  expect(afterSecondGo(onlyLate, [late], { ...nothing, passed: 2, failed: 1, red: ['again'] })).toEqual({
    passed: 4,
    failed: 1,
    skipped: 0,
    red: ['again'],
  });
  // What cannot be loaded fails a run without a failed test.
  expect(afterSecondGo(first, [late, unreadable], { ...nothing, passed: 4 })).toMatchObject({ failed: 0, red: [] });
  expect(afterSecondGo(onlyLate, [unreadable], { ...nothing, failed: 1 }).failed).toBe(1);
});

test('many red files are no late program: nothing is tried again', () => {
  expect(secondGo(Array.from({ length: 7 }, (_, at) => fileOf(`red ${at}`, 'failed')))).toEqual([]);
  expect(secondGo([fileOf('green', 'passed')])).toEqual([]);
});
