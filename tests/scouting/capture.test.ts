import { expect, test } from 'vitest';
import { readCapture } from '../../shared/scouting/capture.ts';

test.each([
  ['Ein Gedanke ohne alles', [], null],
  ['Sensoren #LoRaWAN #Klima', ['LoRaWAN', 'Klima'], null],
  ['#KI, #Büro-Zeit. (#Straße)', ['KI', 'Büro-Zeit', 'Straße'], null],
  ['zweimal #KI und #ki', ['KI'], null],
  ['C#, #12, a#b und ## sind keine', [], null],
  ['#2030ziel hat einen Buchstaben', ['2030ziel'], null],
  ['Siehe https://www.example.org/terminal.', [], 'https://www.example.org/terminal'],
  ['(https://example.org/a) und https://example.org/b', [], 'https://example.org/a'],
  ['https://example.org/wiki/X_(Y)', [], 'https://example.org/wiki/X_(Y)'],
  ['www.example.org#abschnitt ist kein Schlagwort', [], 'https://www.example.org#abschnitt'],
  ['javascript:alert(1) und ftp://example.org sind keine Verweise', [], null],
] as const)('%s', (text, tags, url) => {
  expect(readCapture(text)).toEqual({ tags, url });
});

test('the same line twice gives the same answer', () => {
  const line = 'Messe #KI https://example.org/x';
  expect(readCapture(line)).toEqual(readCapture(line));
});

test('a word too long for a tag and an address too long for a link are only text', () => {
  expect(readCapture(`#${'a'.repeat(61)}`).tags).toEqual([]);
  expect(readCapture(`https://example.org/${'a'.repeat(2000)}`).url).toBeNull();
});
