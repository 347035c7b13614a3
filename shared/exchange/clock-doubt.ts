import { compareStamps, type Stamp, stampMillis } from '../sync/clock.ts';
import type { ClockDoubt } from './conflict-contract.ts';

/** Two clocks that agree within a day are believed: people speak of days, and so do warnings. */
const toleranceMs = 24 * 60 * 60 * 1000;

/** Nobody wrote anything with this program before. */
const firstBelievableMs = Date.UTC(2025, 0, 1);

/**
 * Whether the moment of a value can be believed. Ahead: it lies more than a day in the future. Behind: it lies before something its
 * author had seen when writing it, or before there was this program.
 */
export function clockDoubt(stamp: Stamp, nowMs: number, seen: readonly Stamp[]): ClockDoubt | null {
  const at = stampMillis(stamp);
  if (at - nowMs > toleranceMs) return { kind: 'ahead', ms: at - nowMs };
  // What was written ahead itself says nothing about those who read it.
  const believable = seen.filter((one) => stampMillis(one) - nowMs <= toleranceMs);
  const latest = believable.sort(compareStamps).at(-1);
  const floor = Math.max(firstBelievableMs, latest === undefined ? 0 : stampMillis(latest));
  return floor - at > toleranceMs ? { kind: 'behind', ms: floor - at } : null;
}
