import type { SegmentHeader } from '../../shared/sync/bundle.ts';
import { compareStamps } from '../../shared/sync/clock.ts';
import { type Dot, dotOf, writerOfLog } from '../../shared/sync/dot.ts';
import { type Op, predecessorsOf } from '../../shared/sync/op.ts';
import type { RowState } from '../../shared/sync/row-state.ts';
import { admEntity } from '../../shared/trust/adm.ts';
import { claimFields } from '../../shared/trust/judge-row.ts';
import type { Reader } from '../store/database.ts';
import { drained } from '../store/drained.ts';
import { conflictsOf } from '../store/record.ts';
import { type Claims, reachOf } from './claims.ts';
import { isAbsentLine } from './leaf.ts';
import { Logs } from './logs.ts';

/** Which bodies may go, by what is known of them and of those that replaced them. */
export type Leave = {
  /** Whether a body may go at all. */
  readonly mayGo: (log: string, seq: number, op: Op) => boolean;
  /** Whether nobody can write beside an op any more, now that this one has replaced it. */
  readonly isSettled: (by: Dot, op: Op) => boolean;
  /** Whether an op will surely stay and count, so that others may go in its favour. */
  readonly isFirm: (log: string, seq: number) => boolean;
};

/** Records, or ops, looked at between two yields. */
const perStep = 500;

/** Who replaced a value: only ops of the same row can. */
type Replacing = { readonly dot: Dot; readonly row: string };

/** An op that may go, and which values it replaced: by field and dot. */
type Candidate = Replacing & { readonly op: Op; readonly values: readonly string[] };

const valueNamed = (field: string, dot: Dot): string => `${field} ${dot}`;
const dotIn = (value: string): Dot => value.slice(value.indexOf(' ') + 1);

/**
 * Bodies that contribute nothing to any row any more.
 *
 * None of its values is live, it is neither the first nor the last edit of its row, no field of the row waits for a person or is a
 * merged text, it is not refused (a person may want to look), and whatever it replaced is gone too, or an op that stays has replaced it as well:
 * taking it out must not bring that back to life. What says whose a row is stays for good.
 */
export const spentIn = (db: Reader, leave: Leave): ReadonlySet<Dot> => drained(spentInSteps(db, leave));

/** The same, with a yield for every few hundred records and ops it has looked at. */
export function* spentInSteps(db: Reader, leave: Leave): Generator<number, ReadonlySet<Dot>> {
  const log = yield* replacingIn(db, leave);
  const spent = new Map(log.candidates.map((one) => [one.dot, one]));
  const isDead = (value: string, row: string): boolean => {
    const dot = dotIn(value);
    if (log.absent.has(dot) || spent.has(dot)) return true;
    return (log.firm.get(value) ?? []).some((by) => by.row === row && by.dot !== dot && !spent.has(by.dot));
  };
  // Whatever must stay makes others stay, or lets them go. The newest stay first, so that of a chain of edits only its end does.
  const queue = [...log.candidates].sort((a, b) => compareStamps(a.op.t, b.op.t));
  let looked = 0;
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    looked += 1;
    if (looked % perStep === 0) yield looked;
    const { dot, row, values } = one;
    if (!spent.has(dot) || values.every((value) => isDead(value, row))) continue;
    spent.delete(dot);
    for (const by of log.by.get(dot) ?? []) {
      const next = spent.get(by);
      if (next !== undefined) queue.push(next);
    }
  }
  return new Set(spent.keys());
}

