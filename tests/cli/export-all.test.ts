import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cliHere, runHere } from '../helpers/cli-here.ts';

const folder = mkdtempSync(join(tmpdir(), 'export-all-'));
const kreis = join(folder, 'kreis');
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  await cliHere(['init', '--data', kreis, '--body', '05558', '--label', 'Kreis Coesfeld']);
  await cliHere(['seed', '--data', kreis]);
  const note = { entity: 'note', fields: { text: 'Nur für mich', visibility: 'private' } };
  await cliHere(['call', '--data', kreis, 'record.create', JSON.stringify(note)]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function failed(words: readonly string[]): Promise<{ exit: number | null; error: Record<string, unknown> }> {
  const { exit, out } = await runHere(words);
  return { exit, ...(JSON.parse(out) as { error: Record<string, unknown> }) };
}

const run = (format: string, out: string, ...more: string[]) =>
  cliHere<{ records: number; ops: number; bytes: number; leftOut: object; cut: number }>([
    ...['export-all', '--data', kreis, '--format', format, '--out', at(out), ...more],
  ]);

describe('export-all', () => {
  test('writes everything as JSON and says how much, and what it left out', async () => {
    const said = await run('json', 'alles.json', '--history');
    const file = JSON.parse(readFileSync(at('alles.json'), 'utf8'));
    expect(said.records).toBe(file.records.length);
    expect(said.records).toBeGreaterThan(300);
    expect(said.ops).toBe(file.history.length);
    expect(said.ops).toBeGreaterThan(300);
    expect(said.bytes).toBe(readFileSync(at('alles.json')).length);
    expect(said.leftOut).toEqual({ private: 1, site: 0, nonpublic: 0 });
  });

  test('what is private goes along only when it is named', async () => {
    await run('json', 'ohne.json');
    await run('json', 'mit.json', '--private');
    expect(['ohne.json', 'mit.json'].map((name) => readFileSync(at(name), 'utf8').includes('Nur für mich'))).toEqual([
      false,
      true,
    ]);
  });

  test('writes a workbook', async () => {
    const said = await run('xlsx', 'alles.xlsx');
    const sheets = await readWorkbook(at('alles.xlsx'));
    const rows = sheets.slice(1).reduce((sum, { data }) => sum + data.length - 1, 0);
    expect(rows).toBe(said.records);
  });

  test('refuses another form, a history in a workbook, and a folder that is not there', async () => {
    const attempt = (...words: string[]) => failed(['export-all', '--data', kreis, ...words]);
    const refusals = await Promise.all([
      attempt('--format', 'pdf', '--out', at('x')),
      attempt('--format', 'xlsx', '--history', '--out', at('x')),
      attempt('--format', 'json', '--out', at('weg/x')),
    ]);
    expect(refusals.map(({ exit, error }) => [error['code'], exit])).toEqual([
      ['usage', 2],
      ['usage', 2],
      ['place-unusable', 1],
    ]);
    expect(existsSync(at('x'))).toBe(false);
  });
});
