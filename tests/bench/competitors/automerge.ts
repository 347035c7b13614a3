import type { Contender } from '../contender.ts';
import { editsOf, idOf, rowsOf, type Scale } from '../workload.ts';
import { actorOf, automerge, type Doc, keptIn, plainRow, storedRow } from './automerge-library.ts';
import { bytesOf, chunksOf, durably, openChunks, replaceChunks, writeFiles } from './chunks.ts';

function prepare(dir: string, scale: Scale) {
  const lib = automerge();
  let base = lib.init<Doc>({ actor: actorOf(scale.sites) });
  const a = Array.from({ length: scale.sites }, (_, site) => {
    let doc = lib.init<Doc>({ actor: actorOf(site) });
    for (const row of rowsOf(scale, site)) {
      doc = lib.change(doc, (draft) => {
        draft[idOf(row)] = storedRow(lib, row);
      });
    }
    const bytes = lib.save(doc);
    base = lib.loadIncremental(base, bytes);
    return bytes;
  });
  const heads = lib.getHeads(base);
  const b = Array.from({ length: scale.sites }, (_, site) => {
    const doc = lib.clone(base, { actor: actorOf(site) });
    const backend = lib.getBackend(doc);
    let seconds = 1_795_000_000;
    for (const { row, field, value } of editsOf(scale, site)) {
      backend.put(`/${idOf(row)}`, field, value, ...(typeof value === 'string' ? (['str'] as const) : []));
      seconds += 1;
      backend.commit(null, seconds);
    }
    const bytes = backend.saveSince(heads);
    lib.free(doc);
    return bytes;
  });
  return { a: writeFiles(dir, 'a', a), b: writeFiles(dir, 'b', b) };
}

/** One document for everything, saved whole after a file, as automerge-repo compacts it. */
export const automergeOneDocument: Contender = {
  label: 'Automerge, ein Dokument',
  storage: 'Bytes in SQLite',
  prepare,
  open: (dir, scale) => {
    const lib = automerge();
    const db = openChunks(dir);
    let doc = lib.init<Doc>({ actor: actorOf(scale.sites) });
    let taken = 0;
    return {
      take: (path) => {
        doc = lib.loadIncremental(doc, bytesOf(path));
        taken += 1;
        if (taken % scale.sites > 0) return;
        durably(db, () => replaceChunks(db, 'all', lib.save(doc)));
      },
      kept: () => `${Object.values(doc).reduce((sum, row) => sum + keptIn(lib, row), 0)} Zellen`,
      close: () => {
        db.close();
      },
    };
  },
  readRow: (dir, id) => {
    const db = openChunks(dir);
    const [bytes] = chunksOf(db, 'all');
    db.close();
    return bytes === undefined ? {} : plainRow(automerge().load<Doc>(bytes)[id] ?? {});
  },
};
