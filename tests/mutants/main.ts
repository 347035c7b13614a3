// `npm run mutants [-- PART] [--from N] [--by-only]`: puts every fault of list.ts into a copy of the engine, one at a time, and runs tests until one
// notices. Fails if one goes unnoticed, or if the copy is red without any fault. PART chooses by file or reason;
// with `--by-only` nothing but the tests named in the list is asked, which is quicker and stricter.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Mutant, mutants } from './list.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'mutants-'));
const { values, positionals } = parseArgs({
  options: { from: { type: 'string', default: '1' }, 'by-only': { type: 'boolean', default: false } },
  allowPositionals: true,
});
const wanted = positionals.join(' ');
const skipped = Number(values.from) - 1;

/** Enough histories to notice what no test alone notices; always the same ones. */
const histories = '80';

function makeCopy(): void {
  for (const name of [
    'shared',
    'db',
    'cli',
    'loopback',
    'tests',
    'package.json',
    'vitest.config.ts',
    'tsconfig.base.json',
  ])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  // A busy machine is no killer. Projects have times of their own, which go before what the command line says.
  const config = join(copy, 'vitest.config.ts');
  const patient = readFileSync(config, 'utf8').replace(
    '...more }',
    '...more, testTimeout: 300_000, hookTimeout: 300_000 }',
  );
  writeFileSync(config, patient);
}

type Outcome = { readonly isGreen: boolean; readonly said: string };

/** Long enough for one mutant; the first run, of all tests without a fault, gets as much for every one of them. */
const patienceMs = 600_000;

function run(command: string, args: readonly string[], timeout = patienceMs): Outcome {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy, encoding: 'utf8', timeout });
  return { isGreen: status === 0, said: `${stdout}\n${stderr}` };
}

const runTests = (files: readonly string[]): Outcome =>
  run(
    join(root, 'node_modules/.bin/vitest'),
    ['run', '--project', 'unit', '--project', 'property', '--bail', '1', ...files],
    patienceMs * Math.max(1, files.length),
  );

const runHistories = (): Outcome =>
  run(process.execPath, ['tests/simulation/main.ts', '--histories', histories, '--seed', '1', '--bail']);

/** What noticed it: the name of the test or the seed; `null` if nothing did. */
function killerOf({ by }: Mutant): string | null {
  if (by !== undefined) {
    const { isGreen, said } = runTests(by);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours
    const plain = said.replace(/\u001b\[[\d;]*m/g, '');
    if (!isGreen) return /FAIL\s+(?:\|\w+\|)?\s*(.*)/.exec(plain)?.[1]?.trim() ?? by.join(' ');
  }
  if (values['by-only']) return null;
  const { isGreen, said } = runHistories();
  return isGreen ? null : `simulation, ${/FAILED (seed \d+)/.exec(said)?.[1] ?? 'a seed'}`;
}

/** Puts the fault in, asks, and takes it out again. */
function judge(mutant: Mutant): string | null {
  const path = join(copy, mutant.file);
  const source = readFileSync(path, 'utf8');
  if (source.split(mutant.find).length !== 2) throw new Error(`${mutant.file}: not exactly once: ${mutant.find}`);
  writeFileSync(
    path,
    source.replace(mutant.find, () => mutant.replace),
  );
  try {
    return killerOf(mutant);
  } finally {
    writeFileSync(path, source);
  }
}

function main(): number {
  const chosen = mutants.filter(({ file, why }) => `${file} ${why}`.includes(wanted)).slice(skipped);
  const files = [...new Set(chosen.flatMap(({ by }) => by ?? []))];
  for (const { isGreen, said } of values['by-only'] ? [runTests(files)] : [runTests(files), runHistories()]) {
    if (isGreen) continue;
    console.log(`${said}\nWithout any fault the tests must be green; nothing was tried.`);
    return 1;
  }
  let survivors = 0;
  for (const [index, mutant] of chosen.entries()) {
    const killer = judge(mutant);
    if (killer === null) survivors += 1;
    const verdict = killer === null ? 'SURVIVED' : 'killed  ';
    console.log(
      `${String(skipped + index + 1).padStart(3)} ${verdict} ${mutant.file}: ${mutant.why}\n             ${killer ?? mutant.find}`,
    );
  }
  console.log(`${chosen.length - survivors} of ${chosen.length} mutants killed.`);
  return survivors === 0 ? 0 : 1;
}

try {
  makeCopy();
  process.exitCode = main();
} finally {
  rmSync(copy, { recursive: true, force: true });
}
