import { writeFileSync } from 'node:fs';
import { PlaceTrouble, type Transport } from '../../db/transport/transport.ts';
import type { Entry } from '../../shared/transport/compare.ts';
import { type Next, pick } from '../simulation/random.ts';

type Files = Map<string, Buffer>;

/**
 * A cloud folder as sync clients bring it about, in memory: each site sees a replica of its own, files come and go one by one, late and
 * in any order, half of a file first, and two files with one name become a conflict copy. Now and then a call fails, before or after it
 * has done its work.
 */
export class Replicas {
  readonly #next: Next;
  readonly #cloud: Files = new Map();
  readonly #replicas: Files[];
  /** What each replica has last seen in the cloud, so that a deletion is told from what has not come yet. */
  readonly #seen: Set<string>[];
  /** Files of which only a part has come so far. */
  readonly #parts: Files[];
  failsOneIn: number;

  constructor(sites: number, next: Next, failsOneIn: number) {
    this.#next = next;
    this.failsOneIn = failsOneIn;
    this.#replicas = Array.from({ length: sites }, () => new Map());
    this.#seen = Array.from({ length: sites }, () => new Set());
    this.#parts = Array.from({ length: sites }, () => new Map());
  }

  get cloud(): ReadonlyMap<string, Buffer> {
    return this.#cloud;
  }

  /** One site's client does a few things: brings something up, brings something down, or half of it. */
  step(site: number): void {
    const replica = this.#replicas[site] as Files;
    const seen = this.#seen[site] as Set<string>;
    for (let times = 0; times < 4; times += 1) {
      if (this.#next(2) === 0) this.#bringUp(site, replica, seen);
      else this.#bringDown(site, replica, seen);
    }
  }

  /** Everybody's client has all the time it needs. */
  settle(): void {
    for (let round = 0; round < 2; round += 1) {
      for (const [site, replica] of this.#replicas.entries()) {
        const seen = this.#seen[site] as Set<string>;
        for (const name of [...replica.keys()]) this.#upload(name, replica, seen);
        for (const name of [...seen])
          if (!replica.has(name) && !this.#partsOf(site).has(name)) this.#remove(name, seen);
        for (const name of [...this.#cloud.keys()]) this.#download(site, name, replica, seen);
        for (const name of [...replica.keys()]) if (!this.#cloud.has(name)) replica.delete(name);
      }
    }
  }

  #partsOf(site: number): Files {
    return this.#parts[site] as Files;
  }

  #bringUp(site: number, replica: Files, seen: Set<string>): void {
    const gone = [...seen].filter((name) => !replica.has(name) && !this.#partsOf(site).has(name));
    if (gone.length > 0 && this.#next(2) === 0) {
      this.#remove(pick(this.#next, gone), seen);
      return;
    }
    const fresh = [...replica.keys()].filter((name) => !seen.has(name));
    if (fresh.length > 0) this.#upload(pick(this.#next, fresh), replica, seen);
  }

  #remove(name: string, seen: Set<string>): void {
    this.#cloud.delete(name);
    seen.delete(name);
  }

  #upload(name: string, replica: Files, seen: Set<string>): void {
    const content = replica.get(name);
    if (content === undefined || seen.has(name)) return;
    const there = this.#cloud.get(name);
    if (there !== undefined && !there.equals(content)) {
      // The client keeps both, as all of them do.
      const copy = name.replace(/(\.\w+)$/, ` (Konfliktkopie ${this.#next(1000)})$1`);
      replica.set(copy, content);
      replica.set(name, there);
      this.#cloud.set(copy, content);
      seen.add(copy);
    } else this.#cloud.set(name, content);
    seen.add(name);
  }

  #bringDown(site: number, replica: Files, seen: Set<string>): void {
    const names = [...this.#cloud.keys()].filter((name) => !replica.has(name) && !seen.has(name));
    const gone = [...seen].filter((name) => !this.#cloud.has(name));
    if (gone.length > 0) {
      const name = pick(this.#next, gone);
      replica.delete(name);
      seen.delete(name);
    }
    if (names.length === 0) return;
    const name = pick(this.#next, names);
    const content = this.#cloud.get(name) as Buffer;
    // Some clients write a file in its place piece by piece.
    if (this.#next(4) === 0) this.#partsOf(site).set(name, content.subarray(0, this.#next(content.length)));
    else this.#download(site, name, replica, seen);
  }

  #download(site: number, name: string, replica: Files, seen: Set<string>): void {
    this.#partsOf(site).delete(name);
    const content = this.#cloud.get(name);
    if (content === undefined || replica.has(name)) return;
    replica.set(name, content);
    seen.add(name);
  }

  /** The way of one site to its own replica. */
  transport(site: number): Transport {
    const replica = this.#replicas[site] as Files;
    const parts = this.#partsOf(site);
    const mayFail = () => {
      if (this.#next(this.failsOneIn) === 0)
        throw new PlaceTrouble(pick(this.#next, ['cut', 'gone', 'full', 'locked']));
    };
    return {
      list: async (): Promise<readonly Entry[]> => {
        mayFail();
        const all = new Map([...replica, ...parts]);
        return [...all].map(([name, content]) => ({ name, bytes: content.length }));
      },
      get: async (name, target) => {
        mayFail();
        const content = parts.get(name) ?? replica.get(name);
        if (content === undefined) return 'absent';
        writeFileSync(target, content);
        return 'got';
      },
      putIfAbsent: async (name, content) => {
        mayFail();
        if (replica.has(name) || parts.has(name)) return 'exists';
        replica.set(name, Buffer.from(content));
        mayFail();
        return 'put';
      },
      remove: async (name) => {
        mayFail();
        replica.delete(name);
        parts.delete(name);
      },
      tidy: async () => {},
      watch: () => () => {},
    };
  }
}
