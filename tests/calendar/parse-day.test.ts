import { describe, expect, test } from 'vitest';
import { parseDay } from '../../shared/calendar/parse-day.ts';
import { day } from '../../shared/core/day.ts';

/** A Monday. */
const today = day('2026-11-23');

const read = (text: string, on = today) => {
  const parsed = parseDay(text, on);
  return parsed.ok ? `${parsed.day} ${parsed.precision}` : null;
};

describe('a date as it is typed', () => {
  test.each([
    ['31.3.', '2027-03-31'],
    ['31.3', '2027-03-31'],
    ['31.3.27', '2027-03-31'],
    ['31.03.2027', '2027-03-31'],
    ['31. 3. 2027', '2027-03-31'],
    ['310327', '2027-03-31'],
    ['31032027', '2027-03-31'],
    ['31/3/27', '2027-03-31'],
    ['2027-03-31', '2027-03-31'],
    ['31.3.85', '1985-03-31'],
    ['  31.3.27  ', '2027-03-31'],
    ['bis 31.3.', '2027-03-31'],
    ['zum 31.3.27', '2027-03-31'],
    ['heute', '2026-11-23'],
    ['Morgen', '2026-11-24'],
    ['übermorgen', '2026-11-25'],
    ['uebermorgen', '2026-11-25'],
    ['gestern', '2026-11-22'],
    ['today', '2026-11-23'],
    ['tomorrow', '2026-11-24'],
    ['+14', '2026-12-07'],
    ['+2w', '2026-12-07'],
    ['+3m', '2027-02-23'],
    ['+1j', '2027-11-23'],
    ['-7', '2026-11-16'],
    ['+ 10 t', '2026-12-03'],
    ['in 3 Wochen', '2026-12-14'],
    ['in 10 days', '2026-12-03'],
    ['mo', '2026-11-30'],
    ['di', '2026-11-24'],
    ['so', '2026-11-29'],
    ['Mittwoch', '2026-11-25'],
    ['Sonnabend', '2026-11-28'],
    ['nächsten Freitag', '2026-11-27'],
    ['tue', '2026-11-24'],
    ['5. april', '2027-04-05'],
    ['5 apr 27', '2027-04-05'],
    ['5.Apr.2027', '2027-04-05'],
    ['31. März', '2027-03-31'],
    ['31 maerz', '2027-03-31'],
    ['April 5, 2027', '2027-04-05'],
    ['KW 12', '2027-03-22'],
    ['kw12/28', '2028-03-20'],
    ['KW 48', '2026-11-23'],
    ['KW 53', '2026-12-28'],
    ['KW 47', '2027-11-22'],
    ['ende märz', '2027-03-31'],
    ['Ende Februar 2028', '2028-02-29'],
    ['anfang mai', '2027-05-01'],
    ['mitte juni', '2027-06-15'],
    ['Mitte November', '2027-11-15'],
    ['Ende November', '2026-11-30'],
    ['ende q2', '2027-06-30'],
    ['Ende II. Quartal 2027', '2027-06-30'],
    ['ende 2026', '2026-12-31'],
    ['Anfang 2028', '2028-01-01'],
    ['monatsende', '2026-11-30'],
    ['Jahresende', '2026-12-31'],
    ['end of march', '2027-03-31'],
    ['Mi, 31.3.2027', '2027-03-31'],
    ['Mittwoch, 31. März 2027', '2027-03-31'],
  ])('"%s" is %s', (text, expected) => {
    expect(read(text)).toBe(`${expected} day`);
  });

  test.each([
    ['Frühjahr 2021', '2021-03-01 season'],
    ['Frühling 2021', '2021-03-01 season'],
    ['Sommer 21', null],
    ['Herbst 2021', '2021-09-01 season'],
    ['Winter 2021/22', '2021-12-01 season'],
    ['Winter 2021', '2021-12-01 season'],
    ['Winter 2021/23', null],
    ['II. Quartal 2021', '2021-04-01 quarter'],
    ['2. Quartal 2021', '2021-04-01 quarter'],
    ['Q2 2021', '2021-04-01 quarter'],
    ['Q4/2021', '2021-10-01 quarter'],
    ['III. Quartal', '2027-07-01 quarter'],
    ['Q4', '2026-10-01 quarter'],
    ['März 2021', '2021-03-01 month'],
    ['03/2021', '2021-03-01 month'],
    ['3.2021', '2021-03-01 month'],
    ['November', '2026-11-01 month'],
    ['Oktober', '2027-10-01 month'],
    ['2021', '2021-01-01 year'],
    ['V. Quartal 2021', null],
    ['13/2021', null],
  ])('the vague "%s" is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('without a year the next such day counts, today included', () => {
    expect(read('23.11.')).toBe('2026-11-23 day');
    expect(read('22.11.')).toBe('2027-11-22 day');
    expect(read('29.2.')).toBe('2028-02-29 day');
    expect(read('29.2.', day('2097-01-01'))).toBe('2104-02-29 day');
  });

  test('a week keeps its year around New Year', () => {
    expect(read('KW 53', day('2027-01-02'))).toBe('2026-12-28 day');
    expect(read('KW 1', day('2026-12-31'))).toBe('2027-01-04 day');
  });

  test('a winter that runs still counts', () => {
    expect(read('Winter', day('2027-01-10'))).toBe('2026-12-01 season');
  });

  test.each([
    '32.1.',
    '31.4.2027',
    '29.2.2027',
    '0.1.2027',
    '1.0.2027',
    '1.13.2027',
    '310227',
    '99999999',
    '2027-02-29',
    'KW 54',
    'KW 53/27',
    'KW 0',
    'mumpitz',
    '',
    '   ',
    '12',
    '+',
    '+99999',
    '+9999y',
    '31.03.0027',
    '31.3.20277',
    'mai 27',
    'Do 31.3.2027',
    '31.3.2027 12:00',
    'ende',
    'mitte 2027',
    '1.1.1.1',
    '½.3.',
    'x'.repeat(5000),
  ])('"%s" is not understood and answered with an example that is', (text) => {
    const parsed = parseDay(text, today);
    expect(parsed.ok).toBe(false);
    expect(!parsed.ok && parseDay(parsed.example, today).ok).toBe(true);
  });

  test('the example for 31.2. is the last day February has', () => {
    expect(parseDay('31.2.', today)).toEqual({ ok: false, example: '28.02.2027' });
    expect(parseDay('blah', today)).toEqual({ ok: false, example: '07.12.2026' });
  });
});
