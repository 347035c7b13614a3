import { expect, test } from 'vitest';
import { fieldText } from '../../renderer/ui/field-text.ts';
import { readDecimal, readInteger, readTime, readYear } from '../../renderer/ui/read-number.ts';
import {
  anyReference,
  basisPoints,
  cents,
  choice,
  day,
  decimal,
  flag,
  integer,
  record,
  reference,
  text,
  thousandths,
  vagueDay,
  year,
} from '../../shared/core/field.ts';

const titleOf = (wanted: string) => (wanted === 'body:1' ? 'Nottuln' : null);

test('every kind of field has its words, in both languages', () => {
  const de = (field: Parameters<typeof fieldText>[0], value: unknown) => fieldText(field, value, 'de', titleOf);
  const en = (field: Parameters<typeof fieldText>[0], value: unknown) => fieldText(field, value, 'en', titleOf);
  expect(de(text('T', 'T'), 'Wort')).toBe('Wort');
  expect(de(day('T', 'T'), '2027-03-31')).toBe('31.03.2027');
  expect(de(vagueDay('T', 'T'), { day: '2021-03-01', precision: 'season' })).toBe('Frühjahr 2021');
  expect(de(integer('T', 'T'), 15372)).toBe('15.372');
  expect(en(integer('T', 'T'), 15372)).toBe('15,372');
  expect(de(decimal('T', 'T'), 106.32)).toBe('106,32');
  expect(de(cents('T', 'T'), 123456789)).toBe('1.234.567,89 €');
  expect(de(basisPoints('T', 'T'), 6500)).toBe('65 %');
  expect(de(thousandths('T', 'T'), 500)).toBe('0,5');
  expect([de(flag('T', 'T'), true), de(flag('T', 'T'), null), en(flag('T', 'T'), false)]).toEqual(['ja', 'nein', 'no']);
  expect(en(choice('T', 'T', { done: ['erledigt', 'done'] }), 'done')).toBe('done');
  expect(de(reference('body', 'T', 'T'), '1')).toBe('Nottuln');
  expect(de(anyReference('T', 'T'), 'body:1')).toBe('Nottuln');
});

test('what is empty has no words; what comes from a newer version is shown as it stands', () => {
  expect(fieldText(day('T', 'T'), null, 'de')).toBe('');
  expect(fieldText(choice('T', 'T', { done: ['erledigt', 'done'] }), 'frozen', 'de')).toBe('frozen');
  expect(fieldText(day('T', 'T'), 'irgendwann', 'de')).toBe('irgendwann');
  expect(fieldText(reference('body', 'T', 'T'), '2', 'de')).toBe('2');
});

test('numbers and times are read as they are typed', () => {
  const wrong = (typed: string) => `falsch: ${typed}`;
  expect(readInteger('15.372', 'de', wrong)).toEqual({ ok: true, value: 15372 });
  expect(readInteger('15,372', 'en', wrong)).toEqual({ ok: true, value: 15372 });
  expect(readInteger('1,5', 'de', wrong)).toEqual({ ok: false, sentence: 'falsch: 1,5' });
  expect(readInteger('-3', 'de', wrong)).toEqual({ ok: false, sentence: 'falsch: -3' });
  expect(readDecimal('1.106,32', 'de', wrong)).toEqual({ ok: true, value: 1106.32 });
  expect(readDecimal('abc', 'de', wrong)).toEqual({ ok: false, sentence: 'falsch: abc' });
  expect(['14:30', '9.15', '9', '1430', '9 Uhr'].map((typed) => readTime(typed, wrong))).toEqual(
    ['14:30', '09:15', '09:00', '14:30', '09:00'].map((value) => ({ ok: true, value })),
  );
  expect(readTime('25:00', wrong)).toEqual({ ok: false, sentence: 'falsch: 25:00' });
});

test('a year has no separator, and two digits are enough for it', () => {
  expect(fieldText(year('J', 'Y'), 2027, 'de')).toBe('2027');
  const sentence = (text: string, example: string) => `${text}: ${example}`;
  expect(readYear(' 2021 ', sentence)).toEqual({ ok: true, value: 2021 });
  expect(readYear('27', sentence)).toEqual({ ok: true, value: 2027 });
  for (const odd of ['2.027', '1789', '9999', '7', 'bald'])
    expect(readYear(odd, sentence)).toEqual({ ok: false, sentence: `${odd}: 2027` });
});

test('a value of several parts is told part by part; what cannot be told so is shown as it stands', () => {
  const parts = record('Zeitraum', 'Period');
  expect(fieldText(parts, { from: '2026-04-01', to: null }, 'de')).toBe('01.04.2026 – …');
  expect(fieldText(parts, { code: 'ANBEST_P_NRW', edition: '2022' }, 'de')).toBe('ANBEST_P_NRW · 2022');
  expect(fieldText(parts, { code: 'NABF', edition: null }, 'de')).toBe('NABF');
  expect(fieldText(parts, { deep: { down: 1 } }, 'de')).toBe('{"deep":{"down":1}}');
});
