import { expect, test } from 'vitest';
import { picturesOf, sizedPicture } from '../../db/export/picture.ts';
import type { Block, Picture, TextDocument } from '../../shared/documents/contract.ts';
import { htmlOf } from '../../shared/documents/html.ts';
import { columnShares, headingLevels, staysTogether } from '../../shared/documents/layout.ts';
import { markdownOf } from '../../shared/documents/markdown.ts';
import { openTestOffice } from '../helpers/office.ts';
import { pngOf, svgBars } from './sample-report.ts';

const heading = (level: number): Block => ({ kind: 'heading', level, text: 'H' });
const table = (head: string[], rows: string[][], widths?: number[]) => ({
  ...{ kind: 'table' as const, head, rows },
  ...(widths === undefined ? {} : { widths }),
});
const report = (...blocks: Block[]): TextDocument => ({ title: 'Bericht', footer: '', blocks });

test('DL1: no heading is more than one level deeper than the one before', () => {
  const blocks = [3, 3, 1, 3, 3, 2, 1].map(heading);
  expect([...headingLevels(blocks).values()]).toEqual([1, 2, 1, 2, 3, 2, 1]);
});

test('DL2: only a row that surely fits on a page is kept together', () => {
  expect(staysTogether(['kurz', 'auch'], [0.5, 0.5])).toBe(true);
  expect(staysTogether(['x'.repeat(1700)], [1])).toBe(true);
  expect(staysTogether(['x'.repeat(1900)], [1])).toBe(false);
  expect(staysTogether(['x'.repeat(400), ''], [0.2, 0.8])).toBe(false);
  expect(staysTogether(['a\n'.repeat(30)], [1])).toBe(false);
});

