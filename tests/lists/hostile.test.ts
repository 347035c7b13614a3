import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';
import { workbookOf, type ZipPart, zipOf } from './zip-file.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

let files = 0;
const write = (content: string | Buffer): string => {
  files += 1;
  const path = office.file(`liste-${files}`);
  writeFileSync(path, content);
  return path;
};
const ask = (content: string | Buffer) => office.ask('list.open', { ticket: write(content), kind: 'projects' });
const preview = (content: string | Buffer) => office.get('list.preview', { ticket: write(content), kind: 'projects' });
const titles = async (content: string | Buffer) => (await preview(content)).rows.map(({ title }) => title);
const refused = (reason: string) => ({ ok: false, error: { code: 'unreadable-list', reason } });

const row = (cells: string) => `<row>${cells}</row>`;
const text = (of: string) => `<c t="inlineStr"><is><t>${of}</t></is></c>`;
const head = row(text('Titel') + text('Budget'));

describe('files that are no lists', () => {
  const plain = workbookOf(head);
  const without = (name: string): ZipPart[] => plain.filter((part) => part.name !== name);
  test.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['a picture', Buffer.from(`\x89PNG\r\n\x1a\n${'\x00\x01\x02'.repeat(400)}`, 'latin1'), 'no-text'],
    [
      'an old workbook, or one with a password',
      Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(600)}`, 'hex'),
      'old-workbook',
    ],
    ['a page in disguise', '<html><table><tr><td>Titel</td></tr></table></html>', 'other-workbook'],
    [
      'a workbook of another program',
      zipOf([{ name: 'mimetype', content: 'application/vnd.oasis' }]),
      'other-workbook',
    ],
    ['an archive of something else', zipOf([{ name: 'brief.txt', content: 'Hallo' }]), 'other-workbook'],
    ['an archive with a password', zipOf(plain.map((part) => ({ ...part, isEncrypted: true }))), 'old-workbook'],
    ['the first half of a workbook', zipOf(plain).subarray(0, 700), 'damaged'],
    ['a workbook whose sheet is missing', zipOf(without('xl/worksheets/sheet1.xml')), 'empty'],
    [
      'a sheet that is no XML',
      zipOf([...without('xl/worksheets/sheet1.xml'), { name: 'xl/worksheets/sheet1.xml', content: '<a><b>' }]),
      'damaged',
    ],
    ['bytes where the packed sheet should be', damaged(zipOf(plain)), 'damaged'],
  ])('%s', async (_, content, reason) => expect(await ask(content)).toMatchObject(refused(reason)));

  test('a file beyond the limit is not even read', async () => {
    expect(await ask(Buffer.alloc(65 * 1024 * 1024, 'a;'))).toMatchObject(refused('too-large'));
  });
});

/** Turns bits of the largest packed part. */
function damaged(archive: Buffer): Buffer {
  const bytes = Buffer.from(archive);
  for (let at = 60; at < 200; at += 3) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  return bytes;
}

describe('workbooks that mean harm', () => {
  test('a sheet that unpacks without end is stopped at the limit, and memory with it', async () => {
    const bomb = Buffer.alloc(420 * 1024 * 1024, '<!-- -->');
    const archive = zipOf([...workbookOf('').slice(0, 3), { name: 'xl/worksheets/sheet1.xml', content: bomb }]);
    expect(archive.length).toBeLessThan(3 * 1024 * 1024);
    const before = process.memoryUsage().rss;
    expect(await ask(archive)).toMatchObject(refused('too-large'));
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
  }, 120_000);

  test('entities that would multiply are not known', async () => {
    const lol = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
    const [rels, book, more] = workbookOf('') as [ZipPart, ZipPart, ZipPart];
    const sheet = {
      name: 'xl/worksheets/sheet1.xml',
      content: `${lol}<worksheet><sheetData>${row(text('&b;'))}</sheetData></worksheet>`,
    };
    expect(await ask(zipOf([rels, book, more, sheet]))).toMatchObject(refused('damaged'));
  });

  test('a cell far out, a row far down, and a merged area over everything cost nothing', async () => {
    const far = '<c r="XFD2" t="inlineStr"><is><t>weit</t></is></c>';
    const rows = `<row r="1">${text('Titel')}</row><row r="2">${text('Radweg')}${far}</row><row r="1048576">${text('tief')}</row>`;
    const parts = workbookOf(`${rows}</sheetData><mergeCells><mergeCell ref="A2:XFD1048576"/></mergeCells><sheetData>`);
    expect(await titles(zipOf(parts))).toEqual(['Radweg', 'Radweg']);
  });

  test('a column beyond the last one is refused', async () => {
    expect(await ask(zipOf(workbookOf(row('<c r="ZZZ1" t="inlineStr"><is><t>x</t></is></c>'))))).toMatchObject(
      refused('too-large'),
    );
  });

  test('rows and cells without numbers, or with wrong ones, are counted on', async () => {
    const rows = `<row r="5">${text('Titel')}</row><row r="3">${text('Radweg')}</row><row><c r="A9" t="inlineStr"><is><t>Karte</t></is></c></row>`;
    expect((await preview(zipOf(workbookOf(rows)))).rows.map(({ row: at, title }) => [at, title])).toEqual([
      [6, 'Radweg'],
      [7, 'Karte'],
    ]);
  });
});

describe('workbooks of other programs', () => {
  const body = (p: string) =>
    `<${p}row><${p}c t="s"><${p}v>0</${p}v></${p}c><${p}c t="s"><${p}v>1</${p}v></${p}c></${p}row>` +
    `<${p}row><${p}c t="str"><${p}f>A1</${p}f><${p}v>Rad_x000A_weg</${p}v></${p}c><${p}c s="1"><${p}v>46112</${p}v></${p}c></${p}row>`;
  const texts = (p: string) =>
    `<${p}si><${p}r><${p}t>Ti</${p}t></${p}r><${p}r><${p}t>tel</${p}t></${p}r><${p}rPh><${p}t>xx</${p}t></${p}rPh></${p}si><${p}si><${p}t>Ende</${p}t></${p}si>`;
  const styles = (p: string) =>
    `<${p}numFmts><${p}numFmt numFmtId="165" formatCode="dd.mm.yy"/></${p}numFmts><${p}cellXfs><${p}xf numFmtId="0"/><${p}xf numFmtId="165"/></${p}cellXfs>`;

  test.each([
    ['as Excel writes them', '', {}],
    ['with a prefix before every name', 'x:', {}],
    ['with numbers of eight bytes everywhere', '', { wide: true }],
  ])('%s', async (_, p, how) => {
    const parts = workbookOf(body(p), { texts: texts(p), styles: styles(p), p });
    const { rows } = await preview(zipOf(parts, how));
    expect(rows).toMatchObject([{ title: 'Rad weg' }]);
    expect(rows[0]?.changes).toContainEqual({ field: 'endOn', from: null, to: '2026-03-31' });
  });

  test('parts that are stored unpacked are read as well', async () => {
    const parts = workbookOf(body(''), { texts: texts(''), styles: styles('') }).map((part) => ({
      ...part,
      isStored: true,
    }));
    expect(await titles(zipOf(parts))).toEqual(['Rad weg']);
  });

  test('days are counted from 1904 where the workbook says so', async () => {
    const parts = workbookOf(body(''), { texts: texts(''), styles: styles(''), from1904: true });
    expect((await preview(zipOf(parts))).rows[0]?.changes).toContainEqual({
      field: 'endOn',
      from: null,
      to: '2030-04-01',
    });
  });

  test('a formula counts by its result, and an error by its sign', async () => {
    const rows = `${head}<row>${text('Radweg')}<c><f>1+1</f><v>2</v></c></row><row>${text('Karte')}<c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`;
    const { rows: read } = await preview(zipOf(workbookOf(rows)));
    expect(read).toMatchObject([
      { title: 'Karte', faults: [{ letter: 'B', text: '#DIV/0!', code: 'sheet-error' }] },
      { title: 'Radweg', changes: expect.arrayContaining([{ field: 'budgetCents', from: null, to: 200 }]) },
    ]);
  });
});

describe('texts that are odd', () => {
  test('zero bytes, control characters and a mark in the middle do no harm', async () => {
    expect(await titles('Ti\0tel;Notiz\r\nRad\0weg\u0007;a\0b\r\n')).toEqual(['Radweg']);
  });

  test.each([
    ['with a mark', (of: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(of, 'utf16le')])],
    [
      'the other way round',
      (of: string) => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(of, 'utf16le').swap16()]),
    ],
    ['without a mark', (of: string) => Buffer.from(of, 'utf16le')],
  ])('UTF-16 %s is read', async (_, encoded) => {
    expect(await titles(encoded('Titel\tEnde\r\nÜberweg\t31.12.2027\r\n'))).toEqual(['Überweg']);
  });

  test('columns headed alike are mapped once, and the others are kept', async () => {
    const { rows } = await preview('Titel;Titel;Notiz;Notiz\nRadweg;Zweiter;a;b\n');
    expect(rows[0]).toMatchObject({ title: 'Radweg' });
    expect(rows[0]?.changes.find(({ field }) => field === 'summary')?.to).toBe(
      'Aus der Liste:\nTitel (2): Zweiter\nNotiz: a\nNotiz (2): b',
    );
  });

  test('formulas stay texts, here and on the way out', async () => {
    expect(await titles('Titel\n=HYPERLINK("http://x")\n\'=1+1\n@SUM(1)\n')).toEqual([
      '=HYPERLINK("http://x")',
      '=1+1',
      '@SUM(1)',
    ]);
  });

  test('a heading or a word named like something every object has is only a word', async () => {
    const { rows } = await preview('Titel;constructor;__proto__;Status\nRadweg;a;b;toString\n');
    expect(rows[0]?.changes.find(({ field }) => field === 'summary')?.to).toBe(
      'Aus der Liste:\nconstructor: a\n__proto__: b\nStatus: toString',
    );
  });

  test('more than a description can hold is named and left out', async () => {
    const { rows } = await preview(`Titel;Notiz\nRadweg;${'x'.repeat(20_000)}\nKarte;kurz\n`);
    expect(rows.map(({ title, fate, faults }) => [title, fate, faults[0]?.code])).toEqual([
      ['Radweg', 'left-out', 'rest-too-long'],
      ['Karte', 'new', undefined],
    ]);
  });

  test('a hundred thousand rows are looked at, and more than there can be are refused', async () => {
    const lines = (count: number) =>
      `Nr.;Titel;Ende\n${Array.from({ length: count }, (_, no) => `${no};Projekt ${no};31.12.2027`).join('\n')}\n`;
    const { counts, more } = await preview(lines(100_000));
    expect([counts.new, more]).toEqual([100_000, 95_000]);
    expect(await ask(lines(200_001))).toMatchObject(refused('too-large'));
  }, 180_000);
});
