import type { Parsed } from '../../shared/contract.ts';
import { fieldsOf } from '../../shared/core/entity.ts';
import { ok } from '../../shared/core/result.ts';
import { entityNamed, entityNames } from '../../shared/entities.ts';
import type { MissingReference } from '../../shared/records/contract.ts';
import { gapsFor, type LogSpan } from '../../shared/records/sources.ts';
import type { SegmentHeader } from '../../shared/sync/bundle.ts';
import { seqOf, writerOf, writerOfLog } from '../../shared/sync/dot.ts';
import type { RowState } from '../../shared/sync/row-state.ts';
import { provesCreator } from '../../shared/trust/row-id.ts';
import { sha256 } from '../bundle/encoding.ts';
import type { QueryScope } from '../scope.ts';
import { tableOf } from '../store/columns.ts';
import type { Reader } from '../store/database.ts';
import { snake } from '../store/tables.ts';
import { knownWriters } from '../store/writers.ts';
import { siteNames } from '../views/site-names.ts';

/** As many referrers of one record as are asked; more would only say the same. */
const mostReferrers = 20;

/** Which of these references `entity:id` point to a record nothing has arrived of. */
export function missingAmong(db: Reader, references: readonly string[]): string[] {
  return db
    .prepare(
      `SELECT DISTINCT j.value FROM json_each(?) j WHERE j.value LIKE '_%:_%' AND NOT EXISTS (
         SELECT 1 FROM record r WHERE r.entity = substr(j.value, 1, instr(j.value, ':') - 1)
           AND r.id = substr(j.value, instr(j.value, ':') + 1))`,
    )
    .pluck()
    .all(JSON.stringify(references)) as string[];
}

/** For references that cannot be shown: who has what they point to. */
export function missing({ db }: QueryScope, input: Parsed<'reference.missing'>) {
  const absent = new Set(missingAmong(db, input.references));
  const site = siteNames(db);
  const spans = absent.size === 0 ? [] : logSpans(db);
  const found: Record<string, MissingReference> = {};
  for (const reference of new Set(input.references)) {
    const [entity = '', id = ''] = reference.split(':');
    if (!absent.has(reference)) {
      if (entityNamed(entity) === null && id !== '')
        found[reference] = { state: 'newer', isProved: false, sources: [] };
      continue;
    }
    const creator = spans.find(({ log }) => provesCreator(id, writerOfLog(log), sha256))?.log ?? null;
    const readBy = creator === null ? readersOf(db, entity, id) : [];
    const sources = gapsFor({ creator, spans, readBy }).map(({ log, from, to }) => {
      const writer = writerOfLog(log);
      return { writer, site: site(writer), from, to };
    });
    found[reference] = { state: 'missing', isProved: creator !== null, sources };
  }
  return ok({ missing: found });
}

/** Every log that may bring records: how far it is here, and how far others hold it, or it lies here and waits. */
function logSpans(db: Reader): readonly LogSpan[] {
  const logs = knownWriters(db).filter(({ lane }) => lane !== 'registry');
  const here = new Map(logs.map(({ writer, seq }) => [writer, seq]));
  const known = new Map(here);
  const raise = (log: string, seq: number) => known.set(log, Math.max(known.get(log) ?? 0, seq));
  for (const { vv } of db.prepare('SELECT vv FROM peer').all() as { vv: string }[]) {
    for (const [log, seq] of Object.entries(JSON.parse(vv) as Record<string, number>)) raise(log, seq);
  }
  const waiting = db.prepare('SELECT writer, max(to_seq) AS seq FROM segment WHERE held <> 0 GROUP BY writer').all();
  for (const { writer, seq } of waiting as { writer: string; seq: number }[]) raise(writer, seq);
  const registry = new Set(db.prepare("SELECT writer FROM writer WHERE lane = 'registry'").pluck().all() as string[]);
  return [...known]
    .filter(([log]) => !registry.has(log))
    .map(([log, seq]) => ({ log, here: here.get(log) ?? 0, known: seq }))
    .sort((a, b) => (a.log < b.log ? -1 : 1));
}

/** How far those who wrote the reference had read other logs when they signed it. */
function readersOf(db: Reader, entity: string, id: string): readonly ((log: string) => number)[] {
  const headerAt = db.prepare(
    'SELECT header FROM segment WHERE writer = ? AND from_seq <= ? AND to_seq >= ? AND held = 0',
  );
  const dots = referringDots(db, entity, id);
  return [...new Set(dots)].slice(0, mostReferrers).flatMap((dot) => {
    const row = headerAt.get(writerOf(dot), seqOf(dot), seqOf(dot)) as { header: string } | undefined;
    // What is not signed yet was written here: it has read no farther than this site.
    if (row === undefined) return [];
    const { seen } = JSON.parse(row.header) as SegmentHeader;
    return [(log: string) => seen[log]?.[0] ?? 0];
  });
}

/** The ops that wrote the reference, wherever it is shown. */
function referringDots(db: Reader, entity: string, id: string): readonly string[] {
  const dots: string[] = [];
  for (const name of entityNames) {
    const declared = entityNamed(name);
    if (declared === null) continue;
    for (const [field, { kind, target }] of fieldsOf(declared)) {
      const value = kind === 'anyReference' ? `${entity}:${id}` : kind === 'reference' && target === entity ? id : null;
      if (value === null) continue;
      const states = db
        .prepare(
          `SELECT r.state FROM "${tableOf(declared)}" w JOIN record r ON r.no = w.record
           WHERE w."${snake(field)}" = ? LIMIT ${mostReferrers}`,
        )
        .pluck()
        .all(value) as string[];
      for (const state of states) {
        const { cells } = JSON.parse(state) as RowState;
        for (const [dot, , written] of cells[field]?.live ?? []) if (written === value) dots.push(dot);
      }
      if (dots.length >= mostReferrers) return dots;
    }
  }
  return dots;
}
