import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Contender } from '../contender.ts';
import { editsOf, idOf, rowOf, rowsOf, type Scale } from '../workload.ts';
import { writeFiles } from './chunks.ts';
import { library } from './library.ts';

type Doc = { _id: string; _rev?: string; _conflicts?: string[] };
type Rows<T> = { rows: T[] };
type Database = {
  bulkDocs(docs: readonly Doc[], options?: { new_edits: false }): Promise<{ rev?: string }[]>;
  allDocs(options: { include_docs: true; conflicts?: true }): Promise<Rows<{ doc: Doc }>>;
  bulkGet(options: { docs: { id: string }[]; revs: true }): Promise<{ results: { docs: { ok: Doc }[] }[] }>;
  get(id: string): Promise<Doc>;
  close(): Promise<void>;
};
type Pouch = new (path: string) => Database;

const open = (path: string): Database => new (library<Pouch>('pouchdb'))(path);
const batch = 500;

/** Documents with the names of all their revisions: what its replication sends. */
async function revisionsOf(db: Database, ids: readonly string[]): Promise<string> {
  const { results } = await db.bulkGet({ docs: ids.map((id) => ({ id })), revs: true });
  return results.flatMap(({ docs }) => docs.map(({ ok }) => JSON.stringify(ok))).join('\n');
}

async function replicate(db: Database, lines: string): Promise<void> {
  const docs = lines.split('\n').map((line) => JSON.parse(line) as Doc);
  for (let at = 0; at < docs.length; at += batch) await db.bulkDocs(docs.slice(at, at + batch), { new_edits: false });
}

/** Every edit is a revision of its own; a document is written in one batch only once. */
async function editAll(db: Database, scale: Scale, site: number): Promise<string[]> {
  const { rows } = await db.allDocs({ include_docs: true });
  const docs = new Map(rows.map(({ doc }) => [doc._id, doc]));
  const touched = new Set<string>();
  const waiting = new Map<string, Doc>();
  const flush = async () => {
    const written = [...waiting.values()];
    for (const [n, { rev }] of (await db.bulkDocs(written)).entries()) {
      const doc = written[n];
      if (doc === undefined || rev === undefined) throw new Error('PouchDB refused an edit');
      docs.set(doc._id, { ...doc, _rev: rev });
    }
    waiting.clear();
  };
  for (const { row, field, value } of editsOf(scale, site)) {
    const id = idOf(row);
    if (waiting.has(id) || waiting.size === batch) await flush();
    waiting.set(id, { ...(docs.get(id) ?? { _id: id }), [field]: value });
    touched.add(id);
  }
  await flush();
  return [...touched];
}

async function prepare(dir: string, scale: Scale) {
  const paths = Array.from({ length: scale.sites }, (_, site) => join(dir, `site-${site}`));
  const a: string[] = [];
  for (const [site, path] of paths.entries()) {
    const db = open(path);
    const docs = [...rowsOf(scale, site)].map((row) => ({ _id: idOf(row), ...rowOf(row) }));
    await db.bulkDocs(docs);
    a.push(
      await revisionsOf(
        db,
        docs.map(({ _id }) => _id),
      ),
    );
    await db.close();
  }
  const b: string[] = [];
  for (const [site, path] of paths.entries()) {
    const db = open(path);
    for (const lines of a) await replicate(db, lines);
    b.push(await revisionsOf(db, await editAll(db, scale, site)));
    await db.close();
    rmSync(path, { recursive: true });
  }
  return { a: writeFiles(dir, 'a', a), b: writeFiles(dir, 'b', b) };
}

/** Its LevelDB, which does not wait for the disk; whole documents travel. */
export const pouchdb: Contender = {
  label: 'PouchDB',
  storage: 'LevelDB (ohne fsync)',
  prepare,
  open: (dir) => {
    const db = open(join(dir, 'store'));
    return {
      take: (path) => replicate(db, readFileSync(path, 'utf8')),
      kept: async () => {
        const { rows } = await db.allDocs({ include_docs: true, conflicts: true });
        return `${rows.filter(({ doc }) => doc._conflicts !== undefined).length} Dokumente`;
      },
      close: () => db.close(),
    };
  },
  readRow: async (dir, id) => {
    const db = open(join(dir, 'store'));
    const { _id, _rev, ...row } = await db.get(id);
    await db.close();
    return row;
  },
};
