import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { threadProgram } from '../support/thread-program.ts';
import { type Damage, damageOf } from './check.ts';

const program = threadProgram(import.meta.url, 'check-worker', 'checker');

export type CheckTask = { readonly store: string };

/** Checks a whole store in a thread of its own; where none can be started, here. */
export function checkBeside(store: string): Promise<Damage> {
  if (!existsSync(program)) return Promise.resolve(damageOf(store));
  return new Promise((resolve, reject) => {
    const workerData: CheckTask = { store };
    const worker = new Worker(program, { workerData, execArgv: [] });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the check of the store ended without an answer')));
    worker.unref();
  });
}
