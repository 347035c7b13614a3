import { compareStamps } from '../../shared/sync/clock.ts';
import { dotOf } from '../../shared/sync/dot.ts';
import type { Op } from '../../shared/sync/op.ts';
import type { Reader } from '../store/database.ts';
import { isAbsentLine } from './leaf.ts';
import { Logs } from './logs.ts';
import { keyOfLine } from './segment-ops.ts';
import { segmentsAbout } from './segments.ts';

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
  const taken = new Set<string>();
  // A copied store may have signed the same op in another segment too.
  const take = (writer: string, op: Op) => {
    const dot = dotOf(writer, op.n);
    if (!taken.has(dot)) found.get(`${op.e}:${op.id}`)?.push({ writer, op });
    taken.add(dot);
  };

  const numberOf = db.prepare('SELECT no FROM record WHERE entity = ? AND id = ?').pluck();
  const pendingOf = db.prepare('SELECT writer, line FROM pending WHERE record = ?');
  const numbers = new Set<number>();
  for (const { entity, id } of records) {
    const no = numberOf.get(entity, id) as number | undefined;
    if (no === undefined || numbers.has(no)) continue;
    numbers.add(no);
    for (const { writer, line } of pendingOf.all(no) as { writer: string; line: string }[]) {
      if (!isAbsentLine(line)) take(writer, JSON.parse(line) as Op);
    }
  }
  const logs = new Logs(db);
  const read = db.prepare('SELECT writer, ops FROM segment WHERE no = ? AND held = 0');
  for (const segment of segmentsAbout(db, numbers)) {
    const row = read.get(segment) as { writer: string; ops: string } | undefined;
    if (row) for (const op of opsAbout(row.ops, found)) take(logs.holderOf(row.writer, op.n), op);
  }
  for (const ops of found.values()) ops.sort(byClock);
  return (entity, id) => found.get(`${entity}:${id}`) ?? [];
}

const byClock = (a: Logged, b: Logged): number =>
  compareStamps(a.op.t, b.op.t) || (dotOf(a.writer, a.op.n) < dotOf(b.writer, b.op.n) ? -1 : 1);

/** The ops of a segment that speak of wanted records. */
function* opsAbout(ops: string, wanted: ReadonlyMap<string, unknown>): Generator<Op> {
  for (const line of ops.split('\n')) {
    const key = keyOfLine(line);
    if (key !== null && wanted.has(key)) yield JSON.parse(line) as Op;
  }
}
