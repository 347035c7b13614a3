// What must be true of a packed program. Each check answers what it saw and what is wrong; none of them trusts the settings, all of them
// read what was written.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { allParts, root } from '../parts.mjs';
import { readInstaller } from './installers.mjs';
import {
  faultsOfArchive,
  faultsOfFolder,
  faultsOfFuses,
  faultsOfInstaller,
  faultsOfNatives,
  faultsOfSize,
  faultsOfVersion,
} from './rules.mjs';

/** @typedef {import('./pack.mjs').Packed} Packed */
/** @typedef {{ readonly told: string, readonly faults: readonly string[] }} Finding */

const requireFromBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));
/** The packager's own reader and validator; they belong to a package that only electron-builder depends on. */
const { getConfig, validateConfiguration } = requireFromBuilder('app-builder-lib/out/util/config/config');

/** A configuration as electron-builder reads it. @param {string} file @returns {Promise<import('electron-builder').Configuration>} */
export const builderConfig = (file = 'electron-builder.yml') => getConfig(root, file, null);

/** Throws where the schema does not know a setting or its value. @param {import('electron-builder').Configuration} config @returns {Promise<void>} */
export const validate = (config) => validateConfiguration(config, { isEnabled: false });

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const archiveOf = (/** @type {Packed} */ { unpacked }) => join(unpacked, 'resources', 'app.asar');
const programOf = (/** @type {Packed} */ { unpacked }) => join(unpacked, 'Digitalagentur.exe');

/** All files below a folder, with slashes. @param {string} folder */
export const filesBelow = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(folder.length + 1)
            .replaceAll('\\', '/'),
        )
        .sort()
    : [];

/** @param {string} archive */
export const filesIn = (archive) =>
  listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1));

/** Every configuration that can be built from is known to the packager, setting by setting. @returns {Promise<Finding>} */
async function lookAtConfig() {
  const files = ['electron-builder.yml', 'packaging/per-machine.yml', 'packaging/signing.example.yml'];
  /** @type {string[]} */
  const faults = [];
  for (const file of files)
    await validate(await builderConfig(file)).catch((error) => faults.push(`${file}: ${error.message}`));
  return { told: files.join(', '), faults };
}

/** @param {Packed} packed @returns {Promise<Finding>} */
async function lookAtArchive(packed) {
  const files = filesIn(archiveOf(packed));
  const { main } = JSON.parse(extractFile(archiveOf(packed), 'package.json').toString('utf8'));
  const built = allParts.flatMap((part) => filesBelow(join(root, 'out', part)).map((file) => `out/${part}/${file}`));
  return { told: `${files.length} Einträge`, faults: faultsOfArchive(files, built, main) };
}

/** @param {Packed} packed @returns {Promise<Finding>} */
async function lookAtNatives(packed) {
  const unpacked = filesBelow(`${archiveOf(packed)}.unpacked`);
  const natives = unpacked.filter((file) => file.endsWith('.node'));
  const bytes = natives[0] ? readFileSync(join(`${archiveOf(packed)}.unpacked`, natives[0])) : Buffer.alloc(0);
  return {
    told: unpacked.join(', '),
    faults: faultsOfNatives(filesIn(archiveOf(packed)), unpacked, bytes),
  };
}

/** @param {Packed} packed @returns {Promise<Finding>} */
async function lookAtFolder({ unpacked }) {
  const files = filesBelow(unpacked);
  return {
    told: `${files.length} Dateien, Sprachen ${files.filter((file) => file.startsWith('locales/')).join(', ')}`,
    faults: faultsOfFolder(files),
  };
}

/** @param {Packed} packed @returns {Promise<Finding>} */
async function lookAtFuses(packed) {
  const wire = await getCurrentFuseWire(programOf(packed));
  /** @type {Record<string, boolean | null>} */
  const states = {};
  for (const [name, index] of Object.entries(FuseV1Options)) {
    if (typeof index !== 'number') continue;
    // The wire holds one character per fuse.
    const state = String.fromCharCode(Number(wire[/** @type {FuseV1Options} */ (index)]));
    states[name] = state === '1' ? true : state === '0' ? false : null;
  }
  const on = Object.keys(states).filter((name) => states[name]);
  return { told: `an: ${on.join(', ')}`, faults: faultsOfFuses(states) };
}

/** @param {Packed} packed */
const resourcesOf = (packed) =>
  NtExecutableResource.from(NtExecutable.from(readFileSync(programOf(packed)), { ignoreCert: true }));

