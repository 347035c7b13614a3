import { compareStamps } from '../../shared/sync/clock.ts';
import { dotOf } from '../../shared/sync/dot.ts';
import type { Op } from '../../shared/sync/op.ts';
import type { Reader } from '../store/database.ts';
import { opsIn } from './replay.ts';

/** An op with the log it stands in. */
export type Logged = { readonly writer: string; readonly op: Op };

export type RecordName = { readonly entity: string; readonly id: string };

/** All applied ops of one record, oldest first by their clocks, ties by dot. */
export const opsOf = (db: Reader, entity: string, id: string): readonly Logged[] =>
  opsOfMany(db, [{ entity, id }])(entity, id);

/** The same for many records; every segment is read once, however many of them it speaks of. */
export function opsOfMany(
  db: Reader,
  records: readonly RecordName[],
): (entity: string, id: string) => readonly Logged[] {
  const found = new Map<string, Logged[]>(records.map(({ entity, id }) => [`${entity}:${id}`, []]));
  const ids = new Set(records.map(({ id }) => id));
  const take = (writer: string, op: Op) => found.get(`${op.e}:${op.id}`)?.push({ writer, op });

  const segmentsOf = db.prepare(
    'SELECT s.segment FROM record r JOIN record_segment s ON s.record = r.no WHERE r.entity = ? AND r.id = ?',
  );
  const pendingOf = db.prepare(
    'SELECT p.writer, p.line FROM record r JOIN pending p ON p.record = r.no WHERE r.entity = ? AND r.id = ?',
  );
  const segments = new Set<number>();
  for (const { entity, id } of records) {
    for (const { segment } of segmentsOf.all(entity, id) as { segment: number }[]) segments.add(segment);
    for (const { writer, line } of pendingOf.all(entity, id) as { writer: string; line: string }[]) {
      take(writer, JSON.parse(line) as Op);
    }
  }
  const read = db.prepare('SELECT writer, ops FROM segment WHERE no = ? AND held = 0');
  for (const segment of segments) {
    const row = read.get(segment) as { writer: string; ops: string } | undefined;
    if (row) for (const op of opsIn(row.ops, ids)) take(row.writer, op);
  }
  for (const ops of found.values()) ops.sort(byClock);
  return (entity, id) => found.get(`${entity}:${id}`) ?? [];
}

const byClock = (a: Logged, b: Logged): number =>
  compareStamps(a.op.t, b.op.t) || (dotOf(a.writer, a.op.n) < dotOf(b.writer, b.op.n) ? -1 : 1);
