import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Quiet } from '../../db/office/quiet.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched() {
  const quiet = new Quiet();
  const seen = { hasCome: false };
  void quiet.come.then(() => {
    seen.hasCome = true;
  });
  const after = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms);
    return seen.hasCome;
  };
  return { quiet, after };
}

test('Q1: it is quiet three seconds after the last answer of the first page, not while one is still open', async () => {
  const { quiet, after } = watched();
  expect(await after(5_000)).toBe(false);
  quiet.asked();
  quiet.asked();
  quiet.answered();
  expect(await after(4_000)).toBe(false);
  quiet.answered();
  expect(await after(2_500)).toBe(false);
  quiet.asked();
  quiet.answered();
  expect(await after(2_999)).toBe(false);
  expect(await after(1)).toBe(true);
});

test('Q1: a program that nobody asks, or that is asked without end, comes to it as well', async () => {
  const alone = watched();
  expect(await alone.after(19_999)).toBe(false);
  expect(await alone.after(1)).toBe(true);
  const busy = watched();
  busy.quiet.asked();
  expect(await busy.after(20_000)).toBe(true);
});

test('Q2: whoever is in a hurry waits for nothing', async () => {
  const { quiet, after } = watched();
  quiet.asked();
  quiet.hurry();
  expect(await after(0)).toBe(true);
});
