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

const runs = { numRuns: 1000 };

// Few different sentences, so that the same one stands in several places and diffs have something to go wrong with.
const anySentence = fc.constantFrom('Eins.', 'Zwei!', 'Drei?', 'Vier.', 'Fünf z. B. so.', 'Sechs …');
const anyMarks = fc.constantFrom([], [{ type: 'bold' }], [{ type: 'glow', attrs: { of: 'later' } }]);
const anyInline: fc.Arbitrary<RichNode[]> = fc
  .array(fc.tuple(anySentence, anyMarks), { minLength: 1, maxLength: 4 })
  .map((parts) =>
    parts.map(([text, marks], at) => ({
      type: 'text',
      text: (at === 0 ? '' : ' ') + text,
      ...(marks.length > 0 ? { marks } : {}),
    })),
  );
const paragraph = anyInline.map((content): RichNode => ({ type: 'paragraph', content }));
const anyBlock: fc.Arbitrary<RichNode> = fc.oneof(
  paragraph,
  anyInline.map((content): RichNode => ({ type: 'heading', attrs: { level: 2 }, content })),
  fc
    .tuple(fc.constantFrom('bulletList', 'orderedList'), fc.array(paragraph, { minLength: 1, maxLength: 3 }))
    .map(
      ([type, items]): RichNode => ({ type, content: items.map((item) => ({ type: 'listItem', content: [item] })) }),
    ),
  paragraph.map((content): RichNode => ({ type: 'blockquote', content: [content] })),
  paragraph.map((content): RichNode => ({ type: 'panelOfTomorrow', attrs: { tone: 'calm' }, content: [content] })),
);
const anyValue: fc.Arbitrary<Json> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(anyBlock, { maxLength: 4 }).map((content) => ({ type: 'doc', content }) as unknown as Json),
  },
  { weight: 1, arbitrary: fc.array(anySentence, { maxLength: 4 }).map((all) => all.join('\n')) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const anyVariants = fc.array(anyValue, { minLength: 1, maxLength: 3 });
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
      fc.property(anyValue, anyVariants, (base, variants) => {
        const merged = mergeRich(base, variants);
        expect(mergeRich(base, [...variants, ...variants].reverse())).toEqual(merged);
        expect(mergeRich(base, [base, ...variants])).toEqual(merged);
      }),
      runs,
    );
  });

  test('are documents that may be written, whatever met', () => {
    fc.assert(
      fc.property(anyValue, anyVariants, (base, variants) => {
        const { value } = mergeRich(base, variants);
        expect(isNode(value) && isWellFormed(value)).toBe(true);
        expect(richFault(value, 100_000)).toBe(null);
      }),
      runs,
    );
  });

  test('hold every sentence that somebody wrote, and every overlap where it says', () => {
    fc.assert(
      fc.property(anyValue, anyVariants, (base, variants) => {
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
      fc.property(anyValue, anyVariants, (base, variants) => {
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
