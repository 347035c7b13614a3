import { type Day, dayOrNull } from '../../shared/core/day.ts';
import type { DeadlineLine } from '../../shared/funding/contract.ts';
import { ask } from '../app/bridge.ts';
import { askRuleData } from '../app/rule-data.ts';
import { statedChange } from './stated.ts';

type Changes = Readonly<Record<string, unknown>>;

/**
 * What is written when somebody names a day, or takes a named day away. Taken away, the rule's own certainty and internal
 * target are back (D8); without a rule the deadline has no day, and nothing about it is certain.
 */
export async function changeOfStatedDay(
  line: Pick<DeadlineLine, 'id' | 'effectiveOn' | 'internalTargetOn' | 'calendar' | 'ruleId'>,
  day: Day | null,
): Promise<Changes> {
  if (day !== null) return statedChange(line, day, (await askRuleData()).oneOffs);
  const withoutDay: Changes = { statedOn: null, certainty: 'estimate' };
  if (line.ruleId === null) return withoutDay;
  const record = await ask('record.get', { entity: 'deadline', id: line.id });
  if (!record.ok) return withoutDay;
  const { computeDeadline } = await import('../../shared/funding/computed.ts');
  const input = record.value['ruleInput'];
  const computed = computeDeadline(
    line.ruleId,
    typeof input === 'object' && input !== null ? { ...input } : {},
    null,
    await askRuleData(),
  );
  if (!computed.ok) return withoutDay;
  const { certainty, internalTargetOn } = computed.value;
  return { statedOn: null, certainty, internalTargetOn };
}

/** What is written when a cell or a field is edited. */
export const changeOfField = async (line: DeadlineLine, field: string, value: unknown): Promise<Changes> =>
  field === 'statedOn' ? changeOfStatedDay(line, dayOrNull(value)) : { [field]: value };
