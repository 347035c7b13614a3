import { type Day, dayOrNull, daysBetween } from '../core/day.ts';
import { evaluate } from '../rules/evaluate.ts';
import { builtInData, type RuleData } from '../rules/rule-data.ts';

/** A day that somebody has stated or that a rule gives. */
export type StatedOrRule = {
  readonly day: Day;
  readonly source: 'stated' | 'rule';
  /** What the rule gives, also where another day was stated; `null` when its input is not there yet. */
  readonly computedOn: Day | null;
  /** Days from the computed to the stated day; `null` when both agree or one of them is missing. */
  readonly differsBy: number | null;
  /** How the rule came to its day, in German, with basis and input. */
  readonly note: string | null;
};

/** What a rule is asked: its id and its input, or `null` while something is missing for it. */
export type Asked = { readonly rule: string; readonly input: Readonly<Record<string, unknown>> } | null;

/** D8  A stated day beats a computed one, however it was computed; the difference stays visible. `null`: neither is there. */
export function statedOrRule(statedOn: string | null, asked: Asked, data: RuleData = builtInData): StatedOrRule | null {
  const stated = dayOrNull(statedOn);
  const answer = asked === null ? null : evaluate(asked.rule, asked.input, data);
  const rule = answer?.ok && 'dueDate' in answer.value ? answer.value : null;
  const computedOn = rule?.dueDate ?? null;
  const note = rule?.note ?? null;
  if (stated === null)
    return computedOn === null ? null : { day: computedOn, source: 'rule', computedOn, differsBy: null, note };
  const differsBy = computedOn === null || computedOn === stated ? null : daysBetween(computedOn, stated);
  return { day: stated, source: 'stated', computedOn, differsBy, note };
}
