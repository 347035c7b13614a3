import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldWords } from '../../shared/core/fold.ts';
import { excerptLength, excerptOf, highlighted } from '../../shared/search/excerpt.ts';
import { placesIn, wordsOf } from '../../shared/search/words.ts';

const marked = (text: string, question: string): string[] =>
  placesIn(text, wordsOf(question)).map(({ mark: [from, to] }) => text.slice(from, to));

describe('what is marked', () => {
  test.each([
    ['Kommunale Wärmeplanung', 'warme', ['Wärme']],
    ['Kommunale Waermeplanung', 'wärme', ['Waerme']],
    ['Digitale Straßenlaternen', 'strasse', ['Straße']],
    ['Vorlage SV-10-0056', 'sv-10', ['SV', '10']],
    ['Neue Bücherei, neue Bücher', 'neu buch', ['Neu', 'Büch', 'neu', 'Büch']],
    ['Wa\u0308rme', 'wärme', ['Wa\u0308rme']],
    ['Cafe\u0301haus', 'cafe', ['Cafe\u0301']],
    ['Ver\u00ADwal\u00ADtung', 'verwalt', ['Ver\u00ADwal\u00ADt']],
    ['Wärmeplanung der Wärme', 'wärme wärmeplan', ['Wärmeplan', 'Wärme']],
    ['½ Stelle', '2', ['½']],
    ['𝐖ärme', 'warme', ['𝐖ärme']],
    ['Fernwärme', 'wärme', []],
    ['irgendwas', '', []],
  ])('%j asked for %j', (text, question, expected) => {
    expect(marked(text, question)).toEqual(expected);
  });

  test('marks are in order, apart, inside of the text, and each begins as it was asked', () => {
    const letter = fc.constantFrom(...'aeuäöüßAEÄÖÜsx', '\u0308', '\u00AD', ' ', '-', '½', '𝐖', '👍');
    const text = fc.array(letter, { maxLength: 40 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(text, text, (written, question) => {
        const words = wordsOf(question);
        let last = 0;
        for (const { mark, word } of placesIn(written, words)) {
          const [from, to] = mark;
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(written.length);
          expect(foldWords(written.slice(from, to)).some((part) => part.startsWith(word))).toBe(true);
          last = to;
        }
      }),
    );
  });

  test('every word of a text finds the text, whatever its spelling', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (anything) => {
        // Symbols that stand for several words ("℀") are found and not marked.
        const text = anything.replace(/[^\p{L}\p{N}\p{M} ]/gu, '');
        for (const word of foldWords(text)) expect(placesIn(text, [word]), fold(text)).not.toEqual([]);
      }),
    );
  });
});

describe('the part of a text that is shown', () => {
  const long = `${'Anfang und weiter so '.repeat(30)}Hier steht die Wärme bei Nottuln. ${'Und noch mehr davon '.repeat(30)}`;

  test('is where most of the words stand, cut at words, and its marks are where the words are', () => {
    const { text, marks, hits } = excerptOf(`Wärme ganz vorn. ${long}`, ['warme', 'nottuln']);
    expect(text).toMatch(/^… .*Hier steht die Wärme bei Nottuln\..* …$/);
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['Wärme', 'Nottuln']);
    expect(hits).toBe(2);
    expect(text.length).toBeLessThanOrEqual(excerptLength + 4);
  });

  test('is the beginning where nothing was found, on one line', () => {
    expect(excerptOf('Eins\n\nzwei', ['drei'])).toEqual({ text: 'Eins zwei', marks: [], hits: 0 });
    expect(excerptOf(long, ['drei']).text).toMatch(/^Anfang und weiter so .* …$/);
  });

  test('one word without an end is cut and keeps its mark', () => {
    const { text, marks } = excerptOf(`warm${'x'.repeat(500)}`, ['warm']);
    expect(text.length).toBeLessThanOrEqual(excerptLength + 4);
    expect(marks).toEqual([[0, 4]]);
    expect(highlighted('👍'.repeat(300), [], 121).text).toBe(`${'👍'.repeat(60)} …`);
  });

  test('marks always name the words, wherever the text is cut', () => {
    const word = fc.constantFrom('Wärme', 'Nottuln', 'und', 'x'.repeat(70), 'Gebäude');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 120 }), (parts) => {
        const { text, marks, hits } = excerptOf(parts.join(' '), ['warm', 'nott']);
        for (const [from, to] of marks) expect(['Wärm', 'Nott']).toContain(text.slice(from, to));
        if (hits > 0) expect(marks.length).toBeGreaterThan(0);
      }),
    );
  });
});
