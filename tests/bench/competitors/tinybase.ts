import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Connection, openConnection } from '../../../db/store/driver.ts';
import type { Contender } from '../contender.ts';
import { editsOf, idOf, rowOf, rowsOf, type Scale, type Value } from '../workload.ts';
import { writeFiles } from './chunks.ts';
import { library } from './library.ts';

type Store = {
  setRow(table: string, id: string, row: Record<string, Value>): void;
  setCell(table: string, id: string, field: string, value: Value): void;
  getRow(table: string, id: string): Record<string, unknown>;
  transaction(work: () => void): void;
  getTransactionMergeableChanges(): unknown;
  addDidFinishTransactionListener(listener: () => void): string;
  delListener(id: string): void;
  applyMergeableChanges(changes: unknown): void;
};
type Persister = { save(): Promise<unknown>; load(): Promise<unknown>; destroy(): Promise<unknown> };
type TinyBase = { createMergeableStore(id: string): Store };
type Persisters = { createBetterSqlite3Persister(store: Store, db: Connection, config: string): Persister };

const table = 'project';
const load = (): TinyBase => library<TinyBase>('tinybase');
const persisters = (): Persisters => library<Persisters>('tinybase', 'tinybase/persisters/persister-better-sqlite3');

/** The changes of one stretch of work, as its synchronizer sends them: cells that differ, by table and row. */
function changesOf(store: Store, work: () => void): string {
  let changes = '';
  const listener = store.addDidFinishTransactionListener(() => {
    changes = JSON.stringify(store.getTransactionMergeableChanges());
  });
  store.transaction(work);
  store.delListener(listener);
  return changes;
}

function prepare(dir: string, scale: Scale) {
  const { createMergeableStore } = load();
  const stores = Array.from({ length: scale.sites }, (_, site) => createMergeableStore(`site${site}`));
  const a = stores.map((store, site) =>
    changesOf(store, () => {
      for (const row of rowsOf(scale, site)) store.setRow(table, idOf(row), rowOf(row));
    }),
  );
  const b = stores.map((store, site) => {
    for (const changes of a) store.applyMergeableChanges(JSON.parse(changes));
    return changesOf(store, () => {
      for (const { row, field, value } of editsOf(scale, site)) store.setCell(table, idOf(row), field, value);
    });
  });
  return { a: writeFiles(dir, 'a', a), b: writeFiles(dir, 'b', b) };
}

function openStore(dir: string) {
  const db = openConnection(join(dir, 'store.sqlite'));
  const store = load().createMergeableStore('reader');
  return { db, store, persister: persisters().createBetterSqlite3Persister(store, db, 'tinybase') };
}

/** A MergeableStore with its own SQLite persister. */
export const tinybase: Contender = {
  label: 'TinyBase (MergeableStore)',
  storage: 'SQLite (eigener Persister)',
  prepare,
  open: (dir, scale) => {
    const { db, store, persister } = openStore(dir);
    let taken = 0;
    return {
      take: async (path) => {
        store.applyMergeableChanges(JSON.parse(readFileSync(path, 'utf8')));
        taken += 1;
        if (taken % scale.sites === 0) await persister.save();
      },
      kept: () => null,
      close: async () => {
        await persister.destroy();
        db.close();
      },
    };
  },
  readRow: async (dir, id) => {
    const { db, store, persister } = openStore(dir);
    await persister.load();
    const row = store.getRow(table, id);
    await persister.destroy();
    db.close();
    return row;
  },
};
