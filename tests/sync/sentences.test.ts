import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../shared/sync/sentences.ts';

const trimmed = (text: string) => sentencesOf(text).map((part) => part.trim());

describe('a text is cut into sentences', () => {
  test('behind points, question and exclamation marks, and behind the quotes that close there', () => {
    expect(sentencesOf('Der Kreis plant. Olfen baut! Und Nottuln? „Wir auch.“ Gut.')).toEqual([
      'Der Kreis plant.',
      ' Olfen baut!',
      ' Und Nottuln?',
      ' „Wir auch.“',
      ' Gut.',
    ]);
  });

  test('at the end of a line, whatever stands there', () => {
    expect(sentencesOf('Offen:\n- Kosten\n- Termin\n\nStand: Mai')).toEqual([
      'Offen:',
      '\n- Kosten',
      '\n- Termin',
      '\n\nStand: Mai',
    ]);
  });

  test('behind a year and behind a date, but not behind an ordinal', () => {
    expect(trimmed('Es beginnt 2027. Danach geht es weiter bis 31.12.2028. Die 12. Sitzung ist am 1. Januar.')).toEqual(
      ['Es beginnt 2027.', 'Danach geht es weiter bis 31.12.2028.', 'Die 12. Sitzung ist am 1. Januar.'],
    );
  });

  test.each([
    'Wir prüfen z. B. Leerrohre, d. h. Kabel, bzw. Masten u. a. Stellen.',
    'Siehe Nr. 5 der Richtlinie und § 3 Abs. 2 Satz 1 GO NRW.',
    'Am 1. Januar beginnt das II. Quartal nicht.',
    'Herr Dr. A. Müller und Prof. Dr. Schulze kamen ca. zehn Minuten später.',
    'Das kostet ca. 3 Mio. Euro inkl. MwSt. und ggf. Nebenkosten.',
    'Die Adresse www.kreis-coesfeld.de nennt Version 3.5 und 1.1.2027.',
    '„Wirklich?“ fragte er (Nr. 3).',
  ])('but not here: %s', (text) => {
    expect(sentencesOf(text)).toEqual([text]);
  });
});

test('joined, the sentences are the text again, character by character', () => {
  const anyText = fc
    .array(
      fc.oneof(
        fc.constantFrom('. ', '? ', '!', '\n', ' ', '\u00a0', '„', '“', 'z. B. ', 'Nr. 5', '1. Januar', '…', '\r\n'),
        fc.string({ unit: 'grapheme', maxLength: 6 }),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(anyText, (text) => {
      const parts = sentencesOf(text);
      expect(parts.join('')).toBe(text);
      expect(parts).not.toContain('');
    }),
    { numRuns: 3000 },
  );
});
