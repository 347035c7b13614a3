import { describe, expect, test } from 'vitest';
import { dateOf, refusalOf } from './helpers.ts';

const event = (start: string, amount: number, unit: string, calendar?: string | null) =>
  dateOf('BGB_187_1_188', { event: start, amount, unit, ...(calendar === undefined ? {} : { calendar }) });

describe('a period after an event (§§ 187(1), 188 BGB)', () => {
  test.each([
    ['2026-10-31', 1, 'months', '2026-11-30'],
    ['2026-12-31', 2, 'months', '2027-02-28'],
    ['2027-12-31', 2, 'months', '2028-02-29'],
    ['2024-02-29', 1, 'years', '2025-02-28'],
    ['2024-02-29', 4, 'years', '2028-02-29'],
    ['2026-04-30', 1, 'months', '2026-05-30'],
    ['2026-11-23', 1, 'quarters', '2027-02-23'],
    ['2026-08-31', 1, 'halfYears', '2027-02-28'],
    ['2026-11-23', 1, 'days', '2026-11-24'],
    ['2026-12-28', 1, 'weeks', '2027-01-04'],
  ])('from %s, %s %s ends on %s', (start, amount, unit, expected) => {
    expect(event(start, amount, unit, 'NW').rawDate).toBe(expected);
  });

  test.each([
    ['half a month is 15 days', 1, 'halfMonths', '2026-02-15'],
    ['half a month may be said as half of one', 0.5, 'months', '2026-02-15'],
    ['the 15 days of one and a half months are counted last', 1.5, 'months', '2026-03-15'],
    ['half a year is six months', 0.5, 'years', '2026-07-31'],
    ['a quarter of a year is three months', 0.25, 'years', '2026-04-30'],
  ])('%s (§ 189)', (_name, amount, unit, expected) => {
    expect(event('2026-01-31', amount, unit, 'NW').rawDate).toBe(expected);
  });

  test('the shift runs through a chain of holidays and weekends', () => {
    expect(event('2026-12-24', 1, 'days', 'NW').dueDate).toBe('2026-12-28');
    expect(event('2027-12-18', 1, 'weeks', 'NW').dueDate).toBe('2027-12-27');
    expect(event('2027-12-31', 1, 'days', 'NW').dueDate).toBe('2028-01-03');
  });

  test('the holidays are those of the seat of the receiving authority', () => {
    expect(event('2027-02-08', 1, 'months', 'BE')).toMatchObject({ dueDate: '2027-03-09', shifted: true });
    expect(event('2026-05-04', 1, 'months', 'BUND')).toMatchObject({ dueDate: '2026-06-04', shifted: false });
    expect(event('2028-05-17', 1, 'months', 'BE').note).toContain('17. Juni');
  });

  test('with an unknown seat nothing is shifted, and a day that may be free is only likely', () => {
    for (const calendar of [null, undefined]) {
      expect(event('2026-01-31', 1, 'months', calendar)).toMatchObject({
        dueDate: '2026-02-28',
        shifted: false,
        certainty: 'likely',
      });
      expect(event('2026-05-04', 1, 'months', calendar)).toMatchObject({
        dueDate: '2026-06-04',
        shifted: false,
        certainty: 'likely',
      });
      expect(event('2026-05-13', 2, 'weeks', calendar)).toMatchObject({
        dueDate: '2026-05-27',
        shifted: false,
        certainty: 'certain',
      });
    }
  });

  test('in years without holiday data only weekends count, and the answer says it is an estimate', () => {
    const answer = event('2045-05-01', 1, 'years', 'NW');
    expect(answer).toMatchObject({ rawDate: '2046-05-01', dueDate: '2046-05-01', certainty: 'estimate' });
    expect(answer.note).toContain('2019 bis 2040');
    expect(event('2041-11-30', 1, 'days', 'NW')).toMatchObject({
      dueDate: '2041-12-02',
      shifted: true,
      certainty: 'estimate',
    });
    expect(event('2010-01-01', 1, 'days', 'NW').certainty).toBe('estimate');
  });
});

