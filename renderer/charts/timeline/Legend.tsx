import { classes } from '../../ui/classes.ts';
import { Shape } from './Mark.tsx';
import type { TimelineMark } from './marks.ts';
import styles from './Timeline.module.css';

type LegendItemProps = {
  readonly label: string;
  readonly tone?: TimelineMark['tone'];
  readonly isHard?: boolean;
  readonly isVague?: boolean;
  /** The small mark of the internal target instead of a mark. */
  readonly isTarget?: boolean;
};

/** A mark of the picture with what it means. */
export function LegendItem({ label, tone = 'later', isHard, isVague, isTarget }: LegendItemProps) {
  return (
    <span className={styles.legend}>
      <svg
        width="14"
        height="14"
        aria-hidden="true"
        className={classes(styles[tone], isHard && styles.hard, isVague && styles.vague)}
      >
        {isTarget ? (
          <path className={styles.target} d="M7 2.5l4.5 4.5l-4.5 4.5l-4.5 -4.5z" />
        ) : (
          <Shape tone={tone} x={7} y={7} radius={5.5} />
        )}
      </svg>
      {label}
    </span>
  );
}
