import { expect, test } from 'vitest';
import type { Merge } from '../../shared/core/field.ts';
import type { Json } from '../../shared/sync/json.ts';
import { isConflict, shownValue } from '../../shared/sync/view.ts';

/** Values written apart from each other, each a second later than the one before. */
const cellOf = (...values: Json[]) => ({
  live: values.map((value, at) => [`writer${at}.1`, `${1000 * (at + 1)}-0`, value] as const),
});

const shown = (merge: Merge, ...values: Json[]) => shownValue(cellOf(...values), merge);

test('any-true: who sets a flag wins against who clears it, whoever was later', () => {
  expect(shown('any-true', true, false)).toBe(true);
  expect(shown('any-true', false, true)).toBe(true);
  expect(shown('any-true', false, false)).toBe(false);
  expect(shown('any-true', false, null)).toBe(null);
});

test('max and min: the largest and the smallest that was written, numbers as numbers; a cleared field never wins', () => {
  expect(shown('max', 9, 10, null)).toBe(10);
  expect(shown('min', 9, 10, null)).toBe(9);
  expect(shown('max', '2026-09-01', '2026-10-01')).toBe('2026-10-01');
  expect(shown('min', null, null)).toBe(null);
});

test('ask and auto: the newest is shown, and only ask waits for a person', () => {
  expect(shown('ask', 'früher', 'später')).toBe('später');
  expect(shown('auto', 'früher', 'später')).toBe('später');
  expect(isConflict(cellOf('früher', 'später'), 'ask')).toBe(true);
  expect(isConflict(cellOf('früher', 'später'), 'auto')).toBe(false);
  expect(isConflict(cellOf('gleich', 'gleich'), 'ask')).toBe(false);
});
