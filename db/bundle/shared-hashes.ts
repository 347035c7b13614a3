/** What the thread beside is given. */
export type HashTask = { readonly path: string; readonly memory: SharedArrayBuffer };

/** 32 bytes in base64url. */
const hashLength = 43;
const words = 3;
const headBytes = words * Int32Array.BYTES_PER_ELEMENT;
/** Words of the head: how many hashes there are, whether there will be no more, whether nobody wants more. */
const [countAt, endedAt, unwantedAt] = [0, 1, 2];

/** Hashes that one thread finds one after the other and another waits for. */
export class SharedHashes {
  readonly #words: Int32Array;
  readonly #texts: Buffer;

  static memoryFor(hashes: number): SharedArrayBuffer {
    return new SharedArrayBuffer(headBytes + hashes * hashLength);
  }

  constructor(memory: SharedArrayBuffer) {
    this.#words = new Int32Array(memory, 0, words);
    this.#texts = Buffer.from(memory, headBytes);
  }

  put(hash: string): void {
    const count = Atomics.load(this.#words, countAt);
    this.#texts.write(hash, count * hashLength, hashLength, 'latin1');
    Atomics.store(this.#words, countAt, count + 1);
    Atomics.notify(this.#words, countAt);
  }

  end(): void {
    Atomics.store(this.#words, endedAt, 1);
    Atomics.notify(this.#words, countAt);
    Atomics.notify(this.#words, endedAt);
  }

  get isWanted(): boolean {
    return Atomics.load(this.#words, unwantedAt) === 0;
  }

  /** Waits for one of the hashes; `null` if it will not come, or nothing has come for so long. */
  wait(index: number, mostMs: number): string | null {
    let waitedMs = 0;
    for (;;) {
      const count = Atomics.load(this.#words, countAt);
      const at = index * hashLength;
      if (count > index) return this.#texts.toString('latin1', at, at + hashLength);
      if (Atomics.load(this.#words, endedAt) === 1 && Atomics.load(this.#words, countAt) === count) return null;
      if (Atomics.wait(this.#words, countAt, count, waitAtOnceMs) !== 'timed-out') continue;
      if (Atomics.load(this.#words, countAt) > count) continue;
      waitedMs += waitAtOnceMs;
      if (waitedMs >= mostMs) return null;
    }
  }

  /** Says that no more is wanted, and waits until the other thread has let go of the file. */
  close(mostMs: number): void {
    Atomics.store(this.#words, unwantedAt, 1);
    Atomics.wait(this.#words, endedAt, 0, mostMs);
  }
}

/** The end is told on the same word as the next hash; should it come between look and wait, it is seen after this. */
const waitAtOnceMs = 50;
