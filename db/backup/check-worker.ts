import { parentPort, workerData } from 'node:worker_threads';
import { damageOf } from './check.ts';
import type { CheckTask } from './check-beside.ts';

// Looks through a whole store, in a thread of its own.
parentPort?.postMessage(damageOf((workerData as CheckTask).store));
