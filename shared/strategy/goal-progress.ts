import { addDays, addMonths, type Day, dayFrom, dayOrNull, daysInMonth, monthOf, yearOf } from '../core/day.ts';

/**
 * How far a goal is.
 *
 * SG1  Without a target, or without a value that was counted, nothing is said about progress.
 * SG2  A share is only said with a baseline that differs from the target; it is never more than there is, and may be below the start.
 * SG3  Reached is what has come to the target or beyond it, seen from the baseline; without one only the exact target is.
 * SG4  Late is a goal with a target that is not known to be reached when the last day of its period is over; "2027" ends on 31 December.
 */

export type GoalNumbers = {
  readonly baseline: number | null;
  readonly target: number | null;
  readonly current: number | null;
};

export type GoalProgress =
  | { readonly kind: 'no-target' }
  | { readonly kind: 'not-counted' }
  /** Counted, and there is nothing to measure the way from. */
  | { readonly kind: 'counted'; readonly isReached: boolean }
  /** `share` of the way from baseline to target: 0 at the start, 1 at the target, below 0 when it has become worse. */
  | { readonly kind: 'share'; readonly share: number; readonly isReached: boolean };

export function goalProgress({ baseline, target, current }: GoalNumbers): GoalProgress {
  if (target === null) return { kind: 'no-target' };
  if (current === null) return { kind: 'not-counted' };
  if (baseline === null || baseline === target) return { kind: 'counted', isReached: current === target };
  const share = (current - baseline) / (target - baseline);
  return { kind: 'share', share, isReached: share >= 1 };
}

/** The last day of a period as a source has named it. */
function lastDayOf({ day: text, precision }: { readonly day: string; readonly precision: string }): Day | null {
  const first = dayOrNull(text);
  if (first === null || precision === 'day') return first;
  const [year, month] = [yearOf(first), monthOf(first)];
  // A season begins on its own first day; the others are parts of the calendar, wherever in them the day lies.
  if (precision === 'season') return addDays(addMonths(first, 3), -1);
  const last = precision === 'year' ? 12 : precision === 'quarter' ? Math.ceil(month / 3) * 3 : month;
  return dayFrom(year, last, daysInMonth(year, last));
}

export type GoalDates = GoalNumbers & {
  readonly targetOn: { readonly day: string; readonly precision: string } | null;
};

/** SG4. */
export function isLate(goal: GoalDates, today: Day): boolean {
  const progress = goalProgress(goal);
  if (goal.targetOn === null || progress.kind === 'no-target') return false;
  const last = lastDayOf(goal.targetOn);
  return last !== null && last < today && !('isReached' in progress && progress.isReached);
}

/** How much of a meter is filled, 0 to 1; `null` where no meter is drawn. */
export function filledPart(progress: GoalProgress): number | null {
  if (progress.kind !== 'share') return null;
  return Math.min(1, Math.max(0, progress.share));
}
