import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import type { FileAssociation } from 'electron-builder';
import { NtExecutable, NtExecutableResource } from 'resedit';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { tempFolder } from '../helpers/loopback.ts';
import { builderConfig, projectDir, validate, writeElectronStub } from '../helpers/packaging.ts';

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

test('the package holds the built program and its one native module, the fuses are set and the archive is sealed', {
  timeout: 120_000,
}, async () => {
  const folder = tempFolder();
  const stub = join(folder, 'electron');
  writeElectronStub(stub);
  execFileSync(
    process.execPath,
    [
      join(projectDir, 'node_modules', 'electron-builder', 'cli.js'),
      ...['--win', 'dir', '--x64', '--publish', 'never', '--projectDir', projectDir],
      `--config.electronDist=${stub}`,
      `--config.directories.output=${join(folder, 'dist')}`,
      // Icons and names are written by a Windows program.
      '--config.win.signAndEditExecutable=false',
    ],
    { stdio: 'pipe' },
  );
  const unpacked = join(folder, 'dist', 'win-unpacked');
  const archive = join(unpacked, 'resources', 'app.asar');
  const packed = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
  const program = packed.filter((path) => !path.startsWith('/node_modules'));

  for (const entry of [
    '/out/main/main.js',
    '/out/preload/preload.cjs',
    '/out/worker/worker.cjs',
    '/out/hasher/hash-worker.cjs',
    '/out/renderer/index.html',
  ])
    expect(program).toContain(entry);
  expect(
    program.filter((path) => !/^\/(out(\/(main|preload|worker|hasher|renderer)(\/.*)?)?|package\.json)$/.test(path)),
  ).toEqual([]);
  const packages = new Set(
    packed.map((path) => /^\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]).filter(Boolean),
  );
  expect([...packages]).toEqual(['better-sqlite3']);
  expect(packed.filter((path) => /\.(map|cc?|cpp|h|gypi?|ts|tsx)$/.test(path))).toEqual([]);
  expect(packed.filter((path) => path.endsWith('.node'))).toEqual([
    '/node_modules/better-sqlite3/prebuilds/win32-x64.node',
  ]);
  const native = join(`${archive}.unpacked`, 'node_modules', 'better-sqlite3', 'prebuilds');
  expect(readdirSync(native)).toEqual(['win32-x64.node']);
  expect(JSON.parse(extractFile(archive, 'package.json').toString('utf8')).main).toBe('out/main/main.js');

  const executable = join(unpacked, 'Digitalagentur.exe');
  const wire = await getCurrentFuseWire(executable);
  // The wire holds one character per fuse.
  const isOn = (fuse: FuseV1Options): boolean => wire[fuse] === '1'.charCodeAt(0);
  expect({
    runAsNode: isOn(FuseV1Options.RunAsNode),
    nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
    integrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
    fileProtocol: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
    cookies: isOn(FuseV1Options.EnableCookieEncryption),
  }).toEqual({
    runAsNode: false,
    nodeOptions: false,
    inspect: false,
    integrity: true,
    onlyAsar: true,
    fileProtocol: false,
    cookies: true,
  });
  const sealed = NtExecutableResource.from(NtExecutable.from(readFileSync(executable), { ignoreCert: true }));
  expect(sealed.entries.some(({ type }) => type === 'INTEGRITY')).toBe(true);
});
