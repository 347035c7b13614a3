// `npm test`: everything that can be known on this machine. What could not run says so in a box and counts as skipped;
// the last line is the sum. Arguments choose test files: `npm test -- funding`.
import { findChromium } from './chromium.mjs';
import { findApache, findNginx } from './dav-servers.mjs';
import { findElectron } from './electron-binary.mjs';
import { findCompiler } from './packaging/nsis-stand-ins.mjs';
import { countTests, finish, lint, nothing, printBox, sum, tests, testsBesideOthers, types } from './steps.mjs';

const filters = process.argv.slice(2);

/** Projects that need a program this machine may lack. */
const noChromium = (await findChromium())
  ? null
  : 'kein Chromium gefunden (CHROMIUM_PATH, chromium, chrome, edge, @sparticuz/chromium)';
const mustHaveElectron = process.env.REQUIRE_ELECTRON === '1';
const hasElectron = findElectron() !== null;

/** @type {{ project: string, why: string }[]} */
const missing = [];
if (noChromium) missing.push({ project: 'e2e', why: noChromium });
if (!hasElectron && !mustHaveElectron)
  missing.push({
    project: 'desktop',
    why: 'Electron ist nicht geladen (REQUIRE_ELECTRON=1 macht daraus einen Fehler)',
  });
const noApache = findApache() ? null : 'kein Apache httpd mit mod_dav gefunden (apt: apache2-bin)';
if (noApache) missing.push({ project: 'webdav', why: noApache });
if (noApache || noChromium) missing.push({ project: 'webdav-e2e', why: noApache ?? noChromium ?? '' });
if (!findNginx())
  missing.push({ project: 'nginx', why: 'kein nginx mit dav_ext gefunden (apt: nginx libnginx-mod-http-dav-ext)' });
const compiler = findCompiler();
if (compiler.missing.length > 0) missing.push({ project: 'nsis', why: `es fehlt ${compiler.missing.join(' und ')}` });

/** @param {readonly string[]} projects */
const runnable = (projects) => projects.filter((project) => !missing.some((one) => one.project === project));
const screens = runnable(['e2e', 'webdav-e2e', 'desktop']);

const counts = [
  await types(),
  await lint(),
  await tests(['unit', 'property'], filters),
  await testsBesideOthers(runnable(['webdav', 'nginx', 'electron', 'built', 'nsis']), filters),
  screens.length === 0 ? nothing : await testsBesideOthers(screens, filters),
];

for (const { project, why } of missing) {
  const skipped = await countTests(project, filters);
  if (skipped === 0) continue;
  counts.push({ ...nothing, skipped });
  printBox([`NOT RUN: ${skipped} tests of "${project}"`, why]);
}

finish(sum(counts));
