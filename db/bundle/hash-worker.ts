import { workerData } from 'node:worker_threads';
import { hashFile } from './hash-file.ts';
import { type HashTask, SharedHashes } from './shared-hashes.ts';

// Hashes of one file, in a thread of their own beside the one that checks and applies it. Nothing else is in this program: what it
// loads is memory while a file arrives.
const { path, memory } = workerData as HashTask;
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
