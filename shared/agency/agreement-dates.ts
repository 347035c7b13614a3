/**
 * The days of an agreement (§ 24 GkG NRW): deemed approved four weeks after the authority received it, in force the day after its
 * publication. Both rules speak of public-law agreements; for other forms only what was stated counts (D8).
 */
import { builtInData, type RuleData } from '../rules/rule-data.ts';
import { type StatedOrRule, statedOrRule } from './stated-or-rule.ts';

export const approvalRule = 'GKG_24_2_APPROVAL_FICTION';
export const effectiveRule = 'GKG_24_4_EFFECTIVE';

export type AgreementDays = {
  readonly form: string | null;
  readonly receivedOn: string | null;
  readonly approvedOn: string | null;
  readonly publishedOn: string | null;
  readonly effectiveOn: string | null;
};

export type AgreementDates = {
  /** Approved, or deemed to be; `null` while the authority has not received it. */
  readonly approval: StatedOrRule | null;
  readonly effective: StatedOrRule | null;
};

/** `data` is what the coordination has entered for the rules. */
export function agreementDates(days: AgreementDays, data: RuleData = builtInData): AgreementDates {
  const { form, receivedOn, publishedOn } = days;
  const asked = (rule: string, name: string, value: string | null) =>
    form === 'public_law_agreement' && value !== null ? { rule, input: { [name]: value } } : null;
  return {
    approval: statedOrRule(days.approvedOn, asked(approvalRule, 'received', receivedOn), data),
    effective: statedOrRule(days.effectiveOn, asked(effectiveRule, 'published', publishedOn), data),
  };
}

/** Where a form stands in the law, as its owner spells it. */
export const formBasis: Readonly<Record<string, string>> = {
  working_group: '§§ 2, 3 GkG NRW',
  public_law_agreement: '§§ 23–26 GkG NRW',
  association: '§§ 4–22 GkG NRW',
  joint_enterprise: '§§ 27, 28 GkG NRW',
};
