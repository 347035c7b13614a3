/** A dependency in the picture: from the end of one item to the beginning of another. */
export type Arrow = {
  readonly id: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly isBroken: boolean;
};

/** How far an arrow goes straight out of an item and into the next one. */
const reach = 7;

/**
 * The way of an arrow, in right angles: out to the right, up or down, in from the left. Where the second item begins too early
 * for that, it goes round between the two rows.
 */
export function arrowPath({ x1, y1, x2, y2 }: Arrow, rowHeight: number): string {
  const [out, into] = [x1 + reach, x2 - reach];
  if (into >= out) return `M${x1} ${y1}H${out}V${y2}H${x2 - 3}`;
  const between = y2 >= y1 ? y1 + rowHeight / 2 : y1 - rowHeight / 2;
  return `M${x1} ${y1}H${out}V${between}H${into}V${y2}H${x2 - 3}`;
}
