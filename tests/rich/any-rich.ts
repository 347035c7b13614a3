import fc from 'fast-check';
import type { RichNode } from '../../shared/rich/doc.ts';
import type { Json } from '../../shared/sync/json.ts';

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
/** Documents of all kinds of blocks, plain texts, and nothing. */
export const anyRich: fc.Arbitrary<Json> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(anyBlock, { maxLength: 4 }).map((content) => ({ type: 'doc', content }) as unknown as Json),
  },
  { weight: 1, arbitrary: fc.array(anySentence, { maxLength: 4 }).map((all) => all.join('\n')) },
  { weight: 1, arbitrary: fc.constant(null) },
);
