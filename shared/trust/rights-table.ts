import { entityNames } from '../entities.ts';
import type { Policy, Rule } from './policy.ts';

/** Roles whose rights are a matter of rules; a coordination may write everything. */
export const ruledRoles = ['implementation', 'contact'] as const;
export type RuledRole = (typeof ruledRoles)[number];

/**
 * Which records of a kind a role may write, as people choose it: none, all, or those that are the body's own (`own`), about it (`body`),
 * or in a project it leads or partners (`project`), in any combination.
 */
export const grants = [
  'none',
  'own',
  'body',
  'project',
  'own+body',
  'own+project',
  'body+project',
  'own+body+project',
  'any',
] as const;
export type Grant = (typeof grants)[number];

/** Kinds of records for which there are rights to choose: a site may only ever write its own row. */
export const ruledEntities: readonly string[] = entityNames.filter((name) => name !== 'site');

export type RightsTable = Readonly<Record<RuledRole, ReadonlyMap<string, Grant>>>;

const parts = ['own', 'body', 'project'] as const;
type Rows = Rule['rows'];

const covers = ({ entities, except }: Rule, entity: string): boolean =>
  (entities === '*' || entities.includes(entity)) && !except?.includes(entity);

function grantOf(rules: readonly Rule[], entity: string): Grant {
  const rows = new Set(rules.filter((rule) => covers(rule, entity)).map((rule) => rule.rows));
  if (rows.has('any')) return 'any';
  const named = parts.filter((part) => rows.has(part));
  return named.length === 0 ? 'none' : (named.join('+') as Grant);
}

/** A policy as a table: for each role and kind of record one choice. */
export const rightsOf = ({ rules }: Policy): RightsTable => ({
  implementation: new Map(ruledEntities.map((entity) => [entity, grantOf(rules.implementation, entity)])),
  contact: new Map(ruledEntities.map((entity) => [entity, grantOf(rules.contact, entity)])),
});

const has = (grant: Grant | undefined, rows: Rows): boolean =>
  rows === 'any' ? grant === 'any' : (grant ?? 'none').split('+').includes(rows);

/**
 * Rules that say what a table says. What the policy before granted for every kind, also those of newer versions, it keeps granting
 * except for the kinds known here that shall not have it.
 */
function rulesOf(table: ReadonlyMap<string, Grant>, before: readonly Rule[]): Rule[] {
  const kinds: readonly Rows[] = [...parts, 'any'];
  return kinds.flatMap((rows): Rule[] => {
    const wanted = ruledEntities.filter((entity) => has(table.get(entity), rows));
    const isOpen = before.some((rule) => rule.rows === rows && rule.entities === '*');
    if (!isOpen) return wanted.length === 0 ? [] : [{ entities: wanted, rows }];
    const except = ruledEntities.filter((entity) => !wanted.includes(entity));
    return [{ entities: '*', ...(except.length === 0 ? {} : { except }), rows }];
  });
}

/** The policy that says what a table says; what the table does not show stays as it was. */
export const policyFrom = (table: RightsTable, before: Policy, retentionDays: number): Policy => ({
  rules: {
    implementation: rulesOf(table.implementation, before.rules.implementation),
    contact: rulesOf(table.contact, before.rules.contact),
  },
  retentionDays,
});
