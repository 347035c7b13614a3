import type { Locale } from '../../../../shared/core/locale.ts';
import { entities } from '../../../../shared/entities.ts';
import type { Policy } from '../../../../shared/trust/policy.ts';
import {
  type Grant,
  type RightsTable,
  type RuledRole,
  rightsOf,
  ruledEntities,
  ruledRoles,
} from '../../../../shared/trust/rights-table.ts';
import { entityWords } from '../../words.ts';
import { policyTexts } from './texts.ts';

/** What a person has changed and not announced: by role and kind, as `role.entity`. */
export type Draft = Readonly<Record<string, Grant>>;

export type RightsLine = { readonly entity: string; readonly kind: string; readonly changed: boolean } & Readonly<
  Record<RuledRole, Grant>
>;

/** The policy with what is drafted. */
export function drafted(policy: Policy, draft: Draft): RightsTable {
  const now = rightsOf(policy);
  const withDraft = (role: RuledRole) =>
    new Map([...now[role]].map(([entity, grant]) => [entity, draft[`${role}.${entity}`] ?? grant]));
  return { implementation: withDraft('implementation'), contact: withDraft('contact') };
}

export function rightsLines(policy: Policy, draft: Draft, locale: Locale): readonly RightsLine[] {
  const table = drafted(policy, draft);
  const now = rightsOf(policy);
  return ruledEntities.map((entity) => ({
    entity,
    kind: entityWords(entity, locale, true),
    implementation: table.implementation.get(entity) ?? 'none',
    contact: table.contact.get(entity) ?? 'none',
    changed: ruledRoles.some((role) => table[role].get(entity) !== now[role].get(entity)),
  }));
}

const roleName = (role: RuledRole, locale: Locale): string =>
  entities.site.fields.role.choices?.[role]?.[locale] ?? role;

/** What a draft changes, each as a line for people. */
export function changesIn(policy: Policy, draft: Draft, locale: Locale): readonly string[] {
  const texts = policyTexts[locale];
  const now = rightsOf(policy);
  const next = drafted(policy, draft);
  return ruledRoles.flatMap((role) =>
    ruledEntities.flatMap((entity) => {
      const [from, to] = [now[role].get(entity) ?? 'none', next[role].get(entity) ?? 'none'];
      if (from === to) return [];
      return [
        texts.change(entityWords(entity, locale, true), roleName(role, locale), texts.grants[from], texts.grants[to]),
      ];
    }),
  );
}
