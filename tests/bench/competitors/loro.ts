import type { Contender } from '../contender.ts';
import { editsOf, idOf, rowOf, rowsOf, type Scale } from '../workload.ts';
import { appendChunk, bytesOf, chunksOf, durably, openChunks, writeFiles } from './chunks.ts';
import { library } from './library.ts';

type LoroMap = {
  get(key: string): LoroMap | undefined;
  set(key: string, value: unknown): void;
  setContainer(key: string, child: LoroMap): LoroMap;
  toJSON(): Record<string, unknown>;
};
type LoroDoc = {
  setPeerId(peer: bigint): void;
  getMap(name: string): LoroMap;
  commit(): void;
  version(): unknown;
  export(mode: { mode: 'update'; from?: unknown }): Uint8Array;
  importBatch(updates: readonly Uint8Array[]): unknown;
};
type Loro = { LoroDoc: new () => LoroDoc; LoroMap: new () => LoroMap };

const load = (): Loro => library<Loro>('loro-crdt');

function prepare(dir: string, scale: Scale) {
  const { LoroDoc, LoroMap } = load();
  const docs = Array.from({ length: scale.sites }, (_, site) => {
    const doc = new LoroDoc();
    doc.setPeerId(BigInt(site + 1));
    return doc;
  });
  const a = docs.map((doc, site) => {
    for (const row of rowsOf(scale, site)) {
      const map = doc.getMap('rows').setContainer(idOf(row), new LoroMap());
      for (const [field, value] of Object.entries(rowOf(row))) map.set(field, value);
      doc.commit();
    }
    return doc.export({ mode: 'update' });
  });
  const b = docs.map((doc, site) => {
    doc.importBatch(a);
    const before = doc.version();
    for (const { row, field, value } of editsOf(scale, site)) {
      doc.getMap('rows').get(idOf(row))?.set(field, value);
      doc.commit();
    }
    return doc.export({ mode: 'update', from: before });
  });
  return { a: writeFiles(dir, 'a', a), b: writeFiles(dir, 'b', b) };
}

/** One document for everything; updates are kept as they came. */
export const loro: Contender = {
  label: 'Loro',
  storage: 'im Speicher, Bytes in SQLite',
  prepare,
  open: (dir) => {
    const doc = new (load().LoroDoc)();
    const db = openChunks(dir);
    return {
      take: (path) => {
        const update = bytesOf(path);
        doc.importBatch([update]);
        durably(db, () => appendChunk(db, 'all', update));
      },
      kept: () => null,
      close: () => {
        db.close();
      },
    };
  },
  readRow: (dir, id) => {
    const doc = new (load().LoroDoc)();
    const db = openChunks(dir);
    doc.importBatch(chunksOf(db, 'all'));
    db.close();
    return doc.getMap('rows').get(id)?.toJSON() ?? {};
  },
};
