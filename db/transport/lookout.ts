import type { Topic } from '../../shared/core/contract-kit.ts';
import type { Place } from '../../shared/transport/contract.ts';
import type { Reader } from '../store/database.ts';
import { isNetworkPath } from '../store/place.ts';
import { FolderTransport } from './folder.ts';
import { type KeptPlace, placesOf } from './places.ts';

type Reply = { readonly ok: boolean; readonly value?: unknown };

export type LookoutOptions = {
  /** The open store, or `null` while there is none. */
  readonly db: () => Reader | null;
  readonly ask: (name: 'transport.look' | 'transport.send', input: { readonly place: string }) => Promise<Reply>;
  /** Says that screens should ask again. */
  readonly announce: (topics: readonly Topic[]) => void;
  readonly nowMs: () => number;
};

/** A folder of this machine is looked at often, because it costs nothing; what lies behind a network, now and then. */
const everyMs = { near: 60_000, far: 5 * 60_000 } as const;
/** After trouble twice as long each time, and never longer. */
const longestMs = 60 * 60_000;
/** Every sending signs what was edited since, and every segment is kept for ever by everybody: so not after each keystroke. */
const sendEveryMs = 60 * 60_000;
/** A sync client brings many files one after the other: one look afterwards is enough. */
const settleMs = 3_000;

type Watched = { nextAt: number; failures: number; shown: string; readonly stop: () => void };

/**
 * Keeps an eye on the places while the program runs: looks at the start, then regularly, and soon after the system has said that
 * something changed in a folder of this machine. Looking is the truth, hints only make it sooner.
 *
 * It sends by itself where a person has chosen so. It never takes anything in.
 */
export class Lookout {
  readonly #options: LookoutOptions;
  readonly #watched = new Map<string, Watched>();
  #isBusy = false;

  constructor(options: LookoutOptions) {
    this.#options = options;
  }

  /** One round: looks at every place whose time has come, one after the other. Called by a clock. */
  async round(): Promise<void> {
    const db = this.#options.db();
    if (this.#isBusy || db === null) return;
    this.#isBusy = true;
    try {
      const places = placesOf(db);
      this.#forgetOthers(places);
      for (const place of places) await this.#visit(place);
    } finally {
      this.#isBusy = false;
    }
  }

  stop(): void {
    for (const { stop } of this.#watched.values()) stop();
    this.#watched.clear();
  }

  async #visit(place: KeptPlace): Promise<void> {
    const watched = this.#watched.get(place.id) ?? this.#watch(place);
    const now = this.#options.nowMs();
    if (now < watched.nextAt) return;
    const looked = await this.#options.ask('transport.look', { place: place.id });
    const isFine = looked.ok && (!place.autoSend || (await this.#send(place.id, looked)));
    watched.failures = isFine ? 0 : watched.failures + 1;
    watched.nextAt = now + Math.min(intervalOf(place) * 2 ** watched.failures, longestMs);
    const shown = looked.ok ? memorable(looked) : 'trouble';
    if (shown !== watched.shown) this.#options.announce(['transport', 'exchange']);
    watched.shown = shown;
  }

  async #send(place: string, looked: Reply): Promise<boolean> {
    const { look, lookedAt, sentAt } = (looked.value as { place: Place }).place;
    if (look === null || look.toSendSegments + look.unsigned === 0) return true;
    const isSoon = sentAt !== null && lookedAt !== null && Date.parse(lookedAt) - Date.parse(sentAt) < sendEveryMs;
    if (isSoon) return true;
    const sent = await this.#options.ask('transport.send', { place });
    this.#options.announce(['transport', 'exchange']);
    return sent.ok;
  }

  #watch(place: KeptPlace): Watched {
    const isNear = place.kind === 'folder' && !isNetworkPath(place.address);
    const soon = () => {
      watched.nextAt = Math.min(watched.nextAt, this.#options.nowMs() + settleMs);
    };
    const stop = isNear ? new FolderTransport(place.address).watch(soon) : () => {};
    const watched: Watched = { nextAt: 0, failures: 0, shown: '', stop };
    this.#watched.set(place.id, watched);
    return watched;
  }

  #forgetOthers(places: readonly KeptPlace[]): void {
    for (const [id, { stop }] of this.#watched) {
      if (places.some((place) => place.id === id)) continue;
      stop();
      this.#watched.delete(id);
    }
  }
}

const intervalOf = ({ kind, address }: KeptPlace): number =>
  kind === 'folder' && !isNetworkPath(address) ? everyMs.near : everyMs.far;

/** What a person would notice: not when it was looked at. */
function memorable({ value }: Reply): string {
  const { look, trouble } = (value as { place: Place }).place;
  return JSON.stringify([{ ...look, at: '' }, trouble]);
}
