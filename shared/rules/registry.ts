/** All rules by id. A new rule is one entry in its file. */

import { home } from '../region/home.ts';
import { agreementRules } from './agreements.ts';
import { civilRules } from './civil.ts';
import { councilRules } from './council.ts';
import { fundingMathRules } from './funding-math.ts';
import { grantRules } from './grants.ts';
import { noticeRules } from './notice.ts';
import { reminderRules } from './reminders.ts';
import type { Rule, RuleFacts } from './rule.ts';
import { type Seat, seatOfRule } from './shift.ts';

export const rules: readonly Rule[] = [
  ...civilRules,
  ...noticeRules,
  ...grantRules,
  ...agreementRules,
  ...reminderRules,
  ...fundingMathRules,
  ...councilRules,
];

const rulesById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

export const findRule = (id: string): Rule | null => rulesById.get(id) ?? null;

/** Whether a rule is offered here: those of one state only where the region names their pack. */
export const isOffered = ({ pack }: Pick<RuleFacts, 'pack'>): boolean =>
  pack === undefined || home().rulePacks.includes(pack);

/** What the coordinator is shown: title, basis, edition, usual period. Comes with "Bitte mit Bescheid abgleichen". */
export const describeRules = (): readonly (Omit<RuleFacts, 'seat' | 'pack'> & { readonly seat: Seat })[] =>
  rules.filter(isOffered).map(({ id, title, basis, edition, shift, certainty, seat, period }) => ({
    id,
    title,
    basis,
    edition,
    shift,
    certainty,
    seat: seatOfRule(seat),
    period,
  }));
