import type { Day } from '../../../shared/core/day.ts';
import type { WeekLine } from '../../../shared/projects/week-contract.ts';
import { type DueGroup, dueGroup, dueGroups } from '../../ui/due.ts';

export type WeekGroup = { readonly id: DueGroup; readonly lines: readonly WeekLine[]; readonly total: number };

/**
 * Überfällig · Heute · Diese Woche · Nächste Woche · Später · Ohne Frist, each in the order of the lines; empty groups are left out. Of
 * all lines the first `most` are shown; the totals say how many there are.
 */
export function weekGroups(lines: readonly WeekLine[], today: Day, most: number): readonly WeekGroup[] {
  let left = most;
  return dueGroups.flatMap((id) => {
    const own = lines.filter(({ dueOn }) => dueGroup(dueOn, today) === id);
    const shown = own.slice(0, Math.max(0, left));
    left -= shown.length;
    return own.length === 0 ? [] : [{ id, lines: shown, total: own.length }];
  });
}

/** The line that takes the focus when one leaves: the one below it, else the one above. */
export function heirOf(lines: readonly WeekLine[], leaving: string): string | null {
  const at = lines.findIndex(({ id }) => id === leaving);
  return (lines[at + 1] ?? lines[at - 1])?.id ?? null;
}
