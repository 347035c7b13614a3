// Runs electron-builder: on the real Electron, or on the stub with what Debian has.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../parts.mjs';
import { findCompiler, writeToolFolders } from './nsis-stand-ins.mjs';
import { writeElectronStub } from './stub.mjs';

/**
 * What was packed. `unpacked` is the folder of the program, `dist` where installers lie; `variants` names the installers made.
 * @typedef {{ readonly dist: string, readonly unpacked: string, readonly variants: readonly string[] }} Packed
 */

export const configFile = join(root, 'electron-builder.yml');
export const perMachineFile = join(root, 'packaging', 'per-machine.yml');

/** @param {readonly string[]} args @param {Record<string, string>} env @param {'inherit' | 'pipe'} stdio */
export function runBuilder(args, env = {}, stdio = 'inherit') {
  const done = spawnSync(
    process.execPath,
    [join(root, 'node_modules', 'electron-builder', 'cli.js'), '--win', ...args, '--publish', 'never'],
    { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', stdio, stdio], encoding: 'utf8' },
  );
  if (done.status === 0) return;
  throw new Error(`electron-builder ist gescheitert.\n${done.stdout ?? ''}${done.stderr ?? ''}`);
}

/**
 * Packs the built program on the stub. Installers are compiled too if their programs are here: for one person, portable, and the
 * variant for all users. Nothing is downloaded: a missing tool is an error of electron-builder, never a look at the network.
 * @param {string} folder an empty one @param {{ readonly installers: boolean }} what @returns {Promise<Packed>}
 */
export async function packStub(folder, { installers }) {
  const electronDist = join(folder, 'electron');
  const dist = join(folder, 'dist');
  mkdirSync(folder, { recursive: true });
  await writeElectronStub(electronDist);
  const { makensis, sevenZip } = findCompiler();
  const tools = makensis && sevenZip ? writeToolFolders(join(folder, 'tools'), { makensis, sevenZip }) : {};
  const common = ['--x64', `--config.electronDist=${electronDist}`, `--config.directories.output=${dist}`];
  // A stub is never signed, whatever certificate this machine knows.
  const env = { ...tools, CSC_LINK: '', WIN_CSC_LINK: '', CSC_IDENTITY_AUTO_DISCOVERY: 'false', DEBUG: '' };
  const hasInstallers = installers && makensis !== null && sevenZip !== null;
  runBuilder([...(hasInstallers ? ['nsis', 'portable'] : ['dir']), ...common], env, 'pipe');
  const unpacked = join(dist, 'win-unpacked');
  if (hasInstallers) {
    runBuilder(['nsis', ...common, '--prepackaged', unpacked, '--config', perMachineFile], env, 'pipe');
    // Only that variant has a helper that asks for rights; it leaves it in the folder both are made of.
    rmSync(join(unpacked, 'resources', 'elevate.exe'));
  }
  return { dist, unpacked, variants: existsSync(dist) ? installersIn(dist) : [] };
}

/** The installers in a folder, by name. @param {string} dist */
export const installersIn = (dist) =>
  readdirSync(dist)
    .filter((name) => name.endsWith('.exe'))
    .sort();
