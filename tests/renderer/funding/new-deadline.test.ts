import { describe, expect, test } from 'vitest';
import { emptyDraft, inputKey, inputsOf, outcomeOf } from '../../../renderer/funding/new-deadline.ts';

const byRule = {
  ...emptyDraft,
  title: ' Verwendungsnachweis ',
  kind: 'final_proof',
  rule: 'VN_NRW_6_MONTHS',
  [inputKey('approvalPeriodEnd')]: '2026-12-31',
};

describe('a new deadline', () => {
  test('with a rule keeps rule, input, result, certainty and a target', () => {
    const { day, source, fields } = outcomeOf(byRule);
    expect([day, source]).toEqual(['2027-06-30', 'computed']);
    expect(fields).toMatchObject({
      title: 'Verwendungsnachweis',
      kind: 'final_proof',
      ruleId: 'VN_NRW_6_MONTHS',
      ruleInput: { approvalPeriodEnd: '2026-12-31' },
      computedOn: '2027-06-30',
      rawOn: '2027-06-30',
      certainty: 'likely',
      internalTargetOn: '2027-06-30',
    });
    expect(fields).not.toHaveProperty('statedOn');
  });

  test('D8: a stated day beside a rule counts, is certain, and shows its distance', () => {
    const { day, source, differsBy, fields } = outcomeOf({ ...byRule, statedOn: '2027-06-13' });
    expect([day, source, differsBy]).toEqual(['2027-06-13', 'stated', -17]);
    expect(fields).toMatchObject({ statedOn: '2027-06-13', computedOn: '2027-06-30', certainty: 'stated' });
    // The 13th is a Sunday: the office aims at the Friday before it.
    expect(fields).toMatchObject({ internalTargetOn: '2027-06-11' });
  });

  test('a stated day alone needs no rule; the target is the last working day at or before it', () => {
    const { proposedTarget, fields } = outcomeOf({ ...emptyDraft, title: 'Antrag', statedOn: '2027-01-01' });
    expect(proposedTarget).toBe('2026-12-31');
    expect(fields).toMatchObject({ statedOn: '2027-01-01', certainty: 'stated', internalTargetOn: '2026-12-31' });
    expect(fields).not.toHaveProperty('ruleId');
  });

  test('an own target beats the proposal', () => {
    const { fields } = outcomeOf({ ...byRule, internalTargetOn: '2027-05-03' });
    expect(fields).toMatchObject({ internalTargetOn: '2027-05-03' });
  });

  test('a rule without a result leaves the form open and no day behind', () => {
    const { isRuleOpen, day, fields } = outcomeOf({ ...emptyDraft, title: 'Nachweis', rule: 'VN_NRW_6_MONTHS' });
    expect([isRuleOpen, day]).toEqual([true, null]);
    expect(fields).toEqual({ title: 'Nachweis', kind: 'application' });
  });

  test('the draft keeps inputs of every rule, so that a change of mind costs nothing', () => {
    expect(inputsOf({ ...byRule, [inputKey('amount')]: 6, other: 'x' })).toEqual({
      approvalPeriodEnd: '2026-12-31',
      amount: 6,
    });
  });
});
