import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cliHere, runHere } from '../helpers/cli-here.ts';

const folder = mkdtempSync(join(tmpdir(), 'cli-showcase-'));
const kreis = join(folder, 'kreis');
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  await cliHere(['init', '--data', kreis, '--body', '05558', '--label', 'Kreis Coesfeld']);
  for (const [title, classification] of [
    ['Für alle', 'public'],
    ['Nur für uns', 'internal'],
  ]) {
    const record = { entity: 'project', fields: { title, visibility: 'public', classification } };
    await cliHere(['call', '--data', kreis, 'record.create', JSON.stringify(record)]);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('showcase', () => {
  test('writes the pages of what is public, and says what the law asks for and is missing', async () => {
    const said = await cliHere<Record<string, unknown>>(['showcase', '--data', kreis, '--out', at('web')]);
    expect(said).toMatchObject({ folder: 'web', projects: 1, replaced: false });
    expect(said['missing']).toEqual(['operator', 'email', 'imprintDe', 'privacyDe', 'enforcement']);
    const text = readFileSync(join(at('web'), 'projekte.html'), 'utf8');
    expect([text.includes('Für alle'), text.includes('Nur für uns')]).toEqual([true, false]);
    expect(await cliHere(['showcase', '--data', kreis, '--out', at('web')])).toMatchObject({ replaced: true });
  });

  test('refuses a folder with other things in it, a file, and a folder in one that is not there', async () => {
    mkdirSync(at('voll'));
    writeFileSync(join(at('voll'), 'Brief.txt'), 'x');
    const refusals = [];
    for (const out of ['voll', 'voll/Brief.txt', 'weg/web']) {
      const { exit, out: said } = await runHere(['showcase', '--data', kreis, '--out', at(out)]);
      refusals.push([(JSON.parse(said) as { error: { code: string } }).error.code, exit]);
    }
    expect(refusals).toEqual([
      ['folder-in-use', 2],
      ['not-a-folder', 2],
      ['place-unusable', 1],
    ]);
    expect([existsSync(at('weg')), readFileSync(join(at('voll'), 'Brief.txt'), 'utf8')]).toEqual([false, 'x']);
  });
});
