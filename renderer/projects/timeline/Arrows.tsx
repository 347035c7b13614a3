import { classes } from '../../ui/classes.ts';
import { type Arrow, arrowPath } from './arrows.ts';
import styles from './timeline.module.css';

type ArrowsProps = {
  readonly arrows: readonly Arrow[];
  readonly rowHeight: number;
  readonly width: number;
};

/** The dependencies, over the rows they join. For the eyes only: the words of each bar say what it waits for. */
export function Arrows({ arrows, rowHeight, width }: ArrowsProps) {
  if (arrows.length === 0) return null;
  return (
    <svg className={styles.arrows} width={width} height={1} aria-hidden="true">
      {arrows.map((arrow) => (
        <path
          key={arrow.id}
          className={classes(styles.arrow, arrow.isBroken && styles.broken)}
          d={`${arrowPath(arrow, rowHeight)}m-5 -4l5 4l-5 4`}
        />
      ))}
    </svg>
  );
}
