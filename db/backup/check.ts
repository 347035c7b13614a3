import { writerOfLog } from '../../shared/sync/dot.ts';
import type { PublicJwk } from '../bundle/keys.ts';
import { isPublicJwk } from '../bundle/keys.ts';
import { applicationId } from '../migrations/index.ts';
import { type Connection, openConnection, sqliteCode } from '../store/driver.ts';
import { recordLeaf } from '../store/record.ts';
import { isOpLine, jsonIn, proved } from './verify.ts';

/** What is wrong with a store; `structure`: SQLite says so, the others are what stands in it. `null`: nothing. */
export type Damage = 'structure' | 'log' | 'unsigned' | 'registers' | null;

/**
 * Looks through a whole store, on a connection of its own, reading only: structure, every signature and chain of the log, unsigned ops,
 * and whether the registers are the ones whose hash was kept. Takes as long as reading the file; for a thread where nobody waits.
 */
export function damageOf(path: string): Damage {
  let connection: Connection | null = null;
  try {
    connection = openConnection(path, { readonly: true });
    if (Number(connection.pragma('application_id', { simple: true })) !== applicationId) return 'structure';
    // In one state of the store, however much is written meanwhile.
    connection.exec('BEGIN');
    if (connection.pragma('integrity_check(1)', { simple: true }) !== 'ok') return 'structure';
    if (!isLogWhole(connection)) return 'log';
    if (!arePendingWhole(connection)) return 'unsigned';
    return areRegistersWhole(connection) ? null : 'registers';
  } catch (error) {
    if (/^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(sqliteCode(error) ?? '')) return 'structure';
    throw error;
  } finally {
    connection?.close();
  }
}

type Segment = {
  writer: string;
  from_seq: number;
  to_seq: number;
  head: string;
  header: string;
  tail: string;
  ops: string;
  public_key: string | null;
};

function isLogWhole(connection: Connection): boolean {
  const keys = new Map<string, PublicJwk>();
  const writers = connection.prepare('SELECT writer, public_key, sealed FROM writer').all() as {
    writer: string;
    public_key: string | null;
    sealed: number;
  }[];
  for (const { writer, public_key } of writers) {
    const key = jsonIn(public_key ?? '');
    if (isPublicJwk(key)) keys.set(writerOfLog(writer), key);
  }
  const rows = connection.prepare(
    'SELECT writer, from_seq, to_seq, head, header, tail, ops, public_key FROM segment ORDER BY no',
  );
  const counted = new Map<string, number>();
  for (const row of rows.iterate() as IterableIterator<Segment>) {
    const own = jsonIn(row.public_key ?? '');
    const keyOf = (writer: string) => keys.get(writer) ?? (isPublicJwk(own) ? own : null);
    const segment = proved({ header: row.header, tail: row.tail, ops: row.ops, publicKey: null }, keyOf);
    if (segment === null || segment.head !== row.head || segment.from !== row.from_seq || segment.to !== row.to_seq)
      return false;
    counted.set(row.writer, Math.max(row.to_seq, counted.get(row.writer) ?? 0));
  }
  return writers.every(({ writer, sealed }) => sealed === 0 || (counted.get(writer) ?? 0) >= sealed);
}

function arePendingWhole(connection: Connection): boolean {
  const rows = connection.prepare('SELECT writer, seq, line FROM pending').iterate() as IterableIterator<{
    writer: string;
    seq: number;
    line: string;
  }>;
  const counted = new Map<string, number>();
  for (const { writer, seq, line } of rows) {
    if (!isOpLine(line, seq, writer === 'local')) return false;
    counted.set(writer, (counted.get(writer) ?? 0) + 1);
  }
  const own = connection
    .prepare("SELECT writer, seq - sealed AS unsigned FROM writer WHERE own = 1 AND lane <> 'local'")
    .all() as { writer: string; unsigned: number }[];
  return own.every(({ writer, unsigned }) => (counted.get(writer) ?? 0) === unsigned);
}

function areRegistersWhole(connection: Connection): boolean {
  const rows = connection
    .prepare('SELECT entity, id, state, leaf FROM record WHERE leaf IS NOT NULL')
    .iterate() as IterableIterator<{ entity: string; id: string; state: string; leaf: Buffer }>;
  for (const { entity, id, state, leaf } of rows) {
    const kept = jsonIn(state) as { cells?: Record<string, { base?: unknown; live: unknown }> } | null;
    if (kept?.cells === undefined) return false;
    const live = Object.fromEntries(Object.entries(kept.cells).map(([name, cell]) => [name, { live: cell.live }]));
    if (!recordLeaf(entity, id, JSON.stringify(live)).equals(leaf)) return false;
  }
  return true;
}
