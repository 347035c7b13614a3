/**
 * How far a goal is.
 *
 * SG1  Without a target, or without a value that was counted, nothing is said about progress.
 * SG2  A share is only said with a baseline that differs from the target; it is never more than there is, and may be below the start.
 * SG3  Reached is what has come to the target or beyond it, seen from the baseline; without one only the exact target is.
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

/** How much of a meter is filled, 0 to 1; `null` where no meter is drawn. */
export function filledPart(progress: GoalProgress): number | null {
  if (progress.kind !== 'share') return null;
  return Math.min(1, Math.max(0, progress.share));
}
