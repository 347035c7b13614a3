import type { Spot } from '../../../shared/radar/picture/layout.ts';
import { type BlipMark, blipMarks } from '../../../shared/radar/picture/marks.ts';
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

/** A blip in the colours of the screen. */
export function BlipShape({ isQuiet, isActive, ...blip }: ChartBlip & { readonly isActive: boolean }) {
  const { spot, colour } = blip;
  return (
    <g className={styles.blip} data-field={colour} data-quiet={isQuiet || undefined}>
      {isActive && <circle className={styles.chosen} cx={spot.x} cy={spot.y} r={spot.radius + 1.5} />}
      {blipMarks(blip).map((mark) => (
        <Shape key={mark.role} mark={mark} />
      ))}
    </g>
  );
}

function Shape({ mark }: { readonly mark: BlipMark }) {
  switch (mark.role) {
    case 'tip':
      return (
        <path
          className={styles.body}
          d={`M${mark.points.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L')}Z`}
        />
      );
    case 'body':
    case 'halo':
      return <circle className={styles[mark.role]} cx={mark.x} cy={mark.y} r={mark.r} />;
    case 'number':
      return (
        <text
          className={styles.number}
          x={mark.x}
          y={mark.y}
          textAnchor="middle"
          dominantBaseline="central"
          style={{ fontSize: `${mark.size.toFixed(1)}px` }}
        >
          {mark.text}
        </text>
      );
  }
}
