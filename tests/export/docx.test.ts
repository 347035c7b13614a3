import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docxOf } from '../../db/export/docx.ts';
import { picturesOf } from '../../db/export/picture.ts';
import { paperDocument } from '../../shared/councils/compose/layout.ts';
import type { TextDocument } from '../../shared/documents/contract.ts';
import { readFixture, read as readPaper } from '../councils/papers/help.ts';
import { hasLibreOffice, openedByLibreOffice } from '../helpers/libre-office.ts';
import { openTestOffice } from '../helpers/office.ts';
import { sampleReport } from './sample-report.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'docx-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Text of a paragraph and the style it has, in the order of the document. */
type Line = { readonly style: string; readonly text: string };

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** A part of the file, unpacked by a program that knows nothing of ours. */
function partOf(path: string, name: string): string {
  const script = 'import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))';
  return execFileSync('python3', ['-c', script, path, name], { encoding: 'utf8', maxBuffer: 1 << 26 });
}

function linesOf(xml: string): Line[] {
  return [...xml.matchAll(/<w:p(?: [^>]*)?>([\s\S]*?)<\/w:p>/g)].map(([, inner = '']) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(inner)?.[1] ?? (inner.includes('<w:numPr>') ? 'list' : ''),
    text: unescaped(
      [...inner.matchAll(/<w:br\/>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
        .map(([whole, text]) => (whole === '<w:br/>' ? '\n' : (text ?? '')))
        .join(''),
    ),
  }));
}

async function write(name: string, document: TextDocument): Promise<string> {
  writeFileSync(join(folder, name), await docxOf(document));
  return join(folder, name);
}

const seed = () => {
  const { fields } = readFixture('SV-10-0056');
  return { ...fields, effectsIt: 'Keine.', effectsClimate: 'Keine.' };
};

const hasPython = spawnSync('python3', ['--version']).status === 0;
if (!hasPython)
  console.log('NOT RUN: what is in a DOCX file is looked at by Python, which is missing (apt-get install python3)');

describe.skipIf(!hasPython)('a DOCX file', () => {
  test('has real headings, and says what the paper says in the same parts', async () => {
    const path = await write('paper.docx', paperDocument(seed(), 'SV-10-0056'));
    const lines = linesOf(partOf(path, 'word/document.xml'));
    expect(
      lines.filter(({ style }) => /^(?:Title|Heading)/.test(style)).map(({ style, text }) => [style, text]),
    ).toEqual([
      ['Title', seed().title],
      ['Heading1', 'Beschluss'],
      ['Heading2', 'Sperrvermerk'],
      ['Heading1', 'I. Sachdarstellung'],
      ['Heading1', 'II. Entscheidungsalternativen'],
      ['Heading1', 'III. Auswirkungen / Zusammenhänge (Finanzen, Personal, IT, Klima)'],
      ['Heading2', 'Finanzen'],
      ['Heading2', 'Personal'],
      ['Heading2', 'IT'],
      ['Heading2', 'Klima'],
      ['Heading1', 'IV. Zuständigkeit für die Entscheidung'],
    ]);
    const styles = partOf(path, 'word/styles.xml');
    for (const id of ['Title', 'Heading1', 'Heading2', 'Heading3']) expect(styles).toContain(`w:styleId="${id}"`);
    expect(styles).toContain('w:val="de-DE"');
    expect(partOf(path, 'word/footer1.xml')).toContain('NUMPAGES');
    // As somebody copies it out of Word: a paragraph is a line, items of a list have their dot.
    const copied = lines
      .map(({ style, text }) => (style === 'list' || style === 'ListParagraph' ? `· ${text}` : text))
      .join('\n\n');
    const again = readPaper(`Betreff\n${copied}`).fields;
    const flat = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ');
    for (const part of [
      'title',
      'reference',
      'resolutionText',
      'lockNote',
      'facts',
      'alternatives',
      'effectsFinance',
      'effectsIt',
      'competence',
    ] as const)
      expect([part, flat(again[part])]).toEqual([part, flat(seed()[part])]);
  });

  test('takes every character XML can hold, tables with a head and without, and three levels', async () => {
    const path = await write('all.docx', {
      title: 'A <b> & "c" \u0000\ud800',
      footer: '',
      blocks: [
        { kind: 'heading', level: 3, text: 'Tief' },
        { kind: 'paragraph', lead: 'Zuerst:', text: 'eins\nzwei\n\ndrei' },
        { kind: 'list', items: ['a', 'b & c'] },
        { kind: 'table', head: ['TOP', 'Ergebnis'], rows: [['1', 'beschlossen'], ['2']], widths: [1, 4] },
        { kind: 'table', head: [], rows: [] },
      ],
    });
    const xml = partOf(path, 'word/document.xml');
    const lines = linesOf(xml);
    expect(lines[0]).toEqual({ style: 'Title', text: 'A <b> & "c" �' });
    expect(lines.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Zuerst: eins\nzwei', 'drei', 'b & c', 'beschlossen']),
    );
    expect(xml).toContain('<w:tblHeader/>');
  });
});