/** Goes through the log once: which bodies are not needed, which are gone, and what replaced what. */
function* replacingIn(db: Reader, { mayGo, isSettled, isFirm }: Leave) {
  const needed = yield* neededIn(db);
  const logs = new Logs(db);
  const twofold = twofoldIn(db, logs);
  const absent = new Set<Dot>();
  const by = new Map<Dot, Dot[]>();
  const firm = new Map<string, Replacing[]>();
  const waiting: Candidate[] = [];
  const besides = namedByWaiting(db);
  const rows = db.prepare('SELECT writer, from_seq, header, claims, ops FROM segment WHERE held = 0 ORDER BY no');
  for (const { writer: log, from_seq, header, claims, ops } of rows.iterate() as IterableIterator<Segment>) {
    const { reach } = reachOf(JSON.parse(header) as SegmentHeader, log, claimsIn(claims), logs);
    const isTwofold = twofold.has(writerOfLog(log));
    let seq = from_seq - 1;
    for (const line of ops.split('\n')) {
      seq += 1;
      if (seq % perStep === 0) yield seq;
      const dot = dotOf(log, seq);
      if (isAbsentLine(line)) {
        if (!isTwofold) absent.add(dot);
        continue;
      }
      const op = JSON.parse(line) as Op;
      const row = `${op.e}:${op.id}`;
      const named = namedIn(op);
      const reached = named.filter(([, of]) => reach(of, seq) === of);
      for (const [, of] of named) push(by, of, dot);
      // Should it come to count, it stands beside what replaced the same value, and people will want to see that.
      if (needed.refused.has(dot)) for (const [, of] of named) besides.add(of);
      if (!isTwofold && !needed.refused.has(dot) && isFirm(log, seq))
        for (const [field, of] of reached) push(firm, valueNamed(field, of), { dot, row });
      // What it says to have replaced may yet turn out to be true, or to be another branch's.
      if (isTwofold || reached.length < named.length) continue;
      if (needed.dots.has(dot) || needed.refused.has(dot) || needed.rows.has(row) || staysForGood(op)) continue;
      if (!mayGo(log, seq, op)) continue;
      waiting.push({ dot, row, op, values: named.map(([field, of]) => valueNamed(field, of)) });
    }
  }
  const candidates = waiting.filter(
    ({ dot, op }) => !besides.has(dot) && (by.get(dot) ?? []).every((next) => isSettled(next, op)),
  );
  return { candidates, absent, by, firm };
}

/**
 * Writers of whom there are several histories, whose ops have other names here and there; or some ops in several segments, of which
 * one may be without the body. There are few of them, and they keep everything.
 */
function twofoldIn(db: Reader, logs: Logs): ReadonlySet<string> {
  const overlapping = db
    .prepare(
      `SELECT DISTINCT writer FROM (
         SELECT writer, from_seq <= max(to_seq) OVER (
           PARTITION BY writer ORDER BY from_seq ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS overlaps
         FROM segment WHERE held = 0) WHERE overlaps`,
    )
    .pluck()
    .all() as string[];
  const branches = logs.all().flatMap(({ writer, parent }) => (parent === null ? [] : [writer]));
  return new Set([...overlapping, ...branches].map(writerOfLog));
}

type Segment = {
  readonly writer: string;
  readonly from_seq: number;
  readonly header: string;
  readonly claims: string | null;
  readonly ops: string;
};

const claimsIn = (text: string | null): Claims | null => (text === null ? null : (JSON.parse(text) as Claims));

const namedIn = (op: Op): (readonly [field: string, dot: Dot])[] =>
  Object.keys(op.p).flatMap((field) => predecessorsOf(op, field).map((dot) => [field, dot] as const));

const staysForGood = (op: Op): boolean => op.e === admEntity || claimFields.some((field) => field in op.set);

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** What ops that wait here have replaced, as far as anybody knows. */
function namedByWaiting(db: Reader): Set<Dot> {
  const texts = db.prepare('SELECT ops FROM segment WHERE held = 1').pluck().iterate() as IterableIterator<string>;
  const named = new Set<Dot>();
  for (const text of texts) {
    for (const line of text.split('\n')) {
      if (!isAbsentLine(line)) for (const [, dot] of namedIn(JSON.parse(line) as Op)) named.add(dot);
    }
  }
  return named;
}

/** What the registers still name; what was refused; and rows that wait for a person or merge texts, of which the way to now must be known. */
function* neededIn(db: Reader) {
  const dots = new Set<Dot>();
  const rows = new Set<string>();
  let looked = 0;
  const records = db.prepare('SELECT entity, id, state FROM record').iterate();
  for (const { entity, id, state } of records as IterableIterator<{ entity: string; id: string; state: string }>) {
    looked += 1;
    if (looked % perStep === 0) yield looked;
    const row = JSON.parse(state) as RowState;
    dots.add(row.created.dot);
    dots.add(row.updated.dot);
    let isOpen = conflictsOf(entity, row).length > 0;
    for (const { live, base } of Object.values(row.cells)) {
      for (const [dot] of live) dots.add(dot);
      if (base) isOpen = true;
    }
    if (isOpen) rows.add(`${entity}:${id}`);
  }
  const found = db.prepare('SELECT writer, seq FROM refused').all() as { writer: string; seq: number }[];
  return { dots, rows, refused: new Set(found.map(({ writer, seq }) => dotOf(writer, seq))) };
}
