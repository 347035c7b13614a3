import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import { evaluate } from '../../shared/rules/evaluate.ts';
import { describeRules } from '../../shared/rules/registry.ts';

/** What a deadline can be computed by. Needs no store. */
export const listRules = () =>
  ok({
    rules: describeRules().map(({ id, title, basis, edition, certainty }) => ({
      id,
      title,
      basis,
      edition,
      certainty,
    })),
  });

/** The bare answer of a rule, nothing kept. Needs no store. */
export function evaluateRule(input: Parsed<'rules.evaluate'>) {
  const answer = evaluate(input.rule, input.input);
  return answer.ok ? ok({ ...answer.value }) : answer;
}
