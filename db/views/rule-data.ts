import { type RuleData, type RuleDataEntries, ruleDataOf } from '../../shared/rules/rule-data.ts';
import type { Reader } from '../store/database.ts';

type EditionRow = Omit<RuleDataEntries['editions'][number], 'isUsual'> & { readonly isUsual: number | null };

/** What the coordination has entered for the rules, in an order that is the same everywhere. */
export function readRuleEntries(db: Reader): RuleDataEntries {
  const holidays = db
    .prepare(
      'SELECT free_on AS "on", calendar, name FROM holiday WHERE hidden = 0 AND free_on IS NOT NULL ORDER BY free_on, calendar, id',
    )
    .all() as RuleDataEntries['holidays'];
  const editions = db
    .prepare(
      `SELECT rule_id AS ruleId, edition, source, amount, unit, is_usual AS isUsual FROM rule_edition WHERE hidden = 0
      ORDER BY rule_id, edition, id`,
    )
    .all() as EditionRow[];
  return { holidays, editions: editions.map((row) => ({ ...row, isUsual: row.isUsual === 1 })) };
}

export const readRuleData = (db: Reader): RuleData => ruleDataOf(readRuleEntries(db));