describe('a period from the beginning of a day (§§ 187(2), 188 BGB)', () => {
  const start = (from: string, amount: number, unit: string) =>
    dateOf('BGB_187_2_188_NO_SHIFT', { start: from, amount, unit });

  test.each([
    ['2026-03-01', 1, 'months', '2026-03-31'],
    ['2026-02-01', 1, 'months', '2026-02-28'],
    ['2026-01-15', 1, 'months', '2026-02-14'],
    ['2026-01-31', 1, 'months', '2026-02-28'],
    ['2026-01-30', 1, 'months', '2026-02-28'],
    ['2026-01-29', 1, 'months', '2026-02-28'],
    ['2026-03-31', 1, 'months', '2026-04-30'],
    ['2026-05-31', 1, 'months', '2026-06-30'],
    ['2024-02-29', 1, 'years', '2025-02-28'],
    ['2023-03-01', 1, 'years', '2024-02-29'],
    ['2026-01-01', 1, 'days', '2026-01-01'],
    ['2026-11-23', 2, 'weeks', '2026-12-06'],
    ['2026-01-01', 1, 'halfMonths', '2026-01-15'],
    ['2026-01-01', 1.5, 'months', '2026-02-15'],
  ])('from %s, %s %s lasts until %s', (from, amount, unit, expected) => {
    expect(start(from, amount, unit)).toMatchObject({ rawDate: expected, dueDate: expected, shifted: false });
  });

  test('a benefit period ends on a Sunday, a procedural one on the next working day', () => {
    const input = { start: '2026-10-02', amount: 1, unit: 'months', calendar: 'NW' };
    expect(dateOf('BGB_187_2_188_NO_SHIFT', input)).toMatchObject({
      dueDate: '2026-11-01',
      dueWeekday: 'So',
      shifted: false,
      certainty: 'certain',
    });
    expect(dateOf('BGB_187_2_188', input)).toMatchObject({
      rawDate: '2026-11-01',
      dueDate: '2026-11-02',
      shifted: true,
    });
  });
});

describe('an extension (§ 190 BGB)', () => {
  test('it counts from the end of the old period', () => {
    const input = { previousEnd: '2026-11-13', amount: 2, unit: 'weeks', calendar: 'NW' };
    expect(dateOf('BGB_190_EXTENSION', input)).toMatchObject({ dueDate: '2026-11-27', certainty: 'certain' });
  });

  test('at the end of a month the stricter reading is shown', () => {
    const answer = dateOf('BGB_190_EXTENSION', {
      previousEnd: '2026-02-28',
      amount: 1,
      unit: 'months',
      calendar: 'NW',
    });
    expect(answer).toMatchObject({ dueDate: '2026-03-31', conservativeDate: '2026-03-28', certainty: 'likely' });
  });
});

test.each([
  ['2028-02', 'beginning', '2028-02-01'],
  ['2028-02', 'middle', '2028-02-15'],
  ['2028-02', 'end', '2028-02-29'],
  ['2027-02', 'end', '2027-02-28'],
  ['2026-08', 'middle', '2026-08-15'],
])('in %s the %s of the month is %s, working day or not (§ 192 BGB)', (month, point, expected) => {
  expect(dateOf('BGB_192_MONTH_POINT', { month, point })).toMatchObject({
    dueDate: expected,
    shifted: false,
    certainty: 'certain',
  });
});

describe('bad input is a value', () => {
  test.each([
    [{}, ['event', 'amount', 'unit']],
    [null, ['']],
    ['2026-01-01', ['']],
    [{ event: '2026-02-30', amount: 1, unit: 'months' }, ['event']],
    [{ event: '1.3.2026', amount: 1, unit: 'months' }, ['event']],
    [{ event: '2500-01-01', amount: 1, unit: 'months' }, ['event']],
    [{ event: '2026-01-01', amount: 0, unit: 'months' }, ['amount']],
    [{ event: '2026-01-01', amount: -1, unit: 'months' }, ['amount']],
    [{ event: '2026-01-01', amount: Number.NaN, unit: 'months' }, ['amount']],
    [{ event: '2026-01-01', amount: '1', unit: 'months' }, ['amount']],
    [{ event: '2026-01-01', amount: 0.5, unit: 'weeks' }, ['amount']],
    [{ event: '2026-01-01', amount: 0.25, unit: 'months' }, ['amount']],
    [{ event: '2026-01-01', amount: 101, unit: 'years' }, ['amount']],
    [{ event: '2026-01-01', amount: 1, unit: 'fortnights' }, ['unit']],
    [{ event: '2026-01-01', amount: 1, unit: 'months', calendar: 'XX' }, ['calendar']],
    [{ event: '2026-01-01', amount: 1, unit: 'months', colour: 'red' }, ['']],
  ])('%j is refused at %j', (input, paths) => {
    expect(refusalOf('BGB_187_1_188', input)).toEqual(['invalid-input', ...paths]);
  });

  test('an unknown rule is one', () => {
    expect(refusalOf('TOSTRING', {})).toEqual(['unknown-rule']);
    expect(refusalOf('__proto__', {})).toEqual(['unknown-rule']);
  });
});
