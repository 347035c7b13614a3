import { describe, expect, test } from 'vitest';
import { dateOf, refusalOf } from './helpers.ts';

describe('notification by post (§ 41(2) VwVfG)', () => {
  const notice = (input: object) => dateOf('VWVFG_41_2_NOTICE', input);

  test.each([
    ['2024-12-30', '2025-01-02', 'certain'],
    ['2024-12-31', '2025-01-03', 'certain'],
    ['2025-01-01', '2025-01-05', 'likely'],
    ['2025-01-03', '2025-01-07', 'certain'],
    ['2020-03-02', '2020-03-05', 'certain'],
  ])('posted on %s it counts as received on %s, %s', (posted, expected, certainty) => {
    expect(notice({ posted })).toMatchObject({ rawDate: expected, dueDate: expected, shifted: false, certainty });
  });

  test('a fiction that ends on a free day is not moved, only less certain', () => {
    expect(notice({ posted: '2026-10-28' })).toMatchObject({
      dueDate: '2026-11-01',
      shifted: false,
      certainty: 'likely',
    });
    expect(notice({ posted: '2026-05-31' })).toMatchObject({ dueDate: '2026-06-04', certainty: 'likely' });
    expect(notice({ posted: '2026-05-31', calendar: 'BE' })).toMatchObject({
      dueDate: '2026-06-04',
      certainty: 'certain',
    });
  });

  test('a real receipt beats the fiction', () => {
    expect(notice({ posted: '2026-03-31', received: '2026-04-09' })).toMatchObject({
      dueDate: '2026-04-09',
      certainty: 'certain',
    });
    expect(notice({ posted: '2026-03-31', received: '2026-04-01' })).toMatchObject({
      dueDate: '2026-04-01',
      certainty: 'certain',
    });
  });

  test('nothing is received before it was posted, and without any day there is no answer', () => {
    expect(refusalOf('VWVFG_41_2_NOTICE', { posted: '2026-03-31', received: '2026-03-30' })).toEqual([
      'invalid-input',
      'received',
    ]);
    expect(refusalOf('VWVFG_41_2_NOTICE', {})).toEqual(['invalid-input', 'posted']);
  });
});

describe('the appeal (§§ 70, 74 VwGO)', () => {
  const appeal = (input: object) => dateOf('KLAGEFRIST_1_MONTH', input);

  test('it runs a month from the notification, to the next working day', () => {
    expect(appeal({ posted: '2026-01-27' })).toMatchObject({
      rawDate: '2026-02-28',
      dueDate: '2026-03-02',
      certainty: 'likely',
    });
    expect(appeal({ noticeDate: '2026-11-25' })).toMatchObject({
      rawDate: '2026-12-25',
      dueDate: '2026-12-28',
      certainty: 'certain',
    });
  });

  test('a receipt beats a named date, a named date beats the fiction', () => {
    const days = { posted: '2026-02-24', noticeDate: '2026-02-28', received: '2026-03-03' };
    expect(appeal(days).rawDate).toBe('2026-04-03');
    expect(appeal({ posted: days.posted, noticeDate: '2026-03-02' }).rawDate).toBe('2026-04-02');
  });

  test('without instruction on remedies it runs a year (§ 58(2) VwGO)', () => {
    expect(appeal({ received: '2026-03-03', amount: 1, unit: 'years' }).rawDate).toBe('2027-03-03');
  });

  test('the seat of the authority decides about the holiday, an unknown seat shifts nothing', () => {
    expect(appeal({ received: '2026-05-04' }).dueDate).toBe('2026-06-05');
    expect(appeal({ received: '2026-05-04', calendar: 'BE' }).dueDate).toBe('2026-06-04');
    expect(appeal({ received: '2026-01-31', calendar: null })).toMatchObject({
      dueDate: '2026-02-28',
      shifted: false,
      certainty: 'likely',
    });
  });
});

test('a period set by an authority begins the day after its notification (§ 31(2) VwVfG)', () => {
  expect(dateOf('VWVFG_31_2_AUTHORITY_PERIOD', { noticeDate: '2026-06-10', amount: 10, unit: 'days' })).toMatchObject({
    rawDate: '2026-06-20',
    dueDate: '2026-06-22',
  });
  expect(refusalOf('VWVFG_31_2_AUTHORITY_PERIOD', { noticeDate: '2026-06-10' })).toEqual([
    'invalid-input',
    'amount',
    'unit',
  ]);
});

test.each(['VWVFG_31_3_STATED_END', 'VWVFG_31_5_APPOINTMENT'])(
  '%s: a date the authority named is kept on a holiday',
  (rule) => {
    expect(dateOf(rule, { stated: '2026-10-03', calendar: 'NW' })).toMatchObject({
      dueDate: '2026-10-03',
      shifted: false,
      certainty: 'certain',
    });
  },
);

describe('D8: a submission date is never moved later', () => {
  test.each([
    ['2026-11-01', '2026-10-30'],
    ['2026-04-06', '2026-04-02'],
    ['2026-11-23', '2026-11-23'],
    ['2026-06-04', '2026-06-03'],
  ])('%s stays, the internal target is %s', (stated, internalTarget) => {
    expect(dateOf('SUBMISSION_FIXED_DATE', { stated })).toMatchObject({
      dueDate: stated,
      shifted: false,
      internalTarget,
    });
  });

  test('with the seat unknown the office still aims by its own holidays', () => {
    expect(dateOf('SUBMISSION_FIXED_DATE', { stated: '2026-06-04', calendar: null }).internalTarget).toBe('2026-06-03');
  });
});
