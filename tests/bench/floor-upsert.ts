import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openConnection } from '../../db/store/driver.ts';
import type { Contender } from './contender.ts';
import { opsIn, segmentsIn, writeFloorFiles } from './floor-lines.ts';

/** Floor 1: parse and upsert, the last line wins. Wrong (order decides), but nothing can be cheaper. */
export const upsertFloor: Contender = {
  label: 'Untergrenze: lesen und überschreiben (falsch)',
  storage: 'SQLite',
  prepare: writeFloorFiles,
  open: (dir) => {
    const db = openConnection(join(dir, 'store.sqlite'));
    db.exec('CREATE TABLE cell (row TEXT, field TEXT, value TEXT, PRIMARY KEY (row, field)) WITHOUT ROWID');
    const write = db.prepare('INSERT OR REPLACE INTO cell VALUES (?, ?, ?)');
    return {
      take: (path) => {
        const text = readFileSync(path, 'utf8');
        db.exec('BEGIN IMMEDIATE');
        for (const { lines } of segmentsIn(text))
          for (const [row, , values] of opsIn(lines))
            for (const field of Object.keys(values)) write.run(row, field, JSON.stringify(values[field]));
        db.exec('COMMIT');
      },
      kept: () => null,
      close: () => {
        db.close();
      },
    };
  },
  readRow: (dir, id) => readCells(dir, id),
};

/** One row of a table of cells, from a store that is opened for it. */
export function readCells(dir: string, id: string): Record<string, unknown> {
  const db = openConnection(join(dir, 'store.sqlite'));
  const cells = db.prepare('SELECT field, value FROM cell WHERE row = ?').all(id) as { field: string; value: string }[];
  db.close();
  return Object.fromEntries(cells.map(({ field, value }) => [field, JSON.parse(value)]));
}