describe.skipIf(!hasPython)('a DOCX report', () => {
  test('has alt texts, a head that is repeated, language and title, and pictures of both kinds', async () => {
    const pictures = picturesOf(sampleReport);
    if (!(pictures instanceof Map)) throw new Error(pictures.missing);
    const path = join(folder, 'bericht.docx');
    writeFileSync(path, await docxOf(sampleReport, pictures));
    const xml = partOf(path, 'word/document.xml');
    expect([...xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, alt]) => alt)).toEqual([
      'Bewilligte Mittel nach Jahren: 2026 am meisten',
      'Ein blaues Feld',
      'Zwei Kreise &amp; ein Wort',
    ]);
    // Whoever knows no SVG gets the same as a metafile, and the file says what that is.
    expect(partOf(path, '[Content_Types].xml')).toContain('ContentType="image/x-emf" Extension="emf"');
    const relations = partOf(path, 'word/_rels/document.xml.rels');
    expect(relations).toMatch(/media\/[^"]+\.emf/);
    expect(linesOf(xml).find(({ style }) => style === 'Caption')?.text).toBe('Der linke Kreis ist der größere.');
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:tr>/g)).toHaveLength(2 + 1 + 60);
    expect(xml).toMatch(/<w:tblLook [^>]*w:firstRow="1"/);
    expect(xml).not.toContain('PlaceOfTable');
    expect(partOf(path, 'docProps/core.xml')).toContain(`<dc:title>${sampleReport.title}</dc:title>`);
    expect(partOf(path, 'word/styles.xml')).toContain('<w:lang w:val="de-DE"/>');
    expect(partOf(path, 'word/media/image1.svg')).toContain('<svg');
    expect(linesOf(partOf(path, 'word/footer1.xml'))[0]?.text).toMatch(
      /^Sachstandsbericht · öffentlich · Stand 29.11.2026 · Seite {2}von /,
    );
  });

  test('no text can be taken for the place of a table', async () => {
    const text = '<w:p><w:pPr><w:pStyle w:val="PlaceOfTable1"/></w:pPr></w:p>';
    const path = await write('place.docx', {
      title: text,
      footer: text,
      blocks: [
        { kind: 'paragraph', text },
        { kind: 'table', head: [], rows: [[text]] },
      ],
    });
    const lines = linesOf(partOf(path, 'word/document.xml'));
    expect(lines.map((one) => one.text).filter((one) => one !== '')).toEqual([text, text, text]);
  });
});

test('document.export writes it to a chosen place, whole or not at all', async () => {
  const office = await openTestOffice();
  const document = paperDocument(seed());
  const { bytes } = await office.get('document.export', { ticket: office.file('v.docx'), document });
  const file = readFileSync(office.file('v.docx'));
  expect(file.length).toBe(bytes);
  expect(file.subarray(0, 2).toString()).toBe('PK');
  office.close();
});

test.skipIf(!hasLibreOffice('papers'))(
  'LibreOffice opens it and makes a PDF of it with every heading in its place',
  async () => {
    const { pdf, text } = openedByLibreOffice(await write('vorlage.docx', paperDocument(seed(), 'SV-10-0056')));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const places = [
      'Beschluss',
      'Sperrvermerk',
      'I. Sachdarstellung',
      'Kümmerer',
      'II. Entscheidungsalternativen',
      'III. Auswirkungen',
      'EG 13',
      'IV. Zuständigkeit',
    ].map((word) => text.indexOf(word));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
  },
  240_000,
);
