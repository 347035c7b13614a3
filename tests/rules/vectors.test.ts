import { describe, expect, test } from 'vitest';
import { RuleAnswer } from '../../shared/rules/answer.ts';
import { evaluate } from '../../shared/rules/evaluate.ts';
import { findRule } from '../../shared/rules/registry.ts';
import vectors from '../fixtures/deadline-vectors.json' with { type: 'json' };

describe('the deadline vectors', () => {
  test.each(vectors.map((vector) => [vector.id, vector.rule, vector] as const))(
    '%s %s is answered exactly',
    (_id, rule, vector) => {
      const { id: _, rule: __, input, note: ___, ...expected } = vector;
      const answer = evaluate(rule, input);
      if (!answer.ok) throw new Error(answer.error.message);
      const { note, ...fields } = answer.value;
      expect(fields).toEqual(expected);
      expect(note).not.toBe('');
      expect(RuleAnswer.parse(answer.value)).toEqual(answer.value);
    },
  );

  test('every rule they name is in the registry', () => {
    const missing = vectors.filter((vector) => findRule(vector.rule) === null);
    expect(missing).toEqual([]);
  });
});
