import { ok } from '../../../shared/core/result.ts';
import { checksOf, worstOf } from '../../../shared/funding/cases/checks.ts';
import type { CaseLine } from '../../../shared/funding/cases/contract.ts';
import { earlyStartWarning } from '../../../shared/funding/cases/early-start.ts';
import { procedureOf } from '../../../shared/funding/cases/stages.ts';
import { type QueryScope, readStep, type Step } from '../../scope.ts';
import type { Reader } from '../../store/database.ts';
import { isBreath } from '../../store/undo.ts';
import { bodyNames } from '../../views/body-names.ts';
import { dayThatCounts, isOpen } from '../../views/day-that-counts.ts';
import { readMerged } from '../../views/merged.ts';
import { readCases, type WholeCase } from './read.ts';

type Due = { readonly caseId: string; readonly dueOn: string; readonly title: string | null };

/** The next open deadline of every case. */
function nextDue(db: Reader): ReadonlyMap<string, Due> {
  const rows = db
    .prepare(
      `SELECT day.subject_id AS caseId, day.due_on AS dueOn, d.title FROM deadline d
       JOIN ${dayThatCounts} day ON day.id = d.id
       WHERE ${isOpen} AND day.due_on IS NOT NULL AND d.subject LIKE 'fundingCase:%'
       ORDER BY day.due_on DESC, d.id DESC`,
    )
    .all() as Due[];
  return new Map(rows.map((row) => [row.caseId, row]));
}

/** All cases with what a person wants to know before opening one. */
export function* list({ db }: QueryScope) {
  return ok({ cases: yield* caseLines(db, yield* readCases(db)) });
}

/** Cases that stand for themselves, each in a line; a paper hands in those that may stand on it. */
export function* caseLines(db: Reader, all: readonly WholeCase[]): Generator<Step, CaseLine[]> {
  const { isDropped } = readMerged(db, 'fundingCase');
  const names = bodyNames(db);
  const due = nextDue(db);
  const lines: CaseLine[] = [];
  for (const [at, whole] of all.entries()) {
    if (isBreath(at)) yield readStep(at, all.length);
    if (!isDropped(whole.record.id)) lines.push(toLine(whole, names, due.get(whole.record.id)));
  }
  return lines;
}

function toLine(whole: WholeCase, names: (id: string) => string, due: Due | undefined): CaseLine {
  const { record, call, members, slices } = whole;
  const checks = checksOf(whole, names);
  const years = slices.flatMap(({ year }) => (year === null ? [] : [year]));
  const parts = [record, ...members, ...slices, ...whole.drawdowns, ...whole.proofs, ...whole.obligations];
  return {
    id: record.id,
    version: record.version,
    title: record.title,
    stage: record.stage,
    procedure: procedureOf(record.procedure, call?.deadlineModel ?? null),
    callTitle: call?.title ?? null,
    leadBodyId: record.leadBodyId,
    leadBody: record.leadBodyId === null ? null : names(record.leadBodyId) || null,
    probabilityBp: record.probabilityBp,
    totalCents: record.totalCents,
    grantCents: record.grantCents,
    ownCents: record.ownCents,
    fileReference: record.fileReference,
    members: members.length,
    memberIds: [...new Set(members.flatMap(({ bodyId }) => (bodyId === null ? [] : [bodyId])))],
    sums: worstOf(checks),
    sumNotes: checks.filter(({ state }) => state === 'differs' || state === 'unsure').map(({ sentence }) => sentence),
    earlyStart: earlyStartWarning(whole),
    years: [...new Set(years)].sort((one, other) => one - other),
    nextDueOn: due?.dueOn ?? null,
    nextDue: due?.title ?? null,
    updatedAt: record.updatedAt,
    hasConflict: parts.some(({ conflicts = [] }) => conflicts.length > 0),
    conflicts: [...(record.conflicts ?? [])],
  };
}
