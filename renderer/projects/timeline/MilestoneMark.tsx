import type { Day } from '../../../shared/core/day.ts';
import { classes } from '../../ui/classes.ts';
import { type MilestoneLook, milestoneLook } from './looks.ts';
import { type PlacedMilestone, targetPx } from './place.ts';
import styles from './timeline.module.css';

type MilestoneMarkProps = {
  readonly mark: PlacedMilestone;
  readonly today: Day;
  readonly words: readonly string[];
  readonly height: number;
  readonly isFocusable: boolean;
  readonly isSelected: boolean;
};

/** A milestone, or several that would lie on each other, as a diamond. */
export function MilestoneMark({ mark, today, words, height, isFocusable, isSelected }: MilestoneMarkProps) {
  const look = milestoneLook(mark.milestones, today);
  const y = height / 2;
  const half = targetPx / 2;
  return (
    <g
      role="option"
      aria-label={words.join(', ')}
      aria-selected={isSelected}
      tabIndex={isFocusable ? 0 : -1}
      data-item={mark.ref}
      className={classes(styles.item, styles.milestone, styles[look])}
    >
      <rect className={styles.halo} x={mark.x - half} y={y - half} width={targetPx} height={targetPx} rx={5} />
      <Diamond look={look} x={mark.x} y={y} count={mark.milestones.length} />
    </g>
  );
}

/** Reached is filled with a tick, overdue has an exclamation mark, several have their number. */
export function Diamond(props: {
  readonly look: MilestoneLook;
  readonly x: number;
  readonly y: number;
  readonly count: number;
}) {
  const { look, x, y, count } = props;
  return (
    <>
      <path className={styles.diamond} d={`M${x} ${y - 9}l9 9l-9 9l-9 -9z`} />
      {count > 1 ? (
        <text className={styles.number} x={x} y={y} dy="0.35em">
          {count}
        </text>
      ) : look === 'done' ? (
        <path className={styles.sign} d={`M${x - 3.5} ${y}l2.5 2.5l4.5 -4.5`} />
      ) : (
        look === 'overdue' && <path className={styles.sign} d={`M${x} ${y - 4.5}v5m0 2.6v1.4`} />
      )}
    </>
  );
}
