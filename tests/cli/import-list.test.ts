import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cliHere, runHere } from '../helpers/cli-here.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-list-'));
const kreis = join(folder, 'kreis');
const list = fileURLToPath(new URL('../fixtures/lists/semikolon-windows-1252.csv', import.meta.url));

beforeAll(() => cliHere(['init', '--data', kreis, '--body', '05558', '--label', 'Kreis Coesfeld']));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const words = (...more: string[]) => ['import-list', '--data', kreis, '--kind', 'projects', ...more];
const run = (...more: string[]) => cliHere<Record<string, unknown>>(words(...more));
const write = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const total = async () =>
  (await cliHere<{ value: { total: number } }>(['call', '--data', kreis, 'record.list', '{"entity":"project"}'])).value
    .total;

describe('import-list', () => {
  test('shows what would happen, takes it over, and updates the second time', async () => {
    const shown = await run(list, '--preview');
    expect(shown).toMatchObject({
      applied: false,
      encoding: 'windows-1252',
      counts: { new: 3, faulty: 1, written: 4 },
    });
    expect(shown['faults']).toContainEqual({
      row: 9,
      column: 'Laufzeit bis',
      letter: 'G',
      text: '31.02.2028',
      code: 'no-day',
      message: expect.stringContaining('Kein Datum'),
    });
    expect(await total()).toBe(0);
    expect(await run(list)).toMatchObject({ applied: true, created: 4, changed: 0 });
    expect(await run(list)).toMatchObject({
      applied: true,
      created: 0,
      changed: 0,
      counts: { unchanged: 3, faulty: 1 },
    });
    expect(await total()).toBe(4);
  });

  test('follows a mapping, whatever the columns are headed by', async () => {
    const mapping = write(
      'zuordnung.json',
      '{"columns":{"Was":"title","Wie":"status"},"values":{"status":{"Im Werden":"running"}}}',
    );
    const shown = await run(write('eigen.csv', 'Was;Wie\nRadweg;im werden\n'), '--mapping', mapping, '--preview');
    expect(shown).toMatchObject({
      counts: { new: 1, faulty: 0 },
      columns: [{ target: 'title' }, { target: 'status' }],
    });
  });

  test('refuses what is no list, no mapping, no kind and no sheet, each with its next step', async () => {
    const attempts = [
      words(write('bild.csv', '\u0001\u0002'.repeat(200))),
      words(list, '--mapping', write('falsch.json', '{"columns":1}')),
      words(join(folder, 'weg.csv')),
      words(list, '--sheet', 'eins'),
      ['import-list', '--data', kreis, '--kind', 'autos', list],
    ];
    const codes: unknown[] = [];
    for (const attempt of attempts) {
      const { exit, out } = await runHere(attempt);
      codes.push([exit, (JSON.parse(out) as { error: { code: string } }).error.code]);
    }
    expect(codes).toEqual([
      [2, 'unreadable-list'],
      [2, 'invalid-mapping'],
      [2, 'file-missing'],
      [2, 'usage'],
      [2, 'usage'],
    ]);
  });
});
