import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameTrouble, plainFileName } from '../../shared/host/file-kind.ts';

const part = fc.oneof(
  fc.constantFrom(
    'con',
    'PRN',
    'nul',
    'COM1',
    'lpt²',
    'CONIN$',
    '.',
    ' ',
    '..',
    '/',
    '\\',
    ':',
    '*',
    '?',
    '"',
    '<',
    '|',
    '\u0000',
    '\u0085',
  ),
  fc.constantFrom(
    '\ud83d',
    '😀',
    'ä',
    'a\u0308',
    '\u202e',
    '\ufeff',
    '\u2028',
    '.docx',
    '.gz',
    'x'.repeat(90),
    'ü'.repeat(120),
    '😀'.repeat(60),
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const name = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));

test('FN1: of any text comes a name that every computer can store, and it stays as it is', () => {
  fc.assert(
    fc.property(name, (typed) => {
      const made = plainFileName(typed);
      expect(nameTrouble(made)).toBe(null);
      expect(plainFileName(made)).toBe(made);
      // Told apart from our own reading: what Windows says in its documentation.
      expect(made).toMatch(/^(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[^<>:"/\\|?*]*[^. <>:"/\\|?*]$/iu);
      expect(made.isWellFormed()).toBe(true);
      expect(Buffer.byteLength(made)).toBeLessThan(240);
    }),
    { numRuns: 3000 },
  );
});

test('a long name is cut before its ending, between two letters', () => {
  expect(plainFileName(`${'x'.repeat(500)}.docx`)).toBe(`${'x'.repeat(175)}.docx`);
  expect(plainFileName(`${'😀'.repeat(200)}.odt`)).toBe(`${'😀'.repeat(54)}.odt`);
  expect(plainFileName('Sachstandsbericht – Städte & Gemeinden (3. Fassung).pdf')).toBe(
    'Sachstandsbericht – Städte & Gemeinden (3. Fassung).pdf',
  );
});

test('devices of Windows are named by whatever ending, and names that only begin like one are not', () => {
  for (const device of ['con', 'Con.txt', 'NUL', 'aux .md', 'COM1.docx', 'lpt³', 'CONOUT$'])
    expect(nameTrouble(device)?.why, device).toBe('device');
  for (const other of ['Konto.docx', 'console', 'COM10.docx', 'nullen.txt', 'auxiliar'])
    expect(nameTrouble(other), other).toBe(null);
});
