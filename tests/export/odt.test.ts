import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docxOf } from '../../db/export/docx.ts';
import { odtOf } from '../../db/export/odt.ts';
import { picturesOf } from '../../db/export/picture.ts';
import { hasLibreOffice, openedByLibreOffice } from '../helpers/libre-office.ts';
import { fillsIn, pageTexts } from '../helpers/pdf.ts';
import { readOdt } from './read-back.ts';
import { sampleReport } from './sample-report.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'odt-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pictures = () => {
  const found = picturesOf(sampleReport);
  if (!(found instanceof Map)) throw new Error(found.missing);
  return found;
};

const hasPython = spawnSync('python3', ['--version']).status === 0;
if (!hasPython)
  console.log('NOT RUN: what is in an ODT file is looked at by Python, which is missing (apt-get install python3)');

/** What a reader that knows nothing of ours finds in the package. */
const script = `
import json, sys, zipfile
import xml.etree.ElementTree as E
z = zipfile.ZipFile(sys.argv[1])
first = z.infolist()[0]
roots = {n: E.fromstring(z.read(n)) for n in z.namelist() if n.endswith('.xml')}
def all(part, tag): return [e for e in roots[part].iter() if e.tag.endswith('}' + tag)]
def text(e): return ''.join(e.itertext())
def value(e, key): return next((v for k, v in e.attrib.items() if k.endswith('}' + key)), None)
print(json.dumps({
  'first': [first.filename, first.compress_type, z.read(first).decode(), len(first.extra)],
  'broken': z.testzip(),
  'listed': sorted(value(e, 'full-path') for e in all('META-INF/manifest.xml', 'file-entry')),
  'names': sorted(z.namelist()),
  'headings': [[value(e, 'outline-level'), text(e)] for e in all('content.xml', 'h')],
  'heads': [[text(c) for c in e.iter() if c.tag.endswith('}table-cell')] for e in all('content.xml', 'table-header-rows')],
  'rows': len(all('content.xml', 'table-row')),
  'alts': [text(e) for e in all('content.xml', 'desc')],
  'titles': [text(e) for e in all('content.xml', 'title')],
  'images': [value(e, 'href') for e in all('content.xml', 'image')],
  'title': text(all('meta.xml', 'title')[0]),
  'language': [text(all('meta.xml', 'language')[0]), value(all('styles.xml', 'text-properties')[0], 'language')],
  'foot': text(all('styles.xml', 'footer')[0]),
}))`;

describe.skipIf(!hasPython)('an ODT file', () => {
  test('is a package as OASIS asks for, with real headings, repeated heads, alt texts, language and title', async () => {
    const path = join(folder, 'bericht.odt');
    writeFileSync(path, await odtOf(sampleReport, pictures()));
    const found = JSON.parse(execFileSync('python3', ['-c', script, path], { encoding: 'utf8' })) as Record<
      string,
      unknown
    >;
    expect(found).toMatchObject({
      first: ['mimetype', 0, 'application/vnd.oasis.opendocument.text', 0],
      broken: null,
      listed: [
        '/',
        'Pictures/1.svg',
        'Pictures/2.png',
        'Pictures/3.emf',
        'Pictures/3.svg',
        'content.xml',
        'meta.xml',
        'styles.xml',
      ],
      names: [
        'META-INF/manifest.xml',
        'Pictures/1.svg',
        'Pictures/2.png',
        'Pictures/3.emf',
        'Pictures/3.svg',
        'content.xml',
        'meta.xml',
        'mimetype',
        'styles.xml',
      ],
      headings: [
        ['1', '1 Zusammenfassung'],
        ['1', '2 Förderung'],
        ['2', '2.1 Projekte'],
        ['3', 'Zu tief begonnen'],
      ],
      heads: [['Nr.', 'Projekt', 'Federführung', 'Ampel', 'Nächster Meilenstein', 'In einem Satz']],
      rows: 2 + 1 + 60,
      alts: ['Bewilligte Mittel nach Jahren: 2026 am meisten', 'Ein blaues Feld', 'Zwei Kreise & ein Wort'],
      titles: ['Bewilligte Mittel nach Jahren: 2026 am meisten', 'Ein blaues Feld', 'Zwei Kreise & ein Wort'],
      images: ['Pictures/1.svg', 'Pictures/2.png', 'Pictures/3.svg', 'Pictures/3.emf'],
      title: sampleReport.title,
      language: ['de-DE', 'de'],
      foot: 'Sachstandsbericht · öffentlich · Stand 29.11.2026 · Seite 1 von 1',
    });
  });

  test('is the same file twice', async () => {
    expect(Buffer.compare(await odtOf(sampleReport, pictures()), await odtOf(sampleReport, pictures()))).toBe(0);
  });
});

test('spaces, tabs and line ends are elements where the format would forget them', async () => {
  const text = '  zwei  davor,   drei\tTab \nneu ';
  const { text: found } = readOdt(await odtOf({ title: 'T', footer: '', blocks: [{ kind: 'paragraph', text }] }));
  expect(found).toBe(`T\n${text}\n`);
});

const forms = [
  ['odt', odtOf],
  ['docx', docxOf],
] as const;

describe.skipIf(!hasLibreOffice('reports as ODT and DOCX'))('LibreOffice', () => {
  test.each(forms)(
    'opens %s: every heading in its place, the head of the table on every page of it',
    async (ending, write) => {
      const path = join(folder, `probe.${ending}`);
      writeFileSync(path, await write(sampleReport, pictures()));
      const { pdf, text } = openedByLibreOffice(path);
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      const places = [
        'Sachstandsbericht',
        'Zusammenfassung',
        'Auf einen Blick:',
        'Förderung',
        'Der linke Kreis',
        'P-001',
        'P-060',
        'Zum Schluss',
      ].map((word) => text.indexOf(word));
      expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
      expect(places).toEqual([...places].sort((one, other) => one - other));
      // The drawing is there as shapes in its colours, not as pixels and not as the plain ground of old programs.
      expect([...fillsIn(pdf)]).toEqual(expect.arrayContaining(['#00708a', '#5b3fa8']));
      const pages = pageTexts(pdf);
      if (pages === null) return;
      expect(pages.filter((page) => page.trim() === '')).toEqual([]);
      for (const page of pages.filter((one) => /P-\d{3}/.test(one))) expect(page).toContain('In einem Satz');
      expect(pages.join('')).toContain(`Seite ${pages.length} von ${pages.length}`);
    },
    240_000,
  );
});
