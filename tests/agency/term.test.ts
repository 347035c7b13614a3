import { expect, test } from 'vitest';
import { endOfPost, lastDayOfPost, readTerm, termWords } from '../../shared/agency/term.ts';

const fiveYears = { fixedTerm: true, startOn: '2021-04-01', termMonths: 60, endOn: null };

test('five years from the beginning of a day end the day before the same day, with rule and basis', () => {
  expect(endOfPost(fiveYears)).toMatchObject({
    day: '2026-03-31',
    source: 'rule',
    computedOn: '2026-03-31',
    differsBy: null,
    note: expect.stringContaining('60 Monate ab dem 01.04.2021'),
  });
});

test('a fixed term ends on a holiday too: nothing is shifted', () => {
  expect(lastDayOfPost({ ...fiveYears, startOn: '2022-01-02' })).toBe('2027-01-01');
});

test('D8: a stated end beats the computed one, and the difference is there to be shown', () => {
  expect(endOfPost({ ...fiveYears, endOn: '2026-06-30' })).toMatchObject({
    day: '2026-06-30',
    source: 'stated',
    computedOn: '2026-03-31',
    differsBy: 91,
  });
  expect(endOfPost({ ...fiveYears, endOn: '2026-03-31' })).toMatchObject({ source: 'stated', differsBy: null });
});

test('a post nobody has limited has no end; a limited one without begin or length has one nobody knows', () => {
  expect(endOfPost({ ...fiveYears, fixedTerm: false })).toBe('unlimited');
  expect(endOfPost({ ...fiveYears, startOn: null })).toBe('unknown');
  expect(endOfPost({ ...fiveYears, termMonths: null })).toBe('unknown');
  expect(endOfPost({ ...fiveYears, termMonths: 0 })).toBe('unknown');
  expect(lastDayOfPost({ ...fiveYears, termMonths: null })).toBeNull();
  expect(endOfPost({ ...fiveYears, fixedTerm: false, endOn: '2027-12-31' })).toMatchObject({ day: '2027-12-31' });
});

test('a length is written in years where they are whole, and read as people say it', () => {
  expect([60, 12, 18, 1].map((months) => termWords(months, 'de'))).toEqual([
    '5 Jahre',
    '1 Jahr',
    '18 Monate',
    '1 Monat',
  ]);
  expect(termWords(60, 'en')).toBe('5 years');
  const typed = ['5 Jahre', '5 J.', '1 jahr', '18 Monate', '60', ' 24 m ', '2 years'];
  expect(typed.map(readTerm)).toEqual([60, 60, 12, 18, 60, 24, 24]);
  expect(['fünf', '0', '5 Wochen', '200 Jahre', '', '5,5 Jahre'].map(readTerm)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});
