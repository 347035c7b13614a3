import fc from 'fast-check';
import { expect, test } from 'vitest';
import { going, isTight, type Kept, keepingRule, staying } from '../../shared/backup/keeping.ts';
import { gapsIn, merged } from '../../shared/backup/salvage.ts';

const nowMs = Date.parse('2026-11-23T12:00:00Z');
const dayMs = 86_400_000;

const anyPoints = fc
  .array(fc.record({ ago: fc.integer({ min: 0, max: 500 * dayMs }), isAutomatic: fc.boolean() }), { maxLength: 80 })
  .map((points): Kept[] =>
    points.map(({ ago, isAutomatic }, index) => ({
      name: String(index),
      at: new Date(nowMs - ago).toISOString(),
      bytes: 1,
      isAutomatic,
    })),
  );

test('KR1 to KR5: what stays and what goes are all automatic points, each in one; the newest stays, and nobody else’s goes', () => {
  fc.assert(
    fc.property(anyPoints, fc.boolean(), (points, tight) => {
      const stay = staying(points, nowMs, tight);
      const go = going(points, nowMs, tight);
      const automatic = points.filter(({ isAutomatic }) => isAutomatic);
      expect([...stay, ...go].map(({ name }) => name).sort()).toEqual(automatic.map(({ name }) => name).sort());
      expect(go.every(({ isAutomatic }) => isAutomatic)).toBe(true);
      const newest = automatic.reduce((last, { at }) => (at > last ? at : last), '');
      if (newest !== '') expect(stay.some(({ at }) => at === newest)).toBe(true);
      const most = keepingRule.atMost + keepingRule.days + keepingRule.weeks + keepingRule.months;
      expect(stay.length).toBeLessThanOrEqual(most);
    }),
    { numRuns: 500 },
  );
});

test('KR2: of each of the last 14 days with a point, the newest is there', () => {
  fc.assert(
    fc.property(anyPoints, (points) => {
      const stay = new Set(staying(points, nowMs, false).map(({ at }) => at));
      const byDay = new Map<string, string>();
      for (const { at, isAutomatic } of points) {
        const day = at.slice(0, 10);
        if (isAutomatic && at > (byDay.get(day) ?? '')) byDay.set(day, at);
      }
      for (const day of [...byDay.keys()].sort().slice(-14)) expect(stay.has(byDay.get(day) ?? '')).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('KR4: where room is tight, fewer stay and none that would not stay otherwise', () => {
  fc.assert(
    fc.property(anyPoints, (points) => {
      const usual = new Set(staying(points, nowMs, false).map(({ name }) => name));
      for (const { name } of staying(points, nowMs, true)) expect(usual.has(name)).toBe(true);
    }),
    { numRuns: 500 },
  );
  expect(isTight({ free: 9, total: 100 }, 1)).toBe(true);
  expect(isTight({ free: 50, total: 100 }, 26)).toBe(true);
  expect(isTight({ free: 50, total: 100 }, 20)).toBe(false);
});

test('keeping twice keeps the same: what stays is not thinned out by itself', () => {
  fc.assert(
    fc.property(anyPoints, fc.boolean(), (points, tight) => {
      const once = staying(points, nowMs, tight);
      expect(staying(once, nowMs, tight)).toEqual(once);
    }),
    { numRuns: 500 },
  );
});

const anyRuns = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 8 }))
    .map(([from, more]) => ({ from, to: from + more })),
);

test('SG1: gaps and runs together are every number once', () => {
  fc.assert(
    fc.property(anyRuns, fc.integer({ min: 0, max: 50 }), (runs, end) => {
      const has = (list: readonly { from: number; to: number }[], n: number) =>
        list.filter(({ from, to }) => from <= n && n <= to).length;
      const gaps = gapsIn(runs, end);
      for (let n = 1; n <= end; n += 1) expect(has(merged(runs), n) + has(gaps, n)).toBe(1);
      expect(gaps.every(({ from, to }) => from >= 1 && to <= end && from <= to)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
