import { fieldNamed } from '../../shared/core/entity.ts';
import { entityNamed } from '../../shared/entities.ts';
import { stampToInstant } from '../../shared/sync/clock.ts';
import { dotOf, seqOf, writerOf, writerOfLog } from '../../shared/sync/dot.ts';
import type { Op } from '../../shared/sync/op.ts';
import { predecessorsOf } from '../../shared/sync/op.ts';
import type { RowState } from '../../shared/sync/row-state.ts';
import { admEntity } from '../../shared/trust/adm.ts';
import { activeMembers } from '../../shared/trust/registry.ts';
import type { Reader, Writer } from '../store/database.ts';
import { knownWriters } from '../store/writers.ts';
import { handoversOf, registryOf } from '../trust/registry-log.ts';
import { absentLine, isAbsentLine } from './leaf.ts';

type Spent = { readonly dot: string; readonly op: Op; readonly replaced: readonly string[] };

/**
 * Bodies that contribute nothing to any row any more.
 *
 * None of its values is live, it is neither the first nor the last edit of its row, no field of the row has a common predecessor, it is
 * not refused (a person may want to look), and everything it replaced is spent too: taking it out must not bring that back to life.
 * What says whose a row is stays for good. `isSettled` says of an op that replaced it that nobody can write beside it any more.
 */
function spentIn(
  db: Reader,
  mayGo: (log: string, seq: number, op: Op) => boolean,
  isSettled: (replacedBy: string, op: Op) => boolean,
): ReadonlySet<string> {
  const { waiting, absent, replacedBy } = replacedIn(db, mayGo);
  const settled = waiting.filter(({ dot, op }) => (replacedBy.get(dot) ?? []).every((by) => isSettled(by, op)));
  const spent = new Set<string>();
  // What replaced nothing first, then what replaced only such, and so on.
  for (let before = -1; before !== spent.size; ) {
    before = spent.size;
    for (const { dot, replaced } of settled) {
      if (!spent.has(dot) && replaced.every((one) => spent.has(one) || absent.has(one))) spent.add(dot);
    }
  }
  return spent;
}

/** Goes through the log once: which bodies are not needed, which are gone, and what replaced what. */
function replacedIn(db: Reader, mayGo: (log: string, seq: number, op: Op) => boolean) {
  const needed = neededIn(db);
  const waiting: Spent[] = [];
  const absent = new Set<string>();
  const replacedBy = new Map<string, string[]>();
  // The ops of a forked log have other names here and there, and there are few of them.
  const forked = new Set(
    knownWriters(db).flatMap(({ writer, parent }) => (parent === null ? [] : [writerOfLog(writer)])),
  );
  const rows = db.prepare('SELECT writer, from_seq, ops FROM segment WHERE held = 0 ORDER BY no').iterate();
  for (const { writer, from_seq, ops } of rows as IterableIterator<{ writer: string; from_seq: number; ops: string }>) {
    let seq = from_seq - 1;
    for (const line of ops.split('\n')) {
      seq += 1;
      const dot = dotOf(writer, seq);
      if (isAbsentLine(line)) {
        absent.add(dot);
        continue;
      }
      const op = JSON.parse(line) as Op;
      const replaced = Object.keys(op.p).flatMap((field) => [...predecessorsOf(op, field)]);
      for (const one of replaced) replacedBy.set(one, [...(replacedBy.get(one) ?? []), dot]);
      if (needed.dots.has(dot) || needed.rows.has(`${op.e}:${op.id}`)) continue;
      if (forked.has(writerOfLog(writer)) || op.e === admEntity || saysWhose(op)) continue;
      if (mayGo(writer, seq, op)) waiting.push({ dot, op, replaced });
    }
  }
  return { waiting, absent, replacedBy };
}

const ownershipFields = ['ownerBodyId', 'bodyId', 'leadBodyId', 'projectId', 'role'];
const saysWhose = (op: Op): boolean => ownershipFields.some((field) => field in op.set);

