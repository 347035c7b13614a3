/** Where the course of a grant is drawn: how much is not drawn yet, day by day, against an even course. */
import { addMonths, type Day, daysBetween, earlierDay, laterDay } from '../../../../shared/core/day.ts';

export type Point = { readonly x: number; readonly y: number };

export type BurnLayout = {
  /** What is not drawn yet: falls with every payment. */
  readonly steps: readonly Point[];
  readonly even: readonly [Point, Point] | null;
  readonly todayX: number | null;
  readonly from: Day;
  readonly to: Day;
};

type Given = {
  readonly grantCents: number;
  readonly payments: readonly { readonly day: Day; readonly cents: number }[];
  readonly start: Day | null;
  readonly end: Day | null;
  readonly today: Day;
  readonly width: number;
  readonly height: number;
};

/** Points in the picture, from the left top; `null` without any day to begin with. */
export function burnLayout({ grantCents, payments, start, end, today, width, height }: Given): BurnLayout | null {
  const sorted = [...payments].sort((one, other) => (one.day < other.day ? -1 : 1));
  const days = [start, sorted[0]?.day ?? null].filter((day): day is Day => day !== null);
  const [first] = days.sort();
  if (first === undefined || grantCents <= 0) return null;
  const lastPaid = sorted.at(-1)?.day ?? first;
  const to = laterDay(end ?? addMonths(lastPaid, 3), laterDay(lastPaid, addMonths(first, 1)));
  const span = Math.max(1, daysBetween(first, to));
  const x = (day: Day): number => (daysBetween(first, day) / span) * width;
  const y = (cents: number): number => (1 - Math.max(0, Math.min(1, cents / grantCents))) * height;
  const steps: Point[] = [{ x: 0, y: y(grantCents) }];
  let left = grantCents;
  for (const { day, cents } of sorted) {
    steps.push({ x: x(day), y: y(left) });
    left -= cents;
    steps.push({ x: x(day), y: y(left) });
  }
  // What is not drawn is known up to today, not beyond.
  steps.push({ x: Math.max(steps.at(-1)?.x ?? 0, x(earlierDay(laterDay(today, first), to))), y: y(left) });
  const isInside = today >= first && today <= to;
  const even: BurnLayout['even'] =
    start === null || end === null || end <= start
      ? null
      : [
          { x: x(start), y: y(grantCents) },
          { x: x(end), y: y(0) },
        ];
  return { steps, even, todayX: isInside ? x(today) : null, from: first, to };
}
