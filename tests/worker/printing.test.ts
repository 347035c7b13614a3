import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBrowser } from '../../db/print/find-browser.ts';
import { DocumentFormat } from '../../shared/documents/contract.ts';
import { sampleReport } from '../export/sample-report.ts';
import { testRoot } from '../helpers/registry.ts';
import { startWorker, type TestWorker } from '../helpers/worker.ts';

let folder: string;
let worker: TestWorker;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'printing-'));
});
afterEach(async () => {
  expect(await worker.close()).toBe(0);
  expect(worker.died()).toBeNull();
  rmSync(folder, { recursive: true, force: true });
});

async function begin(hostPrints: boolean): Promise<void> {
  worker = startWorker({ dataDir: join(folder, 'data'), hostPrints });
  const office = { mode: 'empty', bodyAgs: '05558', label: 'Kreis Coesfeld', role: 'coordination', root: testRoot };
  expect((await worker.ask('office.begin', office)).reply).toMatchObject({ ok: true });
  for (const format of DocumentFormat.options)
    worker.post({ type: 'ticket', ticket: format, path: join(folder, `bericht.${format}`), name: `bericht.${format}` });
}

const written = async (format: DocumentFormat) =>
  (await worker.ask('document.export', { ticket: format, format, document: sampleReport })).reply;

const starts = { docx: 'PK', odt: 'PK', md: '# Sachstandsbericht', html: '<!doctype html>', pdf: '%PDF-' } as const;
const beginning = (format: DocumentFormat) =>
  readFileSync(join(folder, `bericht.${format}`), 'utf8').slice(0, starts[format].length);

test('the built worker writes every form, and asks its host for the PDF', async () => {
  await begin(true);
  const asked: string[] = [];
  worker.onPrint((html) => {
    asked.push(html);
    return Buffer.from('%PDF-1.4\n%%EOF\n');
  });
  for (const format of DocumentFormat.options) {
    expect(await written(format), format).toMatchObject({ ok: true });
    expect(beginning(format)).toBe(starts[format]);
  }
  expect(asked).toEqual([readFileSync(join(folder, 'bericht.html'), 'utf8')]);
});

test('a host that cannot print is a refusal, and there is no file', async () => {
  await begin(true);
  worker.onPrint(() => null);
  expect(await written('pdf')).toMatchObject({ ok: false, error: { code: 'print-failed' } });
  expect(readdirSync(folder)).toEqual(['data']);
});

test.skipIf(findBrowser() === null)(
  'where the host does not print, a browser of this machine does',
  async () => {
    await begin(false);
    expect(await written('pdf')).toMatchObject({ ok: true });
    expect(beginning('pdf')).toBe('%PDF-');
  },
  60_000,
);
