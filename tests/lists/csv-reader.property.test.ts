import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine } from '../../shared/core/csv.ts';
import { readCsv } from '../../shared/lists/csv-reader.ts';
import { guessDialect } from '../../shared/lists/separator.ts';

/** Characters that mean something to CSV, and some that do not. */
const pieces = fc.constantFrom(
  '"',
  ';',
  ',',
  '\n',
  '\r\n',
  '\t',
  "'",
  '=',
  '-',
  '+',
  '@',
  '0',
  '1,5',
  ' ',
  'ä',
  'Text',
);
const cells = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''));

test('what the program writes as CSV it reads again, cell by cell', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cells, { minLength: 1, maxLength: 5 }), { maxLength: 8 }), (rows) => {
      const text = rows.map(csvLine).join('');
      expect([...readCsv(text, ';')].map((row) => row.cells)).toEqual(rows);
    }),
    { numRuns: 3000 },
  );
});

test('whatever a file looks like, every character besides quotes, breaks and the mark of a kept text is in some cell, in its order', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      const bare = (of: string) => of.replace(/["\r\n;'=]/g, '');
      const read = [...readCsv(text, ';')].flatMap((row) => row.cells).join('');
      expect(bare(read)).toBe(bare(text));
    }),
    { numRuns: 3000 },
  );
});

test('rows are numbered by the line they begin in', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cells, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), (rows) => {
      const text = rows.map(csvLine).join('');
      let line = 1;
      const lines = rows.map((row) => {
        const first = line;
        line += csvLine(row).match(/\r\n|\r|\n/g)?.length ?? 0;
        return first;
      });
      expect([...readCsv(text, ';')].map(({ number }) => number)).toEqual(lines);
    }),
    { numRuns: 1000 },
  );
});

test('the separator is found in any table of plain words', () => {
  const word = fc.stringMatching(/^[a-zäöü]{1,9}$/);
  const table = fc
    .integer({ min: 2, max: 8 })
    .chain((width) => fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 9 }));
  fc.assert(
    fc.property(table, fc.constantFrom(';', ',', '\t', '|'), (rows, separator) => {
      const text = rows.map((row) => row.join(separator)).join('\n');
      expect(guessDialect(text).separator).toBe(separator);
    }),
  );
});
