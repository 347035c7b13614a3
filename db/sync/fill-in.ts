import type { Writer } from '../store/database.ts';
import type { Candidate } from './candidate.ts';
import { handoverIn, saveHandover } from './handovers.ts';
import type { ImportPlan } from './import-plan.ts';
import { isAbsentLine } from './leaf.ts';
import { rebuildAll } from './recompute.ts';
import { keyOfLine } from './segment-ops.ts';
import { packed } from './segments.ts';

/**
 * Fills in bodies that are missing here and stand in a file that was just read; answers whether there were any.
 *
 * Whoever hands a log on can leave bodies out of it: every chain and signature still verifies, and afterwards the segment is known. That
 * is how erasing and pruning travel, but it could also keep somebody's words from others. So where the stores of two sites should
 * be the same and are not, what one of them lacks is taken from the other.
 */
export function fillIn(db: Writer, plan: ImportPlan, nowMs: number): boolean {
  const filled = plan.intake.judged.flatMap(({ candidate, judgement }) =>
    candidate.no === null && judgement.verdict === 'known' ? filledFrom(db, plan, candidate) : [],
  );
  if (filled.length === 0) return false;
  rebuildAll(db, nowMs);
  for (const no of filled) noteRecords(db, no);
  return true;
}

/** Number of the kept segment if something was filled in. */
function filledFrom(db: Writer, plan: ImportPlan, candidate: Candidate): number[] {
  const { header, head, headerLine, ops } = candidate;
  const kept = db
    .prepare(
      `SELECT no, writer, ops FROM segment
       WHERE (writer = ? OR writer GLOB ? || '~*') AND to_seq = ? AND head = ? AND header = ? AND held = 0`,
    )
    .get(header.writer, header.writer, header.to, head, headerLine) as
    | { no: number; writer: string; ops: string }
    | undefined;
  if (kept === undefined || !kept.ops.includes('{"leaf":')) return [];
  const whole = ops.text().split('\n');
  const before = kept.ops.split('\n');
  const after = before.map((line, index) => {
    const seq = header.from + index;
    const other = whole[index];
    const isMissing = isAbsentLine(line) && other !== undefined && !isAbsentLine(other);
    return isMissing && !plan.law.isErased(header.writer, seq, keyOfLine(other)) ? other : line;
  });
  if (after.every((line, index) => line === before[index])) return [];
  db.prepare('UPDATE segment SET ops = ? WHERE no = ?').run(after.join('\n'), kept.no);
  const handover = handoverIn(candidate);
  if (handover !== null) saveHandover(db, handover);
  return [kept.no];
}

function noteRecords(db: Writer, segment: number): void {
  const text = db.prepare('SELECT ops FROM segment WHERE no = ?').pluck().get(segment) as string;
  const numberOf = db.prepare('SELECT no FROM record WHERE entity = ? AND id = ?').pluck();
  const keys = new Set(text.split('\n').flatMap((line) => keyOfLine(line) ?? []));
  const records = [...keys].flatMap((key) => {
    const at = key.indexOf(':');
    return (numberOf.get(key.slice(0, at), key.slice(at + 1)) as number | undefined) ?? [];
  });
  db.prepare('UPDATE segment SET records = ? WHERE no = ?').run(packed(records), segment);
}
