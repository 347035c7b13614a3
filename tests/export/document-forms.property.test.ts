import fc from 'fast-check';
import { expect, test } from 'vitest';
import { docxOf } from '../../db/export/docx.ts';
import { odtOf } from '../../db/export/odt.ts';
import type { Block, TextDocument } from '../../shared/documents/contract.ts';
import { htmlOf } from '../../shared/documents/html.ts';
import { markdownOf } from '../../shared/documents/markdown.ts';
import { readDocx, readHtml, readMarkdown, readOdt } from './read-back.ts';

/** What breaks files, and what is markup somewhere. */
const nasty = fc.constantFrom(
  ...[
    '\u0000',
    '\u0008',
    '\u000b',
    '\u000c',
    '\u001b',
    '\u0085',
    '\u00a0',
    '\u2028',
    '\ud800',
    '\udc00',
    '\ufffe',
    '\ufeff',
  ],
  ...['😀', 'e\u0301', '\u202e', '\t', ' ', '  ', '\n', '\r\n', '\r', '\n\n', '\n \n\n', '\\', '\\\n'],
  ...[
    '<b>',
    '</p>',
    '<br>',
    '<!--',
    '-->',
    ']]>',
    '<![CDATA[',
    '&amp;',
    '&#10;',
    '&lt;',
    '<script>alert(1)</script>',
    '"',
    "'",
  ],
  ...[
    '# ',
    '## ',
    '- ',
    '+ ',
    '* ',
    '1. ',
    '2) ',
    '> ',
    '---',
    '===',
    '***',
    '```',
    '~~~',
    '    ',
    '|',
    '\\|',
    '| a | b |\n| --- | --- |',
  ],
  ...[
    '**fett**',
    '_kursiv_',
    '`code`',
    '[Text](http://a.de)',
    '![Bild](x.png)',
    '[x]: http://a.de',
    '<http://a.de>',
    'https://a.de/x_y_z',
  ],
  ...[
    'www.a.de',
    ':smile:',
    '$x$',
    '~~weg~~',
    '^1^',
    '[ ] ',
    '{.klasse}',
    'Straße 5',
    'Ä',
    '31. März',
    '</style>',
    '</title>',
    '}',
  ],
);
const text = fc
  .array(
    fc.oneof({ weight: 3, arbitrary: nasty }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) }),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));
const line = text.map((found) => found.replace(/[\r\n]+/g, ' '));

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 3 }), text: line }),
  fc.record({ kind: fc.constant('paragraph' as const), text, lead: line }),
  fc.record({ kind: fc.constant('paragraph' as const), text }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(text, { maxLength: 3 }) }),
  fc.integer({ min: 1, max: 3 }).chain((columns) =>
    fc.record({
      kind: fc.constant('table' as const),
      head: fc.oneof(fc.constant<string[]>([]), fc.array(line, { minLength: columns, maxLength: columns })),
      rows: fc.array(fc.array(text, { maxLength: columns }), { maxLength: 3 }),
    }),
  ),
);
const document: fc.Arbitrary<TextDocument> = fc.record({
  title: line.map((found) => `Titel ${found}`),
  footer: line,
  blocks: fc.array(block, { maxLength: 6 }),
});

/** Every text of a document in its order. */
function textsOf({ title, blocks }: TextDocument): string[] {
  return [
    title,
    ...blocks.flatMap((one) => {
      if (one.kind === 'heading') return [one.text];
      if (one.kind === 'paragraph') return [one.lead ?? '', one.text];
      if (one.kind === 'list') return [...one.items];
      return one.kind === 'table' ? [...one.head, ...one.rows.flat()] : [];
    }),
  ];
}

/** What a file can hold: half a character becomes the sign for it, and of control characters only tab and line end exist. */
const holdable = (found: string): string =>
  [...found.toWellFormed()]
    .filter((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      return code === 9 || code === 10 || code === 13 || (code >= 32 && code !== 0xfffe && code !== 0xffff);
    })
    .join('');

/** Without line ends and what is around them, and without the blank that stands between two texts: everything that can be read. */
const flat = (found: string): string => found.replace(/\s+/g, '');
const expected = (of: TextDocument): string => flat(textsOf(of).map(holdable).join('\n'));

