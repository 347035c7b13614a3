import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownSharesOf } from '../../../shared/funding/cases/own-shares.ts';
import { planOf, roundingOf, splitCents } from '../../../shared/funding/cases/plan.ts';
import { compareSum } from '../../../shared/funding/cases/sums.ts';
import { weightedSum } from '../../../shared/funding/cases/weighted.ts';

const cents = fc.integer({ min: 0, max: 10_000_000_000_000 });
const rate = fc.integer({ min: 0, max: 10_000 });
const add = (values: readonly number[]) => values.reduce((sum, value) => sum + BigInt(value), 0n);

describe('parts in whole cents', () => {
  test('sum to their whole, and none is a cent or more away from its exact share', () => {
    fc.assert(
      fc.property(cents, fc.array(cents, { minLength: 1, maxLength: 12 }), (whole, weights) => {
        const parts = splitCents(whole, weights);
        expect(add(parts)).toBe(BigInt(whole));
        const sum = add(weights);
        if (sum === 0n) return;
        for (const [at, part] of parts.entries()) {
          const off = BigInt(part) * sum - BigInt(whole) * BigInt(weights[at] ?? 0);
          expect(off < sum && off > -sum).toBe(true);
        }
      }),
    );
  });

  test('own shares add up to the cent in every line and every column, where both sums agree', () => {
    const table = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 7 })).chain(([bodies, years]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: years, maxLength: years }), {
        minLength: bodies,
        maxLength: bodies,
      }),
    );
    fc.assert(
      fc.property(table, (cells) => {
        const members = cells.map((line, at) => ({ bodyId: `b${at}`, ownCents: Number(add(line)) }));
        const slices = (cells[0] ?? []).map((_, year) => ({
          year: 2026 + year,
          ownCents: Number(add(cells.map((line) => line[year] ?? 0))),
        }));
        const { isExact, lines } = ownSharesOf({ members, slices });
        expect(isExact).toBe(true);
        for (const [at, line] of lines.entries()) {
          expect(line.totalCents).toBe(members[at]?.ownCents);
          expect(Math.min(...line.byYear)).toBeGreaterThanOrEqual(0);
        }
        for (const [year, slice] of slices.entries()) {
          expect(add(lines.map(({ byYear }) => byYear[year] ?? 0))).toBe(BigInt(slice.ownCents));
        }
      }),
    );
  });

  test('own shares whose sums do not agree are never told as exact, and no body pays another amount than it said', () => {
    fc.assert(
      fc.property(cents, cents, (own, year) => {
        fc.pre(own !== year);
        const shares = ownSharesOf({
          members: [{ bodyId: 'a', ownCents: own }],
          slices: [{ year: 2027, ownCents: year }],
        });
        expect(shares.isExact).toBe(false);
        expect(shares.lines[0]?.totalCents).toBe(own);
      }),
    );
  });
});

describe('the financing plan', () => {
  test('grant, third-party money and own share are the total, whatever was rounded; the grant never exceeds the rate', () => {
    fc.assert(
      fc.property(cents, rate, cents, (total, rateBp, third) => {
        const plan = planOf({
          totalCents: total,
          eligibleCents: total,
          rateBp,
          thirdPartyCents: third,
          ownCents: null,
          grantCents: null,
          grantMaxCents: null,
          financingType: 'share',
        });
        if (plan.kind !== 'plan') throw new Error(plan.sentence.de);
        expect(plan.grantCents + third + plan.ownCents).toBe(total);
        expect(BigInt(plan.grantCents) * 10_000n <= BigInt(total) * BigInt(rateBp)).toBe(true);
        expect((BigInt(plan.grantCents) + 1n) * 10_000n > BigInt(total) * BigInt(rateBp)).toBe(true);
        expect(plan.rounding === null).toBe((BigInt(total) * BigInt(rateBp)) % 10_000n === 0n);
      }),
    );
  });

  test('the rounding is told with every digit', () => {
    expect(roundingOf(33_333, 6_500)?.de).toBe(
      '333,33 € × 65 % = 216,6645 €; auf ganze Cent abgerundet: 216,66 €. Der Rest bleibt Eigenanteil.',
    );
    expect(roundingOf(33_333, 6_500)?.en).toContain('€333.33 × 65% = €216.6645');
    expect(roundingOf(10_000, 6_500)).toBeNull();
  });
});

test('D1: parts agree with their total exactly when the difference is nothing', () => {
  const label = { de: 'x', en: 'x' };
  fc.assert(
    fc.property(fc.array(cents, { minLength: 1, maxLength: 20 }), fc.integer({ min: -3, max: 3 }), (parts, off) => {
      const total = Number(add(parts)) + off;
      const amounts = parts.map((value) => ({ name: 'x', cents: value, isDisputed: false }));
      const check = compareSum({
        what: 'x',
        parts: label,
        whole: label,
        total: { name: 'x', cents: total, isDisputed: false },
        amounts,
      });
      expect(check.state).toBe(off === 0 ? 'equal' : 'differs');
      expect(check.differenceCents).toBe(off === 0 ? null : off);
      const disputed = amounts.map((amount, at) => ({ ...amount, isDisputed: at === 0 }));
      const unsure = compareSum({
        what: 'x',
        parts: label,
        whole: label,
        total: { name: 'x', cents: total, isDisputed: false },
        amounts: disputed,
      });
      expect([unsure.state, unsure.sumCents]).toEqual(['unsure', null]);
    }),
  );
});

test('a weighted sum is rounded once, at the end, and lies between nothing and the sum', () => {
  const one = fc.record({ cents, probabilityBp: rate, isDisputed: fc.constant(false) });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 30 }), (all) => {
      const sum = weightedSum(all);
      const exact = all.reduce((total, { cents: c, probabilityBp }) => total + BigInt(c) * BigInt(probabilityBp), 0n);
      expect(BigInt(sum.weightedCents)).toBe(exact / 10_000n);
      expect(sum.weightedCents).toBeLessThanOrEqual(sum.cents);
    }),
  );
  // Three times a third of a cent is a cent.
  expect(weightedSum(Array(3).fill({ cents: 1, probabilityBp: 3_334, isDisputed: false })).weightedCents).toBe(1);
  expect(
    weightedSum([
      { cents: 5, probabilityBp: null, isDisputed: false },
      { cents: 7, probabilityBp: 1, isDisputed: true },
    ]),
  ).toEqual({
    cents: 5,
    weightedCents: 0,
    withoutAmount: 0,
    withoutProbability: 1,
    disputed: 1,
  });
});
