import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { filesBelow, lookAtInstallers } from '../../tools/packaging/checks.mjs';
import { type ReadInstaller, readInstaller } from '../../tools/packaging/installers.mjs';
import { findCompiler } from '../../tools/packaging/nsis-stand-ins.mjs';
import { type Packed, packStub } from '../../tools/packaging/pack.mjs';
import { faultsOfInstaller } from '../../tools/packaging/rules.mjs';

/** Compiled from electron-builder's own scripts; docs/packaging.md says what stands in for what. */
const folder = mkdtempSync(join(tmpdir(), 'digitalagentur-installers-'));
const own = { version: manifest.version, company: manifest.author.name };
const name = (kind: string) => `Digitalagentur-${manifest.version}-${kind}.exe`;
let packed: Packed;
let sevenZip: string;
let setup: ReadInstaller;

beforeAll(async () => {
  sevenZip = findCompiler().sevenZip ?? '';
  packed = await packStub(folder, { installers: true });
  setup = readInstaller(sevenZip, packed.dist, name('Setup'));
}, 400_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the scripts of all three variants compile without a warning, and what they would do is right', () => {
  expect(packed.variants).toEqual([name('Portable'), name('Setup-AlleBenutzer'), name('Setup')]);
  expect(lookAtInstallers(packed, sevenZip).faults).toEqual([]);
});

test('one click installs for one person, below the folder of their programs, in their two languages', () => {
  expect(setup.level).toBe('asInvoker');
  expect(setup.texts).toContain('\u0002\u231c\\Programs');
  expect(setup.texts.join('\n')).toMatch(/Wird installiert[\s\S]*Installing|Installing[\s\S]*Wird installiert/);
  expect(setup.texts.join('\n')).not.toMatch(/Installation en cours|Instalando/);
});

test('an installer that says or does something else is named with what is wrong', () => {
  const program = filesBelow(packed.unpacked);
  const faultsOf = (change: Partial<ReadInstaller>) => faultsOfInstaller({ ...setup, ...change }, program, own);

  expect(faultsOf({})).toEqual([]);
  expect(faultsOf({ level: 'requireAdministrator' })).toEqual([
    expect.stringContaining('verlangt requireAdministrator'),
  ]);
  expect(faultsOf({ version: {} })).toEqual([expect.stringContaining('Angaben')]);
  expect(faultsOf({ payload: setup.payload.filter((file) => !file.endsWith('.node')) })).toEqual([
    expect.stringMatching(/bringt nicht mit: .*win32-x64\.node/),
  ]);
  expect(faultsOf({ payload: [...setup.payload, 'resources/elevate.exe'] })).toEqual([
    expect.stringContaining('was nicht dazugehört: resources/elevate.exe'),
  ]);
  const withoutEnding = setup.texts.filter((text) => text !== 'Software\\Classes\\.dabundle');
  expect(faultsOf({ texts: withoutEnding })).toEqual([expect.stringContaining('.dabundle: wird nicht verknüpft')]);
  expect(faultsOf({ uninstallTexts: [] })).toHaveLength(4);
  const greedy = [...(setup.uninstallTexts ?? []), '\u0002\u231c\\Digitalagentur'];
  expect(faultsOf({ uninstallTexts: greedy })).toEqual([expect.stringContaining('rührt den Datenordner an')]);
  expect(faultsOf({ uninstallTexts: null })).toContain(`${setup.name}: Deinstallation: fehlt oder ist zu viel`);
  expect(faultsOf({ name: 'Digitalagentur.exe' })).toEqual(['Digitalagentur.exe: so heißt keine der Fassungen']);
});
