import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entityNames } from '../../shared/entities.ts';
import { defaultPolicy, type Policy, Rule, ruleCovers } from '../../shared/trust/policy.ts';
import { grants, policyFrom, rightsOf, ruledEntities, ruledRoles } from '../../shared/trust/rights-table.ts';

const anyEntity = fc.constantFrom(...entityNames, 'hologram');
const anyRule: fc.Arbitrary<Rule> = fc.record(
  {
    entities: fc.oneof(fc.constant('*' as const), fc.uniqueArray(anyEntity, { maxLength: 6 })),
    except: fc.uniqueArray(anyEntity, { maxLength: 6 }),
    rows: fc.constantFrom('any', 'own', 'body', 'project'),
  },
  { requiredKeys: ['entities', 'rows'] },
);
const anyPolicy: fc.Arbitrary<Policy> = fc.record({
  rules: fc.record({
    implementation: fc.array(anyRule, { maxLength: 5 }),
    contact: fc.array(anyRule, { maxLength: 5 }),
  }),
  retentionDays: fc.nat(1000),
});
const covered = (policy: Policy, role: (typeof ruledRoles)[number], entity: string, rows: Rule['rows']): boolean =>
  policy.rules[role].some((rule) => rule.rows === rows && ruleCovers(rule, entity));

describe('rights as a table', () => {
  test('the standard reads as people say it', () => {
    const { implementation, contact } = rightsOf(defaultPolicy);
    expect(implementation.get('project')).toBe('own+project');
    expect(implementation.get('note')).toBe('any');
    expect(implementation.get('committee')).toBe('none');
    expect(contact.get('statusReport')).toBe('own+body');
    expect(contact.get('project')).toBe('none');
  });

  test('a table written back says the same, whatever the policy was', () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        const table = rightsOf(policy);
        const again = policyFrom(table, policy, policy.retentionDays);
        expect(rightsOf(again)).toEqual(table);
        for (const list of Object.values(again.rules))
          for (const rule of list) expect(Rule.safeParse(rule).success).toBe(true);
      }),
    );
  });

  test('a choice changes only what was chosen; kinds of a newer version keep what a rule for everything gave them', () => {
    const anyChange = fc.record({
      role: fc.constantFrom(...ruledRoles),
      entity: fc.constantFrom(...ruledEntities),
      grant: fc.constantFrom(...grants),
    });
    fc.assert(
      fc.property(anyPolicy, anyChange, (policy, { role, entity, grant }) => {
        const before = rightsOf(policy);
        const table = { ...before, [role]: new Map(before[role]).set(entity, grant) };
        const next = policyFrom(table, policy, 30);
        const after = rightsOf(next);
        expect(after).toEqual(table);
        expect(next.retentionDays).toBe(30);
        for (const rows of ['any', 'own', 'body', 'project'] as const) {
          const isOpen = policy.rules[role].some((rule) => rule.rows === rows && rule.entities === '*');
          expect(covered(next, role, 'fromTheFuture', rows)).toBe(isOpen);
        }
      }),
    );
  });
});
