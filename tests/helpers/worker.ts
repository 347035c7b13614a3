import { Worker } from 'node:worker_threads';
import type { Progress, Reply } from '../../shared/bridge.ts';
import type { FromWorker, ToWorker, WorkerStart } from '../../shared/host-protocol.ts';

/** The built worker in a thread of its own, spoken to as a host does. */
export type TestWorker = {
  /** The reply to one call, with the topics it touched. */
  readonly ask: (name: string, input: unknown, task?: string) => Promise<{ reply: Reply; touches: readonly string[] }>;
  readonly post: (message: ToWorker) => void;
  readonly progress: readonly Progress[];
  /** Calls back with every report of progress. */
  readonly onProgress: (listener: (progress: Progress) => void) => void;
  /** Stands for the host that prints: gets the page, answers the PDF. */
  readonly onPrint: (print: (html: string) => Uint8Array | null) => void;
  /** Asks it to end; answers the exit code of the thread. */
  readonly close: () => Promise<number>;
  /** What the thread died of, if it did. */
  readonly died: () => unknown;
};

export function startWorker(start: WorkerStart): TestWorker {
  const worker = new Worker(new URL('../../out/worker/worker.cjs', import.meta.url), { workerData: start });
  const waiting = new Map<number, (answer: { reply: Reply; touches: readonly string[] }) => void>();
  const progress: Progress[] = [];
  const listeners: ((progress: Progress) => void)[] = [];
  let print: (html: string) => Uint8Array | null = () => null;
  let last = 0;
  let death: unknown = null;
  let isClosed = false;
  const exit = new Promise<number>((resolve) => worker.once('exit', resolve));
  worker.on('error', (error) => {
    death = error;
  });
  worker.on('message', (message: FromWorker) => {
    if (message.type === 'closed') isClosed = true;
    if (message.type === 'progress') {
      progress.push(message.progress);
      for (const listener of listeners) listener(message.progress);
    }
    if (message.type === 'print') post({ type: 'printed', id: message.id, pdf: print(message.html) });
    if (message.type !== 'reply') return;
    waiting.get(message.id)?.({ reply: message.reply, touches: message.touches });
    waiting.delete(message.id);
  });
  const post = (message: ToWorker) => worker.postMessage(message);
  return {
    ask: (name, input, task) => {
      last += 1;
      const id = last;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        post({ type: 'ask', id, name, input, ...(task === undefined ? {} : { task }) });
      });
    },
    post,
    progress,
    onPrint: (asked) => {
      print = asked;
    },
    onProgress: (listener) => listeners.push(listener),
    close: async () => {
      post({ type: 'close' });
      const code = await exit;
      if (!isClosed) throw new Error('the worker ended without saying so');
      return code;
    },
    died: () => death,
  };
}
