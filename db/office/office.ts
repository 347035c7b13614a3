import { existsSync, renameSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { assert } from '../../shared/core/assert.ts';
import { type AnyFailure, fail, ok, type Result } from '../../shared/core/result.ts';
import { noPolicy, type ReadPolicy } from '../../shared/policy/none.ts';
import { parseRegion, type Region } from '../../shared/region/region.ts';
import { sweepContents } from '../contents/sweep.ts';
import { scrubCopies, scrubUnreached } from '../exchange/scrub.ts';
import { sweepQuarantine } from '../exchange/sources.ts';
import { printByBrowser } from '../print/browser-printer.ts';
import type { Printer } from '../print/printer.ts';
import type { Files, OpenOffice, Secrets } from '../scope.ts';
import { failureOf, type StoreFailure, storeFailure } from '../store/failure.ts';
import { type Folder, folderAt, hasStore, makePath } from '../store/folder.ts';
import { type Identity, saveIdentity } from '../store/identity.ts';
import { checkPlace, createStore, openStore, type Store } from '../store/open.ts';
import { catchUp } from '../store/search.ts';
import type { Ports } from '../store/transaction.ts';
import { knownWriters } from '../store/writers.ts';
import type { Transport } from '../transport/transport.ts';
import { type Beginning, beginOffice, chosenBody } from './begin.ts';
import { admitOwnWriter, completed, settleIdentity, takeOver } from './identity-check.ts';
import { openToRead } from './reading.ts';

type State =
  | { readonly kind: 'empty' }
  | { readonly kind: 'open'; readonly store: Store; identity: Identity; readonly isReadOnly: boolean }
  | { readonly kind: 'failed'; readonly failure: StoreFailure };

export type OfficeOptions = {
  readonly dataDir: string;
  readonly ports: Ports;
  readonly region: Region;
  /** Name and version of the program, as it stands in bundles. */
  readonly app: string;
  readonly files: Files;
  /** What the administrator has decided for this computer; without it nothing. */
  readonly policy?: ReadPolicy;
  /** Names of the files the page consists of, by which a report of it is checked. */
  readonly pageFiles?: ReadonlySet<string>;
  /** Where passwords are kept; without it in memory, until the program ends. */
  readonly secrets?: Secrets;
  /** Stands in for a place of exchange, by its address. */
  readonly transportFor?: (address: string) => Transport | null;
  /** Makes a PDF of a page; without it a browser of this machine does. */
  readonly print?: Printer;
};

/** Forgotten when the program ends. */
export function sessionSecrets(): Secrets {
  const values = new Map<string, string>();
  return {
    get: (name) => values.get(name) ?? null,
    set: (name, value) => void (value === null ? values.delete(name) : values.set(name, value)),
    isKept: () => false,
  };
}

/** Somebody has written here: its logs are known. */
const isBegun = (store: Store): boolean => knownWriters(store.reader).length > 0;

const existsAlready = fail({
  code: 'exists-already' as const,
  message:
    'In diesem Ordner gibt es schon einen Standort. Wählen Sie einen anderen Ordner oder benutzen Sie den vorhandenen.',
});

/**
 * A store was here and its file is not, or has nothing in it: beginning anew in such a folder would lose it without a word. The key beside it
 * says so, and its write-ahead log, which SQLite would throw away beside an empty file.
 */
function isGone(folder: Folder): boolean {
  return fileSize(folder.store) === 0 && (existsSync(folder.identity) || fileSize(`${folder.store}-wal`) > 0);
}

const fileSize = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** What stands in a store may be damaged in a way that SQLite does not see: then reading it ends somewhere in the program. */
const openingFailure = (failure: StoreFailure): StoreFailure =>
  failure.code === 'internal' ? storeFailure('store-damaged') : failure;

/** The office behind all calls: a folder with a store in it, or none yet, or one that cannot be opened. */
export class Office {
  readonly folder: Folder;
  readonly ports: Ports;
  readonly region: Region;
  readonly app: string;
  readonly files: Files;
  readonly secrets: Secrets;
  readonly policy: ReadPolicy;
  readonly pageFiles: ReadonlySet<string>;
  readonly transportFor: (address: string) => Transport | null;
  readonly print: Printer;
  readonly #issued = new Map<string, { readonly path: string; readonly name: string }>();
  #state: State;
  #turn: Promise<unknown> = Promise.resolve();
  #endedBadly = false;

  constructor(options: OfficeOptions) {
    this.policy = options.policy ?? noPolicy;
    this.pageFiles = options.pageFiles ?? new Set();
    this.folder = folderAt(options.dataDir, this.policy.policy.restorePoints.keep);
    this.ports = options.ports;
    this.region = options.region;
    this.app = options.app;
    this.files = { pathOf: (ticket) => this.#issued.get(ticket) ?? options.files.pathOf(ticket) };
    this.secrets = options.secrets ?? sessionSecrets();
    this.transportFor = options.transportFor ?? (() => null);
    this.print = options.print ?? printByBrowser;
    this.#state = this.#open();
    if (this.state === 'open' && !this.isReadOnly) sweepQuarantine(this.folder);
  }

  #open(isRestored = false): State {
    const misplaced = checkPlace(this.folder);
    if (misplaced?.code === 'store-unwritable' && fileSize(this.folder.store) > 0) return this.#openToRead();
    if (misplaced) return { kind: 'failed', failure: misplaced };
    const gone = isGone(this.folder);
    if (gone) return { kind: 'failed', failure: storeFailure('store-damaged') };
    if (!hasStore(this.folder)) return { kind: 'empty' };
    this.#endedBadly = fileSize(`${this.folder.store}-wal`) > 0;
    const store = openStore(this.folder, this.#now());
    if (!store.ok) return { kind: 'failed', failure: openingFailure(store.error) };
    try {
      // A start that was killed before its first transaction left tables and no site: nothing has begun yet.
      if (!isBegun(store.value)) {
        store.value.close();
        // The key is written after the first transaction: where it is, there was more.
        if (existsSync(this.folder.identity)) return { kind: 'failed', failure: storeFailure('store-damaged') };
        return { kind: 'empty' };
      }
    } catch (error) {
      store.value.close();
      return { kind: 'failed', failure: openingFailure(failureOf(error)) };
    }
    try {
      const identity = settleIdentity(store.value, this.ports, isRestored);
      // What was erased just before the program was stopped.
      scrubCopies(store.value);
      scrubUnreached(store.value);
      sweepContents(store.value, 'start');
      return { kind: 'open', store: store.value, identity, isReadOnly: false };
    } catch (error) {
      store.value.close();
      return { kind: 'failed', failure: openingFailure(failureOf(error)) };
    }
  }

  /** Nothing can be written here: what there is can be read, and every command says why it is refused. */
  #openToRead(): State {
    const store = openToRead(this.folder, this.#now());
    if (!store.ok) return { kind: 'failed', failure: openingFailure(store.error) };
    try {
      if (!isBegun(store.value)) throw new Error('a folder in which nothing has begun');
      const identity = settleIdentity(store.value, this.ports);
      return { kind: 'open', store: store.value, identity, isReadOnly: true };
    } catch (error) {
      store.value.close();
      return { kind: 'failed', failure: openingFailure(failureOf(error)) };
    }
  }

  get isReadOnly(): boolean {
    return this.#state.kind === 'open' && this.#state.isReadOnly;
  }

  #now(): string {
    return new Date(this.ports.nowMs()).toISOString();
  }

  /** Commands and long calls one after the other: one writing connection, one at a time. */
  inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  /** A ticket for a file the program itself has made. */
  issue(path: string, name: string): string {
    const ticket = this.ports.newId();
    this.#issued.set(ticket, { path, name });
    return ticket;
  }

  hasIssued(ticket: string): boolean {
    return this.#issued.has(ticket);
  }

  get state(): 'empty' | 'open' | 'failed' {
    return this.#state.kind;
  }

  opened(): Result<OpenOffice, AnyFailure> {
    if (this.#state.kind === 'open') return ok(this.#state);
    return fail(this.#state.kind === 'failed' ? this.#state.failure : storeFailure('no-office'));
  }

  /** Written after the store's commit; the file may lag behind the store, never run ahead of it. */
  keepIdentity(identity: Identity): void {
    if (this.#state.kind !== 'open') return;
    saveIdentity(this.folder, identity);
    this.#state.identity = identity;
  }

  /** Goes on under new keys; unsigned edits go over to them. */
  renewIdentity(): Identity {
    const { store, identity } = this.#mustBeOpen();
    this.keepIdentity(takeOver(store, this.ports, identity));
    return this.#mustBeOpen().identity;
  }

  /** A registry that was behind after a restore may have got back what it lacked, or another coordination handed it over. */
  catchUpRegistry(): void {
    const { store, identity } = this.#mustBeOpen();
    const complete = completed(store, identity);
    if (complete !== identity) this.keepIdentity(complete);
    admitOwnWriter(store, complete, this.ports);
  }

  #mustBeOpen() {
    assert(this.#state.kind === 'open', 'asked by a call that found the store open');
    return this.#state;
  }

  begin(request: Beginning) {
    if (this.#state.kind === 'open') return existsAlready;
    if (this.#state.kind === 'failed') return fail(this.#state.failure);
    // The example is the one of the built-in region, whatever somebody has chosen before.
    const read =
      request.region === undefined || request.mode === 'example' ? ok(this.region) : parseRegion(request.region);
    if (!read.ok) return read;
    const region = read.value;
    const body = chosenBody(request, region);
    if (!body.ok) return body;
    const store = createStore(this.folder);
    if (!store.ok) return store;
    if (isBegun(store.value)) {
      // Another program has begun in this folder since it was looked at.
      store.value.close();
      return existsAlready;
    }
    const begun = beginOffice(store.value, request, body.value.ags, region, this.ports);
    saveIdentity(this.folder, begun.value.identity);
    this.#state = { kind: 'open', store: store.value, identity: begun.value.identity, isReadOnly: false };
    while (catchUp(store.value) > 0);
    return ok(begun.value.site);
  }

  /** Closes the store and moves it out of the way, never deleting it; the folder is then as on the first day. */
  leave(name: string): string {
    this.#closeStore();
    const keptAs = this.#putAside(name);
    this.#state = { kind: 'empty' };
    return keptAs;
  }

  #putAside(name: string): string {
    const target = join(this.folder.restore, `${name}-${this.#now().replace(/[-:.]/g, '')}`);
    makePath(target);
    // The key first: a store without its key goes on under a new one, a key without its store would pass for a loss.
    if (existsSync(this.folder.identity)) renameSync(this.folder.identity, join(target, 'identity.json'));
    for (const suffix of ['', '-wal', '-shm']) {
      if (existsSync(this.folder.store + suffix))
        renameSync(this.folder.store + suffix, join(target, `store.sqlite${suffix}`));
    }
    return basename(target);
  }

  /** The program did not end in order the last time: its write-ahead log was left. */
  get endedBadly(): boolean {
    return this.#endedBadly;
  }

  /** Closes the store until `reopen`; meanwhile every call is answered that it is damaged. */
  pause(): void {
    this.#closeStore();
    this.#state = { kind: 'failed', failure: storeFailure('store-damaged') };
  }

  /** Replaces the store file by what `swap` puts in its place, and opens it again: what was restored gets new writers. */
  reopen(swap: () => void, replaces = true): void {
    this.#closeStore();
    let isRestored = false;
    try {
      swap();
      isRestored = replaces;
    } finally {
      this.#state = this.#open(isRestored);
    }
  }

  #closeStore(): void {
    if (this.#state.kind === 'open') this.#state.store.close();
  }

  /** One step of the search catching up after an import; answers how many records still wait. */
  catchUpSearch(): number {
    return this.#state.kind === 'open' ? catchUp(this.#state.store) : 0;
  }

  /** What is still in the write-ahead log goes into the store: work for a moment when nobody waits, or the next import does it. */
  settle(): void {
    if (this.#state.kind === 'open') this.#state.store.writing.pragma('wal_checkpoint(PASSIVE)');
  }

  close(): void {
    this.#closeStore();
    this.#state = { kind: 'empty' };
  }
}
