import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  docOfPlain,
  isNode,
  plainText,
  type RichDoc,
  type RichNode,
  richFault,
  safeHref,
} from '../../shared/rich/doc.ts';
import { mergeRich, tidy } from '../../shared/rich/merge.ts';
import type { Json } from '../../shared/sync/json.ts';
import { anyRich } from './any-rich.ts';

const runs = { numRuns: 1000 };

const anyVariants = fc.array(anyRich, { minLength: 1, maxLength: 3 });
/** Without the signs of lists: neighbouring lists of one kind become one, and its items are counted through. */
const sentencesIn = (value: unknown): string[] =>
  plainText(value)
    .split('\n')
    .flatMap((line) => line.replace(/^(• |\d+\. )/, '').split(/(?<=[.!?…])\s+/))
    .filter((text) => text !== '');

/** What the schema of the editor asks of lists: items, and each begins with a paragraph. */
function isWellFormed(node: RichNode): boolean {
  const children = node.content ?? [];
  if (node.type === 'bulletList' || node.type === 'orderedList')
    if (
      children.length === 0 ||
      !children.every((child) => child.type === 'listItem' && child.content?.[0]?.type === 'paragraph')
    )
      return false;
  return children.every(isWellFormed);
}

describe('R3: merged rich texts', () => {
  test('do not depend on the order of the variants, or on how often each is there', () => {
    fc.assert(
      fc.property(anyRich, anyVariants, (base, variants) => {
        const merged = mergeRich(base, variants);
        expect(mergeRich(base, [...variants, ...variants].reverse())).toEqual(merged);
        expect(mergeRich(base, [base, ...variants])).toEqual(merged);
      }),
      runs,
    );
  });

  test('are documents that may be written, whatever met', () => {
    fc.assert(
      fc.property(anyRich, anyVariants, (base, variants) => {
        const { value } = mergeRich(base, variants);
        expect(isNode(value) && isWellFormed(value)).toBe(true);
        expect(richFault(value, 100_000)).toBe(null);
      }),
      runs,
    );
  });

  test('hold every sentence that somebody wrote, and every overlap where it says', () => {
    fc.assert(
      fc.property(anyRich, anyVariants, (base, variants) => {
        const { value, text, overlaps, conflict } = mergeRich(base, variants);
        expect(conflict).toBe(overlaps.length > 0);
        const inBase = new Set(sentencesIn(base));
        const words = plainText(value);
        for (const sentence of variants.flatMap(sentencesIn))
          if (!inBase.has(sentence)) expect(words).toContain(sentence);
        for (const { at, length, alternatives } of overlaps)
          for (const said of alternatives) expect(text.slice(at, at + length)).toContain(said.trim());
      }),
      runs,
    );
  });

  test('come to the same when merged again, and one variant is that variant', () => {
    fc.assert(
      fc.property(anyRich, anyVariants, (base, variants) => {
        const { value } = mergeRich(base, variants);
        expect(mergeRich(base, [value]).value).toEqual(value);
        expect(mergeRich(value, [value]).value).toEqual(value);
        expect(sentencesIn(mergeRich(base, [variants[0] ?? null]).value)).toEqual(sentencesIn(variants[0] ?? null));
      }),
      runs,
    );
  });
});

describe('a rich text', () => {
  test('that was plain is the same words, and two sites that write in different paragraphs are both heard', () => {
    const old = 'Der Kreis plant.\nOlfen baut.';
    const nottuln = docOfPlain('Der Kreis plant gut.\nOlfen baut.') as unknown as Json;
    const merged = mergeRich(old, [nottuln, 'Der Kreis plant.\nOlfen baut schnell.']);
    expect(merged).toMatchObject({ conflict: false, text: 'Der Kreis plant gut.\nOlfen baut schnell.' });
    expect(plainText(merged.value)).toBe(merged.text);
  });

  test('set in bold here and put in other words there is for a person to decide', () => {
    const bold = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Eins.', marks: [{ type: 'bold' }] }] }],
    };
    expect(mergeRich('Eins.', [bold, 'Zwei.'])).toMatchObject({ conflict: true, overlaps: [{ base: '\nEins.' }] });
  });

  // Found with seed -1362045035: the merged text loses the line break it begins with, and its overlaps have to move with it.
  test('shows an overlap where it stands, in the first line, too', () => {
    const { text, overlaps } = mergeRich('Eins.', ['Zwei!', 'Drei?']);
    const places = overlaps.map(({ at, length }) => text.slice(at, at + length));
    expect([text, places]).toEqual(['Drei?\nZwei!', ['Drei?\nZwei!']]);
    const later = mergeRich('Eins.\nVier.', ['Eins.\nZwei!', 'Eins.\nDrei?']);
    expect(later.overlaps.map(({ at, length }) => later.text.slice(at, at + length))).toEqual(['\nDrei?\nZwei!']);
  });

  test('from anywhere is read as words, never as anything else', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (content) => {
        const doc = { type: 'doc', content } as Json;
        expect(typeof plainText(doc)).toBe('string');
        expect(isNode(mergeRich(null, [doc, 'Eins.']).value)).toBe(true);
      }),
      runs,
    );
    expect(safeHref('javascript:alert(1)')).toBe(null);
    expect(safeHref('https://kreis-coesfeld.de/')).toBe('https://kreis-coesfeld.de/');
  });

  test('keeps nodes it does not know, lists of one level, and nothing where nobody wrote anything', () => {
    const unknown: RichNode = {
      type: 'panelOfTomorrow',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'A.' }] }],
    };
    const item = (...content: RichNode[]): RichNode => ({ type: 'listItem', content });
    const line = (text: string): RichNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
    const nested: RichDoc = {
      type: 'doc',
      content: [
        unknown,
        { type: 'bulletList', content: [item(line('Eins'), { type: 'bulletList', content: [item(line('Zwei'))] })] },
      ],
    };
    expect(tidy(nested)).toEqual({
      type: 'doc',
      content: [unknown, { type: 'bulletList', content: [item(line('Eins')), item(line('Zwei'))] }],
    });
    expect(tidy({ type: 'doc', content: [{ type: 'paragraph' }] })).toBe(null);
  });
});
