import { describe, expect, test } from 'vitest';
import { dateOf, refusalOf } from './helpers.ts';

describe('use of drawn money', () => {
  test('it is never moved later, not from a Sunday either', () => {
    const answer = dateOf('ANBEST_P_BUND_1_4_FUND_USE', { payout: '2026-03-01' });
    expect(answer).toMatchObject({
      rawDate: '2026-04-12',
      rawWeekday: 'So',
      dueDate: '2026-04-12',
      shifted: false,
      certainty: 'likely',
    });
    expect(answer.note).toContain('10.04.2026');
  });

  test.each([
    ['ANBEST_P_BUND_1_4_FUND_USE', '2026-04-13'],
    ['ANBEST_GK_1_2_FUND_USE', '2026-05-02'],
    ['ANBEST_NRW_1_4_FUND_USE', '2026-05-02'],
  ])('%s has its own length unless the notice names another', (payoutRule, usual) => {
    expect(dateOf(payoutRule, { payout: '2026-03-02' }).dueDate).toBe(usual);
    expect(dateOf(payoutRule, { payout: '2026-03-02', amount: 3, unit: 'months' }).dueDate).toBe('2026-06-02');
  });

  test('two months from the end of December end with February', () => {
    expect(dateOf('ANBEST_GK_1_2_FUND_USE', { payout: '2026-12-31' }).dueDate).toBe('2027-02-28');
  });
});

test.each([
  [2027, '2028-04-30', '2028-05-02'],
  [2028, '2029-04-30', '2029-04-30'],
  [2021, '2022-04-30', '2022-05-02'],
])('the interim proof for %i is counted to %s and due on %s', (fiscalYear, rawDate, dueDate) => {
  expect(dateOf('ZN_4_MONTHS_AFTER_FY', { fiscalYear })).toMatchObject({ rawDate, dueDate, certainty: 'certain' });
});

describe('the final proof in NRW', () => {
  const proof = (purposeFulfilled: string | null, approvalPeriodEnd: string | null) =>
    dateOf('VN_NRW_6_MONTHS', { purposeFulfilled, approvalPeriodEnd });

  test.each([
    [null, '2026-02-28', '2026-08-31'],
    [null, '2026-03-15', '2026-09-30'],
    [null, '2026-08-31', '2027-02-28'],
    ['2026-02-10', '2025-12-31', '2026-06-30'],
    ['2025-12-31', '2025-12-31', '2026-06-30'],
    ['2025-08-31', '2025-12-31', '2026-02-28'],
    ['2025-11-20', null, '2026-05-20'],
  ])('fulfilled %s, approved until %s: counted to %s, the earlier of both', (fulfilled, end, expected) => {
    expect(proof(fulfilled, end).rawDate).toBe(expected);
  });

  test('it is moved to the next working day, after the earlier was chosen', () => {
    expect(proof('2025-08-31', '2025-12-31')).toMatchObject({
      rawDate: '2026-02-28',
      dueDate: '2026-03-02',
      shifted: true,
    });
    expect(proof(null, '2027-04-30')).toMatchObject({ rawDate: '2027-10-31', dueDate: '2027-11-02', shifted: true });
  });

  test('without any date there is nothing to count from', () => {
    expect(refusalOf('VN_NRW_6_MONTHS', {})).toEqual(['invalid-input', 'approvalPeriodEnd']);
    expect(refusalOf('VN_NRW_6_MONTHS', { purposeFulfilled: null, approvalPeriodEnd: null })).toEqual([
      'invalid-input',
      'approvalPeriodEnd',
    ]);
  });
});

describe('the final proof for the federation', () => {
  test('after the end of a period the count begins with the next day, and the stricter reading is shown', () => {
    expect(dateOf('VN_BUND_P_6_MONTHS', { approvalPeriodEnd: '2026-06-30' })).toMatchObject({
      rawDate: '2026-12-31',
      conservativeDate: '2026-12-30',
    });
    expect(dateOf('VN_GK_1_YEAR', { approvalPeriodEnd: '2027-02-28' })).toMatchObject({
      rawDate: '2028-02-29',
      conservativeDate: '2028-02-28',
    });
    expect(dateOf('VN_BUND_P_6_MONTHS', { approvalPeriodEnd: '2026-03-15' })).not.toHaveProperty('conservativeDate');
  });

  test('the stricter reading shows even when the other date decides', () => {
    const answer = dateOf('VN_BUND_P_6_MONTHS', { purposeFulfilled: '2026-02-28', approvalPeriodEnd: '2026-02-28' });
    expect(answer.rawDate).toBe('2026-08-28');
    expect(answer).not.toHaveProperty('conservativeDate');
    const later = dateOf('VN_BUND_P_6_MONTHS', { purposeFulfilled: '2026-03-30', approvalPeriodEnd: '2026-02-28' });
    expect(later).toMatchObject({ rawDate: '2026-08-31', conservativeDate: '2026-08-28' });
  });

  test('a year is a year, shifted to a working day', () => {
    expect(dateOf('VN_GK_1_YEAR', { purposeFulfilled: '2025-05-01', approvalPeriodEnd: '2025-12-31' })).toMatchObject({
      rawDate: '2026-05-01',
      dueDate: '2026-05-04',
    });
  });
});

describe('purpose binding', () => {
  test.each([
    ['2024-02-29', 5, '2029-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2026-08-15', 10, '2036-08-15'],
  ])('from %s for %i years it ends with %s, free day or not', (start, years, expected) => {
    expect(dateOf('PURPOSE_BINDING_YEARS', { start, years })).toMatchObject({
      dueDate: expected,
      shifted: false,
      certainty: 'likely',
    });
  });

  test('half years are no years', () => {
    expect(refusalOf('PURPOSE_BINDING_YEARS', { start: '2026-01-01', years: 2.5 })).toEqual(['invalid-input', 'years']);
    expect(refusalOf('PURPOSE_BINDING_YEARS', { start: '2026-01-01', years: 0 })).toEqual(['invalid-input', 'years']);
  });
});

describe('agreements (GkG NRW)', () => {
  test('approval is deemed given four weeks after receipt, on a working day', () => {
    expect(dateOf('GKG_24_2_APPROVAL_FICTION', { received: '2026-03-06' })).toMatchObject({
      rawDate: '2026-04-03',
      dueDate: '2026-04-07',
    });
  });

  test('they take effect the day after publication, also on a Saturday', () => {
    expect(dateOf('GKG_24_4_EFFECTIVE', { published: '2026-03-13' })).toMatchObject({
      dueDate: '2026-03-14',
      shifted: false,
    });
  });
});
