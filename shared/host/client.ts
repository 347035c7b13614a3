import type { Progress, Reply } from '../bridge.ts';
import type { FromWorker, ToWorker } from '../host-protocol.ts';
import type { KeptSecrets } from './secrets.ts';

/**
 * What a door needs from the store's worker. Node's `Worker` fits as it is, so that this file needs no platform and
 * both doors share one way of asking.
 */
export interface WorkerPort {
  postMessage(message: ToWorker): void;
  on(event: 'message', listener: (message: FromWorker) => void): unknown;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  terminate(): Promise<unknown>;
}

export type Ticket = { readonly ticket: string; readonly path: string; readonly name: string };

export type HostEvents = {
  readonly touched: (topics: readonly string[]) => void;
  readonly progress: (progress: Progress) => void;
  /** The worker died of a broken promise; the next question starts a fresh one. For the log. */
  readonly lost: (reason: string, error?: unknown) => void;
  /** A password to be kept beyond this session, or forgotten; a door that cannot does without. */
  readonly secret?: (name: string, value: string | null) => void;
  /** Makes a PDF of a page; only of a door that has said `hostPrints`. */
  readonly print?: (html: string) => Promise<Uint8Array>;
};

export interface HostClient {
  ask(name: string, input: unknown, task?: string): Promise<Reply>;
  cancel(task: string): void;
  /** Tells the worker which path stands behind a ticket; a fresh worker hears of it too. */
  offer(ticket: Ticket): void;
  /** Hands over the passwords that were kept; a fresh worker gets them too, and those entered since. */
  giveSecrets(secrets: KeptSecrets): void;
  /** Lets the worker finish its statement and close the store. `deadline` is the patience of the door. */
  close(deadline: Promise<unknown>): Promise<void>;
}

const lost: Reply = {
  ok: false,
  error: {
    code: 'internal',
    message:
      'Die Datenablage wurde unerwartet beendet und startet neu. Bitte prüfen Sie, ob Ihre letzte Eingabe gespeichert ist, und wiederholen Sie sie sonst.',
  },
};

const closing: Reply = {
  ok: false,
  error: { code: 'internal', message: 'Das Programm wird gerade beendet. Bitte starten Sie es neu.' },
};

/**
 * Numbers questions and brings each answer back to whoever asked.
 *
 * H1  Every question gets exactly one answer, also when the worker dies or the program closes.
 * H2  A question is never sent twice: after a crash the person decides, because the work may have been done.
 * H3  A worker that dies is replaced by the next question only, so that a broken store cannot spin.
 */
export function openHostClient(spawn: () => WorkerPort, events: HostEvents): HostClient {
  const waiting = new Map<number, (reply: Reply) => void>();
  const tickets: Ticket[] = [];
  const secrets = new Map<string, string>();
  let isKept = false;
  let lastId = 0;
  let port: WorkerPort | null = null;
  let isClosing = false;
  let goodbye: () => void = () => {};

  const settleAll = (reply: Reply): void => {
    const settlers = [...waiting.values()];
    waiting.clear();
    for (const settle of settlers) settle(reply);
  };

  /** A worker that is gone meanwhile gets no answer; nobody waits for it any more. */
  const print = async (id: number, html: string): Promise<void> => {
    const asking = port;
    const pdf =
      (await events.print?.(html).catch((error: unknown) => events.lost(`printing: ${String(error)}`))) ?? null;
    if (port === asking) asking?.postMessage({ type: 'printed', id, pdf });
  };

  const hear = (message: FromWorker): void => {
    if (message.type === 'progress') events.progress(message.progress);
    else if (message.type === 'touched') events.touched(message.topics);
    else if (message.type === 'secret') {
      if (message.value === null) secrets.delete(message.name);
      else secrets.set(message.name, message.value);
      events.secret?.(message.name, message.value);
    } else if (message.type === 'print') void print(message.id, message.html);
    else if (message.type === 'closed') goodbye();
    else {
      waiting.get(message.id)?.(message.reply);
      waiting.delete(message.id);
      if (message.touches.length > 0) events.touched(message.touches);
    }
  };

  const start = (): WorkerPort => {
    const fresh = spawn();
    const gone = (reason: string, error?: unknown): void => {
      if (port !== fresh) return;
      port = null;
      if (!isClosing) events.lost(reason, error);
      settleAll(isClosing ? closing : lost);
      goodbye();
    };
    fresh.on('message', (message) => {
      if (port === fresh) hear(message);
    });
    fresh.on('error', (error) => gone(error instanceof Error ? (error.stack ?? error.message) : String(error), error));
    fresh.on('exit', (code) => gone(`worker exit ${code}`));
    for (const ticket of tickets) fresh.postMessage({ type: 'ticket', ...ticket });
    if (secrets.size > 0) fresh.postMessage({ type: 'secrets', isKept, values: Object.fromEntries(secrets) });
    return fresh;
  };

  const running = (): WorkerPort => {
    port ??= start();
    return port;
  };
  running();

  return {
    ask: (name, input, task) => {
      if (isClosing) return Promise.resolve(closing);
      const worker = running();
      lastId += 1;
      const id = lastId;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        worker.postMessage({ type: 'ask', id, name, input, ...(task === undefined ? {} : { task }) });
      });
    },
    cancel: (task) => port?.postMessage({ type: 'cancel', task }),
    offer: (ticket) => {
      tickets.push(ticket);
      port?.postMessage({ type: 'ticket', ...ticket });
    },
    giveSecrets: (kept) => {
      isKept = kept.isKept;
      // What was entered while the host was still looking is newer.
      for (const [name, value] of Object.entries(kept.values)) if (!secrets.has(name)) secrets.set(name, value);
      port?.postMessage({ type: 'secrets', isKept, values: Object.fromEntries(secrets) });
    },
    close: async (deadline) => {
      isClosing = true;
      const worker = port;
      if (worker === null) return;
      const closed = new Promise<void>((resolve) => {
        goodbye = resolve;
      });
      worker.postMessage({ type: 'close' });
      await Promise.race([closed, deadline]);
      settleAll(closing);
      port = null;
      await worker.terminate();
    },
  };
}
