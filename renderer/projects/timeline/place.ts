import { addDays, type Day } from '../../../shared/core/day.ts';
import type { PlanMilestone } from '../../../shared/projects/contract.ts';
import { type Axis, gutterPx } from '../../charts/timeline/axis.ts';
import type { Range } from '../../charts/timeline/range.ts';
import { dayOfMilestone, milestoneRef, projectRef } from './plan.ts';
import type { Span } from './span.ts';

/** Where a bar lies: in the picture, before it, after it, or nowhere because nobody has said when. */
export type BarPlace = 'inside' | 'before' | 'after' | 'nowhere';

export type PlacedBar = {
  readonly kind: 'bar';
  readonly ref: string;
  readonly place: BarPlace;
  readonly x: number;
  readonly width: number;
  /** The bar goes on beyond the edge of the picture. */
  readonly isCutStart: boolean;
  readonly isCutEnd: boolean;
};

export type PlacedMilestone = {
  readonly kind: 'milestone';
  readonly ref: string;
  /** Middle. */
  readonly x: number;
  /** More than one where they would lie on each other; the first one gives the reference. */
  readonly milestones: readonly PlanMilestone[];
};

export type PlacedItem = PlacedBar | PlacedMilestone;

/** A target is never smaller than this, and two milestones never nearer. */
export const targetPx = 24;
const leastBarPx = 6;
/** Room for the arrow that says a bar lies beyond the edge. */
const stubPx = 24;

/** The bar of a project. */
export function placeBar(id: string, span: Span | null, range: Range, axis: Axis): PlacedBar {
  const bar = { kind: 'bar', ref: projectRef(id), isCutStart: false, isCutEnd: false } as const;
  if (span === null) return { ...bar, place: 'nowhere', x: gutterPx, width: 96 };
  if (span.to < range.from) return { ...bar, place: 'before', x: (gutterPx - stubPx) / 2, width: stubPx };
  if (span.from >= range.to) return { ...bar, place: 'after', x: axis.width - stubPx - 4, width: stubPx };
  const [isCutStart, isCutEnd] = [span.from < range.from, span.to >= range.to];
  const x = isCutStart ? gutterPx : axis.startOf(span.from);
  const end = isCutEnd ? axis.width : axis.startOf(addDays(span.to, 1));
  return { ...bar, place: 'inside', x, width: Math.max(leastBarPx, end - x), isCutStart, isCutEnd };
}

/** The milestones of a project that lie in the picture; those too near to each other are one mark together. */
export function placeMilestones(
  milestones: readonly PlanMilestone[],
  range: Range,
  axis: Axis,
): readonly PlacedMilestone[] {
  const spots = milestones.flatMap((milestone) => {
    const day = dayOfMilestone(milestone);
    return day === null || !isWithin(day, range) ? [] : [{ milestone, x: axis.middleOf(day) }];
  });
  const clusters: { x: number; milestones: PlanMilestone[] }[] = [];
  for (const { milestone, x } of spots.sort((one, other) => one.x - other.x)) {
    const last = clusters.at(-1);
    if (last !== undefined && x - last.x < targetPx) last.milestones.push(milestone);
    else clusters.push({ x, milestones: [milestone] });
  }
  return clusters.map(({ x, milestones: together }) => ({
    kind: 'milestone',
    ref: milestoneRef(together[0]?.id ?? ''),
    x: Math.min(axis.width - targetPx / 2, x),
    milestones: together,
  }));
}

const isWithin = (day: Day, { from, to }: Range): boolean => day >= from && day < to;

/** The middle of an item, to find the nearest one in the next row. */
export const middleOfItem = (item: PlacedItem): number => (item.kind === 'bar' ? item.x + item.width / 2 : item.x);
