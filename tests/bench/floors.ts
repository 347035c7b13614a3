import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openConnection } from '../../db/store/driver.ts';

type Line = { e?: string; id: string; t: string; set: Record<string, unknown> };

/** Every op of a file, parsed and nothing else. */
function opsOf(path: string): Line[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{"e":'))
    .map((line) => JSON.parse(line.slice(0, -1)) as Line);
}

/** Floor 1: parse and upsert, the last line wins. Wrong, but nothing can be cheaper. Answers milliseconds. */
export function parseAndUpsert(dir: string, path: string): number {
  const db = openConnection(join(dir, 'floor.sqlite'));
  db.exec('CREATE TABLE IF NOT EXISTS cell (row TEXT, field TEXT, value TEXT, PRIMARY KEY (row, field)) WITHOUT ROWID');
  const start = performance.now();
  const write = db.prepare('INSERT OR REPLACE INTO cell VALUES (?, ?, ?)');
  db.exec('BEGIN IMMEDIATE');
  for (const { id, set } of opsOf(path))
    for (const [field, value] of Object.entries(set)) write.run(id, field, JSON.stringify(value));
  db.exec('COMMIT');
  const ms = performance.now() - start;
  db.close();
  return ms;
}

/** Floor 2: the cheapest correct last-writer-wins: the newer stamp stays, the loser is gone. Answers milliseconds. */
export function lastWriterWins(dir: string, path: string): number {
  const db = openConnection(join(dir, 'lww.sqlite'));
  db.exec(
    'CREATE TABLE IF NOT EXISTS cell (row TEXT, field TEXT, t TEXT, value TEXT, PRIMARY KEY (row, field)) WITHOUT ROWID',
  );
  const start = performance.now();
  const write = db.prepare(
    `INSERT INTO cell VALUES (?, ?, ?, ?) ON CONFLICT (row, field)
     DO UPDATE SET t = excluded.t, value = excluded.value WHERE excluded.t > cell.t`,
  );
  db.exec('BEGIN IMMEDIATE');
  for (const { id, t, set } of opsOf(path)) {
    for (const [field, value] of Object.entries(set)) write.run(id, field, t, JSON.stringify(value));
  }
  db.exec('COMMIT');
  const ms = performance.now() - start;
  db.close();
  return ms;
}
