import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { flipped } from './flipped.ts';
import { mixture, vectorsIn } from './mixtures.ts';
import { resigned } from './resigned.ts';
import type { Given } from './vectors/reading.ts';

/** Where vectors are published, and the reader in Python. */
export const vectorsFolder = new URL('../../docs/vectors/', import.meta.url);
const readerFile = fileURLToPath(new URL('reader.py', vectorsFolder));

/** A Python that can run the reader; `undefined` where there is none. */
export const python = ['python3', 'python'].find(
  (command) => spawnSync(command, ['-c', 'import sys; assert sys.version_info >= (3, 9)']).status === 0,
);

/** Runs the reader; `isPure`: with its own signatures, as if the package `cryptography` were not installed. */
export function runReader(isPure: boolean, ...options: readonly string[]) {
  const { READER_PURE: _, ...env } = process.env;
  const run = spawnSync(python ?? '', [readerFile, ...options], {
    encoding: 'utf8',
    env: { ...env, PYTHONUTF8: '1', ...(isPure ? { READER_PURE: '1' } : {}) },
  });
  return { status: run.status, lines: run.stdout.trim().split(/\r?\n/), error: run.stderr };
}

const vectors = vectorsIn(vectorsFolder);

/** What can be made of the vectors, by a seed: files with what the engine finds in them. */
export const ways = {
  mixed: (seed: number) => mixture(seed, vectors),
  flipped: (seed: number) => flipped(seed, vectorsFolder),
  resigned: (seed: number) => resigned(seed, vectorsFolder),
} as const satisfies Record<string, (seed: number) => Promise<readonly Given[]>>;
export type Way = keyof typeof ways;

/**
 * Lets both readers read what is made of the vectors, once for each seed; answers what differs, in the words of the reader in Python.
 *
 * Where something differs, the folder stays for a look.
 */
export async function differences(seeds: readonly number[], way: Way = 'mixed'): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mixtures-'));
  for (const seed of seeds) {
    const one = join(folder, `seed-${seed}`);
    mkdirSync(one);
    for (const { name, text } of await ways[way](seed)) writeFileSync(join(one, name), text);
  }
  const { lines, error } = runReader(false, '--check', folder);
  const agreed = new Set(seeds.map((seed) => `seed-${seed}: as expected`));
  const found = lines.filter((line) => !agreed.delete(line));
  if (agreed.size === 0 && found.length === 0 && error === '') {
    rmSync(folder, { recursive: true, force: true });
    return [];
  }
  return [...found, error, `${agreed.size} of ${seeds.length} differ; see ${folder}`].filter((line) => line !== '');
}

/** `count` seeds from a first one on. */
export const seedsFrom = (first: number, count: number): number[] => Array.from({ length: count }, (_, n) => first + n);
