import { parentPort, workerData } from 'node:worker_threads';
import { type CheckTask, lookedAt } from './check-beside.ts';

// Looks at a whole file of SQLite, in a thread of its own.
parentPort?.postMessage(lookedAt(workerData as CheckTask));
