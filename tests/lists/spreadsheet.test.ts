import { describe, expect, test } from 'vitest';
import { builtInForm, dayOfSerial, formOf, numberText, serialText } from '../../shared/lists/spreadsheet.ts';
import { columnIndex, columnLetter } from '../../shared/lists/table.ts';

describe('days a spreadsheet counts', () => {
  test.each([
    [1, '01.01.1900'],
    [59, '28.02.1900'],
    [61, '01.03.1900'],
    [45_000, '15.03.2023'],
    [46_112, '31.03.2026'],
    [46_112.75, '31.03.2026'],
  ])('%d is %s', (serial, shown) => expect(dayOfSerial(serial)).toBe(shown));

  test('there was no 29.02.1900, no day 0 and none after 2199', () => {
    expect([dayOfSerial(60), dayOfSerial(0), dayOfSerial(-1), dayOfSerial(110_000), dayOfSerial(Number.NaN)]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  test('old Macintosh files count from 1904', () => expect(dayOfSerial(44_650, true)).toBe('31.03.2026'));
});

describe('what a number format shows', () => {
  test.each([
    ['dd.mm.yyyy', 'day'],
    ['[$-407]d. mmmm yyyy', 'day'],
    ['TT.MM.JJJJ', 'day'],
    ['mmm yy', 'day'],
    ['dd/mm/yyyy hh:mm', 'moment'],
    ['[h]:mm', 'time'],
    ['0.00%', 'percent'],
    ['#,##0.00 "€"', 'number'],
    ['0 "Tage"', 'number'],
    ['[Red]#,##0;[Blue]-#,##0', 'number'],
    ['General', 'number'],
  ])('%s is a %s', (code, form) => expect(formOf(code)).toBe(form));

  test('the formats known by number', () => {
    expect([0, 9, 14, 20, 22].map(builtInForm)).toEqual(['number', 'percent', 'day', 'time', 'moment']);
  });
});

describe('numbers as people write them', () => {
  test.each([
    ['0.30000000000000004', '0,3'],
    ['1234.5', '1234,5'],
    ['1.2345E3', '1234,5'],
    ['12', '12'],
    ['', ''],
    ['keine Zahl', 'keine Zahl'],
  ])('%s is %s', (raw, text) => expect(numberText(raw)).toBe(text));

  test.each([
    ['46112', 'day', '31.03.2026'],
    ['46112.5', 'moment', '31.03.2026 12:00'],
    ['46112', 'moment', '31.03.2026'],
    ['0.25', 'time', '06:00'],
    ['0.655', 'percent', '65,5 %'],
    ['99999999', 'day', '99999999'],
  ] as const)('%s as %s is %s', (raw, form, text) => expect(serialText(raw, form, false)).toBe(text));
});

test('columns are called as in a spreadsheet', () => {
  const known = [0, 25, 26, 51, 52, 701, 702, 16_383];
  expect(known.map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'XFD']);
  expect(known.map((index) => columnIndex(`${columnLetter(index)}17`))).toEqual(known);
  expect(['', '17', 'ABCD1'].map(columnIndex)).toEqual([-1, -1, -1]);
});
