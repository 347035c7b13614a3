import { describe, expect, test } from 'vitest';
import { day } from '../../shared/core/day.ts';
import { entities } from '../../shared/entities.ts';
import { listKinds } from '../../shared/lists/kinds.ts';
import { namesFrom } from '../../shared/lists/names.ts';
import { cleanText, readCell } from '../../shared/lists/read-cell.ts';

const today = day('2026-11-23');
const { fields } = entities.project;
const { values } = listKinds.projects;

const records: Readonly<Record<string, readonly (readonly [id: string, title: string, ...also: string[]])[]>> = {
  body: [
    ['b1', 'Kreis Coesfeld', 'Kreis', '05558'],
    ['b2', 'Coesfeld', '05558012'],
    ['b3', 'Dülmen', '05558016'],
  ],
  person: [
    ['p1', 'Dr. Anna Müller', 'anna@example.org'],
    ['p2', 'Anton Groß'],
    ['p3', 'Anna Klein'],
  ],
  strategyField: [['f1', 'Mobilität', 'H1', 'H1 Mobilität']],
};
const names = namesFrom((entity) => (records[entity] ?? []).map(([id, title, ...also]) => ({ id, title, also })));

const read = (field: keyof typeof fields, text: string, more: { unit?: string; said?: Record<string, string> } = {}) =>
  readCell(fields[field] as never, text, {
    today,
    names,
    said: more.said ?? {},
    words: values[field] ?? {},
    unit: more.unit ?? '',
  });
const value = (of: unknown) => ({ state: 'value', value: of });
const faulty = (code: string) => expect.objectContaining({ state: 'fault', fault: expect.objectContaining({ code }) });

describe('days', () => {
  test.each([
    ['31.03.2027', '2027-03-31'],
    ['31.3.27', '2027-03-31'],
    ['31. März 2027', '2027-03-31'],
    ['2027-03-31', '2027-03-31'],
    ['31.03.2027 00:00:00', '2027-03-31'],
    ['2027-03-31T08:15:00Z', '2027-03-31'],
    ['Mi, 31.3.2027', '2027-03-31'],
    ['46112', '2026-03-31'],
  ])('%s', (text, expected) => expect(read('endOn', text)).toEqual(value(expected)));

  test.each([
    ['31.3.', 'no-year'],
    ['morgen', 'no-year'],
    ['März', 'no-year'],
    ['III. Quartal 2026', 'vague-day'],
    ['2027', 'vague-day'],
    ['31.02.2027', 'no-day'],
    ['bald', 'no-day'],
    ['12345678', 'no-day'],
  ])('%s is refused, not guessed: %s', (text, code) => expect(read('endOn', text)).toEqual(faulty(code)));
});

describe('amounts', () => {
  test.each([
    ['1.234.567,89 €', '', 123_456_789],
    ['1,2 Mio', '', 120_000_000],
    ['50 T€', '', 5_000_000],
    ['50 TEUR', '', 5_000_000],
    ['1234,5', '', 123_450],
    ['50', 'T', 5_000_000],
    ['85,5', 'T', 8_550_000],
    ['50 €', 'T', 5_000_000],
    ['2 Mio. €', 'T', 200_000_000],
    ['-3,50', '', -350],
  ])('%s counted in %j is %d cents', (text, unit, cents) =>
    expect(read('budgetCents', text, { unit })).toEqual(value(cents)),
  );

  test.each(['viel', 'ca. 50.000 €', '1.000.00', '0,005', '=F5*2', '9'.repeat(30)])('%s is none', (text) =>
    expect(read('budgetCents', text)).toEqual(faulty('no-amount')),
  );
});

describe('whole numbers', () => {
  test('have the range of their field', () => {
    expect(read('benefit', '3,0')).toEqual(value(3));
    expect(read('benefit', '6')).toEqual(faulty('out-of-range'));
    expect(read('benefit', '-1')).toEqual(faulty('out-of-range'));
    expect(read('benefit', '2,5')).toEqual(faulty('no-number'));
  });
});

