/**
 * The days of an agreement (§ 24 GkG NRW): deemed approved four weeks after the authority received it, in force the day after its
 * publication. Both rules speak of public-law agreements; for other forms only what was stated counts (D8).
 */
import { home } from '../region/home.ts';
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
    form === 'public_law_agreement' && value !== null && hasRules() ? { rule, input: { [name]: value } } : null;
  return {
    approval: statedOrRule(days.approvedOn, asked(approvalRule, 'received', receivedOn), data),
    effective: statedOrRule(days.effectiveOn, asked(effectiveRule, 'published', publishedOn), data),
  };
}

/** Where a form stands in the law of the state, as its owner spells it; `null`: the region names none. */
export function formBasis(form: string): string | null {
  const { workingGroup, publicLawAgreement, association, jointEnterprise } = home().law;
  switch (form) {
    case 'working_group':
      return workingGroup;
    case 'public_law_agreement':
      return publicLawAgreement;
    case 'association':
      return association;
    case 'joint_enterprise':
      return jointEnterprise;
    default:
      return null;
  }
}

/** Whether the days of § 24 are the law here; elsewhere only what was stated counts. */
const hasRules = (): boolean => home().rulePacks.includes('gkg-nrw');
