import type { Axis } from './axis.ts';
import { gutterPx } from './axis.ts';
import type { TimelineLane, TimelineMark } from './marks.ts';
import type { Range } from './range.ts';

export type Sizes = {
  /** Width and height of a mark: never below the least target size. */
  readonly mark: number;
  /** Height of one line of marks: the mark, and the small one of the internal target below it. */
  readonly track: number;
  /** Least height of a lane: a line of text fits. */
  readonly lane: number;
};

export const sizesOf = (leastTarget: number): Sizes => {
  const mark = Math.max(24, leastTarget);
  return { mark, track: mark + 11, lane: mark + 13 };
};

export type PlacedMark = {
  readonly mark: TimelineMark;
  /** Middle of the mark. */
  readonly x: number;
  readonly y: number;
  /** Middle of the internal target, below the mark. */
  readonly targetX: number | null;
  readonly targetY: number;
  /** Lies before the picture and stands at its edge. */
  readonly isBefore: boolean;
};

export type PlacedLane = {
  readonly lane: TimelineLane;
  readonly top: number;
  readonly height: number;
  readonly marks: readonly PlacedMark[];
};

export type Placed = {
  readonly lanes: readonly PlacedLane[];
  readonly height: number;
  /** How many marks lie after the picture. */
  readonly later: number;
};

/** Room between two marks of one line. */
const gapPx = 2;
const targetRadius = 5;

/** Puts lanes below each other, and marks that would overlap into lines below each other, so that each can be hit. */
export function placeLanes(lanes: readonly TimelineLane[], range: Range, axis: Axis, sizes: Sizes): Placed {
  let top = 0;
  let later = 0;
  const placed: PlacedLane[] = [];
  for (const lane of lanes) {
    const shown = lane.marks.filter(({ day }) => day < range.to);
    later += lane.marks.length - shown.length;
    if (shown.length === 0) continue;
    const spots = shown.map((mark) => spotOf(mark, range, axis)).sort((one, other) => one.left - other.left);
    const ends: number[] = [];
    const marks = spots.map(({ mark, x, targetX, isBefore, left, right }): PlacedMark => {
      const free = ends.findIndex((end) => end + gapPx <= left);
      const line = free === -1 ? ends.length : free;
      ends[line] = right;
      const y = top + line * sizes.track + sizes.mark / 2 + 1;
      return { mark, x, y, targetX, targetY: y + sizes.mark / 2 + targetRadius, isBefore };
    });
    const height = Math.max(sizes.lane, ends.length * sizes.track + 2);
    placed.push({ lane, top, height, marks: marks.sort(byDay) });
    top += height;
  }
  return { lanes: placed, height: top, later };

  function spotOf(mark: TimelineMark, { from }: Range, { middleOf, width }: Axis) {
    const half = sizes.mark / 2;
    const isBefore = mark.day < from;
    const x = isBefore ? gutterPx / 2 : Math.min(width - half - 1, Math.max(half, middleOf(mark.day)));
    const hasTarget = mark.target !== null && !isBefore;
    const targetX =
      hasTarget && mark.target !== null
        ? Math.max(targetRadius, mark.target < from ? gutterPx / 2 : middleOf(mark.target))
        : null;
    return {
      mark,
      x,
      targetX,
      isBefore,
      left: Math.min(x - half, (targetX ?? x) - targetRadius),
      right: Math.max(x + half, (targetX ?? x) + targetRadius),
    };
  }
}

const byDay = (one: PlacedMark, other: PlacedMark): number =>
  Number(one.mark.day > other.mark.day) - Number(one.mark.day < other.mark.day) || one.y - other.y;
