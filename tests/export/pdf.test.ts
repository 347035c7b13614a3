import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer } from '../../db/answer.ts';
import { printByBrowser } from '../../db/print/browser-printer.ts';
import { findBrowser } from '../../db/print/find-browser.ts';
import type { TextDocument } from '../../shared/documents/contract.ts';
import { htmlOf } from '../../shared/documents/html.ts';
import { findInstalledChromium } from '../../tools/chromium.mjs';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';
import { pageTexts, readPdf } from '../helpers/pdf.ts';
import { sampleReport } from './sample-report.ts';

const before = process.env['CHROMIUM_PATH'];
const isHere = findBrowser() !== null;
if (!isHere) console.log('NOT RUN: PDF by a browser of this machine; there is no Edge, Chrome or Chromium');

let at: TestOffice;
beforeAll(async () => {
  at = await openTestOffice();
});
afterAll(() => {
  at.close();
  if (before === undefined) delete process.env['CHROMIUM_PATH'];
  else process.env['CHROMIUM_PATH'] = before;
});

const profiles = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`digitalagentur-druck-${process.pid}-`));
const print = async (document: TextDocument): Promise<Buffer> => {
  const pdf = await printByBrowser(htmlOf(document), new AbortController().signal);
  if (pdf === null) throw new Error('there is no browser');
  return Buffer.from(pdf);
};

describe.skipIf(!isHere)('a PDF', () => {
  test('is tagged, named, German, with searchable fonts and no blank page', async () => {
    const path = at.file('bericht.pdf');
    await at.get('document.export', { ticket: path, format: 'pdf', document: sampleReport });
    const bytes = readFileSync(path);
    const pictures = process.env['PICTURES'];
    if (pictures) writeFileSync(join(pictures, 'bericht.pdf'), bytes);
    const { catalogue, drawn, fonts, tags, alts, title } = readPdf(bytes);

    expect(catalogue).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(catalogue).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(catalogue).toMatch(/\/Lang\s*\(de\)/);
    expect(catalogue).toMatch(/\/Outlines \d+ 0 R/);
    // In UTF-16, because of the dash.
    expect(Buffer.from(title.slice(1, -1), 'hex').swap16().toString('utf16le')).toContain(sampleReport.title);
    expect(tags.filter((tag) => /^H\d$/.test(tag))).toEqual(['H1', 'H2', 'H2', 'H3', 'H4']);
    expect(tags.filter((tag) => tag === 'Table')).toHaveLength(2);
    expect(tags.filter((tag) => tag === 'TH')).toHaveLength(2 + 6);
    expect(tags.filter((tag) => tag === 'TR')).toHaveLength(2 + 1 + 60);
    expect(tags.filter((tag) => tag === 'Figure')).toHaveLength(3);
    expect(alts.join(' ')).toContain('Ein blaues Feld');
    expect(alts.join(' ')).toContain('Zwei Kreise & ein Wort');
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts).not.toContain('Type3');
    expect(drawn.length).toBeGreaterThan(3);
    for (const page of drawn) expect(page.match(/\bT[jJ]\b/g)?.length ?? 0).toBeGreaterThan(5);
    expect(profiles()).toEqual([]);
  }, 60_000);

  test('of nothing but a title has one page', async () => {
    expect(readPdf(await print({ title: 'Leer', footer: '', blocks: [] })).drawn).toHaveLength(1);
  }, 60_000);

  test('of a row higher than a page shows all of it', async () => {
    const words = Array.from({ length: 3000 }, (_, index) => `Wort${index}`).join(' ');
    const table = { kind: 'table' as const, head: ['Nr.', 'Text'], rows: [['1', words]], widths: [1, 5] };
    const pdf = await print({ title: 'Lang', footer: '', blocks: [table] });
    expect(readPdf(pdf).drawn.length).toBeGreaterThan(2);
    const pages = pageTexts(pdf);
    if (pages !== null) expect(new Set(pages.join(' ').match(/\bWort\d+\b/g))).toEqual(new Set(words.split(' ')));
  }, 60_000);

  test('fetches nothing and runs nothing, whatever the page says', async () => {
    const page = htmlOf({ title: 'T', footer: '', blocks: [] }).replace(
      '</main>',
      '<img src="http://127.0.0.1:9/x.png"><iframe src="file:///etc/passwd"></iframe><script>document.title = "geschafft"</script></main>',
    );
    const pdf = await printByBrowser(page, new AbortController().signal);
    expect(Buffer.from(pdf ?? []).toString('latin1')).not.toMatch(/geschafft|root:/);
    expect(readPdf(Buffer.from(pdf ?? [])).drawn).toHaveLength(1);
  }, 60_000);

  test('that somebody cancels leaves no file, no profile and no browser', async () => {
    const path = at.file('abgebrochen.pdf');
    let isCancelled = false;
    setTimeout(() => {
      isCancelled = true;
    }, 150);
    const input = { ticket: path, format: 'pdf', document: sampleReport };
    const { reply } = await answer(at.office, 'document.export', input, { task: 't', isCancelled: () => isCancelled });
    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(existsSync(path)).toBe(false);
    expect(profiles()).toEqual([]);
  }, 60_000);
});

test('where no browser is, or it does not print, the refusal says what to do instead, and there is no file', async () => {
  const path = at.file('keines.pdf');
  const input = { ticket: path, format: 'pdf' as const, document: sampleReport };
  const tries = [
    ['no-printer', at.file('kein-browser')],
    ['print-failed', process.execPath],
  ] as const;
  for (const [code, browser] of tries) {
    process.env['CHROMIUM_PATH'] = browser;
    const reply = await at.ask('document.export', input);
    expect(reply).toMatchObject({
      ok: false,
      error: { code, message: expect.stringMatching(/Bitte.*„Drucken …“.*keine Datei/) },
    });
    expect(existsSync(path)).toBe(false);
  }
  if (before === undefined) delete process.env['CHROMIUM_PATH'];
  else process.env['CHROMIUM_PATH'] = before;
  expect(profiles()).toEqual([]);
});

test('Windows has Edge, where it is installed for all or for one; what CHROMIUM_PATH names counts before all', () => {
  const env = {
    'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    ProgramFiles: 'C:\\Program Files',
    LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local',
  };
  const on = (there: readonly string[], more: object = {}) =>
    findBrowser({ platform: 'win32', env: { ...env, ...more }, isThere: (path) => there.includes(path) });
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const chrome = 'C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
  expect(on([chrome, edge])).toBe(edge);
  expect(on([chrome])).toBe(chrome);
  expect(on([])).toBe(null);
  expect(on([edge, 'D:\\c.exe'], { CHROMIUM_PATH: 'D:\\c.exe' })).toBe('D:\\c.exe');
  expect(on([edge], { CHROMIUM_PATH: 'D:\\c.exe' })).toBe(null);
  expect(findBrowser({ platform: 'linux', env: { PATH: '/a:/b' }, isThere: (path) => path === '/b/chromium' })).toBe(
    '/b/chromium',
  );
  // The tools of the tests look at the same places.
  expect(findBrowser()).toBe(findInstalledChromium()?.path ?? null);
});
