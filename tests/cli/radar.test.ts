import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cliHere, runHere } from '../helpers/cli-here.ts';

const folder = mkdtempSync(join(tmpdir(), 'radar-'));
const kreis = join(folder, 'kreis');
const zalando = fileURLToPath(new URL('../fixtures/radar/zalando-radar-2026-05.json', import.meta.url));

beforeAll(() => cliHere(['init', '--data', kreis, '--body', '05558', '--label', 'Kreis Coesfeld']));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (...more: string[]) => cliHere<Record<string, unknown>>(['radar-import', '--data', kreis, ...more]);

test('radar-import shows what would happen, takes it over, and finds everything again in what radar-export wrote', async () => {
  const shown = await read(zalando, '--radar', 'Zalando', '--preview');
  expect(shown).toMatchObject({ applied: false, format: 'zalando', edition: '2026.05', counts: { new: 81 } });
  expect(await read(zalando, '--radar', 'Zalando')).toMatchObject({ applied: true, counts: { new: 81, faulty: 0 } });
  for (const [format, name] of [
    ['zalando', 'out.json'],
    ['byor', 'out.csv'],
  ] as const) {
    const out = join(folder, name);
    const named = ['--radar', 'Zalando', '--edition', '2026.05'];
    const words = ['radar-export', '--data', kreis, '--format', format, '--out', out, ...named];
    expect(await cliHere(words)).toMatchObject({ entries: 81 });
    expect(readFileSync(out, 'utf8')).toContain('Flink');
    expect(await read(out, ...named)).toMatchObject({ counts: { new: 0, changed: 0, unchanged: 81 } });
  }
});

test('faults are named and refuse nothing; what is no radar, and a radar that is not here, are refused', async () => {
  const csv = join(folder, 'eigen.csv');
  writeFileSync(csv, 'name,ring,quadrant\nGut,Trial,Luft\n,Trial,Luft\n');
  expect(await read(csv, '--preview')).toMatchObject({
    radar: 'Trendradar',
    edition: 'eigen',
    counts: { new: 1, faulty: 1 },
    faults: [{ row: 3, column: 'name', code: 'no-name', message: 'Der Name fehlt.' }],
  });
  const nothing = join(folder, 'nichts.txt');
  writeFileSync(nothing, 'Guten Tag');
  const refused = await runHere(['radar-import', '--data', kreis, nothing]);
  expect(refused.out).toContain('"unreadable-radar"');
  const out = join(folder, 'x.csv');
  const gone = await runHere(['radar-export', '--data', kreis, '--format', 'byor', '--out', out, '--radar', 'Fehlt']);
  expect(gone.out).toContain('Zalando (2026.05)');
});
