import { describe, expect, test } from 'vitest';
import { readTextFile } from '../../../renderer/councils/reading/read-file.ts';
import { zipOf } from '../../lists/zip-file.ts';

const blob = (content: string | Buffer): Blob => new Blob([Uint8Array.from(Buffer.from(content))]);
const word = (body: string) => `<?xml version="1.0"?><w:document xmlns:w="x"><w:body>${body}</w:body></w:document>`;
const docx = (xml: string, more: object = {}): Buffer =>
  zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: xml, ...more },
  ]);
const p = (...runs: readonly string[]) => `<w:p>${runs.map((run) => `<w:r>${run}</w:r>`).join('')}</w:p>`;
const t = (words: string) => `<w:t xml:space="preserve">${words}</w:t>`;

describe('the text of a file that was dropped', () => {
  test('is that of a text file, however it was written', async () => {
    expect(await readTextFile(blob('Beschluß:\r\nJa'))).toEqual({ text: 'Beschluß:\r\nJa' });
    expect(await readTextFile(blob(Buffer.from('Beschlu\xdf', 'latin1')))).toEqual({ text: 'Beschluß' });
    expect(await readTextFile(blob(Buffer.from('\uFEFFJa', 'utf16le')))).toEqual({ text: 'Ja' });
  });

  test('is that of a Word file as one would copy it: paragraphs, tabs, cells of a table, signs', async () => {
    const cell = (words: string) => `<w:tc><w:tcPr/>${p(t(words))}</w:tc>`;
    const xml = word(
      [
        `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr><w:r>${t('Beschluss')}</w:r><w:r><w:tab/>${t('a &amp; b &#8222;c&#x201C;')}</w:r></w:p>`,
        '<w:p/>',
        p(t('Eins '), `<w:br/>${t('zwei')}`, '<w:noBreakHyphen/>', '<w:delText>gestrichen</w:delText>'),
        `<w:tbl><w:tr>${cell('Rat')}${cell('18.03.2021')}</w:tr><w:tr>${cell('Kreistag')}${cell('')}</w:tr></w:tbl>`,
        `<mc:AlternateContent><mc:Choice>${p(t('Kasten'))}</mc:Choice><mc:Fallback>${p(t('Kasten'))}</mc:Fallback></mc:AlternateContent>`,
      ].join(''),
    );
    const text = 'Beschluss\ta & b „c“\n\nEins \nzwei\u2011\nRat\t18.03.2021\nKreistag\nKasten';
    expect(await readTextFile(blob(docx(xml)))).toEqual({ text });
    expect(await readTextFile(blob(docx(xml, { isStored: true })))).toEqual({ text });
  });

  test.each<[string, Buffer | string, string]>([
    ['a PDF', '%PDF-1.7 …', 'pdf'],
    ['an old Word file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'word'],
    ['an archive of something else', zipOf([{ name: 'a.txt', content: 'Beschluss' }]), 'word'],
    ['a protected Word file', docx(word(p(t('x'))), { isEncrypted: true }), 'word'],
    ['a Word file that breaks off', docx(word(p(t('x'.repeat(5_000))))).subarray(0, 200), 'word'],
    ['a Word file of another encoding', docx(word('')).fill(0xff, 130, 160), 'word'],
    ['a Word file without words', docx(word('<w:p/>')), 'empty'],
    ['an empty file', '', 'empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0, 0, 1, 2, 3, 0]), 'not-text'],
  ])('of %s is refused by its reason', async (_, content, fault) => {
    expect(await readTextFile(blob(content))).toEqual({ fault });
  });

  test('a small archive that unpacks to a huge document is refused, and so is a huge text', async () => {
    const bomb = docx(word(p(t('a'.repeat(17 * 1024 * 1024)))));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await readTextFile(blob(bomb))).toEqual({ fault: 'word' });
    expect(await readTextFile(blob('a'.repeat(1024 * 1024 + 1)))).toEqual({ fault: 'too-large' });
  });
});
