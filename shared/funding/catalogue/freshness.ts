import { type Day, dayOrNull, daysBetween } from '../../core/day.ts';

/** What somebody has looked at within half a year is current; after a year nobody should rely on it. In days. */
export const currentDays = 183;
export const outdatedDays = 366;

export type Freshness = 'current' | 'recheck' | 'outdated';

/** How fresh a programme is, and whether a person said so or the day of the last check. Never checked is to be checked. */
export function freshnessOf(
  { checkedOn, freshness }: { readonly checkedOn: string | null; readonly freshness: string | null },
  today: Day,
): { readonly value: Freshness; readonly by: 'hand' | 'rule' } {
  if (freshness === 'current' || freshness === 'recheck' || freshness === 'outdated')
    return { value: freshness, by: 'hand' };
  const checked = dayOrNull(checkedOn);
  const age = checked === null ? null : daysBetween(checked, today);
  // A check in the future is a slip; it proves nothing.
  if (age === null || age < 0) return { value: 'recheck', by: 'rule' };
  if (age <= currentDays) return { value: 'current', by: 'rule' };
  return { value: age <= outdatedDays ? 'recheck' : 'outdated', by: 'rule' };
}
