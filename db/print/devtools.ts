import type { Readable, Writable } from 'node:stream';

type Reply = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message?: string };
};
type Listener = (params: never) => void;

/**
 * Speaks with a browser over two pipes (`--remote-debugging-pipe`): JSON, each ended by a zero byte. No port is opened that another
 * program could use. When the browser ends, everything that waits is rejected.
 */
export class DevTools {
  readonly #to: Writable;
  readonly #waiting = new Map<number, { resolve: (value: never) => void; reject: (reason: Error) => void }>();
  readonly #listeners = new Map<string, Listener>();
  #lastId = 0;
  #rest: Buffer[] = [];
  #isOver = false;
  #onEnd: (reason: Error) => void = () => {};

  constructor(to: Writable, from: Readable) {
    this.#to = to;
    to.on('error', () => this.end());
    from.on('data', (piece: Buffer) => this.#take(piece));
    from.on('close', () => this.end());
    from.on('error', () => this.end());
  }

  /** Asks; rejects with what the browser says, or when it ends. */
  send<Value = unknown>(method: string, params: object = {}, sessionId?: string): Promise<Value> {
    if (this.#isOver) return Promise.reject(new Error('the browser has ended'));
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#to.write(`${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
    });
  }

  on<Params>(method: string, listener: (params: Params) => void): void {
    this.#listeners.set(method, listener as Listener);
  }

  /** Tells somebody who waits for an event that it will not come. */
  onEnd(listener: (reason: Error) => void): void {
    this.#onEnd = listener;
  }

  end(reason = 'the browser has ended'): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#onEnd(new Error(reason));
    for (const { reject } of this.#waiting.values()) reject(new Error(reason));
    this.#waiting.clear();
  }

  #take(piece: Buffer): void {
    let from = 0;
    for (let at = piece.indexOf(0); at >= 0; at = piece.indexOf(0, from)) {
      const message = Buffer.concat([...this.#rest, piece.subarray(from, at)]).toString('utf8');
      this.#rest = [];
      from = at + 1;
      this.#hear(JSON.parse(message) as Reply);
    }
    if (from < piece.length) this.#rest.push(piece.subarray(from));
  }

  #hear({ id, method, params, result, error }: Reply): void {
    if (id === undefined) {
      if (method !== undefined) this.#listeners.get(method)?.(params as never);
      return;
    }
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === undefined) waiting?.resolve(result as never);
    else waiting?.reject(new Error(error.message ?? 'the browser refused'));
  }
}
