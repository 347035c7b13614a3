import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { inputWords } from '../../../renderer/funding/input-words.ts';
import {
  inputKinds,
  ruleForms,
  toFormValues,
  toRuleInput,
  unknownSeat,
} from '../../../renderer/funding/rule-inputs.ts';
import { ruleTexts } from '../../../renderer/funding/rule-texts.ts';
import { entities } from '../../../shared/entities.ts';
import { findRule, rules } from '../../../shared/rules/registry.ts';

/** The names a rule's own schema knows. */
const namesOf = (id: string): readonly string[] => {
  const schema = findRule(id)?.input;
  return schema instanceof z.ZodObject ? Object.keys(schema.shape).sort() : [];
};

/** Rules that answer with a day: all that move days or never do, except the reminders. */
const dateRules = rules.filter(({ shift }) => shift === 'next-workday' || shift === 'never').map(({ id }) => id);

describe('the form of a rule', () => {
  test('every rule that answers with a day has a form, and no other', () => {
    expect(Object.keys(ruleForms).sort()).toEqual([...dateRules].sort());
  });

  test.each(dateRules)('%s asks for exactly what the rule accepts', (id) => {
    expect([...(ruleForms[id]?.inputs ?? [])].sort()).toEqual(namesOf(id));
  });

  test.each(dateRules)('%s says that it has a usual length when it has one', (id) => {
    expect(ruleForms[id]?.hasUsualLength ?? false).toBe(findRule(id)?.period != null);
  });

  test('the kinds rules propose are kinds of deadlines', () => {
    const known = Object.keys(entities.deadline.fields.kind.choices ?? {});
    for (const { kind } of Object.values(ruleForms)) if (kind !== undefined) expect(known).toContain(kind);
  });
});

describe('what is handed to a rule', () => {
  test('empty fields and those of another rule are left out', () => {
    const values = { approvalPeriodEnd: '2026-12-31', purposeFulfilled: null, payout: '2026-01-01', amount: 6 };
    expect(toRuleInput('VN_NRW_6_MONTHS', values)).toEqual({ approvalPeriodEnd: '2026-12-31', amount: 6 });
  });

  test('an unknown seat is null for the rule and a word for the form, there and back', () => {
    const input = toRuleInput('BGB_187_1_188', { event: '2026-01-01', calendar: unknownSeat });
    expect(input).toEqual({ event: '2026-01-01', calendar: null });
    expect(toFormValues(input)).toEqual({ event: '2026-01-01', calendar: unknownSeat });
  });

  test('kept input of a newer version is left aside instead of breaking the form', () => {
    expect(toFormValues({ event: '2026-01-01', moonPhase: 'full' })).toEqual({ event: '2026-01-01' });
    expect(toFormValues(null)).toEqual({});
  });
});

test('kept input is shown in words of both languages', () => {
  const input = { month: '2027-03', point: 'end', unit: 'weeks', amount: 6, calendar: 'NW', event: '2026-12-31' };
  expect(inputWords(input, ruleTexts.de).map(({ name, value }) => `${name}: ${value}`)).toEqual([
    'Monat: März 2027',
    'Stelle im Monat: Ende',
    'Einheit: Wochen',
    'Länge: 6',
    'Sitz der Behörde: Nordrhein-Westfalen',
    'Tag des Ereignisses: 31.12.2026',
  ]);
  for (const name of Object.keys(inputKinds)) {
    expect(ruleTexts.en.inputs[name as keyof typeof inputKinds]).not.toBe('');
  }
});
