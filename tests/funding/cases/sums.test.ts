import { describe, expect, test } from 'vitest';
import { checksOf, worstOf } from '../../../shared/funding/cases/checks.ts';
import { sumOf } from '../../../shared/funding/cases/sums.ts';
import { caseRow, member, slice } from './facts.ts';

const nameOf = (id: string) => ({ a: 'Nottuln', b: 'Olfen' })[id] ?? '';
const check = (of: Parameters<typeof checksOf>[0], what: string) =>
  checksOf(of, nameOf).find((one) => one.what === what);

const record = caseRow({ totalCents: 49_000_000, ownCents: 4_900_000, grantCents: 44_100_000 });
const two = [
  member({ bodyId: 'a', shareCents: 24_500_000, ownCents: 2_450_000 }),
  member({ bodyId: 'b', shareCents: 24_500_000, ownCents: 2_450_000 }),
];

describe('D1: what belongs together', () => {
  test('agrees to the cent, or the difference is said with its direction', () => {
    expect(check({ record, members: two, slices: [] }, 'shares')).toMatchObject({
      state: 'equal',
      sumCents: 49_000_000,
    });
    const [first, second] = two;
    if (!first || !second) throw new Error('two members');
    const less = [first, member({ bodyId: 'b', shareCents: 24_499_999 })];
    expect(check({ record, members: less, slices: [] }, 'shares')).toMatchObject({
      state: 'differs',
      differenceCents: 1,
      sentence: { de: 'Summe der Anteile 489.999,99 €, Gesamtausgaben 490.000,00 €: 0,01 € fehlen.' },
    });
    const more = [...two, member({ bodyId: 'c', shareCents: 100 })];
    expect(check({ record, members: more, slices: [] }, 'shares')?.sentence.de).toContain('1,00 € zu viel');
  });

  test('an amount nobody has said counts as nothing, and the sentence says so', () => {
    const members = [...two.slice(0, 1), member({ bodyId: 'b', shareCents: null })];
    expect(check({ record, members, slices: [] }, 'shares')?.sentence.de).toContain('(1 ohne Betrag)');
  });

  test('a summand with several values makes the sum unsure, whatever its shown value adds up to', () => {
    const members = [...two.slice(0, 1), member({ bodyId: 'b', shareCents: 24_500_000, conflicts: ['shareCents'] })];
    const shares = check({ record, members, slices: [] }, 'shares');
    expect(shares).toMatchObject({ state: 'unsure', sumCents: null, differenceCents: null });
    expect(shares?.sentence.de).toBe(
      'Summe der Anteile: unsicher, mehrere Werte (Olfen). Bitte entscheiden Sie zuerst den Konflikt.',
    );
    // The own shares of the same rows are not touched by it.
    expect(check({ record, members: two, slices: [] }, 'owns')).toMatchObject({ state: 'equal' });
  });

  test('a total with several values makes every sum it is held against unsure', () => {
    const disputed = caseRow({ totalCents: 49_000_000, conflicts: ['totalCents'] });
    const checks = checksOf(
      { record: disputed, members: two, slices: [slice({ year: 2027, expenditureCents: 1 })] },
      nameOf,
    );
    expect(checks.filter(({ state }) => state === 'unsure').map(({ what }) => what)).toEqual([
      'plan',
      'shares',
      'expenditure',
    ]);
    expect(worstOf(checks)).toBe('unsure');
  });

  test('nothing entered yet is open, not wrong', () => {
    expect(check({ record, members: [member({ bodyId: 'a' })], slices: [] }, 'shares')).toMatchObject({
      state: 'open',
      sentence: { de: 'Summe der Anteile: noch nichts eingetragen.' },
    });
    expect(check({ record, members: [], slices: [] }, 'shares')).toMatchObject({ state: 'open', sumCents: null });
    expect(check({ record: caseRow(), members: two, slices: [] }, 'shares')).toMatchObject({
      state: 'open',
      sumCents: 49_000_000,
    });
  });

  test('the years are held against all four totals; third-party money only where there is some', () => {
    const years = [slice({ year: 2026, expenditureCents: 49_000_000, grantCents: 44_100_000, ownCents: 4_900_000 })];
    const checks = checksOf({ record, members: [], slices: years }, nameOf);
    expect(checks.map(({ what, state }) => `${what} ${state}`)).toEqual([
      'plan equal',
      'shares open',
      'owns open',
      'expenditure equal',
      'grant equal',
      'own equal',
    ]);
    const third = [slice({ year: 2026, thirdPartyCents: 100 })];
    expect(check({ record, members: [], slices: third }, 'thirdParty')).toMatchObject({ differenceCents: -100 });
  });
});

test('amounts beyond exact numbers are named, never rounded', () => {
  const amount = (cents: number) => ({ name: 'x', cents, isDisputed: false });
  expect(sumOf([amount(Number.MAX_SAFE_INTEGER), amount(1)])).toEqual({ kind: 'too-large' });
  expect(sumOf([amount(1e20)])).toEqual({ kind: 'too-large' });
});
