import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packingLevel } from '../../db/bundle/unpack.ts';
import type { Cold, Prepared, Received } from './child.ts';
import { install } from './competitors/library.ts';
import type { Entry } from './contenders.ts';
import type { Scale } from './workload.ts';

/** One line of the table: numbers, or why there are none. */
export type Measured = Omit<Prepared, 'files'> &
  Received & { readonly coldMs: number; readonly bytesPerChange: number; readonly packedPerChange: number };
export type Line = { readonly entry: Entry } & ({ readonly measured: Measured } | { readonly reason: string });

/** `child`: the program that runs the steps (`buildChild`). */
type Run = { readonly child: string; readonly entry: Entry; readonly scale: Scale };

/** Runs one step in a process of its own and answers its last line of output; throws with what it said if it failed. */
function runStep<T>(run: Run, step: string, dir: string, more: readonly string[] = []): T {
  const { child, entry, scale } = run;
  const profile = process.env['BENCH_PROFILE'];
  const limits = step === 'receive' ? (entry.flags ?? []) : [];
  const flags = [
    '--expose-gc',
    ...limits,
    ...(profile && step === 'receive' ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []),
  ];
  const done = spawnSync(process.execPath, [...flags, child, entry.key, step, dir, JSON.stringify(scale), ...more], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (done.status !== 0) throw new Error(`${step}: ${faultIn(done.stderr) ?? `exit ${done.status ?? done.signal}`}`);
  return JSON.parse(done.stdout.trimEnd().split('\n').at(-1) ?? '') as T;
}

const faultIn = (stderr: string): string | null => stderr.match(/^\S*Error\b.*$/m)?.[0] ?? null;

/** Prepares, receives and reads one contender's data, in a folder of its own that is gone afterwards. */
export function measure(run: Run): Line {
  const { entry, scale } = run;
  const missing = entry.needs === undefined ? null : install(entry.needs);
  if (missing !== null) return { entry, reason: `nicht installiert: ${missing}` };
  const dir = mkdtempSync(join(tmpdir(), `bench-${entry.key}-`));
  try {
    const { files, label, storage } = runStep<Prepared>(run, 'prepare', dir);
    const received = runStep<Received>(run, 'receive', dir, [JSON.stringify(files)]);
    const { ms: coldMs } = runStep<Cold>(run, 'cold', dir);
    const sum = (size: (path: string) => number) =>
      files.b.reduce((total, path) => total + size(path), 0) / scale.edits;
    const bytesPerChange = sum((path) => statSync(path).size);
    const packedPerChange = sum((path) => gzipSync(readFileSync(path), { level: packingLevel }).length);
    return { entry, measured: { ...received, label, storage, coldMs, bytesPerChange, packedPerChange } };
  } catch (error) {
    return { entry, reason: `läuft hier nicht: ${error instanceof Error ? error.message : String(error)}` };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
