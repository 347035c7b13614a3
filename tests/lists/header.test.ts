import { describe, expect, test } from 'vitest';
import { findHeader, headerAt } from '../../shared/lists/header.ts';
import { amountUnit, plainHeading } from '../../shared/lists/heading.ts';
import { listKinds } from '../../shared/lists/kinds.ts';
import { rowsOf } from './lines.ts';

const kind = listKinds.projects;
const titles = (rows: Parameters<typeof findHeader>[0]) => findHeader(rows, kind).columns.map(({ title }) => title);

describe('finding the head of a list', () => {
  test('below a title, a date and a blank line', () => {
    const rows = rowsOf(
      ['Projektliste 2026'],
      [],
      ['Stand: 1.9.2026'],
      ['Nr.', 'Titel', 'Status'],
      ['1', 'Radweg', 'läuft'],
    );
    expect(findHeader(rows, kind)).toMatchObject({ from: 3, to: 4 });
    expect(titles(rows)).toEqual(['Nr.', 'Titel', 'Status']);
  });

  test('two rows one above the other, with a heading over several columns', () => {
    const rows = rowsOf(
      ['Nr.', 'Vorhaben', 'Laufzeit', '', 'Kosten', ''],
      ['', '', 'Beginn', 'Ende', 'Plan', 'Ist'],
      ['1', 'Radweg', '1.1.2026', '1.1.2027', '5', '4'],
    );
    expect(findHeader(rows, kind)).toMatchObject({ from: 0, to: 2 });
    expect(titles(rows)).toEqual(['Nr.', 'Vorhaben', 'Laufzeit Beginn', 'Laufzeit Ende', 'Kosten Plan', 'Kosten Ist']);
  });

  test('a first row of data is no second line of the head', () => {
    const rows = rowsOf(['Nr.', 'Titel'], ['eins', 'Status der Ampel'], ['zwei', 'Radweg']);
    expect(findHeader(rows, kind)).toMatchObject({ from: 0, to: 1 });
  });

  test('where no heading is known, the first row that is filled like the others', () => {
    const rows = rowsOf(['Liste'], ['aa', 'bb', 'cc'], ['1', '2', '3']);
    expect(findHeader(rows, kind)).toMatchObject({ from: 1, to: 2 });
  });

  test('columns headed alike are told apart, and those without a heading are called by their letter', () => {
    const { columns } = headerAt(rowsOf(['Titel', 'Notiz', 'Notiz', ''], ['a', 'b', 'c', 'd']), 0, 1);
    expect(columns.map(({ title, key }) => [title, key])).toEqual([
      ['Titel', 'titel#1'],
      ['Notiz', 'notiz#1'],
      ['Notiz (2)', 'notiz#2'],
      ['D', '#1'],
    ]);
  });

  test('a column without a heading and without content is none', () => {
    expect(headerAt(rowsOf(['Titel', '', ''], ['a', '', 'x']), 0, 1).columns.map(({ letter }) => letter)).toEqual([
      'A',
      'C',
    ]);
  });

  test('an empty list has no columns', () => expect(findHeader([], kind).columns).toEqual([]));
});

describe('headings', () => {
  test.each([
    ['Budget (in T€)', 'budget', 'T'],
    ['Kosten in TEUR', 'kosten', 'T'],
    ['Kosten in Mio. €', 'kosten', 'Mio'],
    ['Budget in €', 'budget', ''],
    ['Kosten [EUR]', 'kosten', ''],
    ['Projekt-Nr.', 'projekt nr', ''],
    ['Tätigkeit', 'tatigkeit', ''],
    ['€', '', ''],
  ])('%s is %j, counted in %j', (heading, plain, unit) => {
    expect([plainHeading(heading), amountUnit(heading)]).toEqual([plain, unit]);
  });
});
