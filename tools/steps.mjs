// The steps that `npm test` and `npm run check` are made of. Every step counts what passed, failed and did not run.
import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What became of tests; `red`: what failed, by name.
 * @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number, readonly red: readonly string[] }} Count
 */

export const root = fileURLToPath(new URL('..', import.meta.url));

/** @type {Count} */
export const nothing = { passed: 0, failed: 0, skipped: 0, red: [] };

/** @param {readonly Count[]} counts @returns {Count} */
export const sum = (counts) =>
  counts.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
      red: [...all.red, ...one.red],
    }),
    nothing,
  );

/** @param {string} script @param {readonly string[]} args @param {{ quiet?: boolean }} [options] */
export function run(script, args, { quiet = false } = {}) {
  const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (output += part));
  return /** @type {Promise<{ ok: boolean, output: string }>} */ (
    new Promise((resolve) => {
      child.once('error', (error) => resolve({ ok: false, output: String(error) }));
      child.once('close', (code) => resolve({ ok: code === 0, output }));
    })
  );
}

/** @param {string} name @param {{ ok: boolean, output: string }} done @returns {Count} */
function report(name, { ok, output }) {
  console.log(`${ok ? '✓' : '✗'} ${name}`);
  if (!ok && output !== '') console.log(output);
  return ok ? { ...nothing, passed: 1 } : { ...nothing, failed: 1, red: [name] };
}

/** Checks the types of every folder that says how. Two at a time: the compiler itself uses all cores. @returns {Promise<Count>} */
export async function types() {
  const projects = globSync('*/{,*/}tsconfig.json', {
    cwd: root,
    exclude: (name) => /node_modules|out|dist/.test(name),
  }).sort();
  /** @type {Count[]} */
  const counts = [];
  const next = async () => {
    for (let project = projects.shift(); project; project = projects.shift())
      counts.push(report(`types ${project}`, await run('typescript/bin/tsc', ['-p', project], { quiet: true })));
  };
  await Promise.all([next(), next()]);
  return sum(counts);
}

/** Lint and format in one pass over every file under version control. @returns {Promise<Count>} */
export const lint = async () =>
  report('lint and format', await run('@biomejs/biome/bin/biome', ['check', '--error-on-warnings'], { quiet: true }));

/** @typedef {{ readonly name: string, readonly status: string, readonly assertionResults: readonly { readonly status: string, readonly fullName?: string }[] }} FileResult */

/** What became of the tests of some files. A file that could not be loaded is red without a red test. @param {readonly FileResult[]} files @returns {Count} */
export const countOf = (files) =>
  sum(
    files.flatMap(({ name, status, assertionResults }) => {
      const file = relative(root, name);
      const each = assertionResults.map((one) => ({
        passed: one.status === 'passed' ? 1 : 0,
        failed: one.status === 'failed' ? 1 : 0,
        skipped: one.status === 'passed' || one.status === 'failed' ? 0 : 1,
        red: one.status === 'failed' ? [`${file} > ${one.fullName ?? ''}`] : [],
      }));
      return status === 'failed' && each.every(({ failed }) => failed === 0)
        ? [...each, { ...nothing, red: [`${file} (the file itself)`] }]
        : each;
    }),
  );

/**
 * Runs the tests of some projects and counts them one by one. A run that ends without a report has failed, whatever it
 * printed; so has one with a file that cannot be loaded or an error outside every test.
 * @param {readonly string[]} projects @param {readonly string[]} filters
 * @returns {Promise<{ readonly count: Count, readonly files: readonly FileResult[] }>}
 */
async function runTests(projects, filters) {
  const folder = mkdtempSync(join(tmpdir(), 'digitalagentur-report-'));
  const file = join(folder, 'report.json');
  try {
    const { ok } = await run('vitest/vitest.mjs', [
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...filters,
    ]);
    /** @type {readonly FileResult[]} */
    const files = JSON.parse(readFileSync(file, 'utf8')).testResults;
    const count = countOf(files);
    if (ok) return { count, files };
    const red = count.red.length > 0 ? count.red : ['an error outside of every test: see above'];
    return { count: { ...count, failed: Math.max(1, count.failed), red }, files };
  } catch (error) {
    console.log(`✗ tests ended without a report: ${error}`);
    return { count: { ...nothing, failed: 1, red: [`no report: ${projects.join(', ')}`] }, files: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {readonly string[]} projects @param {readonly string[]} filters @returns {Promise<Count>} */
export const tests = async (projects, filters = []) => (await runTests(projects, filters)).count;

/** More red files than this are no program that was late. */
const mostSecondGoes = 6;

/** The files that may be tried again; none if nothing is red, or too much. @param {readonly FileResult[]} files */
export function secondGo(files) {
  const red = files.filter(({ status }) => status === 'failed');
  return red.length > mostSecondGoes ? [] : red;
}

/** What counts after some files were tried again: of those, their second go. @param {Count} first @param {readonly FileResult[]} again @param {Count} second @returns {Count} */
export function afterSecondGo(first, again, second) {
  const before = countOf(again);
  return {
    passed: first.passed - before.passed + second.passed,
    // A file that could not be loaded has failed without a failed test.
    failed: first.failed - Math.max(1, before.failed) + second.failed,
    skipped: first.skipped - before.skipped + second.skipped,
    red: [...first.red.filter((name) => !before.red.includes(name)), ...second.red],
  };
}

/**
 * Runs tests that start other programs: a browser, a server, a worker. On a busy machine one is late at times; so a few red files have
 * a second go, alone, and the output names them. What is red twice is red.
 * @param {readonly string[]} projects @param {readonly string[]} filters @returns {Promise<Count>}
 */
export async function testsBesideOthers(projects, filters = []) {
  const { count, files } = await runTests(projects, filters);
  const again = secondGo(files);
  if (again.length === 0) return count;
  const names = again.map(({ name }) => relative(root, name));
  printBox(['SECOND GO: red at the first, tried once more', ...names]);
  return afterSecondGo(count, again, await tests(projects, names));
}

/**
 * Counts tests that cannot run here, without running them.
 * @param {string} project @param {readonly string[]} filters
 */
export async function countTests(project, filters = []) {
  const { ok, output } = await run('vitest/vitest.mjs', ['list', '--project', project, ...filters], { quiet: true });
  if (!ok) throw new Error(output);
  return output.split('\n').filter((line) => line.includes(' > ')).length;
}

/** @param {readonly string[]} lines */
export function printBox(lines) {
  const width = Math.max(...lines.map((line) => line.length));
  const edge = '─'.repeat(width + 2);
  console.log([`┌${edge}┐`, ...lines.map((line) => `│ ${line.padEnd(width)} │`), `└${edge}┘`].join('\n'));
}

/** Names what is red, prints the closing line and chooses the exit code. @param {Count} count */
export function finish({ passed, failed, skipped, red }) {
  process.exitCode = failed > 0 ? 1 : 0;
  if (red.length > 0) printBox(['RED', ...red]);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
}
