// Speaks the worker's protocol without a store, so that the doors can be tested alone. Plain JavaScript: see workerOf in loopback/server.ts.
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

/** @typedef {import('../../shared/bridge.ts').Reply} Reply */

/** @type {Map<string, { path: string, name: string }>} */
const tickets = new Map();
/** @type {Map<string, (reply: Reply) => void>} */
const waiting = new Map();
/** @param {import('../../shared/host-protocol.ts').FromWorker} message */
const tell = (message) => parentPort?.postMessage(message);

let prints = 0;

/** @param {any} input */
const pathOf = (input) => tickets.get(input.ticket)?.path ?? '';

/** @type {Record<string, (input: any, task: string) => Reply | Promise<Reply>>} */
const calls = {
  'test.echo': (input) => ({ ok: true, value: input }),
  'test.touch': (input) => ({ ok: true, value: input }),
  'test.start': () => ({ ok: true, value: { ...workerData } }),
  'test.refuse': () => ({ ok: false, error: { code: 'not-found', message: 'Das gibt es nicht.' } }),
  'test.read': async (input) => ({ ok: true, value: await readFile(pathOf(input), 'utf8') }),
  'test.write': (input) => {
    writeFileSync(pathOf(input), input.text);
    return { ok: true, value: null };
  },
  'test.path': (input) => ({ ok: true, value: pathOf(input) }),
  // The one real name here: of the desktop program only calls of the contract come through.
  'document.export': (input) => {
    prints += 1;
    tell({ type: 'print', id: prints, html: `<h1>${input.document.title}</h1>` });
    return new Promise((resolve) => waiting.set(`print ${prints}`, resolve));
  },
  // As the real one answers, with what a test has laid down.
  'policy.get': async () => {
    const text = await readFile(join(workerData.dataDir, 'policy.json'), 'utf8').catch(() => 'null');
    return { ok: true, value: { source: 'machine', policy: JSON.parse(text), trouble: null } };
  },
  'test.crash': () => process.exit(7),
  'test.long': (_input, task) => {
    tell({ type: 'progress', progress: { task, phase: 'working', done: 1, total: 2 } });
    return new Promise((resolve) => waiting.set(task, resolve));
  },
};

parentPort?.on('message', async (/** @type {import('../../shared/host-protocol.ts').ToWorker} */ message) => {
  if (message.type === 'close') {
    tell({ type: 'closed' });
    process.exit(0);
  }
  if (message.type === 'ticket') tickets.set(message.ticket, message);
  if (message.type === 'printed') {
    const pdf = message.pdf === null ? null : Buffer.from(message.pdf).toString('latin1');
    waiting.get(`print ${message.id}`)?.({ ok: true, value: pdf });
  }
  if (message.type === 'cancel') waiting.get(message.task)?.({ ok: false, error: { code: 'cancelled' } });
  if (message.type === 'ask') {
    const call = calls[message.name];
    const reply = call
      ? await call(message.input, message.task ?? '')
      : /** @type {Reply} */ ({ ok: false, error: { code: 'invalid-request' } });
    const touches = message.name === 'test.touch' && Array.isArray(message.input) ? message.input.map(String) : [];
    tell({ type: 'reply', id: message.id, reply, touches });
  }
});
