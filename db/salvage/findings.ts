import { writerOfLog } from '../../shared/sync/dot.ts';
import { headerOf, isOpLine, jsonIn, type KeptSegment, type ProvedSegment, proved } from '../backup/verify.ts';
import { isPublicJwk, type PublicJwk, registryWriterOf, writerOfKey } from '../bundle/keys.ts';
import { cellsOf } from './cells.ts';
import { Pages } from './pages.ts';
import { type KeptWriter, type Row, rowIn } from './rows.ts';

/** A dot as it stands in registers: of a log or of what stays here. */
const dots = /"([a-z2-7]{16}(?:~[a-z2-7]{8})?|local)\.([1-9]\d{0,8})"/g;
const keys = /\{"crv":"Ed25519","kty":"OKP","x":"([A-Za-z0-9_-]{43})"\}/g;

const keyOf = ({ header, tail }: KeptSegment): string => `${header}\n${tail}`;

/**
 * Everything that could be read out of a store and its copies, told apart by what it is; nothing is believed yet.
 *
 * What was found first counts: the store itself comes before its restore points, the newest of these first.
 */
export class Findings {
  readonly #segments = new Map<string, KeptSegment>();
  readonly #pending = new Map<string, Map<number, string>>();
  readonly #keys = new Map<string, PublicJwk>();
  #takesPending = true;
  readonly pairs = new Map<string, string>();
  readonly writers = new Map<string, KeptWriter>();
  /** Logs of which the store itself says how far they had come. */
  readonly writersOfStore = new Set<string>();
  readonly peers = new Map<string, { readonly vv: string; readonly heads: string | null }>();
  /** The highest number of each log that something speaks of. */
  readonly named = new Map<string, number>();
  /** Rows that are there and cannot be read. */
  brokenRows = 0;
  isLogDamaged = false;

  /**
   * Reads all pages that are in use. `isStore`: of the store itself, so that it says how far the logs had come; what another file says
   * of a log counts only where the store says nothing. `takesPending`: unsigned ops, too, which may have been taken back since.
   */
  read(path: string, { isStore, takesPending }: { readonly isStore: boolean; readonly takesPending: boolean }): void {
    this.#takesPending = takesPending;
    const pages = new Pages(path);
    try {
      for (let number = 1; number <= pages.count; number += 1) {
        if (pages.free.has(number)) continue;
        for (const page of pages.versions(number)) this.#readPage(pages, page, number, isStore);
      }
      if (isStore) this.isLogDamaged = pages.isLogDamaged;
    } finally {
      pages.close();
    }
  }

  #readPage(pages: Pages, page: Buffer, number: number, isStore: boolean): void {
    for (const { isTable, values } of cellsOf(pages, page, number)) {
      if (values === null) this.brokenRows += isStore ? 1 : 0;
      const row = values === null ? null : rowIn(values, isTable);
      if (row !== null) this.#take(row, isStore);
    }
  }

  #take(row: Row, isStore: boolean): void {
    switch (row.kind) {
      case 'segment':
        this.addSegment(row);
        return;
      case 'writer':
        this.#takeWriter(row, isStore);
        return;
      case 'pending':
        if (this.#takesPending) this.#takePending(row.writer, row.seq, row.line);
        return;
      case 'peer':
        if (!this.peers.has(row.writer)) this.peers.set(row.writer, row);
        return;
      case 'pair':
        if (!this.pairs.has(row.key)) this.pairs.set(row.key, row.value);
        return;
      case 'record':
        if (!isStore) return;
        for (const [, log = '', seq] of row.state.matchAll(dots)) this.#name(log, Number(seq));
    }
  }

  addSegment(segment: KeptSegment): void {
    const key = keyOf(segment);
    if (!this.#segments.has(key)) this.#segments.set(key, segment);
    this.#noteKeys(segment.publicKey ?? '');
    // Who was admitted, and who goes on under which key, stands in the ops themselves.
    if (segment.ops.includes('"e":"adm"')) this.#noteKeys(segment.ops);
    const header = headerOf(segment.header);
    if (header !== null) this.#name(header.writer, header.to);
  }

  #takeWriter(row: KeptWriter, isStore: boolean): void {
    this.#noteKeys(row.publicKey ?? '');
    const known = this.writers.get(row.writer);
    if (known !== undefined && (!isStore || known.seq >= row.seq)) return;
    this.writers.set(row.writer, row);
    if (isStore) this.writersOfStore.add(row.writer);
    this.#name(row.writer, row.seq);
  }

  #takePending(writer: string, seq: number, line: string): void {
    this.#name(writer, seq);
    if (!isOpLine(line, seq, writer === 'local')) {
      this.brokenRows += 1;
      return;
    }
    const ofWriter = this.#pending.get(writer) ?? new Map<number, string>();
    if (!ofWriter.has(seq)) ofWriter.set(seq, line);
    this.#pending.set(writer, ofWriter);
  }

  addKey(key: PublicJwk): void {
    const { crv, kty, x } = key;
    this.#noteKeys(JSON.stringify({ crv, kty, x }));
  }

  /** How far a log was signed, by the record outside the store. */
  nameSealed(log: string, seq: number): void {
    if (seq > 0) this.#name(log, seq);
  }

  #noteKeys(text: string): void {
    for (const [found] of text.matchAll(keys)) {
      const jwk = jsonIn(found);
      if (!isPublicJwk(jwk)) continue;
      // An id is made of its key: what does not belong together is not believed.
      this.#keys.set(writerOfKey(jwk), jwk);
      this.#keys.set(registryWriterOf(jwk), jwk);
    }
  }

  #name(log: string, seq: number): void {
    this.named.set(log, Math.max(seq, this.named.get(log) ?? 0));
  }

  readonly keyOf = (log: string): PublicJwk | null => this.#keys.get(writerOfLog(log)) ?? null;

  /** The segments that are what their authors signed, each once. */
  *provedSegments(): Generator<ProvedSegment> {
    for (const segment of this.#segments.values()) {
      const one = proved(segment, this.keyOf);
      if (one !== null) yield one;
    }
  }

  /** Unsigned ops of a log, in order. */
  pendingOf(writer: string): (readonly [seq: number, line: string])[] {
    return [...(this.#pending.get(writer) ?? [])].sort(([a], [b]) => a - b);
  }

  get pendingWriters(): readonly string[] {
    return [...this.#pending.keys()];
  }
}
