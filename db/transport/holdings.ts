import { writerOfLog } from '../../shared/sync/dot.ts';
import type { Held } from '../../shared/transport/compare.ts';
import { type Erased, erasedOf } from '../../shared/trust/registry.ts';
import { type Chosen, chooseSegments, keyOfSegment } from '../bundle/write.ts';
import type { Reader } from '../store/database.ts';
import { type KnownWriter, knownWriters } from '../store/writers.ts';
import { boundOfLog } from '../sync/bounds.ts';
import { isAbsentLine } from '../sync/leaf.ts';
import { Logs } from '../sync/logs.ts';
import { registryOf } from '../trust/registry-log.ts';
import { objectContent, segmentId } from './object-file.ts';

/** A segment of this store, as an object. */
export type Holding = Held & { readonly no: number; readonly log: string };

type Row = { no: number; writer: string; from_seq: number; to_seq: number; head: string; header: string };

/** All segments kept here, and which of them may go out to a place: what a bundle for everybody would carry. */
export function holdingsOf(db: Reader, includeNonpublic: boolean): Holding[] {
  const logs = new Map(knownWriters(db).map((log) => [log.writer, log]));
  const registry = registryOf(db);
  const byName = new Logs(db);
  const boundOf = (log: string) => boundOfLog(registry, byName, log);
  const chosen = chooseSegments(db, { have: {}, boundOf, includeNonpublic }, logs);
  const mayGo = new Set(chosen.map(({ no }) => no));
  const erased = erasedIn(erasedOf(registry));
  const rows = db.prepare('SELECT no, writer, from_seq, to_seq, head, header FROM segment').all() as Row[];
  return rows.map(({ no, writer: log, from_seq: from, to_seq: to, head, header }) => {
    const writer = writerOfLog(log);
    const name = { writer, from, to, id: segmentId(header, head), erased: erased(log, from, to) };
    const isOwn = logs.get(log)?.own === true;
    return { ...name, no, log, mayGo: mayGo.has(no), bytes: isOwn ? ownBytes(db, no, log, logs, name) : null };
  });
}

/**
 * How much the registry has said that may take something out of a run: it only grows, so whoever holds a smaller number has an older
 * object. By writer, because which branch an op stands in may still change.
 */
function erasedIn({ dots, rows }: Erased) {
  const seqs = new Map<string, number[]>();
  for (const { writer, seq } of dots.values()) seqs.set(writer, [...(seqs.get(writer) ?? []), seq]);
  const reaches = [...rows.values()].flatMap((upTo) => [...upTo]);
  return (log: string, from: number, to: number): number => {
    const writer = writerOfLog(log);
    const named = (seqs.get(writer) ?? []).filter((seq) => from <= seq && seq <= to).length;
    return named + reaches.filter(([of, seq]) => of === writer && seq >= from).length;
  };
}

/** Text of a kept segment as it lies at a place; `null` if its key is not known, which no segment that was verified has. */
export function contentOf(
  db: Reader,
  { no, writer: log }: Pick<Chosen, 'no' | 'writer'>,
  logs = logsByName(db),
): Buffer | null {
  const row = db.prepare('SELECT header, tail, ops FROM segment WHERE no = ?').get(no) as
    | { header: string; tail: string; ops: string }
    | undefined;
  const key = row === undefined ? null : keyOfSegment(db, { no, writer: log }, logs);
  return row === undefined || key === null ? null : objectContent(key, row.header, row.ops, row.tail);
}

export const logsByName = (db: Reader): ReadonlyMap<string, KnownWriter> =>
  new Map(knownWriters(db).map((log) => [log.writer, log]));

/** Lengths of own objects: they are asked for at every look, and only an erasure changes them. */
const lengths = new Map<string, number | null>();
const lengthsHeld = 100_000;

/** How long an own object must be; `null` where bodies were pruned here, which its object need not have lost. */
function ownBytes(
  db: Reader,
  no: number,
  log: string,
  logs: ReadonlyMap<string, KnownWriter>,
  { id, erased }: { readonly id: string; readonly erased: number },
): number | null {
  const name = `${id}/${erased}`;
  const known = lengths.get(name);
  if (known !== undefined) return known;
  const ops = db.prepare('SELECT ops FROM segment WHERE no = ?').pluck().get(no) as string;
  const absent = ops.split('\n').filter(isAbsentLine).length;
  const bytes = absent > erased ? null : (contentOf(db, { no, writer: log }, logs)?.length ?? null);
  if (lengths.size >= lengthsHeld) lengths.clear();
  lengths.set(name, bytes);
  return bytes;
}
