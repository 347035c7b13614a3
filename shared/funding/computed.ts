/** A deadline computed by a rule: the values that are kept with it, so that everybody can see how the day came about. */
import type { Calendar } from '../calendar/holidays.ts';
import { type Day, dayOrNull, earlierDay } from '../core/day.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { homeCalendar } from '../region/home.ts';
import { evaluate, type RuleFailure } from '../rules/evaluate.ts';
import { findRule } from '../rules/registry.ts';
import { builtInData, type RuleData } from '../rules/rule-data.ts';
import { seatOfRule } from '../rules/shift.ts';
import { internalTarget } from './due.ts';

type NoDate = { readonly code: 'invalid-input'; readonly message: string };

export type ComputedDeadline = {
  readonly ruleId: string;
  readonly ruleInput: Readonly<Record<string, unknown>>;
  readonly rawOn: Day;
  readonly computedOn: Day;
  readonly calendar: Calendar | null;
  readonly certainty: 'stated' | 'certain' | 'likely' | 'estimate';
  readonly internalTargetOn: Day;
};

/**
 * Computes a deadline by a rule.
 *
 * D8  A stated day still wins: it decides the internal target and the certainty, the computed one stays beside it. The
 *     target is the last working day at or before the day that counts; a stricter reading of the rule makes it earlier.
 */
export function computeDeadline(
  ruleId: string,
  ruleInput: Readonly<Record<string, unknown>>,
  statedOn: string | null,
  data: RuleData = builtInData,
): Result<ComputedDeadline, RuleFailure | NoDate> {
  const answer = evaluate(ruleId, ruleInput, data);
  if (!answer.ok) return answer;
  if (!('dueDate' in answer.value)) {
    const message = `Die Regel „${ruleId}“ ergibt keinen Tag. Bitte eine Regel für Fristen wählen.`;
    return fail({ code: 'invalid-input', message });
  }
  const { rawDate, dueDate, conservativeDate, certainty } = answer.value;
  const stated = dayOrNull(statedOn);
  const calendar = calendarOf(ruleId, ruleInput);
  return ok({
    ruleId,
    ruleInput,
    rawOn: rawDate,
    computedOn: dueDate,
    calendar,
    certainty: stated === null ? deadlineCertainty(certainty) : 'stated',
    internalTargetOn: internalTarget(
      stated ?? earlierDay(dueDate, conservativeDate ?? dueDate),
      calendar ?? homeCalendar(),
      data.oneOffs,
    ),
  });
}

/** The seat the input names, also when it says "unknown"; else the usual one of the rule. */
function calendarOf(ruleId: string, input: Readonly<Record<string, unknown>>): Calendar | null {
  const given = input['calendar'];
  return given === undefined ? seatOfRule(findRule(ruleId)?.seat ?? null) : (given as Calendar | null);
}

/** What no law says is an estimate for the person who relies on it. */
const deadlineCertainty = (certainty: string): ComputedDeadline['certainty'] =>
  certainty === 'certain' || certainty === 'likely' ? certainty : 'estimate';
