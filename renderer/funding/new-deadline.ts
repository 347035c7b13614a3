import { type Day, dayOrNull, daysBetween } from '../../shared/core/day.ts';
import { computeDeadline } from '../../shared/funding/computed.ts';
import { internalTarget } from '../../shared/funding/due.ts';
import { builtInData, type RuleData } from '../../shared/rules/rule-data.ts';
import { type InputName, inputKinds, type RuleInput, toRuleInput } from './rule-inputs.ts';
import { calendarOf } from './stated.ts';

/** The form of a new deadline as it is kept while it is unfinished: flat, so that it survives a restart. */
export type NewDraft = Readonly<Record<string, string | number | boolean | null>>;

export const emptyDraft: NewDraft = { title: '', kind: 'application', isCutoffHard: false };

const inputPrefix = 'input.';
export const inputKey = (name: InputName): string => `${inputPrefix}${name}`;

/** The rule's inputs among the values of the draft. */
export const inputsOf = (draft: NewDraft): RuleInput =>
  Object.fromEntries(
    Object.keys(inputKinds).flatMap((name) => {
      const value = draft[inputKey(name as InputName)];
      return typeof value === 'string' || typeof value === 'number' ? [[name, value] as const] : [];
    }),
  );

export type Outcome = {
  /** The day that counts: stated before computed (D8). */
  readonly day: Day | null;
  readonly source: 'stated' | 'computed' | null;
  /** Days from the computed to the stated day, when both are there. */
  readonly differsBy: number | null;
  /** The last working day at or before the day that counts; a stricter reading of the rule makes it earlier. */
  readonly proposedTarget: Day | null;
  /** A rule was chosen, and it has no result yet. */
  readonly isRuleOpen: boolean;
  readonly fields: Readonly<Record<string, unknown>>;
};

/** What a draft amounts to: the day that counts, the proposed target, and the fields the record is created with. */
export function outcomeOf(draft: NewDraft, data: RuleData = builtInData): Outcome {
  const text = (name: string): string | null => {
    const value = draft[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const rule = text('rule');
  const stated = dayOrNull(draft['statedOn']);
  const computed = rule === null ? null : computeDeadline(rule, toRuleInput(rule, inputsOf(draft)), stated, data);
  const byRule = computed?.ok ? computed.value : null;
  const day = stated ?? byRule?.computedOn ?? null;
  const proposedTarget =
    byRule?.internalTargetOn ?? (day === null ? null : internalTarget(day, calendarOf(null), data.oneOffs));
  const target = dayOrNull(draft['internalTargetOn']) ?? proposedTarget;
  const given: Readonly<Record<string, unknown>> = {
    kind: text('kind'),
    subject: text('subject'),
    statedOn: stated,
    dueTime: text('dueTime'),
    internalTargetOn: target,
    responsiblePersonId: text('responsiblePersonId'),
    reminders: text('reminders'),
  };
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  return {
    day,
    source: day === null ? null : stated === null ? 'computed' : 'stated',
    differsBy: stated === null || byRule === null ? null : daysBetween(byRule.computedOn, stated),
    proposedTarget,
    isRuleOpen: rule !== null && byRule === null,
    fields: {
      title: text('title'),
      ...(draft['isCutoffHard'] === true ? { isCutoffHard: true } : {}),
      ...(stated === null ? {} : { certainty: 'stated' }),
      ...byRule,
      ...filled,
    },
  };
}
