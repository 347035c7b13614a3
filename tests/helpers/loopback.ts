import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Loopback, type LoopbackOptions, startLoopback } from '../../loopback/server.ts';

export const fakeWorkerUrl = new URL('./fake-worker.mjs', import.meta.url);

/** A folder that is gone after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'digitalagentur-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

type Sent = { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string | Buffer };
type Received = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string };

/** Sends exactly the request it is told, as a browser or an attacker would; `fetch` would tidy the path and the headers. */
export function rawRequest(origin: string, path: string, { method = 'GET', headers = {}, body }: Sent = {}) {
  const { hostname, port } = new URL(origin);
  return new Promise<Received>((resolve, reject) => {
    const sent = httpRequest({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString('utf8'),
        }),
      );
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A running loopback host over the fake worker, with a page of one line, and what its own page would send along. */
export async function openLoopback(options: Partial<LoopbackOptions> = {}) {
  const dataDir = tempFolder();
  const rendererDir = tempFolder();
  writeFileSync(join(rendererDir, 'index.html'), '<p nonce="CSP-NONCE-PLACEHOLDER">Seite</p>');
  writeFileSync(join(dataDir, 'secret.json'), '"geheim"');
  const loopback: Loopback = await startLoopback({ dataDir, rendererDir, workerUrl: fakeWorkerUrl, ...options });
  onTestFinished(loopback.close);
  const { origin, hash } = new URL(loopback.url);
  const token = hash.slice('#token='.length);
  const own = { authorization: `Bearer ${token}`, 'sec-fetch-site': 'same-origin', origin };
  const post = (path: string, value: unknown, headers: Record<string, string> = {}) =>
    rawRequest(origin, path, {
      method: 'POST',
      headers: { ...own, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(value),
    });
  const invoke = async (name: string, input: unknown = null, task?: string) =>
    JSON.parse((await post('/api/invoke', { name, input, ...(task ? { task } : {}) })).text);
  return { ...loopback, origin, token, own, post, invoke, dataDir, rendererDir };
}
