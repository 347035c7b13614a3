import type { DateAnswer, OutputAnswer, RuleAnswer } from '../../shared/rules/answer.ts';
import { evaluate } from '../../shared/rules/evaluate.ts';

/** The answer of a rule that is expected to have one. */
export function answerOf(rule: string, input: unknown): RuleAnswer {
  const answer = evaluate(rule, input);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

export function dateOf(rule: string, input: unknown): DateAnswer {
  const answer = answerOf(rule, input);
  if ('dueDate' in answer) return answer;
  throw new Error(`${rule} answers with no date`);
}

export function outputOf(rule: string, input: unknown): OutputAnswer {
  const answer = answerOf(rule, input);
  if ('output' in answer) return answer;
  throw new Error(`${rule} answers with no output`);
}

/** Why a rule refuses an input: code and the named fields. */
export function refusalOf(rule: string, input: unknown): readonly [code: string, ...paths: string[]] {
  const answer = evaluate(rule, input);
  if (answer.ok) throw new Error(`${rule} was expected to refuse`);
  return answer.error.code === 'invalid-input'
    ? [answer.error.code, ...answer.error.issues.map((issue) => issue.path)]
    : [answer.error.code];
}
