import { fail, type Result } from '../core/result.ts';
import type { RuleAnswer } from './answer.ts';
import { findRule } from './registry.ts';
import type { InvalidInput } from './rule.ts';
import { builtInData, type RuleData } from './rule-data.ts';

export type UnknownRule = { readonly code: 'unknown-rule'; readonly message: string };
export type RuleFailure = UnknownRule | InvalidInput;

/**
 * Answers a rule for an input, purely: the same input and data have the same answer on every machine and every day.
 * `data` is what the coordination has entered: holidays of a single year, editions of rules.
 *
 * Whatever is wrong with the input is a value with a German sentence, never thrown.
 */
export function evaluate(id: string, input: unknown, data: RuleData = builtInData): Result<RuleAnswer, RuleFailure> {
  const rule = findRule(id);
  if (rule !== null) return rule.run(input, data);
  return fail({
    code: 'unknown-rule',
    message: `Die Regel „${id}“ gibt es nicht. Bitte eine Regel aus der Liste wählen.`,
  });
}
