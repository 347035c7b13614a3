// Reads compiled installers: what they would put where. An installer of NSIS is a program, a block of instructions with its texts, and files.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { startOfInstructions } from './cut-uninstaller.mjs';

/** The texts of an installer that are in its scripts, in the order of the compiler; variables are signs below a space. @param {Buffer} bytes */
export function textsOf(bytes) {
  const start = startOfInstructions(bytes);
  const size = bytes.readUInt32LE(start + 28);
  const block = bytes.subarray(start + 32, start + 32 + (size & 0x7fffffff));
  const header = size > 0x7fffffff ? inflateRawSync(block) : block;
  return header
    .toString('utf16le')
    .split('\0')
    .filter((text) => text.length > 3);
}

/** The rights a program asks for when it is started. @param {Buffer} bytes */
function executionLevel(bytes) {
  return /requestedExecutionLevel\s+level="(\w+)"/.exec(bytes.toString('latin1'))?.[1] ?? null;
}

/** The version information of a program, in its first language. @param {Buffer} bytes @returns {Record<string, string>} */
function versionInfo(bytes) {
  const entries = NtExecutableResource.from(NtExecutable.from(bytes, { ignoreCert: true })).entries;
  const [info] = Resource.VersionInfo.fromEntries(entries);
  const language = info?.getAllLanguagesForStringValues()[0];
  return info && language ? info.getStringValues(language) : {};
}

/** The names of files in an archive or installer. @param {string} sevenZip @param {string} file */
function listed(sevenZip, file) {
  const { stdout, status } = spawnSync(sevenZip, ['l', '-slt', '-ba', file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`7-Zip kann ${file} nicht lesen.`);
  return [...stdout.matchAll(/^Path = (.*)$/gm)].map(([, path]) => (path ?? '').replaceAll('\\', '/'));
}

/** A file inside an archive or installer, or `null`. @param {string} sevenZip @param {string} file @param {string} name @param {string} folder */
function extracted(sevenZip, file, name, folder) {
  spawnSync(sevenZip, ['e', '-y', `-o${folder}`, file, '-r', name], { encoding: 'utf8' });
  return readdirSync(folder).includes(name) ? join(folder, name) : null;
}

/**
 * @typedef {{ readonly name: string, readonly level: string | null, readonly version: Readonly<Record<string, string>>, readonly texts: readonly string[], readonly uninstallTexts: readonly string[] | null, readonly payload: readonly string[] }} ReadInstaller
 */

/** @param {string} sevenZip @param {string} folder @param {string} name @returns {ReadInstaller} */
export function readInstaller(sevenZip, folder, name) {
  const file = join(folder, name);
  const bytes = readFileSync(file);
  const scratch = mkdtempSync(join(tmpdir(), 'digitalagentur-installer-'));
  try {
    const inner = extracted(sevenZip, file, 'app-64.7z', scratch);
    // The portable program has none.
    const uninstaller = extracted(sevenZip, file, 'Uninstall Digitalagentur.exe', scratch);
    return {
      name,
      level: executionLevel(bytes),
      version: versionInfo(bytes),
      texts: textsOf(bytes),
      uninstallTexts: uninstaller === null ? null : textsOf(readFileSync(uninstaller)),
      payload: inner === null ? [] : listed(sevenZip, inner),
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
