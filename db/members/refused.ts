import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import { stampToInstant } from '../../shared/sync/clock.ts';
import type { Op } from '../../shared/sync/op.ts';
import { reasonOf } from '../../shared/trust/words-of-refusal.ts';
import type { QueryScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { shownStamp } from '../views/shown-stamp.ts';
import { siteNames } from '../views/site-names.ts';
import { titlesOf } from '../views/titles.ts';

type Row = { record: number; writer: string; seq: number; reason: string; entity: string; id: string };

/** Ops that stay in their logs and do not count, a page at a time. */
export function listRefused({ db }: QueryScope, { limit, after }: Parsed<'registry.refused'>) {
  const [record = '0', writer = '', seq = '0'] = after?.split(' ') ?? [];
  const rows = db
    .prepare(
      `SELECT f.record, f.writer, f.seq, f.reason, r.entity, r.id FROM refused f JOIN record r ON r.no = f.record
       WHERE (f.record, f.writer, f.seq) > (?, ?, ?) ORDER BY f.record, f.writer, f.seq LIMIT ?`,
    )
    .all(Number(record), writer, Number(seq), limit + 1) as Row[];
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const site = siteNames(db);
  const titles = titlesOf(db, [...new Set(page.map(({ entity, id }) => `${entity}:${id}`))]);
  const stampOf = shownStamp(db);
  const read = opReader(db);
  const refused = page.map((row) => {
    const op = read(row.writer, row.seq);
    return {
      writer: row.writer,
      site: site(row.writer),
      seq: row.seq,
      entity: row.entity,
      id: row.id,
      title: titles[`${row.entity}:${row.id}`] ?? '',
      fields: op === null ? [] : Object.keys(op.set).sort(),
      reason: row.reason,
      message: reasonOf(row.reason),
      at: op === null ? '' : stampToInstant(stampOf(row.writer, row.seq, op.t)),
    };
  });
  return ok({ refused, next: last === undefined ? null : `${last.record} ${last.writer} ${last.seq}` });
}

/** Reads single ops; several from one segment cost one read. */
function opReader(db: Reader): (log: string, seq: number) => Op | null {
  let open: { writer: string; from_seq: number; lines: readonly string[] } | null = null;
  const segment = db.prepare(
    'SELECT writer, from_seq, ops FROM segment WHERE writer = ? AND from_seq <= ? AND to_seq >= ? AND held = 0',
  );
  const pending = db.prepare('SELECT line FROM pending WHERE writer = ? AND seq = ?').pluck();
  return (log, seq) => {
    const isOpen = open?.writer === log && open.from_seq <= seq && seq < open.from_seq + open.lines.length;
    if (!isOpen) {
      const row = segment.get(log, seq, seq) as { writer: string; from_seq: number; ops: string } | undefined;
      if (row) open = { writer: row.writer, from_seq: row.from_seq, lines: row.ops.split('\n') };
    }
    const isHere = open?.writer === log && open.from_seq <= seq && seq < open.from_seq + open.lines.length;
    const line =
      (isHere ? open?.lines[seq - (open?.from_seq ?? 0)] : (pending.get(log, seq) as string | undefined)) ?? null;
    const element = line === null ? null : (JSON.parse(line) as Op);
    // A body that was taken out says nothing.
    return element !== null && 'set' in element ? element : null;
  };
}
