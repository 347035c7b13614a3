import { rowOf, type Value } from '../workload.ts';
import { library } from './library.ts';

/** What is used of Automerge. Short texts go in as `ImmutableString`: as collaborative texts they would cost it far more. */
export type Doc = Record<string, Record<string, unknown>>;
export type Automerge = {
  init<T>(options: { actor: string }): T;
  clone<T>(doc: T, options: { actor: string }): T;
  change<T>(doc: T, work: (draft: T) => void): T;
  loadIncremental<T>(doc: T, bytes: Uint8Array): T;
  load<T>(bytes: Uint8Array, options?: { actor: string }): T;
  free(doc: unknown): void;
  save(doc: unknown): Uint8Array;
  saveSince(doc: unknown, heads: readonly string[]): Uint8Array;
  /** The document below the proxies: writing through it makes the same changes without copying the whole each time. */
  getBackend(doc: unknown): {
    put(object: string, key: string, value: Value, type?: 'str'): void;
    commit(message: null, seconds: number): unknown;
    saveSince(heads: readonly string[]): Uint8Array;
  };
  getHeads(doc: unknown): string[];
  getConflicts(doc: unknown, key: string): Record<string, unknown> | undefined;
  ImmutableString: new (text: string) => { val: string };
};

export const automerge = (): Automerge => library<Automerge>('@automerge/automerge');

export const actorOf = (site: number): string => (site + 1).toString(16).padStart(32, '0');

/** A value as it is written. */
export const toStored = ({ ImmutableString }: Automerge, value: Value): unknown =>
  typeof value === 'string' ? new ImmutableString(value) : value;

/** A whole row as it is written. */
export const storedRow = (lib: Automerge, row: number): Record<string, unknown> =>
  Object.fromEntries(Object.entries(rowOf(row)).map(([field, value]) => [field, toStored(lib, value)]));

const plain = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'val' in value ? value.val : value;

export const plainRow = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).map(([field, value]) => [field, plain(value)]));

/** Fields of a row that keep more than one different value. */
export const keptIn = (lib: Automerge, row: Record<string, unknown>): number =>
  Object.keys(row).filter((field) => new Set(Object.values(lib.getConflicts(row, field) ?? {}).map(plain)).size > 1)
    .length;
