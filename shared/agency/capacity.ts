/**
 * How much of its posts a body has, and how much of that is engaged in projects, quarter by quarter.
 *
 * Bodies are added up, people are not: nothing here can be turned into a ranking of persons. A post that begins or ends within a
 * quarter counts for its share of the days.
 */
import {
  addMonths,
  type Day,
  dayOrNull,
  daysBetween,
  earlierDay,
  endOfQuarter,
  laterDay,
  startOfQuarter,
} from '../core/day.ts';

export type Quarter = { readonly start: Day; readonly end: Day };

/** So many quarters, from the one a day lies in; fewer at the end of the calendar. */
export function quartersFrom(first: Day, count: number): readonly Quarter[] {
  const starts = Array.from({ length: count }, (_, number) => addMonths(startOfQuarter(first), 3 * number));
  return [...new Set(starts.map(startOfQuarter))].map((start) => ({ start, end: endOfQuarter(start) }));
}

export type Post = {
  readonly id: string;
  readonly fte: number | null;
  readonly status: string;
  readonly startOn: string | null;
  /** The day that counts (shared/agency/term.ts). */
  readonly endsOn: string | null;
};

export type Engagement = {
  readonly positionId: string;
  readonly fteShare: number | null;
  readonly from: string | null;
  readonly to: string | null;
};

/** Thousandths of a full-time post, on the average of the quarter. */
export type Capacity = {
  /** Somebody works there. */
  readonly filled: number;
  /** There is a post, but nobody in it: planned, locked, advertised, vacant. */
  readonly open: number;
  /** Engaged in projects, whether somebody is there or not. */
  readonly assigned: number;
};

export const noCapacity: Capacity = { filled: 0, open: 0, assigned: 0 };

/** What is engaged beyond what is filled. */
export const overCommitted = ({ filled, assigned }: Capacity): number => Math.max(0, assigned - filled);

/** Thousandth-days of a share that reaches from one day to another, both counted; an end that is not named is far away. */
function shareDays(share: number | null, from: string | null, to: string | null, { start, end }: Quarter): number {
  const first = laterDay(dayOrNull(from) ?? start, start);
  const last = earlierDay(dayOrNull(to) ?? end, end);
  return (share ?? 0) * Math.max(0, daysBetween(first, last) + 1);
}

/**
 * In which column a post counts. A post that has ended was filled until its end; without an end nobody knows until when, so it
 * does not count. A post nobody is in yet counts from its beginning on, and not at all while it has none.
 */
function columnOf({ status, startOn, endsOn }: Post): 'filled' | 'open' | null {
  if (status === 'filled') return 'filled';
  if (status === 'ended') return endsOn === null ? null : 'filled';
  return startOn === null ? null : 'open';
}

/** The capacity of one post in one quarter. */
export function capacityOf(post: Post, engagements: readonly Engagement[], quarter: Quarter): Capacity {
  const days = daysBetween(quarter.start, quarter.end) + 1;
  const average = (thousandthDays: number) => Math.round(thousandthDays / days);
  const column = columnOf(post);
  const there = average(shareDays(post.fte, post.startOn, post.endsOn, quarter));
  const own = engagements.filter(({ positionId }) => positionId === post.id);
  const assigned = own.reduce((sum, { fteShare, from, to }) => sum + shareDays(fteShare, from, to, quarter), 0);
  return {
    filled: column === 'filled' ? there : 0,
    open: column === 'open' ? there : 0,
    assigned: average(assigned),
  };
}

export const addCapacity = (one: Capacity, other: Capacity): Capacity => ({
  filled: one.filled + other.filled,
  open: one.open + other.open,
  assigned: one.assigned + other.assigned,
});
