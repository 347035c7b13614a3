import type { Output } from '../../shared/contract.ts';
import { stampToInstant } from '../../shared/sync/clock.ts';
import { reasonOf } from '../../shared/trust/words-of-refusal.ts';
import type { Reader } from '../store/database.ts';
import { opReader } from './op-at.ts';
import { shownStamp } from './shown-stamp.ts';
import { siteNames } from './site-names.ts';
import { titlesOf } from './titles.ts';

type Row = { record: number; writer: string; seq: number; reason: string; entity: string; id: string };

const linesPerPage = 1000;

/** All of them, read page by page. */
export function* refusedLines(db: Reader): Generator<RefusedLine> {
  for (let after: string | undefined; ; ) {
    const { refused, next } = pageOfRefused(db, linesPerPage, after);
    yield* refused;
    if (next === null) return;
    after = next;
  }
}

export type RefusedLine = Output<'registry.refused'>['refused'][number];

/** One page of them, and where the next one begins. */
export function pageOfRefused(db: Reader, limit: number, after: string | undefined) {
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
  return { refused, next: last === undefined ? null : `${last.record} ${last.writer} ${last.seq}` };
}
