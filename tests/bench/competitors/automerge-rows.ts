import { readFileSync } from 'node:fs';
import type { Contender } from '../contender.ts';
import { editsOf, idOf, rowsOf, type Scale } from '../workload.ts';
import { type Automerge, actorOf, automerge, keptIn, plainRow, storedRow, toStored } from './automerge-library.ts';
import { chunksOf, durably, openChunks, replaceChunks, writeFiles } from './chunks.ts';

type Row = Record<string, unknown>;

/** Documents of one file: length of the name, name, length of the bytes, bytes. */
function pack(docs: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return Buffer.concat(
    [...docs].flatMap(([id, bytes]) => {
      const size = Buffer.alloc(4);
      size.writeUInt32LE(bytes.length);
      return [Buffer.from(id), size, bytes];
    }),
  );
}

const idLength = 36;

function* unpack(file: Buffer): Generator<[string, Uint8Array]> {
  for (let at = 0; at < file.length; ) {
    const start = at + idLength + 4;
    const length = file.readUInt32LE(at + idLength);
    yield [file.toString('latin1', at, at + idLength), new Uint8Array(file.subarray(start, start + length))];
    at = start + length;
  }
}

/** One document made or changed, its bytes taken, its memory given back. */
function withDoc<T>(lib: Automerge, doc: Row, work: (doc: Row) => readonly [doc: Row, result: T]): T {
  const [last, result] = work(doc);
  lib.free(last);
  return result;
}

function prepare(dir: string, scale: Scale) {
  const lib = automerge();
  const base = new Map<number, Uint8Array>();
  const a = Array.from({ length: scale.sites }, (_, site) => {
    const created = [...rowsOf(scale, site)].map((row) => {
      const bytes = withDoc(lib, lib.init<Row>({ actor: actorOf(site) }), (empty) => {
        const doc = lib.change(empty, (draft) => {
          Object.assign(draft, storedRow(lib, row));
        });
        return [doc, lib.save(doc)];
      });
      base.set(row, bytes);
      return [idOf(row), bytes] as const;
    });
    return pack(new Map(created));
  });
  const b = Array.from({ length: scale.sites }, (_, site) => {
    const edits = Map.groupBy(editsOf(scale, site), ({ row }) => row);
    const changed = [...edits].map(([row, some]) => {
      const origin = lib.load<Row>(base.get(row) ?? new Uint8Array(), { actor: actorOf(site) });
      const heads = lib.getHeads(origin);
      return withDoc(lib, origin, (first) => {
        const last = some.reduce(
          (doc, { field, value }) =>
            lib.change(doc, (draft) => {
              Object.assign(draft, { [field]: toStored(lib, value) });
            }),
          first,
        );
        return [last, [idOf(row), lib.saveSince(last, heads)] as const];
      });
    });
    return pack(new Map(changed));
  });
  return { a: writeFiles(dir, 'a', a), b: writeFiles(dir, 'b', b) };
}

/** A document per record: only what a file touches is loaded. */
export const automergeDocumentPerRow: Contender = {
  label: 'Automerge, ein Dokument je Datensatz',
  storage: 'Bytes in SQLite',
  prepare,
  open: (dir, scale) => {
    const lib = automerge();
    const db = openChunks(dir);
    const read = (id: string): Row => {
      const [bytes] = chunksOf(db, id);
      return bytes === undefined ? lib.init<Row>({ actor: actorOf(scale.sites) }) : lib.load<Row>(bytes);
    };
    return {
      take: (path) =>
        durably(db, () => {
          for (const [id, bytes] of unpack(readFileSync(path))) {
            const merged = withDoc(lib, lib.loadIncremental(read(id), bytes), (doc) => [doc, lib.save(doc)]);
            replaceChunks(db, id, merged);
          }
        }),
      kept: () => {
        let cells = 0;
        for (let row = 0; row < scale.rows; row += 1) {
          cells += withDoc(lib, read(idOf(row)), (doc) => [doc, keptIn(lib, doc)]);
        }
        return `${cells} Zellen`;
      },
      close: () => {
        db.close();
      },
    };
  },
  readRow: (dir, id) => {
    const db = openChunks(dir);
    const [bytes] = chunksOf(db, id);
    db.close();
    return bytes === undefined ? {} : plainRow(automerge().load<Row>(bytes));
  },
};
