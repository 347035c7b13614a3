import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extensions } from '../../renderer/ui/rich/extensions.ts';
import { compareRich } from '../../shared/rich/compare.ts';
import { docOf, plainText, type RichDoc, type RichNode } from '../../shared/rich/doc.ts';
import { fromEditable, strangers, toEditable } from '../../shared/rich/editable.ts';
import { mergeRich, tidy } from '../../shared/rich/merge.ts';
import { isBlank, unitsOf } from '../../shared/rich/units.ts';
import type { Json } from '../../shared/sync/json.ts';
import { anyRich } from './any-rich.ts';

const runs = { numRuns: 600 };

const allNodes = (node: RichNode): RichNode[] => [node, ...(node.content ?? []).flatMap(allNodes)];
const known = new Set([
  'doc',
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'text',
  'hardBreak',
]);

describe('what the editor is given', () => {
  test('holds nothing it does not know, and comes back as it was: who only looks changes nothing', () => {
    fc.assert(
      fc.property(anyRich, (value) => {
        const editable = toEditable(value);
        for (const node of allNodes(editable)) {
          expect(known.has(node.type) || Object.values<string>(strangers).includes(node.type)).toBe(true);
          for (const { type } of node.marks ?? []) expect(['bold', 'italic', 'link', strangers.mark]).toContain(type);
        }
        expect(fromEditable(editable)).toEqual(isBlank(value) ? null : tidy(docOf(value) as RichDoc));
      }),
      runs,
    );
  });

  test('is a document of its schema, and comes back out of it the same', () => {
    const schema = getSchema(extensions(() => {}));
    fc.assert(
      fc.property(anyRich, (value) => {
        const node = schema.nodeFromJSON(toEditable(value));
        expect(() => node.check()).not.toThrow();
        expect(fromEditable(node.toJSON() as RichDoc)).toEqual(isBlank(value) ? null : tidy(docOf(value) as RichDoc));
      }),
      runs,
    );
    // Whatever a newer version or another program made of the blocks this one knows.
    const block = fc.constantFrom(
      'paragraph',
      'heading',
      'bulletList',
      'orderedList',
      'listItem',
      'blockquote',
      'table',
    );
    const { anyNode } = fc.letrec<{ anyNode: RichNode }>((tie) => ({
      anyNode: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        fc.record({ type: fc.constant('text'), text: fc.constantFrom('Eins.', 'Zwei! Drei?') }),
        fc.constantFrom<RichNode>({ type: 'hardBreak' }, { type: 'image', attrs: { src: 'x' } }),
        fc.record({ type: block, content: fc.array(tie('anyNode'), { maxLength: 4 }) }),
      ),
    }));
    fc.assert(
      fc.property(fc.array(anyNode, { maxLength: 4 }), (content) => {
        const doc = { type: 'doc', content } as RichDoc;
        const node = schema.nodeFromJSON(toEditable(doc));
        expect(() => node.check()).not.toThrow();
        expect(plainText(fromEditable(node.toJSON() as RichDoc)).replace(/\s/g, '')).toBe(
          plainText(tidy(doc)).replace(/\s/g, ''),
        );
      }),
      runs,
    );
  });

  test('keeps a script in a link out of its reach, and the link in the value', () => {
    const link = { type: 'link', attrs: { href: 'javascript:alert(1)' } };
    const doc = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [link] }] }],
    };
    expect(JSON.stringify(toEditable(doc))).not.toContain('"link"');
    expect(fromEditable(toEditable(doc))).toEqual(doc);
  });
});

/** Without the words that wear this mark, and without the mark `but`. */
function without(node: RichNode, mark: string, but: string): RichNode[] {
  if (node.marks?.some(({ type }) => type === mark)) return [];
  const content = node.content?.flatMap((child) => without(child, mark, but));
  const marks = node.marks?.filter(({ type }) => type !== but) ?? [];
  const { marks: _, ...rest } = node;
  return [{ ...rest, ...(marks.length > 0 ? { marks } : {}), ...(content ? { content } : {}) }];
}
const letters = (value: unknown): string => plainText(value).replace(/[\s•]|\d+\. /g, '');

test('a comparison without what is gone says the new text, without what is new the old one', () => {
  fc.assert(
    fc.property(anyRich, anyRich, (from, to) => {
      const compared = compareRich(from, to);
      if (compared === null) return;
      expect(letters(without(compared, 'removed', 'added')[0])).toBe(letters(to));
      expect(letters(without(compared, 'added', 'removed')[0])).toBe(letters(from));
    }),
    runs,
  );
});

test('a text whose blocks or marks weigh far more than its words is not multiplied by cutting it', () => {
  const heavy = 'y'.repeat(100_000);
  const words = 'A. '.repeat(10_000);
  const line = (attrs: Record<string, Json>, marks: NonNullable<RichNode['marks']>): RichNode => ({
    type: 'paragraph',
    attrs,
    content: [{ type: 'text', text: words, marks }],
  });
  const item = (text: string): RichNode => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  });
  const list = (attrs: Record<string, Json>): RichNode => ({
    type: 'bulletList',
    attrs,
    content: Array.from({ length: 2000 }, (_, at) => item(`Punkt ${at}`)),
  });
  const doc = (...content: RichNode[]) => ({ type: 'doc', content }) as unknown as Json;
  for (const hostile of [
    doc(line({ heavy }, [])),
    doc(line({}, [{ type: 'glow', attrs: { heavy } }])),
    doc(list({ heavy })),
  ]) {
    expect(unitsOf(hostile)).toHaveLength(1);
    const merged = mergeRich(null, [hostile, doc(line({}, [])) as Json]);
    expect(JSON.stringify(merged.value).length).toBeLessThan(2 * JSON.stringify(hostile).length);
  }
  expect(unitsOf(doc(list({})))).toHaveLength(2000);
});
