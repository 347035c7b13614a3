import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposalOf } from '../../../shared/councils/paper/propose.ts';
import type { PaperReading } from '../../../shared/councils/paper/read-paper.ts';
import { isLayout } from '../../../shared/councils/paper/shadow.ts';
import { bodies, fixtureNames, pasted, read, today } from './help.ts';

/** Characters people read; hyphens at line ends come and go with the layout. */
const readable = (text: string): string =>
  [...text.normalize('NFC')].filter((character) => !isLayout(character) && !/[-\u2010\u2011]/.test(character)).join('');

/** P1: every character stands in exactly one segment. */
function expectCovered({ source, segments }: PaperReading): void {
  let at = 0;
  for (const { start, end } of segments) {
    expect(start).toBe(at);
    expect(end).toBeGreaterThan(start);
    at = end;
  }
  expect(at).toBe(source.length);
}

/** P2: what is readable is in a heading, in the field its segment names, or in the remainder. */
function expectKept(reading: PaperReading): void {
  const { source, segments, fields, remainder } = reading;
  let rest = readable(remainder);
  const left = new Map(Object.entries(fields).map(([field, value]) => [field, readable(value)]));
  for (const { start, end, kind, fields: named } of segments) {
    const words = readable(source.slice(start, end));
    if (kind === 'rest') {
      expect(rest.startsWith(words)).toBe(true);
      rest = rest.slice(words.length);
    }
    if (kind !== 'text') continue;
    expect(named.length).toBeGreaterThan(0);
    for (const field of named) {
      const value = left.get(field) ?? '';
      const at = value.indexOf(words.replace(field === 'reference' ? /^Nr\.?/ : /^$/, ''));
      expect(at, `${field}: ${words}`).toBeGreaterThanOrEqual(0);
    }
  }
  expect(rest).toBe('');
}

function expectNothingLost(text: string): void {
  const reading = read(text);
  expectCovered(reading);
  expectKept(reading);
  for (const { start, end } of reading.findings) expect(end).toBeGreaterThan(start);
  const { paper } = proposalOf(reading, bodies, today);
  expect(paper['originalText']).toBe(text);
}

/** Sections of all fixtures: a heading with what stands under it, as people take them apart. */
const sections = fixtureNames.flatMap((name) =>
  pasted(name)
    .split(/(?<=\n)(?=\r?\n|[IVX]+\. |\d\. |[A-ZÄÖÜ][^\n]{2,30}:)/)
    .filter((part) => part.trim() !== ''),
);

const lineEnds = fc.constantFrom('\n', '\r\n', '\n\n', '\r', '\u2028', '\n\u00a0\n');
const mutation = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replace(/(\p{Ll}{3})(\p{Ll}{4})/gu, '$1\u00AD$2'),
  (text) => text.replace(/(\p{Ll}{4})(\p{Ll}{4})/gu, '$1-\n$2'),
  (text) => text.replaceAll(' ', '\u00a0'),
  (text) => text.replaceAll('\n', '\t'),
  (text) => text.replaceAll(':', ''),
  (text) => text.toUpperCase(),
  (text) => text.normalize('NFD'),
);

test.each(fixtureNames)('nothing of %s is lost (P1, P2)', (name) => expectNothingLost(pasted(name)));

test('nothing is lost of papers with their sections in any order, repeated, missing and broken (P1, P2)', () => {
  const part = fc
    .tuple(fc.constantFrom(...sections), mutation, lineEnds)
    .map(([text, mutate, end]) => mutate(text) + end);
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => expectNothingLost(parts.join(''))),
    { numRuns: 400 },
  );
});

test('nothing is lost of any text at all (P1, P2)', () => {
  const word = fc.constantFrom(
    'Beschluss',
    ':',
    'Sperrvermerk: ',
    '\n',
    '\r\n',
    ' ',
    '\t',
    '- ',
    '-\n',
    '\u00AD',
    'I. ',
    '(',
    ')',
    'Finanzen/ Personal:',
    'Vorlage',
    'SV-10-0056',
    'Datum',
    '5. April 2021',
    'Anlage 1: ',
    'öffentlich',
    'Seite 1',
    'gez. ',
    'Der Rat beschließt',
    '.',
    '   ',
    '😀',
  );
  const text = fc.oneof(
    fc.array(word, { maxLength: 60 }).map((words) => words.join('')),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
  );
  fc.assert(fc.property(text, expectNothingLost), { numRuns: 1500 });
});
