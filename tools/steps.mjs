// The steps that `npm test` and `npm run check` are made of. Every step counts what passed, failed and did not run.
import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Count */

export const root = fileURLToPath(new URL('..', import.meta.url));

/** @type {Count} */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

/** @param {readonly Count[]} counts @returns {Count} */
export const sum = (counts) =>
  counts.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
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
  return ok ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
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

/**
 * Runs the tests of some projects and counts them one by one. A run that ends without a report has failed, whatever it
 * printed.
 * @param {readonly string[]} projects @param {readonly string[]} filters @returns {Promise<Count>}
 */
export async function tests(projects, filters = []) {
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
    const result = JSON.parse(readFileSync(file, 'utf8'));
    const skipped = result.numPendingTests + result.numTodoTests;
    // A file that cannot be loaded, or an error outside every test, fails the run without a failed test.
    const failed = ok ? result.numFailedTests : Math.max(1, result.numFailedTests);
    return { passed: result.numPassedTests, failed, skipped };
  } catch (error) {
    console.log(`✗ tests ended without a report: ${error}`);
    return { ...nothing, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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

/** Prints the closing line and chooses the exit code. @param {Count} count */
export function finish({ passed, failed, skipped }) {
  process.exitCode = failed > 0 ? 1 : 0;
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
}
