import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { Reply } from '../../shared/bridge.ts';
import type { FromWorker, ToWorker, WorkerStart } from '../../shared/host-protocol.ts';

/** Speaks the worker's protocol without a store, so that the doors can be tested alone. */
const start: WorkerStart = workerData;
const tickets = new Map<string, { path: string; name: string }>();
const waiting = new Map<string, (reply: Reply) => void>();
const tell = (message: FromWorker): void => parentPort?.postMessage(message);

const pathOf = (input: unknown): string => tickets.get((input as { ticket: string }).ticket)?.path ?? '';

const calls: Record<string, (input: unknown, task: string) => Reply | Promise<Reply>> = {
  'test.echo': (input) => ({ ok: true, value: input }),
  'test.touch': (input) => ({ ok: true, value: input }),
  'test.start': () => ({ ok: true, value: { ...start } }),
  'test.refuse': () => ({ ok: false, error: { code: 'not-found', message: 'Das gibt es nicht.' } }),
  'test.read': async (input) => ({ ok: true, value: await readFile(pathOf(input), 'utf8') }),
  'test.write': (input) => {
    writeFileSync(pathOf(input), (input as { text: string }).text);
    return { ok: true, value: null };
  },
  'test.path': (input) => ({ ok: true, value: pathOf(input) }),
  'test.crash': () => process.exit(7),
  'test.long': (_input, task) => {
    tell({ type: 'progress', progress: { task, phase: 'working', done: 1, total: 2 } });
    return new Promise((resolve) => waiting.set(task, resolve));
  },
};

parentPort?.on('message', async (message: ToWorker) => {
  if (message.type === 'close') {
    tell({ type: 'closed' });
    process.exit(0);
  }
  if (message.type === 'ticket') tickets.set(message.ticket, message);
  if (message.type === 'cancel') waiting.get(message.task)?.({ ok: false, error: { code: 'cancelled' } });
  if (message.type === 'ask') {
    const call = calls[message.name];
    const reply = call
      ? await call(message.input, message.task ?? '')
      : ({ ok: false, error: { code: 'invalid-request' } } as const);
    const touches = message.name === 'test.touch' && Array.isArray(message.input) ? message.input.map(String) : [];
    tell({ type: 'reply', id: message.id, reply, touches });
  }
});