/** What the registers still name; and rows with a common predecessor, of which the way from it to the live values must be known. */
function neededIn(db: Reader): { readonly dots: ReadonlySet<string>; readonly rows: ReadonlySet<string> } {
  const dots = new Set<string>();
  const rows = new Set<string>();
  const records = db.prepare('SELECT entity, id, state FROM record').iterate();
  for (const { entity, id, state } of records as IterableIterator<{ entity: string; id: string; state: string }>) {
    const { cells, created, updated } = JSON.parse(state) as RowState;
    dots.add(created.dot);
    dots.add(updated.dot);
    for (const field in cells) {
      const cell = cells[field];
      for (const [dot] of cell?.live ?? []) dots.add(dot);
      if (cell?.base) rows.add(`${entity}:${id}`);
    }
  }
  const refused = db.prepare('SELECT writer, seq FROM refused').all() as { writer: string; seq: number }[];
  for (const { writer, seq } of refused) dots.add(dotOf(writer, seq));
  return { dots, rows };
}

/**
 * For a new or long-absent site: every body that still matters, and of the others the hash, so that all signatures hold.
 *
 * A text may yet be the common predecessor of what somebody writes who has not seen its successor; until then it matters.
 */
export function snapshotLines(db: Reader, ownWriter: string): (log: string, seq: number, line: string) => string {
  const isAcknowledged = acknowledged(db, ownWriter);
  const isSettled = (by: string, op: Op) => !writesMerged(op) || seqOf(by) <= isAcknowledged(writerOf(by));
  const spent = spentIn(db, () => true, isSettled);
  return (log, seq, line) => (spent.has(dotOf(log, seq)) ? absentLine(line, seq) : line);
}

const writesMerged = ({ e, set }: Op): boolean => {
  const entity = entityNamed(e);
  return entity !== null && Object.keys(set).some((field) => fieldNamed(entity, field)?.merge === 'text3');
};

/** Up to where every active member has said to hold each log. */
function acknowledged(db: Reader, ownWriter: string): (log: string) => number {
  const peers = new Map(
    (db.prepare('SELECT writer, vv FROM peer').all() as { writer: string; vv: string }[]).map(({ writer, vv }) => [
      writer,
      JSON.parse(vv) as Record<string, number>,
    ]),
  );
  const members = activeMembers(registryOf(db), handoversOf(db)).filter(({ writer }) => writer !== ownWriter);
  const sealed = new Map(knownWriters(db).map((log) => [log.writer, log.sealed]));
  return (log) => Math.min(sealed.get(log) ?? 0, ...members.map(({ writer }) => peers.get(writer)?.[log] ?? 0));
}

/**
 * Takes bodies out of the log that were replaced, that every active member has, and that are older than the retention; in the
 * caller's transaction. Rows, registers and signatures stay as they are. Answers how many bodies went, and how many bytes.
 */
export function prune(
  db: Writer,
  ownWriter: string,
  nowMs: number,
  retentionDays: number,
): { readonly ops: number; readonly bytes: number } {
  const isAcknowledged = acknowledged(db, ownWriter);
  const limit = new Date(nowMs - retentionDays * 86_400_000).toISOString();
  const isHeldByAll = (log: string, seq: number) => seq <= isAcknowledged(log);
  const spent = spentIn(
    db,
    (log, seq, op) => isHeldByAll(log, seq) && stampToInstant(op.t) < limit,
    (by) => isHeldByAll(writerOf(by), seqOf(by)),
  );
  let ops = 0;
  let bytes = 0;
  const segments = db.prepare('SELECT no, writer, from_seq, to_seq FROM segment WHERE held = 0').all() as {
    no: number;
    writer: string;
    from_seq: number;
    to_seq: number;
  }[];
  for (const { no, writer, from_seq } of segments) {
    const text = db.prepare('SELECT ops FROM segment WHERE no = ?').pluck().get(no) as string;
    let gone = 0;
    const lines = text.split('\n').map((line, index) => {
      if (!spent.has(dotOf(writer, from_seq + index)) || isAbsentLine(line)) return line;
      gone += 1;
      return absentLine(line, from_seq + index);
    });
    if (gone === 0) continue;
    const shorter = lines.join('\n');
    db.prepare('UPDATE segment SET ops = ? WHERE no = ?').run(shorter, no);
    ops += gone;
    bytes += text.length - shorter.length;
  }
  return { ops, bytes };
}
