import type { LucideIcon } from 'lucide-react';
import type { Day } from '../../../shared/core/day.ts';

/** How urgent a mark is. Each has a shape of its own, so that nothing rests on the colour. */
export type MarkTone = 'overdue' | 'soon' | 'later' | 'settled';

export type TimelineMark = {
  readonly id: string;
  /** The day that counts. */
  readonly day: Day;
  /** The day the office aims at; a second, smaller mark joined to the first by a line. */
  readonly target: Day | null;
  /** At most two letters, drawn in the mark unless it is overdue or settled. */
  readonly code: string;
  readonly tone: MarkTone;
  /** Late means lost: drawn filled. */
  readonly isHard: boolean;
  /** Only likely or estimated: drawn dashed. */
  readonly isVague: boolean;
  /** The mark in words: the first line names it. Read out, and shown beside the pointer or the focus. */
  readonly words: readonly [string, ...string[]];
};

export type TimelineLane = {
  readonly id: string;
  readonly title: string;
  /** What kind of subject it is: two of them may bear the same name. */
  readonly kind?: { readonly icon: LucideIcon; readonly label: string };
  /** In the order of their days. */
  readonly marks: readonly TimelineMark[];
};
