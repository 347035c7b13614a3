import { describe, expect, test } from 'vitest';
import type { Field } from '../../shared/core/field.ts';
import * as kinds from '../../shared/core/field.ts';
import { cellFormats, fieldCell, momentCell } from '../../shared/export/cell.ts';

const nobody = () => null;
const cell = (field: Field<never> | Field, value: unknown) => fieldCell(field as Field, value, nobody);
const text = (words: string) => ({ kind: 'text', text: words });

describe('a value becomes a cell', () => {
  test('of its kind, so that a spreadsheet can reckon with it', () => {
    expect(cell(kinds.cents('€', '€'), 1999)).toEqual({ kind: 'number', number: 19.99, format: cellFormats.euro });
    expect(cell(kinds.basisPoints('%', '%'), 6500)).toEqual({
      kind: 'number',
      number: 0.65,
      format: cellFormats.percent,
    });
    expect(cell(kinds.thousandths('VZÄ', 'FTE'), 500)).toEqual({
      kind: 'number',
      number: 0.5,
      format: cellFormats.post,
    });
    expect(cell(kinds.integer('n', 'n'), 2027)).toEqual({ kind: 'number', number: 2027, format: cellFormats.whole });
    expect(cell(kinds.day('Tag', 'Day'), '2027-03-31')).toEqual({
      kind: 'moment',
      instantMs: Date.UTC(2027, 2, 31),
      format: cellFormats.day,
    });
  });

  test('a day that is only known roughly stays in words', () => {
    const field = kinds.vagueDay('Wann', 'When');
    expect(cell(field, { day: '2021-03-01', precision: 'season' })).toEqual(text('Frühjahr 2021'));
    expect(cell(field, { day: '2021-03-01', precision: 'day' })).toMatchObject({ format: cellFormats.day });
  });

  test('nothing stays nothing, and a flag is a word', () => {
    expect(cell(kinds.cents('€', '€'), null)).toBeNull();
    expect(cell(kinds.text('T', 'T'), '')).toBeNull();
    expect(cell(kinds.flag('F', 'F'), true)).toEqual(text('ja'));
    expect(cell(kinds.flag('F', 'F'), false)).toEqual(text('nein'));
  });

  test('what does not fit its field, from a newer version, is shown as it stands', () => {
    expect(cell(kinds.cents('€', '€'), { amount: 5 })).toEqual(text('{"amount":5}'));
    expect(cell(kinds.day('Tag', 'Day'), '2027-02-30')).toEqual(text('2027-02-30'));
    expect(cell(kinds.choice('C', 'C', { a: ['A', 'A'] }), 'b')).toEqual(text('b'));
  });

  test('a text longer than a cell is cut, and says so', () => {
    const cut = cell(kinds.longText('T', 'T'), 'ä'.repeat(40_000));
    expect(cut).toEqual(text(`${'ä'.repeat(32_766)}…`));
  });
});

test('a moment is shown as the clock here showed it, in winter and in summer', () => {
  expect(momentCell('2026-12-31T23:30:00Z')).toMatchObject({ instantMs: Date.UTC(2027, 0, 1, 0, 30) });
  expect(momentCell('2026-07-01T22:30:00Z')).toMatchObject({ instantMs: Date.UTC(2026, 6, 2, 0, 30) });
  expect(momentCell('irgendwann')).toEqual(text('irgendwann'));
});
