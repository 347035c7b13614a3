/** So long nobody may have asked anything. */
const quietMs = 3_000;

/** A program that is never left alone, or that nobody asks, comes to it all the same. */
const mostMs = 20_000;

/**
 * The moment after a start at which nobody waits for the store any more: the first page stands. What is done once a day, and what can wait, is
 * done then; at the start it would take disk and processor from the page.
 *
 * Q1  It comes once: when no question has been open for three seconds after the first one, and twenty seconds after the start at the latest.
 * Q2  `hurry` lets it come at once: somebody writes, or there is a reason to look at the store before anything else.
 */
export class Quiet {
  /** Resolves when the moment has come. */
  readonly come: Promise<void>;
  readonly #hasCome: () => void;
  readonly #latest: NodeJS.Timeout;
  #pause: NodeJS.Timeout | undefined;
  #open = 0;

  constructor() {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.come = promise;
    this.#hasCome = resolve;
    this.#latest = setTimeout(() => this.hurry(), mostMs).unref();
  }

  /** A question has come in. */
  asked(): void {
    clearTimeout(this.#pause);
    this.#open += 1;
  }

  /** It was answered. */
  answered(): void {
    this.#open -= 1;
    if (this.#open === 0) this.#pause = setTimeout(() => this.hurry(), quietMs).unref();
  }

  hurry(): void {
    clearTimeout(this.#pause);
    clearTimeout(this.#latest);
    this.#hasCome();
  }
}
