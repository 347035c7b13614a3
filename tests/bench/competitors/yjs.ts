import type { Contender } from '../contender.ts';
import { editsOf, idOf, rowOf, rowsOf, type Scale } from '../workload.ts';
import { appendChunk, bytesOf, chunksOf, durably, openChunks, writeFiles } from './chunks.ts';
import { library } from './library.ts';

type YMap = {
  get(key: string): YMap | undefined;
  set(key: string, value: unknown): void;
  toJSON(): Record<string, unknown>;
};
type Doc = { clientID: number; getMap(name: string): YMap; transact(work: () => void): void };
type Yjs = {
  Doc: new () => Doc;
  Map: new (entries: readonly [string, unknown][]) => YMap;
  applyUpdate(doc: Doc, update: Uint8Array): void;
  encodeStateAsUpdate(doc: Doc, since?: Uint8Array): Uint8Array;
  encodeStateVector(doc: Doc): Uint8Array;
};

const load = (): Yjs => library<Yjs>('yjs');

function prepare(dir: string, scale: Scale) {
  const { Doc, Map: YMapOf, applyUpdate, encodeStateAsUpdate, encodeStateVector } = load();
  const docs = Array.from({ length: scale.sites }, (_, site) => Object.assign(new Doc(), { clientID: site + 1 }));
  const a = docs.map((doc, site) => {
    for (const row of rowsOf(scale, site)) {
      doc.transact(() => doc.getMap('rows').set(idOf(row), new YMapOf(Object.entries(rowOf(row)))));
    }
    return encodeStateAsUpdate(doc);
  });
  const b = docs.map((doc, site) => {
    for (const update of a) applyUpdate(doc, update);
    const before = encodeStateVector(doc);
    for (const { row, field, value } of editsOf(scale, site)) doc.getMap('rows').get(idOf(row))?.set(field, value);
    return encodeStateAsUpdate(doc, before);
  });
  return { a: writeFiles(dir, 'a', a), b: writeFiles(dir, 'b', b) };
}

/** One document for everything; updates are kept as they came, as y-indexeddb does. */
export const yjs: Contender = {
  label: 'Yjs',
  storage: 'im Speicher, Bytes in SQLite',
  prepare,
  open: (dir) => {
    const { Doc, applyUpdate } = load();
    const db = openChunks(dir);
    const doc = new Doc();
    return {
      take: (path) => {
        const update = bytesOf(path);
        applyUpdate(doc, update);
        durably(db, () => appendChunk(db, 'all', update));
      },
      kept: () => null,
      close: () => {
        db.close();
      },
    };
  },
  readRow: (dir, id) => {
    const { Doc, applyUpdate } = load();
    const db = openChunks(dir);
    const doc = new Doc();
    for (const update of chunksOf(db, 'all')) applyUpdate(doc, update);
    db.close();
    return doc.getMap('rows').get(id)?.toJSON() ?? {};
  },
};
