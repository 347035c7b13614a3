import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import { evaluate } from '../../shared/rules/evaluate.ts';
import { describeRules } from '../../shared/rules/registry.ts';
import { builtInData } from '../../shared/rules/rule-data.ts';
import type { Reader } from '../store/database.ts';
import { readRuleData, readRuleEntries } from '../views/rule-data.ts';

/** What a deadline can be computed by, and what the coordination has entered for it. Needs no store: without one, only the laws. */
export const listRules = (_: Parsed<'rules.list'>, db: Reader | null) =>
  ok({
    rules: describeRules().map(({ id, title, basis, edition, certainty, period }) => ({
      id,
      title,
      basis,
      edition,
      certainty,
      period,
    })),
    ...entriesOf(db),
  });

function entriesOf(db: Reader | null) {
  if (db === null) return { holidays: [], editions: [] };
  const { holidays, editions } = readRuleEntries(db);
  return { holidays: [...holidays], editions: [...editions] };
}

/** The bare answer of a rule, nothing kept. Needs no store. */
export function evaluateRule(input: Parsed<'rules.evaluate'>, db: Reader | null) {
  const answer = evaluate(input.rule, input.input, db === null ? builtInData : readRuleData(db));
  return answer.ok ? ok({ ...answer.value }) : answer;
}
