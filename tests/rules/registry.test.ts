import { expect, test } from 'vitest';
import { describeRules, rules } from '../../shared/rules/registry.ts';

test('every rule has an id of its own, a title, a basis and an edition', () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  expect(rules.filter((rule) => rule.title === '' || rule.basis === '' || rule.edition === '')).toEqual([]);
});

test('what is shown of a rule is plain data', () => {
  expect(JSON.parse(JSON.stringify(describeRules()))).toEqual(describeRules());
  expect(describeRules().find((rule) => rule.id === 'ANBEST_GK_1_2_FUND_USE')).toEqual({
    id: 'ANBEST_GK_1_2_FUND_USE',
    title: 'Mittelverwendung (Bund, ANBest-Gk)',
    basis: 'ANBest-Gk Nr. 1.2',
    edition: 'zwei Monate',
    shift: 'never',
    certainty: 'likely',
    seat: 'BUND',
    period: { amount: 2, unit: 'months' },
  });
});

test('every rule refuses an empty input and unknown details with a German sentence', () => {
  for (const rule of rules) {
    for (const input of [{}, { nonsense: true }, null, [], 'x']) {
      const answer = rule.run(input);
      expect([rule.id, answer.ok]).toEqual([rule.id, false]);
      if (!answer.ok) expect(answer.error.message).toMatch(/^„.+“ kann so nicht berechnet werden\. \S.*[.)]$/);
    }
  }
});
