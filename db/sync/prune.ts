import { fieldNamed } from '../../shared/core/entity.ts';
import { entityNamed } from '../../shared/entities.ts';
import { stampToInstant } from '../../shared/sync/clock.ts';
import { dotOf, seqOf, writerOf } from '../../shared/sync/dot.ts';
import type { Op } from '../../shared/sync/op.ts';
import { activeMembers } from '../../shared/trust/registry.ts';
import type { Step } from '../scope.ts';
import type { Reader, Writer } from '../store/database.ts';
import { readMeta, writeMeta } from '../store/meta.ts';
import { counted, stepOf } from '../store/undo.ts';
import { knownWriters } from '../store/writers.ts';
import { handoversOf, registryOf } from '../trust/registry-log.ts';
import { absentLine, isAbsentLine } from './leaf.ts';
import { spentIn, spentInSteps } from './spent.ts';

/**
 * For a new or long-absent site: every body that still matters, and of the others the hash, so that all signatures hold.
 *
 * A text may yet be the common predecessor of what somebody writes who has not seen its successor; until then it matters.
 */
export function snapshotLines(db: Reader, ownWriter: string): (log: string, seq: number, line: string) => string {
  const isAcknowledged = acknowledged(db, ownWriter);
  const isSettled = (by: string, op: Op) => !writesMerged(op) || seqOf(by) <= isAcknowledged(writerOf(by));
  const spent = spentIn(db, { mayGo: () => true, isSettled, isFirm: () => true });
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
 * When bodies were last taken out here; `null`: never. What came before cannot be taken back any more: what was replaced by it, and
 * would count again, may be gone.
 */
export const prunedAt = (db: Reader): string | null => readMeta(db, 'pruned-at');

/**
 * Takes bodies out of the log that were replaced, that every active member has, and that are older than the retention; in the
 * caller's transaction, which stays open over the steps. Rows, registers and signatures stay as they are. Answers how many bodies went, and how many bytes.
 */
export function* pruneInSteps(
  db: Writer,
  ownWriter: string,
  nowMs: number,
  retentionDays: number,
): Generator<Step, { readonly ops: number; readonly bytes: number }> {
  const isAcknowledged = acknowledged(db, ownWriter);
  const limit = new Date(nowMs - retentionDays * 86_400_000).toISOString();
  const isHeldByAll = (log: string, seq: number) => seq <= isAcknowledged(log);
  const looked = spentInSteps(db, {
    mayGo: (log, seq, op) => isHeldByAll(log, seq) && stampToInstant(op.t) < limit,
    isSettled: (by) => isHeldByAll(writerOf(by), seqOf(by)),
    isFirm: isHeldByAll,
  });
  const spent = yield* counted(looked, 0);
  let ops = 0;
  let bytes = 0;
  const segments = db.prepare('SELECT no, writer, from_seq, to_seq FROM segment WHERE held = 0').all() as {
    no: number;
    writer: string;
    from_seq: number;
    to_seq: number;
  }[];
  for (const [at, { no, writer, from_seq }] of segments.entries()) {
    yield stepOf(at, segments.length);
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
  if (ops > 0) writeMeta(db, 'pruned-at', new Date(nowMs).toISOString());
  return { ops, bytes };
}
