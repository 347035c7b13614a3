import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Progress } from '../shared/bridge.ts';
import { type HostClient, openHostClient } from '../shared/host/client.ts';
import { type WorkerStart, workerLimits } from '../shared/host-protocol.ts';
import { channels } from './requests.ts';

/** How long the worker may take to finish its statement and close the store when the program ends. */
const closeMilliseconds = 10_000;

export type DbHost = Omit<HostClient, 'close'> & { readonly close: () => Promise<void> };

/** Runs the store's worker and tells the window what changed. */
export function openDbHost(
  worker: URL,
  start: WorkerStart,
  announce: (channel: string, value: readonly string[] | Progress) => void,
  keepSecret: (name: string, value: string | null) => void,
  print: (html: string) => Promise<Uint8Array>,
  lost: (error: unknown) => void,
): DbHost {
  const workerData: WorkerStart = { ...start, hostPrints: true };
  const client = openHostClient(() => new Worker(worker, { workerData, resourceLimits: workerLimits }), {
    touched: (topics) => announce(channels.touched, topics),
    progress: (progress) => announce(channels.progress, progress),
    secret: keepSecret,
    print,
    lost: (reason, error) => {
      console.error(`The store's worker ended: ${reason}`);
      lost(error);
    },
  });
  return { ...client, close: () => client.close(wait(closeMilliseconds, undefined, { ref: false })) };
}
