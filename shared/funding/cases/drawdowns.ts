/** Drawn money: until when it is to be used, and how far it was. */
import { type Day, dayOrNull } from '../../core/day.ts';
import { evaluate } from '../../rules/evaluate.ts';
import { rulesOf } from './ancillary.ts';
import type { CaseRow, DrawdownRow } from './rows.ts';
import { type Sum, sumOf } from './sums.ts';

export type UseBy =
  /** D8: the stated day counts; the computed one stays beside it. */
  | { readonly kind: 'day'; readonly day: Day; readonly source: 'stated' | 'rule'; readonly computed: Day | null }
  | { readonly kind: 'not-paid' }
  | { readonly kind: 'no-rule' };

/** The day until which a drawdown is to be used. */
export function useByOf(
  record: Pick<CaseRow, 'ancillaryRules'>,
  drawn: Pick<DrawdownRow, 'paidOn' | 'useByOn'>,
): UseBy {
  const paid = dayOrNull(drawn.paidOn);
  const rule = rulesOf(record).fundUse;
  const answer = paid === null || rule === null ? null : evaluate(rule, { payout: paid });
  const computed = answer?.ok && 'dueDate' in answer.value ? answer.value.dueDate : null;
  const stated = dayOrNull(drawn.useByOn);
  if (stated !== null) return { kind: 'day', day: stated, source: 'stated', computed };
  if (paid === null) return { kind: 'not-paid' };
  return computed === null ? { kind: 'no-rule' } : { kind: 'day', day: computed, source: 'rule', computed };
}

/** Paid, but neither used nor repaid; `null` while an amount is unknown. */
export function unusedOf({ amountCents, paidOn, usedCents, repaidCents }: DrawdownRow): number | null {
  if (paidOn === null) return 0;
  if (amountCents === null) return null;
  return amountCents - (usedCents ?? 0) - (repaidCents ?? 0);
}

export type Burn = {
  readonly paid: Sum;
  readonly used: Sum;
  /** Requested, and not paid yet. */
  readonly requested: Sum;
  /** Paid money past its day that was neither used nor repaid. */
  readonly lateIds: readonly string[];
};

/** How the grant burns down. */
export function burnOf(record: Pick<CaseRow, 'ancillaryRules'>, drawn: readonly DrawdownRow[], today: Day): Burn {
  const amount = (row: DrawdownRow, field: 'amountCents' | 'usedCents') => ({
    name: row.title ?? '?',
    cents: row[field],
    isDisputed: (row.conflicts ?? []).includes(field),
  });
  const paid = drawn.filter(({ paidOn }) => paidOn !== null);
  const late = paid.filter((row) => {
    const by = useByOf(record, row);
    const left = unusedOf(row);
    return by.kind === 'day' && by.day < today && left !== null && left > 0;
  });
  return {
    paid: sumOf(paid.map((row) => amount(row, 'amountCents'))),
    used: sumOf(paid.map((row) => amount(row, 'usedCents'))),
    requested: sumOf(
      drawn.filter((row) => row.paidOn === null && row.requestedOn !== null).map((row) => amount(row, 'amountCents')),
    ),
    lateIds: late.map(({ id }) => id),
  };
}
