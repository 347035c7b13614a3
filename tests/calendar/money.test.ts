import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFte, formatMoney, formatPercent, parseFte, parseMoney, parsePercent } from '../../shared/core/money.ts';

const read = (parsed: ReturnType<typeof parseMoney>) => (parsed.ok ? parsed.value : parsed.error.code);

describe('an amount as it is typed', () => {
  test.each([
    ['1.234.567,89 €', 123456789],
    ['1.234.567,89', 123456789],
    ['1234567,89', 123456789],
    ['1 234 567,89 EUR', 123456789],
    ['1.234.567,89 €', 123456789],
    ['1,2 Mio', 120000000],
    ['1,2 Mio. €', 120000000],
    ['2 Millionen Euro', 200000000],
    ['0,1 Mio', 10000000],
    ['12 T€', 1200000],
    ['12 TEUR', 1200000],
    ['12,5 Tsd. €', 1250000],
    ['2 Mrd', 200000000000],
    ['1234,5', 123450],
    ['12,-', 1200],
    ['12,– €', 1200],
    ['€ 12', 1200],
    [',5', 50],
    ['0', 0],
    ['-0', 0],
    ['-5', -500],
    ['−5,50 €', -550],
    ['1.234', 123400],
    ['12.50', 1250],
    ['1,234.56', 123456],
  ])('"%s" is %i cents', (text, cents) => {
    expect(read(parseMoney(text))).toBe(cents);
  });

  test.each([
    ['', 'not-a-number'],
    ['abc', 'not-a-number'],
    ['1.23.4', 'not-a-number'],
    ['12 34', 'not-a-number'],
    ['1e5', 'not-a-number'],
    ['5 Birnen', 'not-a-number'],
    ['12,5,5', 'not-a-number'],
    ['1.2.3.4 €', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['1,234', 'too-precise'],
    ['0,001 €', 'too-precise'],
    ['99999999999999999', 'too-large'],
  ])('"%s" is refused as %s', (text, code) => {
    expect(read(parseMoney(text))).toBe(code);
  });

  test('a refusal keeps what was typed and shows an example that can be read', () => {
    const refused = parseMoney('1,234');
    expect(refused.ok).toBe(false);
    if (refused.ok) return;
    expect(refused.error.message).toContain('1,234');
    expect(parseMoney(refused.error.example).ok).toBe(true);
  });

  test('English writing is read in English', () => {
    expect(read(parseMoney('1,234', 'en'))).toBe(123400);
    expect(read(parseMoney('€1,234,567.89', 'en'))).toBe(123456789);
    expect(read(parseMoney('1.2 million', 'en'))).toBe(120000000);
  });
});

test('amounts, rates and posts are written as people write them', () => {
  expect(formatMoney(123456789)).toBe('1.234.567,89 €');
  expect(formatMoney(-5)).toBe('-0,05 €');
  expect(formatMoney(-123456, 'en')).toBe('-€1,234.56');
  expect([
    formatPercent(6500),
    formatPercent(1250),
    formatPercent(3333),
    formatPercent(5),
    formatPercent(1250, 'en'),
  ]).toEqual(['65 %', '12,5 %', '33,33 %', '0,05 %', '12.5%']);
  expect([formatFte(500), formatFte(1000), formatFte(1250), formatFte(39)]).toEqual(['0,5', '1', '1,25', '0,039']);
});

test('rates and posts are read back, and a rate has no millions', () => {
  expect([read(parsePercent('65 %')), read(parsePercent('33,33')), read(parsePercent('12,5 Prozent'))]).toEqual([
    6500, 3333, 1250,
  ]);
  expect(read(parsePercent('5 Mio'))).toBe('not-a-number');
  expect([read(parseFte('0,5')), read(parseFte('1,25 VZÄ')), read(parseFte('0,0005'))]).toEqual([
    500,
    1250,
    'too-precise',
  ]);
});

test('what is written can be read, cent for cent, in both languages', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.constantFrom('de', 'en'), (cents, locale) => {
      expect(read(parseMoney(formatMoney(cents, locale), locale))).toBe(cents);
      expect(read(parsePercent(formatPercent(cents, locale), locale))).toBe(cents);
      expect(read(parseFte(formatFte(cents, locale), locale))).toBe(cents);
    }),
  );
});
