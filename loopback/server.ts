import * as fs from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import manifest from '../package.json' with { type: 'json' };
import { openHostClient } from '../shared/host/client.ts';
import { type WorkerStart, workerLimits } from '../shared/host-protocol.ts';
import { bareError } from '../shared/support/crash.ts';
import { noteCrash } from '../shared/support/crash-log.ts';
import { answerApi } from './api.ts';
import { sendAsset } from './assets.ts';
import { openEvents } from './events.ts';
import { inspect, newToken } from './guard.ts';
import { sendFailure } from './respond.ts';
import { makeTempFolder, openTempFiles } from './temp-files.ts';

export type LoopbackOptions = {
  readonly dataDir: string;
  /** The folder of the built renderer. */
  readonly rendererDir: string;
  /** 0 or nothing lets the system choose a free one. */
  readonly port?: number;
  /** Fixes the worker's clock (RFC 3339). */
  readonly now?: string;
  /** Nothing: the worker that was built with the renderer, or its source where it was not. */
  readonly workerUrl?: URL;
  /** Another place of the administrator's file, for tests. */
  readonly policyFile?: string;
  /** Told why a worker died; the next question starts a fresh one. */
  readonly onLost?: (reason: string) => void;
};

export type Loopback = {
  /** The address with its token; whoever has it has the data. */
  readonly url: string;
  readonly close: () => Promise<void>;
};

/** Everything below it is the program's own. */
const programDir = fileURLToPath(new URL('../', import.meta.url));
const appVersion = manifest.version;

/** How long the worker may take to finish its statement and close the store. */
const closeMilliseconds = 10_000;

/**
 * A thread that takes the types out of its sources by itself starts slowly, and two of them at once can bring the process down: the
 * engine's store for WebAssembly, which does it, is shared among threads.
 */
function workerOf(rendererDir: string): URL {
  const built = pathToFileURL(join(rendererDir, '..', 'worker', 'worker.cjs'));
  return fs.existsSync(built) ? built : new URL('../db/worker.ts', import.meta.url);
}

const listen = (server: ReturnType<typeof createServer>, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => resolve((server.address() as AddressInfo).port));
  });

/** Serves the program to a browser on this machine, and to nobody else. Rejects when the port is taken. */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const token = newToken();
  const workerUrl = options.workerUrl ?? workerOf(options.rendererDir);
  const workerData: WorkerStart = {
    dataDir: options.dataDir,
    rendererDir: options.rendererDir,
    ...(options.now === undefined ? {} : { now: options.now }),
    ...(options.policyFile === undefined ? {} : { policyFile: options.policyFile }),
  };

  let host = '';
  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      options.onLost?.(String(error));
      sendFailure(response, 500, { code: 'internal', message: 'Die Anfrage konnte nicht beantwortet werden.' });
    });
  });
  // Uploads of the largest allowed file may take minutes on a slow disk; headers may not.
  server.headersTimeout = 10_000;
  server.requestTimeout = 600_000;
  host = `127.0.0.1:${await listen(server, options.port ?? 0)}`;

  const events = openEvents();
  const passingDir = await makeTempFolder();
  const started = { workerData: { ...workerData, passingDir }, resourceLimits: workerLimits };
  const client = openHostClient(() => new Worker(workerUrl, started), {
    touched: events.touched,
    progress: events.progress,
    lost: (reason, error) => {
      const entry = { at: new Date().toISOString(), app: appVersion, kind: 'worker-gone' } as const;
      const frames = bareError(error, [pathToFileURL(programDir).href, programDir]);
      noteCrash(fs, options.dataDir, { ...entry, error: frames });
      options.onLost?.(reason);
    },
  });
  const files = openTempFiles(passingDir, client.offer);
  const api = { host: client, events, files };

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = URL.parse(request.url ?? '', `http://${host}`);
    if (url === null || url.host !== host)
      return sendFailure(response, 400, { code: 'invalid-request', message: 'Die Adresse ist ungültig.' });
    const refusal = inspect(request, url.pathname, host, token);
    if (refusal) {
      const { status, ...error } = refusal;
      return sendFailure(response, status, error);
    }
    if (url.pathname.startsWith('/api/')) return answerApi(api, request, response, url);
    return sendAsset(options.rendererDir, url.pathname, response);
  }

  let closed: Promise<void> | null = null;
  const closeAll = async (): Promise<void> => {
    events.close();
    const stopped = new Promise((resolve) => server.close(resolve));
    await client.close(wait(closeMilliseconds, undefined, { ref: false }));
    server.closeAllConnections();
    await stopped;
    await files.removeAll();
  };

  return {
    url: `http://${host}/#token=${token}`,
    close: () => {
      closed ??= closeAll();
      return closed;
    },
  };
}