/** The hash of the archive's table of contents stands in the program, or Electron would not look at it. @param {Packed} packed @returns {Promise<Finding>} */
async function lookAtIntegrity(packed) {
  const entry = resourcesOf(packed).entries.find(({ type }) => type === 'INTEGRITY');
  if (!entry) return { told: '–', faults: ['Im Programm steht keine Prüfsumme des Archivs.'] };
  /** @type {{ file: string, alg: string, value: string }[]} */
  const sums = JSON.parse(Buffer.from(entry.bin).toString('utf8'));
  const actual = archiveHash(archiveOf(packed));
  const own = sums.find(({ file }) => file.replaceAll('\\', '/') === 'resources/app.asar');
  const faults =
    own?.value === actual && own.alg.toLowerCase() === 'sha256'
      ? []
      : ['Die Prüfsumme im Programm ist nicht die des Archivs.'];
  return { told: `sha256 ${actual.slice(0, 16)}…`, faults };
}

/** @param {string} archive */
function archiveHash(archive) {
  // Sixteen bytes of lengths, the last of them of the table itself.
  const bytes = readFileSync(archive);
  return createHash('sha256')
    .update(bytes.subarray(16, 16 + bytes.readUInt32LE(12)))
    .digest('hex');
}

/** @param {Packed} packed @returns {Promise<Finding>} */
async function lookAtVersion(packed) {
  const [info] = Resource.VersionInfo.fromEntries(resourcesOf(packed).entries);
  // Every language of the block: which of them Windows shows is not ours to say.
  const blocks = (info?.getAllLanguagesForStringValues() ?? []).map(
    (language) => info?.getStringValues(language) ?? {},
  );
  const values = blocks[0] ?? {};
  // The largest picture stands last in the file, and whole in the program.
  const icon = readFileSync(join(root, 'packaging', 'icon.ico'));
  const picture = icon.subarray(icon.readUInt32LE(6 + 16 * (icon.readUInt16LE(4) - 1) + 12));
  const hasIcon = resourcesOf(packed).entries.some(({ type, bin }) => type === 3 && picture.equals(Buffer.from(bin)));
  return {
    told: [values.ProductName, values.FileVersion, values.CompanyName, hasIcon ? 'eigenes Symbol' : ''].join(' · '),
    faults: [
      ...(hasIcon ? [] : ['Im Programm ist ein fremdes Symbol.']),
      ...faultsOfVersion(blocks, { version: manifest.version, company: manifest.author.name }),
    ],
  };
}

/** @param {Packed} packed @returns {Promise<Finding>} */
async function lookAtSize(packed) {
  const unpackedFiles = filesBelow(`${archiveOf(packed)}.unpacked`);
  const page = join(root, 'out', 'renderer');
  const sizes = {
    archive: statSync(archiveOf(packed)).size,
    native: unpackedFiles.reduce((sum, file) => sum + statSync(join(`${archiveOf(packed)}.unpacked`, file)).size, 0),
    page: filesBelow(page).reduce((sum, file) => sum + statSync(join(page, file)).size, 0),
    script: Math.max(
      ...filesBelow(page)
        .filter((file) => file.endsWith('.js'))
        .map((file) => statSync(join(page, file)).size),
    ),
  };
  return faultsOfSize(sizes);
}

/** @type {readonly { readonly name: string, readonly look: (packed: Packed) => Promise<Finding> }[]} */
export const checks = [
  { name: 'Einstellungen nach dem Schema von electron-builder', look: lookAtConfig },
  { name: 'Inhalt des Archivs', look: lookAtArchive },
  { name: 'ein Binärmodul, das der Zielplattform', look: lookAtNatives },
  { name: 'Ordner des Programms', look: lookAtFolder },
  { name: 'Fuses', look: lookAtFuses },
  { name: 'Siegel des Archivs', look: lookAtIntegrity },
  { name: 'Angaben im Programm', look: lookAtVersion },
  { name: 'Größe', look: lookAtSize },
];

/** What the compiled installers would do. @param {Packed} packed @param {string} sevenZip @returns {Finding} */
export function lookAtInstallers({ dist, unpacked, variants }, sevenZip) {
  const program = filesBelow(unpacked).filter((file) => file !== 'resources/elevate.exe');
  const own = { version: manifest.version, company: manifest.author.name };
  return {
    told: variants.join(', '),
    faults: variants.flatMap((name) => faultsOfInstaller(readInstaller(sevenZip, dist, name), program, own)),
  };
}