describe('choices', () => {
  test.each([
    ['status', 'In Umsetzung', 'running'],
    ['status', 'läuft', 'running'],
    ['status', 'LAEUFT', 'running'],
    ['status', 'completed', 'completed'],
    ['status', 'Erledigt', 'completed'],
    ['ampel', 'rot', 'red'],
    ['ampel', '🟢', 'green'],
    ['trend', '↗', 'up'],
    ['priority', 'Hoch', 'high'],
  ] as const)('%s: %s', (field, text, choice) => expect(read(field, text)).toEqual(value(choice)));

  test('what is unknown is refused with what there is', () => {
    expect(read('priority', 'Prio A')).toEqual({
      state: 'fault',
      fault: { code: 'unknown-choice', detail: 'hoch, mittel, niedrig' },
    });
  });

  test('what a person has decided counts, however the word is written', () => {
    const said = { 'prio a': 'high', nie: 'keep', egal: 'ignore', toll: 'gibtesnicht' };
    expect(read('priority', 'PRIO  A', { said })).toEqual(value('high'));
    expect(read('priority', 'nie', { said })).toEqual({ state: 'text', isKept: true });
    expect(read('priority', 'egal', { said })).toEqual({ state: 'text', isKept: false });
    expect(read('priority', 'toll', { said })).toEqual(faulty('unknown-choice'));
  });

  test('names every object has are words like others', () => {
    expect(read('priority', 'constructor')).toEqual(faulty('unknown-choice'));
    expect(read('leadBodyId', '__proto__')).toEqual(faulty('unknown-name'));
  });
});

describe('names', () => {
  test.each([
    ['leadBodyId', 'Dülmen', 'b3'],
    ['leadBodyId', 'Stadt Dülmen', 'b3'],
    ['leadBodyId', '05558016', 'b3'],
    ['leadBodyId', 'Kreis Coesfeld', 'b1'],
    ['leadBodyId', 'Stadt Coesfeld', 'b2'],
    ['caretakerPersonId', 'Müller, Anna', 'p1'],
    ['caretakerPersonId', 'Frau Dr. Müller', 'p1'],
    ['caretakerPersonId', 'ANNA@example.org', 'p1'],
    ['fieldId', 'H1 – Mobilität', 'f1'],
  ] as const)('%s: %s', (field, text, id) => expect(read(field, text)).toEqual(value(id)));

  test('what fits two is refused with both', () => {
    expect(read('caretakerPersonId', 'Anna')).toEqual({
      state: 'fault',
      fault: { code: 'ambiguous-name', detail: 'Dr. Anna Müller, Anna Klein' },
    });
  });

  test('a person is made if somebody said so, and only as long as nobody is called so', () => {
    const said = { 'zora neu': 'new', 'anton groß': 'new', 'anton gross': 'new', weg: 'ohne-kennung' };
    expect(read('caretakerPersonId', 'Zora Neu', { said })).toEqual({ state: 'new', name: 'Zora Neu' });
    expect(read('caretakerPersonId', 'Anton Groß', { said })).toEqual(value('p2'));
    expect(read('caretakerPersonId', 'weg', { said })).toEqual(faulty('unknown-name'));
  });
});

describe('texts', () => {
  test('a line keeps its words, a longer text its lines', () => {
    expect(read('title', ' Rad \n weg ')).toEqual(value('Rad weg'));
    expect(read('summary', 'eins\r\nzwei')).toEqual(value('eins\nzwei'));
  });

  test('a text that is too long is cut and named', () => {
    const reading = read('title', 'x'.repeat(400));
    expect(reading).toEqual(faulty('too-long'));
    expect(reading.state === 'fault' && reading.cut?.length).toBe(300);
  });

  test('control characters and halves of characters are left out', () => {
    expect(cleanText('\u0000a\u0001b\u007f\tc\r\nd\ud800')).toBe('ab\tc\nd\ufffd');
  });

  test('a formula is a text', () => expect(read('title', '=1+1')).toEqual(value('=1+1')));
});

test.each(['', '  ', '-', '–', 'k. A.', 'n/a', '...'])('%j says nothing', (text) =>
  expect(read('budgetCents', text)).toEqual({ state: 'empty' }),
);

test.each(['#DIV/0!', '#NV', '#BEZUG!', '#VALUE!'])('%s is an error of the sheet', (text) =>
  expect(read('title', text)).toEqual(faulty('sheet-error')),
);
