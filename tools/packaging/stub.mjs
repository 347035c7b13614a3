// A folder that looks like Electron for Windows to the packager. It cannot run; what is packed, sealed and written into it can be read.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { strToU8, zipSync } from 'fflate';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { root } from '../parts.mjs';

const electronVersion = JSON.parse(
  readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'),
).version;

/** What Electron puts before the one character per fuse. */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** The eight fuses as Electron ships them. */
const originalFuses = '10110011';

const manifest = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0"><trustInfo xmlns="urn:schemas-microsoft-com:asm.v3"><security><requestedPrivileges><requestedExecutionLevel level="asInvoker" uiAccess="false"/></requestedPrivileges></security></trustInfo></assembly>`;

const bytesOf = (/** @type {string} */ text) => new TextEncoder().encode(text).buffer;

/** A program for 64-bit Windows with the version information, the manifest and the fuses of Electron's. */
function stubExecutable() {
  const executable = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(executable);
  const version = Resource.VersionInfo.createEmpty();
  version.lang = 1033;
  version.setFileVersion(1, 0, 0, 0, 1033);
  version.setStringValues(
    { lang: 1033, codepage: 1200 },
    {
      CompanyName: 'GitHub, Inc.',
      FileDescription: 'Electron',
      InternalName: 'electron.exe',
      LegalCopyright: 'Copyright (C) 2015 GitHub, Inc. All rights reserved.',
      OriginalFilename: 'electron.exe',
      ProductName: 'Electron',
      ProductVersion: electronVersion,
      FileVersion: electronVersion,
    },
  );
  version.outputToResourceEntries(resources.entries);
  resources.entries.push({ type: 24, id: 1, lang: 1033, codepage: 1200, bin: bytesOf(manifest) });
  resources.outputResource(executable);
  const fuses = Buffer.concat([
    Buffer.from(fuseSentinel),
    Buffer.from([1, originalFuses.length]),
    Buffer.from(originalFuses),
  ]);
  return Buffer.concat([Buffer.from(executable.generate()), fuses]);
}

/** Languages of Chromium; of these, two belong to this program. */
const locales = ['af', 'de', 'en-GB', 'en-US', 'fr', 'pl', 'tr', 'zh-CN'];

/** Files beside the program, as Electron 45 for Windows has them. */
const files = [
  'chrome_100_percent.pak',
  'chrome_200_percent.pak',
  'd3dcompiler_47.dll',
  'ffmpeg.dll',
  'icudtl.dat',
  'libEGL.dll',
  'libGLESv2.dll',
  'LICENSE',
  'LICENSES.chromium.html',
  'resources.pak',
  'snapshot_blob.bin',
  'v8_context_snapshot.bin',
  'vk_swiftshader.dll',
  'vk_swiftshader_icd.json',
  'vulkan-1.dll',
];

/**
 * Writes the folder for `electronDist`: with the archive in it that a download would have brought, so that electron-builder unpacks it and
 * tidies up as it does with a real one.
 * @param {string} folder
 */
export async function writeElectronStub(folder) {
  const page = join(folder, 'default_app');
  mkdirSync(page, { recursive: true });
  writeFileSync(join(page, 'main.js'), '');
  const defaultApp = join(folder, 'default_app.asar');
  await createPackage(page, defaultApp);
  /** @type {Record<string, Uint8Array>} */
  const content = {
    'electron.exe': stubExecutable(),
    version: strToU8(electronVersion),
    // Electron's own page, which must not be shipped.
    'resources/default_app.asar': readFileSync(defaultApp),
  };
  for (const locale of locales) content[`locales/${locale}.pak`] = strToU8(locale);
  for (const file of files) content[file] = strToU8(file);
  writeFileSync(join(folder, `electron-v${electronVersion}-win32-x64.zip`), zipSync(content, { level: 0 }));
}
