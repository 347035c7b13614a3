// Hostile files in any number: `node tests/fuzz/main.ts --files 100000 [--seed n]`. Each goes through unpacking and reading,
// every hundredth (`--every n`) also through the whole import of a real office (not with `--reader-only`), together with one
// that is signed with true keys; `--only n` takes one file again. A file fails if it is neither verified nor refused with a
// code, if it takes longer than a second, or if it leaves a trace though refused. It is kept for a look, and the exit code is 1.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { outcomeOf } from './check.ts';
import { HostileFiles } from './files.ts';

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '10000' },
    seed: { type: 'string' },
    only: { type: 'string' },
    every: { type: 'string', default: '100' },
    'reader-only': { type: 'boolean' },
  },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const first = Number(values.only ?? 0);
const end = values.only === undefined ? Number(values.files) : first + 1;
const officeEvery = values.only === undefined ? Number(values.every) : 1;
const mostMs = 1000;

// In memory where there is such a folder: opening files is half of the time.
const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'fuzz-'));
const files = await HostileFiles.open(seed);
// Loaded only when wanted, so that the reader can be tried while the rest of the engine is under work.
const office = values['reader-only'] ? null : new (await import('./in-office.ts')).FuzzedOffice();
const outcomes = new Map<string, number>();
const kinds = new Map<string, number>();
let slowestMs = 0;

const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);

async function timed(take: () => Promise<string>): Promise<void> {
  const start = performance.now();
  count(outcomes, await take());
  const ms = performance.now() - start;
  slowestMs = Math.max(slowestMs, ms);
  if (ms > mostMs) throw new Error(`it took ${ms.toFixed(0)} ms`);
}

/** Each failure is told once, with the file and the way to it: what an office answers depends on the files before. */
function noteFailure(error: unknown, number: number, kind: string, bytes: Buffer): void {
  const name = `FAILED: ${error instanceof Error ? error.message : error}`;
  if (!outcomes.has(name)) {
    const kept = join(tmpdir(), `fuzz-${seed}-${number}`);
    writeFileSync(kept, bytes);
    console.error(`File ${number} (${kind}), kept as ${kept}:`, error);
    console.error(`Again with: node tests/fuzz/main.ts --seed ${seed} --files ${number + 1} --every ${officeEvery}`);
  }
  count(outcomes, name);
}

function print(title: string, counts: ReadonlyMap<string, number>): void {
  console.log(title);
  for (const [name, number] of [...counts].sort((a, b) => b[1] - a[1]))
    console.log(`  ${String(number).padStart(8)}  ${name}`);
}

console.log(`Seed ${seed}, ${end - first} files`);
const start = performance.now();
try {
  for (let number = first; number < end; number += 1) {
    let { kind, bytes } = files.file(number);
    count(kinds, kind);
    try {
      await timed(() => outcomeOf(folder, bytes, files));
      if (!office || number % officeEvery !== 0) continue;
      await timed(() => office.take(bytes, files.packed.passphrase));
      bytes = files.signed(number);
      await timed(() => office.take(bytes, files.packed.passphrase));
    } catch (error) {
      process.exitCode = 1;
      noteFailure(error, number, kind, bytes);
      office?.close();
    }
  }
} finally {
  office?.close();
  rmSync(folder, { recursive: true, force: true });
}
const seconds = (performance.now() - start) / 1000;
print('Made by', kinds);
print('Outcome', outcomes);
console.log(`${seconds.toFixed(1)} s, slowest file ${slowestMs.toFixed(0)} ms`);
