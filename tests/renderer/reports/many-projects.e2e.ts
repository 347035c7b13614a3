import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../helpers/chromium.ts';
import { tabTo } from '../../helpers/keys.ts';
import { picture } from '../../helpers/pictures.ts';
import { openWindow, type Program, startProgram } from '../../helpers/program.ts';

/** A report of ten thousand projects in a window: sheet by sheet, never more than a page can hold; in a file all of it. */
const folder = mkdtempSync(join(tmpdir(), 'many-projects-'));
let browser: Browser;
let program: Program;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  program = await startProgram(
    { projects: 10_000, each: { tasks: 0, milestones: 1 } },
    { now: '2026-11-23T08:00:00Z' },
  );
  page = await openWindow(browser, { reducedMotion: 'reduce', acceptDownloads: true });
  await page.goto(program.url);
  await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
}, 400_000);
afterAll(async () => {
  await browser.close();
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

const nodes = () => page.evaluate(() => document.body.querySelectorAll('*').length);

test('ten thousand projects: at most 1 200 nodes on any sheet, and a sentence on the last one can be changed', async () => {
  await page.evaluate(() => {
    location.hash = '#/reports';
  });
  const sheet = page.getByRole('article');
  await sheet.getByRole('heading', { level: 2 }).waitFor();
  const pager = page.getByRole('navigation', { name: 'Blätter' }).first();
  const said = await pager.innerText();
  const count = Number(/von (\d+)/.exec(said)?.[1]);
  expect(count).toBeGreaterThan(20);
  const found: number[] = [await nodes()];
  for (let n = 0; n < 6; n += 1) {
    await tabTo(page, pager.getByRole('button', { name: 'Nächstes Blatt' }), { back: n > 0 });
    await page.keyboard.press('Enter');
    await pager.getByText(`Blatt ${n + 2} von ${count}`).waitFor();
    found.push(await nodes());
  }
  // The last heading of the outline stands on one of the last sheets.
  await tabTo(page, page.getByRole('navigation', { name: 'Gliederung' }).getByRole('button').last(), { back: true });
  await page.keyboard.press('Enter');
  await expect.poll(() => pager.innerText()).not.toContain(`Blatt 7 von ${count}`);
  found.push(await nodes());
  const sentence = sheet.locator('[data-sentence]');
  if ((await sentence.count()) > 0) {
    await tabTo(page, sentence);
    await page.keyboard.press('F2');
    await sheet.getByRole('textbox', { name: 'Satz ändern' }).waitFor();
    found.push(await nodes());
    await page.keyboard.press('Escape');
  }
  await picture(page, 'bericht-zehntausend');
  expect(Math.min(...found)).toBeGreaterThan(200);
  expect(Math.max(...found)).toBeLessThanOrEqual(1200);
});

const hasPython = spawnSync('python3', ['--version']).status === 0;
if (!hasPython)
  console.log(
    'NOT RUN: DOCX and ODT of ten thousand projects are opened by Python, which is missing (apt-get install python3)',
  );

/** A reader that knows nothing of ours: every part is whole, all XML is well-formed, and this is the text of the document. */
const reader = `
import io, sys, zipfile
import xml.etree.ElementTree as E
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
roots = {n: E.fromstring(z.read(n)) for n in z.namelist() if n.endswith(('.xml', '.rels'))}
[main] = [n for n in roots if n in ('word/document.xml', 'content.xml')]
rows = [e for e in roots[main].iter() if e.tag.endswith(('}tr', '}table-row'))]
for row in rows: print('\t'.join(''.join(e.itertext()) for e in row if e.tag.endswith(('}tc', '}table-cell'))))
`;

/** What one saved file holds of the rows of the tables, by a way that is not ours; `null`: it cannot be looked into here. */
function rowsIn(path: string): string | null {
  if (/\.(?:docx|odt)$/.test(path)) {
    if (!hasPython) return null;
    const { status, stdout, stderr } = spawnSync('python3', ['-c', reader, path], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    return stdout;
  }
  return path.endsWith('.md')
    ? readFileSync(path, 'utf8')
        .replace(/^\| | \|$/gm, '')
        .replaceAll(' | ', '\t')
    : null;
}

/** The projects of the first file. */
let told: readonly string[] | null = null;

const forms = { Markdown: 'md', 'Word (DOCX)': 'docx', 'OpenDocument (ODT)': 'odt', PDF: 'pdf' } as const;

test.each(Object.entries(forms))(
  'ten thousand projects: saved from the window as %s, all of them are in the file, and another program reads it',
  async (name, ending) => {
    await page.keyboard.press('Escape');
    await tabTo(page, page.getByRole('button', { name: 'Speichern als' }), { back: true });
    await page.keyboard.press('Enter');
    const item = page.getByRole('menuitem', { name });
    await item.waitFor();
    const download = page.waitForEvent('download', { timeout: 280_000 });
    for (let n = 0; n < 8; n += 1) {
      if (await item.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    const file = await download;
    const path = join(folder, `bericht.${ending}`);
    await file.saveAs(path);
    await page.getByText(`Gespeichert: ${file.suggestedFilename()}`).first().waitFor();
    if (ending === 'pdf') {
      const pdf = readFileSync(path).toString('latin1');
      expect(pdf.startsWith('%PDF-')).toBe(true);
      expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true);
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(100);
      expect(pdf).toMatch(/\/StructTreeRoot \d+ 0 R/);
      return;
    }
    const rows = rowsIn(path);
    if (rows === null) return;
    // By its number each project of the year; in every form the same ones.
    const codes = [...new Set(rows.match(/^[A-Z]+-?\d+(?=\t)/gm))].sort();
    expect(codes.length).toBeGreaterThan(8000);
    told ??= codes;
    expect(codes).toEqual(told);
  },
  300_000,
);
