import type { Spot } from '../../../shared/radar/picture/layout.ts';
import { bodyShare, numberSize, smallestNumbered } from '../../../shared/radar/picture/rim.ts';
import type { Movement } from '../../../shared/radar/radar.ts';
import styles from './RadarChart.module.css';

export type ChartBlip = {
  readonly id: string;
  readonly number: number;
  readonly spot: Spot;
  readonly colour: number;
  readonly impact: number | null;
  readonly movement: Movement;
  /** Quiet: what a filter does not mean. */
  readonly isQuiet: boolean;
};

/** The tip of a drop towards the middle (inwards) or away from it, up to the edge of the spot. */
function tip({ x, y, radius }: ChartBlip['spot'], body: number, movement: Movement): string | null {
  if (movement !== 'in' && movement !== 'out') return null;
  const length = Math.hypot(x, y) || 1;
  const sign = movement === 'in' ? -1 : 1;
  const [ux, uy] = [(sign * x) / length, (sign * y) / length];
  const half = body * 0.62;
  const foot = body * 0.75;
  const at = (along: number, across: number) =>
    `${(x + ux * along - uy * across).toFixed(2)} ${(y + uy * along + ux * across).toFixed(2)}`;
  return `M${at(radius, 0)}L${at(foot, half)}L${at(foot, -half)}Z`;
}

/** A blip: colour is the field, size the impact, shape the movement, and the number leads to the list. */
export function BlipShape({
  spot,
  number,
  colour,
  impact,
  movement,
  isQuiet,
  isActive,
}: ChartBlip & { readonly isActive: boolean }) {
  const body = spot.radius * bodyShare(impact);
  const drop = tip(spot, body, movement);
  return (
    <g className={styles.blip} data-field={colour} data-quiet={isQuiet || undefined}>
      {isActive && <circle className={styles.chosen} cx={spot.x} cy={spot.y} r={spot.radius + 1.5} />}
      {drop && <path className={styles.body} d={drop} />}
      <circle className={styles.body} cx={spot.x} cy={spot.y} r={body} />
      {movement === 'new' && <circle className={styles.halo} cx={spot.x} cy={spot.y} r={spot.radius - 0.8} />}
      {spot.radius > smallestNumbered && (
        <text
          className={styles.number}
          x={spot.x}
          y={spot.y}
          textAnchor="middle"
          dominantBaseline="central"
          style={{ fontSize: `${numberSize(number, spot.radius).toFixed(1)}px` }}
        >
          {number}
        </text>
      )}
    </g>
  );
}
