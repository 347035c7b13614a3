import { useMemo } from 'react';
import type { Output } from '../../shared/contract.ts';
import { builtInData, type RuleData, ruleDataOf } from '../../shared/rules/rule-data.ts';
import { useAnswer } from './answers.ts';
import { ask } from './bridge.ts';

const none: Output<'rules.list'>['editions'] = [];

/** What the coordination has entered for the rules; until it is there, only the laws. */
export function useRuleData(): { readonly data: RuleData; readonly editions: Output<'rules.list'>['editions'] } {
  const answer = useAnswer('rules.list', {});
  const value = answer.state === 'ready' ? answer.value : null;
  return useMemo(
    () => ({ data: value === null ? builtInData : ruleDataOf(value), editions: value?.editions ?? none }),
    [value],
  );
}

/** The same outside of components. */
export async function askRuleData(): Promise<RuleData> {
  const answer = await ask('rules.list', {});
  return answer.ok ? ruleDataOf(answer.value) : builtInData;
}
