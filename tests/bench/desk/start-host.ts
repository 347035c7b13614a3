import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { rawRequest } from '../../helpers/loopback.ts';
import type { HostStat } from './host.ts';

export type DeskHost = {
  readonly url: string;
  /** When its process was started, on the clock of `performance.now()`. */
  readonly startedAt: number;
  readonly stat: () => Promise<HostStat>;
  /** A call as a page makes it, from the question to the whole answer. A refusal ends the run. */
  readonly ask: (name: string, input: object) => Promise<{ readonly ms: number; readonly value: unknown }>;
  readonly close: () => Promise<void>;
};

/** Starts the loopback host with the built worker in a process of its own. */
export async function startHost(dataDir: string, rendererDir: string): Promise<DeskHost> {
  const startedAt = performance.now();
  const child = fork(fileURLToPath(new URL('host.ts', import.meta.url)), [dataDir, rendererDir]);
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  const { origin, hash } = new URL(url);
  const headers = {
    authorization: `Bearer ${hash.slice('#token='.length)}`,
    'sec-fetch-site': 'same-origin',
    origin,
    'content-type': 'application/json',
  };
  return {
    url,
    startedAt,
    stat: async () => {
      child.send('stat');
      const [found] = await once(child, 'message');
      return found as HostStat;
    },
    ask: async (name, input) => {
      const before = performance.now();
      const { text } = await rawRequest(origin, '/api/invoke', {
        method: 'POST',
        headers,
        body: JSON.stringify({ name, input }),
      });
      const ms = performance.now() - before;
      const reply = JSON.parse(text) as { ok: boolean; value?: unknown; error?: unknown };
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
      return { ms, value: reply.value };
    },
    close: async () => {
      const over = once(child, 'exit');
      child.send('close');
      await over;
    },
  };
}
