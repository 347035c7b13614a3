import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Connection, openConnection } from '../../db/store/driver.ts';
import type { Contender } from './contender.ts';
import { type FloorOp, linesOf, opsIn, segmentsIn, writeFloorFiles } from './floor-lines.ts';
import { readCells } from './floor-upsert.ts';

/**
 * The cheapest last-writer-wins store that is really correct; the floor the engine is measured against.
 *
 * Correct means: a total order (milliseconds, counter, then the writer, compared as numbers and bytes), the same state in any order
 * and any grouping of files, repetition changes nothing, all of it durable, and a third site can be given what it lacks. For the last it keeps the received segments as they came, one row per segment. The other way, number and writer of each winner
 * with an index over them, was measured too and costs more: every replaced value moves an index entry.
 * One statement per value, as anybody would write it; floor 1 does the same.
 */
export class LwwStore {
  readonly #db: Connection;

  constructor(path: string) {
    this.#db = openConnection(path);
    this.#db.exec(`
      CREATE TABLE IF NOT EXISTS cell (
        row TEXT, field TEXT, value TEXT, ms INTEGER, counter INTEGER, writer TEXT, PRIMARY KEY (row, field)
      ) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS log (writer TEXT, from_seq INTEGER, to_seq INTEGER, lines TEXT, PRIMARY KEY (writer, from_seq));
    `);
  }

  /** Takes the segments of a file in, in one transaction; those it has are passed over. */
  take(text: string): void {
    const upsert = this.#db.prepare(
      `INSERT INTO cell VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (row, field)
       DO UPDATE SET value = excluded.value, ms = excluded.ms, counter = excluded.counter, writer = excluded.writer
       WHERE (excluded.ms, excluded.counter, excluded.writer) > (cell.ms, cell.counter, cell.writer)`,
    );
    const note = this.#db.prepare('INSERT OR IGNORE INTO log VALUES (?, ?, ?, ?)');
    this.#db.exec('BEGIN IMMEDIATE');
    for (const { writer, from, lines } of segmentsIn(text)) {
      const ops = opsIn(lines);
      if (note.run(writer, from, from + ops.length - 1, lines).changes === 0) continue;
      for (const [row, stamp, values] of ops) {
        const dash = stamp.indexOf('-');
        const ms = Number(stamp.slice(0, dash));
        const counter = Number(stamp.slice(dash + 1));
        for (const field of Object.keys(values)) {
          upsert.run(row, field, JSON.stringify(values[field]), ms, counter, writer);
        }
      }
    }
    this.#db.exec('COMMIT');
  }

  /** An edit of its own goes the same way as a foreign one. `from` is the number of the first op. */
  write(writer: string, from: number, ops: readonly FloorOp[]): void {
    this.take(linesOf({ writer, from, ops }));
  }

  /** How far each writer's log is here without a gap. */
  positions(): Record<string, number> {
    const positions: Record<string, number> = {};
    const log = this.#db.prepare('SELECT writer, from_seq, to_seq FROM log ORDER BY writer, from_seq').all();
    for (const { writer, from_seq, to_seq } of log as { writer: string; from_seq: number; to_seq: number }[]) {
      if (from_seq === (positions[writer] ?? 0) + 1) positions[writer] = to_seq;
    }
    return positions;
  }

  /** A file of what another store lacks, whoever wrote it; `null` if that is nothing. */
  fileFor(have: Readonly<Record<string, number>>): string | null {
    const log = this.#db.prepare('SELECT writer, from_seq, to_seq, lines FROM log ORDER BY writer, from_seq').all();
    const lacking = (log as { writer: string; from_seq: number; to_seq: number; lines: string }[]).filter(
      ({ writer, to_seq }) => to_seq > (have[writer] ?? 0),
    );
    if (lacking.length === 0) return null;
    return lacking
      .map(({ writer, from_seq, lines }) => `${JSON.stringify({ writer, from: from_seq })}\n${lines}`)
      .join('\n');
  }

  /** Every cell with its winner, for comparing two stores. */
  cells(): unknown[] {
    return this.#db.prepare('SELECT * FROM cell ORDER BY row, field').all();
  }

  close(): void {
    this.#db.close();
  }
}

export const lwwFloor: Contender = {
  label: 'Untergrenze: der Letzte gewinnt (richtig)',
  storage: 'SQLite',
  prepare: writeFloorFiles,
  open: (dir) => {
    const store = new LwwStore(join(dir, 'store.sqlite'));
    return { take: (path) => store.take(readFileSync(path, 'utf8')), kept: () => null, close: () => store.close() };
  },
  readRow: (dir, id) => readCells(dir, id),
};
