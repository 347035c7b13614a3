import type { Input } from '../../../../shared/contract.ts';
import { viewStore } from '../../../app/view-store.ts';
import { type TableView, tableView } from '../../../ui/table/columns.ts';

export type TakeKind = Input<'conflict.preview'>['take']['kind'];

/** The rule as far as a person has put it together. Which conflicts are struck out of the preview is not kept: they change. */
export const useRule = viewStore('exchange.rule', {
  isOpen: false as boolean,
  take: 'newest' as TakeKind,
  /** Of `take: 'site'`. */
  site: null as string | null,
  /** As `entity.field`; empty: all. */
  fields: [] as readonly string[],
  owner: null as string | null,
  /** Only the conflicts ticked in the list. */
  onlyTicked: false as boolean,
});

export const useRuleTable = viewStore<TableView>('exchange.ruleTable', { ...tableView });

type Rule = ReturnType<typeof useRule.getState>;

/** The question for the store; `null` while a site is still to be chosen. */
export function ruleOf(rule: Rule, ticked: readonly string[]): Input<'conflict.preview'> | null {
  const { take, site, fields, owner, onlyTicked } = rule;
  if (take === 'site' && site === null) return null;
  return {
    take: take === 'site' ? { kind: 'site', writer: site ?? '' } : { kind: take },
    fields: [...fields],
    owner,
    only: onlyTicked ? [...ticked] : [],
  };
}