test('DL3: a column is as wide as its longest word, and nobody gives more than a third for it', () => {
  const narrow = columnShares(
    table(['Nr.', 'Federführung', 'Satz'], [['1', 'Kreis', 'ein Satz aus kurzen Worten']], [1, 1, 8]),
  );
  expect(narrow[1]).toBeGreaterThan(0.17);
  expect(narrow[2]).toBeGreaterThan(0.8 * 0.69);
  expect(narrow.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
  expect(columnShares(table([], [['a', 'b']], [1, 3]))).toEqual([0.25, 0.75]);
  expect(columnShares(table([], []))).toEqual([1]);
  const all = columnShares(table(['x'.repeat(99), 'y'.repeat(99)], []));
  expect(all).toEqual([0.5, 0.5]);
});

test('Markdown of a report is what somebody would have written', () => {
  const document = report(
    heading(1),
    { kind: 'paragraph', lead: 'Stand:', text: '31. März\n1. Zeile\n\nNeuer Absatz' },
    { kind: 'paragraph', text: '31. März' },
    { kind: 'list', items: ['a_b', '- c'] },
    { kind: 'list', items: ['neu'] },
    table(['Nr.', 'Titel'], [['1.', 'a|b']]),
    table([], [['Tag', '3 < 4']]),
    { kind: 'image', alt: 'Karte', picture: null, widthMm: 100 },
  );
  expect(markdownOf({ ...document, footer: 'öffentlich', date: '2026-11-29' })).toBe(
    [
      '# Bericht\n',
      '## H\n',
      '**Stand:** 31\\. März\\\n1\\. Zeile\n',
      'Neuer Absatz\n',
      '31\\. März\n',
      '* a\\_b\n* \\- c\n',
      '- neu\n',
      '| Nr. | Titel |\n| --- | --- |\n| 1. | a&#124;b |\n',
      '|  |  |\n| --- | --- |\n| **Tag** | 3 \\< 4 |\n',
      'Bild: Karte\n',
      'öffentlich · Stand 29.11.2026\n',
    ].join('\n'),
  );
});

test('the foot of a page is a string of the style sheet, whatever it contains', () => {
  const html = htmlOf({ ...report(), footer: '"; } body { display: none } </style><script>' });
  expect(html).not.toMatch(/<script|display: none/);
  expect(html.match(/<\/style>/g)).toHaveLength(1);
  expect(html).toContain('lang="de"');
});

const image = (picture: Picture | null): Extract<Block, { kind: 'image' }> => ({
  kind: 'image',
  alt: 'Karte',
  picture,
  widthMm: 100,
});
const png = (bytes: Buffer): Picture => ({ format: 'png', base64: bytes.toString('base64') });
const svg = (inner: string, root = 'viewBox="0 0 200 100"'): Picture => ({
  format: 'svg',
  svg: `<svg xmlns="http://www.w3.org/2000/svg" ${root}>${inner}</svg>`,
});

test('a picture keeps its proportions and fits on a page', () => {
  expect(sizedPicture(image(png(pngOf(40, 10))))).toMatchObject({ widthMm: 100, heightMm: 25 });
  expect(sizedPicture(image(svg('<rect/>')))).toMatchObject({ widthMm: 100, heightMm: 50 });
  expect(sizedPicture(image(svg('', 'width="30px" height="60"')))).toMatchObject({ widthMm: 100, heightMm: 200 });
  expect(sizedPicture(image(png(pngOf(1, 10))))).toMatchObject({ widthMm: 22, heightMm: 220 });
  expect(sizedPicture(image({ format: 'svg', svg: svgBars }))).not.toBe(null);
});

test('DP1: a picture that is missing, damaged, or points out of the file is none', () => {
  const whole = pngOf(4, 4);
  const turned = Buffer.from(whole);
  turned[45] = (turned[45] ?? 0) ^ 1;
  const bad: (Picture | null)[] = [
    ...[null, png(Buffer.alloc(0)), png(whole.subarray(0, -5)), png(turned), png(Buffer.from('GIF89a'))],
    ...[svg('<script>alert(1)</script>'), svg('<g onload="x()"/>'), svg('<image href="https://a.de/x.png"/>')],
    ...[
      svg('<image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="file:///etc/passwd"/>'),
      svg('<foreignObject/>'),
    ],
    ...[
      svg('<style>@import "x.css";</style>'),
      svg('<style>a{fill:url(http://a.de/x)}</style>'),
      svg('<g style="fill:u\\rl(http://a)"/>'),
    ],
    ...[svg('<g>'), svg('', 'viewBox="0 0 0 0"'), svg('', ''), svg('\u0001')],
    ...[
      { format: 'svg' as const, svg: '<html/>' },
      { format: 'svg' as const, svg: '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>' },
    ],
    { format: 'svg', svg: svgBars, png: 'AAAA' },
  ];
  for (const picture of bad) expect(sizedPicture(image(picture)), JSON.stringify(picture)).toBe(null);
  expect(picturesOf(report(heading(1), image(svg('<rect/>')), image(null)))).toEqual({ missing: 'Karte' });
});

test('DP1: a missing picture is named in every form, and there is no file', async () => {
  const office = await openTestOffice();
  for (const format of ['docx', 'odt', 'md', 'html', 'pdf'] as const) {
    const reply = await office.ask('document.export', {
      ticket: office.file(`b.${format}`),
      format,
      document: report(image(null)),
    });
    expect(reply).toMatchObject({
      ok: false,
      error: {
        code: 'picture-missing',
        picture: 'Karte',
        message: expect.stringMatching(/„Karte“ fehlt.*Bitte.*keine Datei/),
      },
    });
  }
  office.close();
});

test('a name that not every computer can store is named, with one that can', async () => {
  const office = await openTestOffice();
  for (const [name, suggestion, why] of [
    ['Bericht: Mai.docx', 'Bericht_ Mai.docx', /Zeichen „:“/],
    ['con.docx', '_con.docx', /Gerät/],
    ['Bericht.', 'Bericht', /Punkt/],
    [`${'ü'.repeat(110)}.docx`, `${'ü'.repeat(107)}.docx`, /zu lang/],
  ] as const) {
    const reply = await office.ask('document.export', { ticket: office.file(name), document: report() });
    expect(reply, name).toMatchObject({
      ok: false,
      error: { code: 'name-unusable', suggestion, message: expect.stringMatching(why) },
    });
    await office.get('document.export', { ticket: office.file(suggestion), document: report() });
  }
  office.close();
});
