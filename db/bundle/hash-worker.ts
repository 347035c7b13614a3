import { parentPort, workerData } from 'node:worker_threads';
import { type CheckTask, lookedAt } from '../backup/check-beside.ts';
import { hashFile } from './hash-file.ts';
import { type HashTask, SharedHashes } from './shared-hashes.ts';

/** Hashes of one file, in a thread of their own beside the one that checks and applies it. */
function hash({ path, memory }: HashTask): void {
  const shared = new SharedHashes(memory);
  try {
    hashFile(
      path,
      (found) => shared.put(found),
      () => shared.isWanted,
    );
  } finally {
    // By now the file is closed. Whoever waits for what will not come looks for itself.
    shared.end();
  }
}

// The thread for what takes long and only reads: a file that arrives, or the whole store.
const task = workerData as HashTask | CheckTask;
if ('store' in task) parentPort?.postMessage(lookedAt(task));
else hash(task);
