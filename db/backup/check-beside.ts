import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { sqliteCode, sqliteError } from '../store/driver.ts';
import { type FileFacts, fileFactsOf, type StoreFacts, storeFactsOf } from '../store/structure.ts';
import { threadProgram } from '../store/thread-program.ts';
import { type Damage, damageOf } from './check.ts';
import { isWhole } from './inside.ts';

const program = threadProgram(import.meta.url, 'check-worker', 'checker');

/** What is asked of a whole file of SQLite: each reads all of it in one piece, which SQLite does not do in steps. */
const looks = { damage: damageOf, store: storeFactsOf, facts: fileFactsOf, isWhole } as const;
type Look = keyof typeof looks;

export type CheckTask = { readonly store: string; readonly look: Look };

/** What the thread says: what it found, or the words of SQLite about why it could not look. */
export type Checked = { readonly found: unknown } | { readonly code: string; readonly message: string };

/** For the thread beside. */
export function lookedAt({ store, look }: CheckTask): Checked {
  try {
    return { found: looks[look](store) };
  } catch (error) {
    const code = sqliteCode(error);
    // Of an error that travels between threads only its words arrive.
    if (code === null) throw error;
    return { code, message: (error as Error).message };
  }
}

/** Looks at a whole file in a thread of its own; where none can be started, here. */
function lookBeside<L extends Look>(look: L, store: string): Promise<ReturnType<(typeof looks)[L]>> {
  type Found = ReturnType<(typeof looks)[L]>;
  if (!existsSync(program)) return new Promise((resolve) => resolve(looks[look](store) as Found));
  return new Promise((resolve, reject) => {
    const workerData: CheckTask = { store, look };
    const worker = new Worker(program, { workerData, execArgv: [] });
    worker.once('message', (said: Checked) => {
      if ('found' in said) resolve(said.found as Found);
      else reject(sqliteError(said.message, said.code));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the check of the store ended without an answer')));
    worker.unref();
  });
}

/** What is wrong with a store (`damageOf`). */
export const checkBeside = (store: string): Promise<Damage> => lookBeside('damage', store);
/** How a store is doing (`storeFactsOf`). */
export const storeBeside = (store: string): Promise<StoreFacts> => lookBeside('store', store);
/** What there is in a store and how it is doing, for a diagnosis. */
export const fileBeside = (store: string): Promise<FileFacts> => lookBeside('facts', store);
/** Whether a copy of a store is our own, not from a newer program, and undamaged. */
export const isWholeBeside = (copy: string): Promise<boolean> => lookBeside('isWhole', copy);