/** White space within a line is kept as it is: of a text that is a line of its own, between signs. */
const inner = fc
  .array(fc.constantFrom(' ', '  ', '\t', '\u00a0', '   '), { minLength: 1, maxLength: 3 })
  .map((spaces) => spaces.join('x'));

const written: readonly (readonly [
  string,
  (of: TextDocument) => Promise<{ text: string; names: readonly string[] }>,
])[] = [
  ['DOCX', async (of) => readDocx(await docxOf(of))],
  ['ODT', async (of) => readOdt(await odtOf(of))],
  ['HTML', async (of) => readHtml(htmlOf(of))],
  ['Markdown', async (of) => readMarkdown(markdownOf({ ...of, footer: '' }))],
];

test.each(written)('%s: no text loses a character, and the file is always well-formed', async (_, read) => {
  await fc.assert(
    fc.asyncProperty(document, async (of) => {
      expect(flat((await read(of)).text)).toBe(expected(of));
    }),
    { numRuns: 200 },
  );
});

test.each(written)('%s: white space in a text is kept, also at its edges', async (_, read) => {
  await fc.assert(
    fc.asyncProperty(inner, inner, async (before, middle) => {
      const items = [`${before}a${middle}b${before}`];
      const { text: found } = await read({ title: 'T', footer: '', blocks: [{ kind: 'list', items }] });
      expect(found.replace(/\n+/g, '\n')).toContain(`\n${items[0]}\n`);
    }),
    { numRuns: 60 },
  );
});

/** Elements and marks as they come from the kinds of the blocks alone. */
const plainTwin = (of: TextDocument): TextDocument => {
  const same = (found: string): string => (flat(holdable(found)) === '' ? '' : 'a');
  return {
    title: 'Titel',
    footer: '',
    blocks: of.blocks.map((one): Block => {
      if (one.kind === 'heading') return { ...one, text: same(one.text) };
      if (one.kind === 'paragraph')
        return { ...one, text: same(one.text), ...(one.lead === undefined ? {} : { lead: same(one.lead) }) };
      if (one.kind === 'list') return { ...one, items: one.items.map(same) };
      return one.kind === 'table'
        ? { ...one, head: one.head.map(same), rows: one.rows.map((row) => row.map(same)) }
        : one;
    }),
  };
};

/** Texts of one paragraph each, so that a twin has as many. */
const oneParagraph = document.map((of): TextDocument => {
  const one = (found: string): string =>
    holdable(found)
      .replace(/\s*[\r\n]\s*/g, '\n')
      .trim();
  return {
    ...of,
    blocks: of.blocks.map((found): Block => {
      if (found.kind === 'paragraph') return { ...found, text: one(found.text) };
      if (found.kind === 'list') return { ...found, items: found.items.map(one) };
      return found.kind === 'table' ? { ...found, rows: found.rows.map((row) => row.map(one)) } : found;
    }),
  };
});

test.each(written.slice(2))(
  '%s: whatever a text contains, the marks are those of a document of plain letters',
  async (form, read) => {
    await fc.assert(
      fc.asyncProperty(oneParagraph, async (of) => {
        const marks = async (one: TextDocument) =>
          (await read({ ...one, footer: '' })).names.filter((name) => name !== 'br');
        expect(await marks(of), form).toEqual(await marks(plainTwin(of)));
      }),
      { numRuns: 400 },
    );
  },
);

test('a web page has nothing that runs or is fetched, whatever its texts contain', () => {
  const known =
    'html head meta title style body main h1 h2 h3 h4 p br strong ul li table colgroup col thead tbody tr th td'.split(
      ' ',
    );
  fc.assert(
    fc.property(document, (of) => {
      const html = htmlOf(of);
      expect(readHtml(html).names.filter((name) => !known.includes(name))).toEqual([]);
      const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
      // The foot is a string of the style sheet; it ends where it should.
      expect(style.match(/url|@import|expression/gi)).toBe(null);
      expect([...style].filter((sign) => sign === '{')).toHaveLength([...style].filter((sign) => sign === '}').length);
    }),
    { numRuns: 400 },
  );
});
