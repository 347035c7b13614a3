import { describe, expect, test } from 'vitest';
import { dayEvents } from '../../renderer/app/output/day-calendar.ts';
import { arrange } from '../../renderer/ui/table/arrange.ts';
import { type Column, tableView } from '../../renderer/ui/table/columns.ts';
import { kindOf, plainWords, valueIn } from '../../renderer/ui/table/read-table.ts';
import { rowsOf, sheetOf } from '../../renderer/ui/table/sheet.ts';

type Row = {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly endsOn: string | null;
  readonly cents: number | null;
  readonly phase: string;
};
const row = (id: string, title: string, endsOn: string | null, cents: number | null, phase = 'a'): Row => ({
  id,
  version: '1',
  title,
  endsOn,
  cents,
  phase,
});
const columns: readonly Column<Row>[] = [
  { id: 'title', title: 'Titel', value: (one) => one.title, width: 20 },
  {
    id: 'endsOn',
    title: 'Ende',
    holds: 'day',
    inCalendar: true,
    value: (one) => one.endsOn,
    text: (one) => (one.endsOn === null ? 'unbefristet' : `in 3 Tagen`),
    width: 8,
  },
  { id: 'cents', title: 'Kosten', holds: 'cents', value: (one) => one.cents, align: 'end', width: 8 },
  { id: 'phase', title: 'Phase', value: (one) => one.phase, width: 8, isOptional: true },
];
const rows = [row('1', 'Beta', '2027-03-31', 5000), row('2', 'Alpha', null, null, 'b')];
const idOf = ({ id }: Row) => id;

describe('a list on its way out', () => {
  const view = { ...tableView, sort: [{ id: 'title', desc: false }] };
  const sheet = sheetOf({
    columns,
    view,
    lines: arrange(rows, idOf, columns, view.sort, undefined),
    filters: () => ['Status: offen'],
  });

  test('has the columns a person sees, in the order of the screen, and says what it is narrowed down and sorted by', () => {
    expect(sheet.columns.map(({ title, kind, align }) => [title, kind, align])).toEqual([
      ['Titel', 'text', 'start'],
      ['Ende', 'day', 'start'],
      ['Kosten', 'cents', 'end'],
    ]);
    expect(sheet.filters).toEqual(['Status: offen']);
    expect(sheet.sortedBy).toEqual(['Titel']);
  });

  test('holds days and money as what they are; where there is none, the words that say why', () => {
    expect(rowsOf(sheet).map(({ values }) => values)).toEqual([
      ['Alpha', 'unbefristet', null],
      ['Beta', '2027-03-31', 5000],
    ]);
  });

  test('reads a day as a day, not as how far off it is', () => {
    expect(rowsOf(sheet).map(({ words }) => words[1])).toEqual(['unbefristet', '31.03.2027']);
  });

  test('keeps the groups of the screen with their headings', () => {
    const groups = { of: (one: Row) => one.phase, order: ['b', 'a'], title: (key: string) => `Phase ${key}` };
    const grouped = sheetOf({ columns, view, lines: arrange(rows, idOf, columns, view.sort, groups), groups });
    expect(grouped.lines.map((line) => (line.kind === 'group' ? [line.title, line.count] : line.words[0]))).toEqual([
      ['Phase b', 1],
      'Alpha',
      ['Phase a', 1],
      'Beta',
    ]);
  });
});

test('every day somebody has to keep is an event, with what the line says besides', () => {
  expect(dayEvents('position', columns, rows)).toEqual([
    {
      entity: 'position',
      id: '1',
      part: 'endsOn',
      on: '2027-03-31',
      title: 'Ende: Beta',
      note: 'Kosten: 5000\nPhase: a',
    },
  ]);
});

describe('a table of words', () => {
  test.each([
    [['31.03.2027', '', '01.12.2026'], 'day'],
    [['1.234,50 €', '–', '-0,50 €'], 'cents'],
    [['€1,234.50'], 'cents'],
    [['12,5 %'], 'basisPoints'],
    [['2027', '0', '-3'], 'integer'],
    [['05558004'], 'text'],
    [['04.01.02'], 'text'],
    [['1234567890'], 'text'],
    [['31.03.2027', 'offen'], 'text'],
    [['–', ''], 'text'],
  ] as const)('%j is a column of the kind %s', (words, kind) => {
    expect(kindOf(words)).toBe(kind);
  });

  test('gives the values behind its words', () => {
    expect(valueIn('31.03.2027', 'day')).toBe('2027-03-31');
    expect(valueIn('1.234,50 €', 'cents')).toBe(123_450);
    expect(valueIn('-€1,234.05', 'cents')).toBe(-123_405);
    expect(valueIn('12,5 %', 'basisPoints')).toBe(1250);
    expect(valueIn('12.5%', 'basisPoints')).toBe(1250);
    expect(valueIn('–', 'cents')).toBeNull();
    expect(valueIn('', 'text')).toBeNull();
    expect(valueIn('05558004', 'text')).toBe('05558004');
  });

  test('words of several elements stand apart', () => {
    expect(plainWords(['  DIG-04 ', '\n', 'Aufbau'])).toBe('DIG-04 Aufbau');
  });
});
