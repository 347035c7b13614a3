import { describe, expect, test } from 'vitest';
import { readCsv } from '../../shared/lists/csv-reader.ts';
import { guessDialect } from '../../shared/lists/separator.ts';

const cellsOf = (text: string, separator = ';') => [...readCsv(text, separator)].map(({ cells }) => cells);

describe('reading CSV', () => {
  test.each([
    ['lines ended as on Windows, Unix and old Macs', 'a;b\r\nc;d\ne;f\rg', [['a', 'b'], ['c', 'd'], ['e', 'f'], ['g']]],
    [
      'a separator at the end is one more cell',
      'a;\n;',
      [
        ['a', ''],
        ['', ''],
      ],
    ],
    ['quotes hold separators, breaks and doubled quotes', '"a;b";"c\nd";"e""f"', [['a;b', 'c\nd', 'e"f']]],
    ['an empty text in quotes', '"";""""', [['', '"']]],
    ['a quote in the middle is a character', 'Rohr 5"; 3"', [['Rohr 5"', ' 3"']]],
    ['what follows a closing quote still belongs to the cell', '"Der "große" Plan";x', [['Der große" Plan"', 'x']]],
    ['a formula guard is taken off', "'=SUMME(A1);'-x;'text", [['=SUMME(A1)', '-x', "'text"]]],
  ])('%s', (_, text, expected) => expect(cellsOf(text)).toEqual(expected));

  test('a quote that is nowhere closed costs nothing but itself', () => {
    expect(cellsOf('1;"Radweg;x\n2;Mitfahrbank;y\n3;Karte;z')).toEqual([
      ['1', '"Radweg', 'x'],
      ['2', 'Mitfahrbank', 'y'],
      ['3', 'Karte', 'z'],
    ]);
  });

  test('a quote that is closed only by the opening one of a later row does not swallow the rows between', () => {
    expect(cellsOf('1;"Radweg;x\n2;Bank;y\n3;"Karte; groß";z')).toEqual([
      ['1', '"Radweg', 'x'],
      ['2', 'Bank', 'y'],
      ['3', 'Karte; groß', 'z'],
    ]);
  });

  test('a row that begins behind a line break inside quotes knows its line', () => {
    expect([...readCsv('"a\nb";c\nd', ';')].map(({ number }) => number)).toEqual([1, 3]);
  });

  test('a file of quotes is read in one go', () => {
    const many = '"\n'.repeat(200_000);
    const before = performance.now();
    expect([...readCsv(many, ';')].length).toBeGreaterThan(1);
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});

describe('finding the separator', () => {
  test.each([
    ['a;b;c\n1,5;2,5;3', ';'],
    ['a,b,c\n"x; y",2,3', ','],
    ['a\tb\nc, d\te', '\t'],
    ['Projektliste\n\nNr;Titel\n1;A, B, C\n2;D', ';'],
    ['nur eine Spalte\nx', ';'],
  ])('%j is cut by %j', (text, separator) => expect(guessDialect(text)).toEqual({ separator, skip: 0 }));

  test('what the file says itself counts', () => {
    expect(guessDialect('sep=,\r\na;b,c;d\r\n')).toEqual({ separator: ',', skip: 7 });
  });
});
