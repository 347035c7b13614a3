import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openConnection } from '../../../db/store/driver.ts';
import type { Contender } from '../contender.ts';
import { editsOf, fieldNames, idOf, rowOf, rowsOf, type Scale, type Value } from '../workload.ts';
import { writeFiles } from './chunks.ts';
import { library } from './library.ts';

type Timestamp = { toString(): string };
type Message = { dataset: string; row: string; column: string; value: string };
type Envelope = { timestamp: string; isEncrypted: boolean; content: Uint8Array };
type Crdt = {
  Timestamp: { new (ms: number, counter: number, node: string): Timestamp; parse(text: string): Timestamp };
  merkle: { emptyTrie(): object; insert(trie: object, at: Timestamp): object; prune(trie: object): object };
  create(schema: unknown, init: object): object;
  toBinary(schema: unknown, message: object): Uint8Array;
  fromBinary<T>(schema: unknown, bytes: Uint8Array): T;
  MessageSchema: unknown;
  MessageEnvelopeSchema: unknown;
  SyncResponseSchema: unknown;
};

const dataset = 'project';
const load = (): Crdt => library<Crdt>('@actual-app/crdt');
/** In the past for any clock that runs this: its timestamps must not be ahead. */
const startMs = Date.parse('2026-01-01T08:00:00Z');

/** Its own text form of a value: a letter for the type, then the value. */
const serialize = (value: Value): string => (typeof value === 'number' ? `N:${value}` : `S:${value}`);
const deserialize = (text: string): Value => (text.startsWith('N:') ? Number(text.slice(2)) : text.slice(2));

function prepare(dir: string, scale: Scale) {
  const lib = load();
  const { Timestamp, create, toBinary } = lib;
  const bytesOf = (messages: readonly (Message & { at: Timestamp })[]): Uint8Array => {
    const envelopes = messages.map(({ at, ...message }) =>
      create(lib.MessageEnvelopeSchema, {
        timestamp: at.toString(),
        isEncrypted: false,
        content: toBinary(lib.MessageSchema, create(lib.MessageSchema, message)),
      }),
    );
    return toBinary(lib.SyncResponseSchema, create(lib.SyncResponseSchema, { messages: envelopes, merkle: '{}' }));
  };
  const a: Uint8Array[] = [];
  const b: Uint8Array[] = [];
  for (let site = 0; site < scale.sites; site += 1) {
    const node = (site + 1).toString(16).toUpperCase().padStart(16, '0');
    let ms = startMs;
    const created = [...rowsOf(scale, site)].flatMap((row) => {
      ms += 1000;
      return Object.entries(rowOf(row)).map(([column, value], n) => ({
        at: new Timestamp(ms, n, node),
        ...{ dataset, row: idOf(row), column, value: serialize(value) },
      }));
    });
    const edited = [...editsOf(scale, site)].map(({ row, field, value }) => {
      ms += 1000;
      return { at: new Timestamp(ms, 0, node), dataset, row: idOf(row), column: field, value: serialize(value) };
    });
    a.push(bytesOf(created));
    b.push(bytesOf(edited));
  }
  return { a: writeFiles(dir, 'a', a), b: writeFiles(dir, 'b', b) };
}

/**
 * Its package brings clock, Merkle tree and file form; what the app does with them is written again here: compare with the
 * messages kept, update the wide row if newer, keep the message, insert into the tree, save the tree.
 */
export const actual: Contender = {
  label: 'Actual (crdt)',
  storage: 'SQLite',
  prepare,
  open: (dir) => {
    const lib = load();
    const db = openConnection(join(dir, 'store.sqlite'));
    db.exec(`
      CREATE TABLE messages_crdt (id INTEGER PRIMARY KEY, timestamp TEXT NOT NULL UNIQUE, dataset TEXT, row TEXT, "column" TEXT, value BLOB);
      CREATE INDEX messages_crdt_search ON messages_crdt (dataset, row, "column", timestamp);
      CREATE TABLE messages_clock (id INTEGER PRIMARY KEY, clock TEXT);
      CREATE TABLE ${dataset} (id TEXT PRIMARY KEY, ${fieldNames.join(', ')});
    `);
    let trie = lib.merkle.emptyTrie();
    const newer = db.prepare(
      'SELECT timestamp FROM messages_crdt WHERE dataset = ? AND row = ? AND "column" = ? AND timestamp >= ? LIMIT 1',
    );
    const keep = db.prepare(
      'INSERT INTO messages_crdt (timestamp, dataset, row, "column", value) VALUES (?, ?, ?, ?, ?)',
    );
    const known = db.prepare(`SELECT 1 FROM ${dataset} WHERE id = ?`);
    const insert = db.prepare(`INSERT INTO ${dataset} (id) VALUES (?)`);
    const updates = new Map(fieldNames.map((f) => [f, db.prepare(`UPDATE ${dataset} SET ${f} = ? WHERE id = ?`)]));
    const receive = ({ timestamp, content }: Envelope): void => {
      const { row, column, value } = lib.fromBinary<Message>(lib.MessageSchema, content);
      const after = newer.get(dataset, row, column, timestamp) as { timestamp: string } | undefined;
      if (after?.timestamp === timestamp) return;
      if (after === undefined) {
        if (known.get(row) === undefined) insert.run(row);
        updates.get(column)?.run(deserialize(value), row);
      }
      keep.run(timestamp, dataset, row, column, value);
      trie = lib.merkle.insert(trie, lib.Timestamp.parse(timestamp));
    };
    return {
      take: (path) => {
        const { messages } = lib.fromBinary<{ messages: Envelope[] }>(lib.SyncResponseSchema, readFileSync(path));
        db.exec('BEGIN IMMEDIATE');
        for (const envelope of messages.toSorted((a, b) => (a.timestamp < b.timestamp ? -1 : 1))) receive(envelope);
        trie = lib.merkle.prune(trie);
        db.prepare('INSERT OR REPLACE INTO messages_clock VALUES (1, ?)').run(JSON.stringify(trie));
        db.exec('COMMIT');
      },
      kept: () => null,
      close: () => {
        db.close();
      },
    };
  },
  readRow: (dir, wanted) => {
    const db = openConnection(join(dir, 'store.sqlite'));
    const { id, ...row } = db.prepare(`SELECT * FROM ${dataset} WHERE id = ?`).get(wanted) as Record<string, unknown>;
    db.close();
    return row;
  },
};
