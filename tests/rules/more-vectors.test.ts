import { describe, expect, test } from 'vitest';
import { evaluate } from '../../shared/rules/evaluate.ts';

type Vector = readonly [
  why: string,
  rule: string,
  input: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, unknown>>,
];

/** A date that is not moved. */
const stays = (rawDate: string, certainty = 'certain') => ({ rawDate, dueDate: rawDate, shifted: false, certainty });
const moves = (rawDate: string, dueDate: string, certainty = 'certain') => ({
  rawDate,
  dueDate,
  shifted: true,
  certainty,
});

/** Counted by hand from the law, in the form of the deadline vectors; the comment of a line names what it is about. */
const vectors: readonly Vector[] = [
  // §§ 187(1), 188(2)(3), 193 BGB
  [
    '31 August plus six months of a leap year',
    'BGB_187_1_188',
    { event: '2027-08-31', amount: 6, unit: 'months', calendar: 'NW' },
    stays('2028-02-29'),
  ],
  [
    '29 February plus a year',
    'BGB_187_1_188',
    { event: '2028-02-29', amount: 1, unit: 'years', calendar: 'NW' },
    stays('2029-02-28'),
  ],
  [
    '30 November plus three months',
    'BGB_187_1_188',
    { event: '2026-11-30', amount: 3, unit: 'months', calendar: 'NW' },
    moves('2027-02-28', '2027-03-01'),
  ],
  [
    'a quarter is three months',
    'BGB_187_1_188',
    { event: '2026-01-15', amount: 1, unit: 'quarters', calendar: 'NW' },
    stays('2026-04-15'),
  ],
  [
    'half a year is six months',
    'BGB_187_1_188',
    { event: '2026-01-15', amount: 1, unit: 'halfYears', calendar: 'NW' },
    stays('2026-07-15'),
  ],
  [
    'half a month is fifteen days',
    'BGB_187_1_188',
    { event: '2026-02-16', amount: 1, unit: 'halfMonths', calendar: 'NW' },
    stays('2026-03-03'),
  ],
  [
    'one and a half months: the fifteen days last',
    'BGB_187_1_188',
    { event: '2026-01-31', amount: 1.5, unit: 'months', calendar: 'NW' },
    moves('2026-03-15', '2026-03-16'),
  ],
  [
    'over the end of summer time, days stay days',
    'BGB_187_1_188',
    { event: '2026-10-20', amount: 10, unit: 'days', calendar: 'NW' },
    stays('2026-10-30'),
  ],
  [
    'over the beginning of summer time',
    'BGB_187_1_188',
    { event: '2026-03-27', amount: 4, unit: 'days', calendar: 'NW' },
    stays('2026-03-31'),
  ],
  [
    'Berlin: one-off holiday on a Saturday, weekend anyway',
    'BGB_187_1_188',
    { event: '2028-06-07', amount: 10, unit: 'days', calendar: 'BE' },
    moves('2028-06-17', '2028-06-19'),
  ],
  [
    'Berlin: liberation day of 2025',
    'BGB_187_1_188',
    { event: '2025-04-08', amount: 1, unit: 'months', calendar: 'BE' },
    moves('2025-05-08', '2025-05-09'),
  ],
  [
    'the same day in NRW',
    'BGB_187_1_188',
    { event: '2025-04-08', amount: 1, unit: 'months', calendar: 'NW' },
    stays('2025-05-08'),
  ],
  [
    'Berlin: women’s day',
    'BGB_187_1_188',
    { event: '2027-02-08', amount: 1, unit: 'months', calendar: 'BE' },
    moves('2027-03-08', '2027-03-09'),
  ],
  [
    'Hesse has Corpus Christi',
    'BGB_187_1_188',
    { event: '2026-05-04', amount: 1, unit: 'months', calendar: 'HE' },
    moves('2026-06-04', '2026-06-05'),
  ],
  [
    'Lower Saxony has Reformation Day',
    'BGB_187_1_188',
    { event: '2028-09-30', amount: 1, unit: 'months', calendar: 'NI' },
    stays('2028-10-30'),
  ],
  [
    'Lower Saxony: Reformation Day on a Tuesday',
    'BGB_187_1_188',
    { event: '2028-10-17', amount: 2, unit: 'weeks', calendar: 'NI' },
    moves('2028-10-31', '2028-11-01'),
  ],
  [
    'Saxony: Repentance Day',
    'BGB_187_1_188',
    { event: '2026-11-04', amount: 2, unit: 'weeks', calendar: 'SN' },
    moves('2026-11-18', '2026-11-19'),
  ],
  [
    'Bavaria: Epiphany',
    'BGB_187_1_188',
    { event: '2026-12-06', amount: 1, unit: 'months', calendar: 'BY' },
    moves('2027-01-06', '2027-01-07'),
  ],
  [
    'unknown seat: a Saturday stays, and is less certain',
    'BGB_187_1_188',
    { event: '2026-01-31', amount: 1, unit: 'months', calendar: null },
    stays('2026-02-28', 'likely'),
  ],
  // § 187(2), § 188
  [
    'from 31 January one month: the last of February',
    'BGB_187_2_188_NO_SHIFT',
    { start: '2027-01-31', amount: 1, unit: 'months' },
    stays('2027-02-28'),
  ],
  [
    'from 29 February one year',
    'BGB_187_2_188_NO_SHIFT',
    { start: '2028-02-29', amount: 1, unit: 'years' },
    stays('2029-02-28'),
  ],
  [
    'from 1 March a year into a leap year',
    'BGB_187_2_188_NO_SHIFT',
    { start: '2027-03-01', amount: 1, unit: 'years' },
    stays('2028-02-29'),
  ],
  [
    'five years of a fixed term end on a Sunday',
    'BGB_187_2_188_NO_SHIFT',
    { start: '2022-11-01', amount: 5, unit: 'years' },
    stays('2027-10-31'),
  ],
  [
    'a procedural period from the beginning of a day moves',
    'BGB_187_2_188',
    { start: '2026-03-01', amount: 1, unit: 'months', calendar: 'NW' },
    stays('2026-03-31'),
  ],
  [
    '… off a Sunday',
    'BGB_187_2_188',
    { start: '2027-02-01', amount: 1, unit: 'months', calendar: 'NW' },
    moves('2027-02-28', '2027-03-01'),
  ],
  // §§ 189, 190, 192
  ['the beginning of a month', 'BGB_192_MONTH_POINT', { month: '2028-02', point: 'beginning' }, stays('2028-02-01')],
  [
    'the middle is the fifteenth, in February too',
    'BGB_192_MONTH_POINT',
    { month: '2028-02', point: 'middle' },
    stays('2028-02-15'),
  ],
  ['the end of a leap February', 'BGB_192_MONTH_POINT', { month: '2028-02', point: 'end' }, stays('2028-02-29')],
  ['the end of a February', 'BGB_192_MONTH_POINT', { month: '2100-02', point: 'end' }, stays('2100-02-28')],
  [
    'an extension counts from the old end, a Saturday, not from the Monday after',
    'BGB_190_EXTENSION',
    { previousEnd: '2026-02-28', amount: 2, unit: 'weeks', calendar: 'NW' },
    moves('2026-03-14', '2026-03-16'),
  ],
  [
    'an extension by a month from the last of February',
    'BGB_190_EXTENSION',
    { previousEnd: '2026-02-28', amount: 1, unit: 'months', calendar: 'NW' },
    { ...stays('2026-03-31', 'likely'), conservativeDate: '2026-03-28' },
  ],
  // § 41(2) VwVfG
  ['posted on the last day of the old law', 'VWVFG_41_2_NOTICE', { posted: '2024-12-31' }, stays('2025-01-03')],
  [
    'posted on the first day of the new law: 5 January is a Sunday',
    'VWVFG_41_2_NOTICE',
    { posted: '2025-01-01' },
    stays('2025-01-05', 'likely'),
  ],
  [
    'posted before Christmas 2024: third day, a Thursday',
    'VWVFG_41_2_NOTICE',
    { posted: '2024-12-30' },
    stays('2025-01-02'),
  ],
  ['third day on New Year', 'VWVFG_41_2_NOTICE', { posted: '2024-12-29' }, stays('2025-01-01', 'likely')],
  [
    'a real receipt wins, earlier or later',
    'VWVFG_41_2_NOTICE',
    { posted: '2026-03-31', received: '2026-04-08' },
    stays('2026-04-08'),
  ],
  ['over a leap day', 'VWVFG_41_2_NOTICE', { posted: '2028-02-26' }, stays('2028-03-01')],
  // §§ 70, 74 VwGO
  [
    'appeal from the fiction of 2024',
    'KLAGEFRIST_1_MONTH',
    { posted: '2024-12-30' },
    moves('2025-02-02', '2025-02-03'),
  ],
  [
    'appeal from the fiction of 2026',
    'KLAGEFRIST_1_MONTH',
    { posted: '2026-01-27' },
    moves('2026-02-28', '2026-03-02', 'likely'),
  ],
  [
    'appeal at an authority in Berlin',
    'KLAGEFRIST_1_MONTH',
    { received: '2027-02-08', calendar: 'BE' },
    moves('2027-03-08', '2027-03-09'),
  ],
  [
    'without instruction on remedies: a year',
    'KLAGEFRIST_1_MONTH',
    { received: '2026-02-24', amount: 1, unit: 'years' },
    stays('2027-02-24'),
  ],
  ['notice on 31 January', 'KLAGEFRIST_1_MONTH', { noticeDate: '2028-01-31' }, stays('2028-02-29')],
  // § 31 VwVfG
  [
    'a period of the authority ends on Good Friday',
    'VWVFG_31_2_AUTHORITY_PERIOD',
    { noticeDate: '2026-03-20', amount: 2, unit: 'weeks' },
    moves('2026-04-03', '2026-04-07'),
  ],
  [
    'a day the authority names stays on a holiday',
    'VWVFG_31_3_STATED_END',
    { stated: '2026-06-04' },
    stays('2026-06-04'),
  ],
  ['an appointment on a holiday stays', 'VWVFG_31_5_APPOINTMENT', { stated: '2026-12-25' }, stays('2026-12-25')],
  [
    'a submission on Corpus Christi: the office aims at the day before',
    'SUBMISSION_FIXED_DATE',
    { stated: '2026-06-04' },
    { ...stays('2026-06-04'), internalTarget: '2026-06-03' },
  ],
  [
    'the same at an authority in Berlin',
    'SUBMISSION_FIXED_DATE',
    { stated: '2026-06-04', calendar: 'BE' },
    { ...stays('2026-06-04'), internalTarget: '2026-06-04' },
  ],
  [
    'a submission on Easter Monday aims before Good Friday',
    'SUBMISSION_FIXED_DATE',
    { stated: '2026-04-06' },
    { ...stays('2026-04-06'), internalTarget: '2026-04-02' },
  ],
  // ANBest
  [
    'six weeks end on a Sunday and stay',
    'ANBEST_P_BUND_1_4_FUND_USE',
    { payout: '2026-03-01' },
    stays('2026-04-12', 'likely'),
  ],
  [
    'two months from 31 December end on the last of February',
    'ANBEST_GK_1_2_FUND_USE',
    { payout: '2026-12-31' },
    stays('2027-02-28', 'likely'),
  ],
  [
    'two months NRW over a leap February',
    'ANBEST_NRW_1_4_FUND_USE',
    { payout: '2027-12-31' },
    stays('2028-02-29', 'likely'),
  ],
  [
    'interim proof: 30 April 2028 is a Sunday, 1 May a holiday',
    'ZN_4_MONTHS_AFTER_FY',
    { fiscalYear: 2027 },
    moves('2028-04-30', '2028-05-02'),
  ],
  [
    'interim proof: 30 April 2022 is a Saturday',
    'ZN_4_MONTHS_AFTER_FY',
    { fiscalYear: 2021 },
    moves('2022-04-30', '2022-05-02'),
  ],
  [
    'final proof NRW: end of the sixth month after the end of August',
    'VN_NRW_6_MONTHS',
    { approvalPeriodEnd: '2026-08-31' },
    moves('2027-02-28', '2027-03-01', 'likely'),
  ],
  [
    'final proof NRW: a period that ends within a month',
    'VN_NRW_6_MONTHS',
    { approvalPeriodEnd: '2026-04-15' },
    moves('2026-10-31', '2026-11-02', 'likely'),
  ],
  [
    'final proof NRW: fulfilled on 31 August 2027, six months into a leap February',
    'VN_NRW_6_MONTHS',
    { purposeFulfilled: '2027-08-31', approvalPeriodEnd: '2027-12-31' },
    stays('2028-02-29', 'likely'),
  ],
  [
    'final proof federal: a year after the end of February',
    'VN_GK_1_YEAR',
    { approvalPeriodEnd: '2027-02-28' },
    { ...stays('2028-02-29', 'likely'), conservativeDate: '2028-02-28' },
  ],
  [
    'final proof federal: six months after the end of June',
    'VN_BUND_P_6_MONTHS',
    { approvalPeriodEnd: '2026-06-30' },
    { ...stays('2026-12-31', 'likely'), conservativeDate: '2026-12-30' },
  ],
  [
    'binding from a leap day',
    'PURPOSE_BINDING_YEARS',
    { start: '2024-02-29', years: 5 },
    stays('2029-02-28', 'likely'),
  ],
  [
    'binding ends on a Sunday and stays',
    'PURPOSE_BINDING_YEARS',
    { start: '2022-10-31', years: 5 },
    stays('2027-10-31', 'likely'),
  ],
  // § 24 GkG NRW
  [
    'four weeks end on Whit Monday',
    'GKG_24_2_APPROVAL_FICTION',
    { received: '2026-04-27' },
    moves('2026-05-25', '2026-05-26', 'likely'),
  ],
  [
    'effective on the day after, a Sunday',
    'GKG_24_4_EFFECTIVE',
    { published: '2026-02-28' },
    stays('2026-03-01', 'likely'),
  ],
];

describe('vectors of our own', () => {
  test.each(vectors)('%s', (_why, rule, input, expected) => {
    const answer = evaluate(rule, input);
    if (!answer.ok) throw new Error(answer.error.message);
    const { note, rawWeekday, dueWeekday, ...fields } = answer.value as unknown as Record<string, unknown>;
    expect(fields).toEqual(expected);
    expect([note, rawWeekday, dueWeekday].every((part) => typeof part === 'string' && part !== '')).toBe(true);
  });

  test('reminders before a day fall on working days, also over Christmas', () => {
    const answer = evaluate('REMINDERS_BEFORE', { due: '2027-01-04', leadDays: [30, 10, 7, 3, 0] });
    expect(answer).toMatchObject({
      ok: true,
      value: { reminders: ['2026-12-04', '2026-12-24', '2026-12-28', '2026-12-31', '2027-01-04'] },
    });
  });

  test('30 February is refused in words', () => {
    const answer = evaluate('BGB_187_1_188', { event: '2026-02-30', amount: 1, unit: 'months' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input', issues: [{ path: 'event' }] } });
  });
});
