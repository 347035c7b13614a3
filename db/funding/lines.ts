import { dayOrNull } from '../../shared/core/day.ts';
import type { DeadlineLine } from '../../shared/funding/contract.ts';
import { evaluate } from '../../shared/rules/evaluate.ts';
import type { RuleData } from '../../shared/rules/rule-data.ts';
import { type QueryScope, readStep, type Step } from '../scope.ts';
import { inSteps } from '../store/rows.ts';
import { counted, isBreath } from '../store/undo.ts';
import { dayThatCounts, isOpen } from '../views/day-that-counts.ts';
import { readMerged } from '../views/merged.ts';
import { readRuleData } from '../views/rule-data.ts';
import { titlesOf } from '../views/titles.ts';
import { callLines } from './catalogue/call-lines.ts';

type LineRow = Omit<
  DeadlineLine,
  'subjectTitle' | 'isCutoffHard' | 'hasConflict' | 'version' | 'recomputedOn' | 'callId'
> & {
  readonly revision: number;
  readonly isCutoffHard: number | null;
  readonly hasConflict: number;
  readonly ruleInput: string | null;
};

const lines = (where: string) => `
  SELECT d.id, r.revision, d.title, coalesce(d.kind, 'other') AS kind, coalesce(d.status, 'open') AS status,
    day.due_on AS effectiveOn, d.stated_on AS statedOn, d.computed_on AS computedOn,
    d.internal_target_on AS internalTargetOn, d.done_on AS doneOn, d.due_time AS dueTime,
    coalesce(d.precision, 'day') AS precision, coalesce(d.certainty, 'estimate') AS certainty,
    d.is_cutoff_hard AS isCutoffHard, d.rule_id AS ruleId, d.rule_input AS ruleInput, d.calendar, d.notes, d.subject,
    d.responsible_person_id AS responsiblePersonId, p.display_name AS responsible, d.owner_body_id AS ownerBodyId,
    d.updated_at AS updatedAt, d.reminders, d.extends_id AS extendsId,
    EXISTS (SELECT 1 FROM conflict c WHERE c.record = d.record) AS hasConflict
  FROM deadline d
  JOIN record r ON r.no = d.record
  JOIN ${dayThatCounts} day ON day.id = d.id
  LEFT JOIN person p ON p.id = d.responsible_person_id
  WHERE ${where}
  ORDER BY NOT ${isOpen}, day.due_on IS NULL, day.due_on, d.title, d.id`;

/**
 * Deadlines as the list and the calendar file show them, open ones first by day, those without a day after them; among them the coming
 * days of calls.
 */
export function* linesInSteps(scope: QueryScope, scopeOf: 'open' | 'all'): Generator<Step, DeadlineLine[]> {
  const { isDropped } = readMerged(scope.db, 'deadline');
  const data = readRuleData(scope.db);
  const read = scope.db.prepare(lines(scopeOf === 'all' ? '1' : isOpen)).iterate() as IterableIterator<LineRow>;
  const all = yield* counted(inSteps(read), 0);
  const rows = all.filter(({ id }) => !isDropped(id));
  const references = [...new Set(rows.flatMap(({ subject }) => (subject === null ? [] : [subject])))];
  const named = titlesOf(scope.db, references);
  const own: DeadlineLine[] = [];
  for (const [at, { revision, isCutoffHard, hasConflict, ruleInput, ...row }] of rows.entries()) {
    if (isBreath(at)) yield readStep(at, rows.length);
    own.push({
      ...row,
      version: String(revision),
      subjectTitle: row.subject === null ? null : (named[row.subject] ?? null),
      isCutoffHard: isCutoffHard === 1,
      hasConflict: hasConflict === 1,
      recomputedOn: row.status === 'open' ? recomputed(row.ruleId, ruleInput, row.computedOn, data) : null,
      callId: null,
    });
  }
  yield readStep(rows.length, rows.length);
  return inOrder(own, callLines(scope.db, scope.today, data.oneOffs));
}

/** What the rule gives by now, if that is another day than the one that is kept; the kept one is never changed by itself. */
function recomputed(
  rule: string | null,
  input: string | null,
  computedOn: string | null,
  data: RuleData,
): string | null {
  if (rule === null || input === null || computedOn === null) return null;
  const answer = evaluate(rule, JSON.parse(input), data);
  if (!answer.ok || !('dueDate' in answer.value)) return null;
  return answer.value.dueDate === computedOn ? null : answer.value.dueDate;
}

/** Both lists are in order already; a day of a call stands behind the deadlines of the same day. */
function inOrder(own: readonly DeadlineLine[], calls: readonly DeadlineLine[]): DeadlineLine[] {
  if (calls.length === 0) return [...own];
  const isDated = (line: DeadlineLine) => line.status === 'open' && dayOrNull(line.effectiveOn) !== null;
  const dated = [...own.filter(isDated), ...calls];
  dated.sort((one, other) =>
    (one.effectiveOn ?? '') < (other.effectiveOn ?? '') ? -1 : Number(one.effectiveOn !== other.effectiveOn),
  );
  return [...dated, ...own.filter((line) => !isDated(line))];
}
