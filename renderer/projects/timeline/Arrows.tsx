import { classes } from '../../ui/classes.ts';
import { type Arrow, arrowPath } from './arrows.ts';
import styles from './timeline.module.css';

type ArrowsProps = {
  readonly arrows: readonly Arrow[];
  readonly rowHeight: number;
  readonly width: number;
  /** Where the rows in view begin: a picture as high as all rows together costs seconds to paint. */
  readonly top: number;
  readonly height: number;
};

/** The dependencies, over the rows they join. For the eyes only: the words of each bar say what it waits for. */
export function Arrows({ arrows, rowHeight, width, top, height }: ArrowsProps) {
  if (arrows.length === 0) return null;
  return (
    <svg
      className={styles.arrows}
      width={width}
      height={height}
      viewBox={`0 ${top} ${width} ${height}`}
      style={{ transform: `translateY(${top}px)` }}
      aria-hidden="true"
    >
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
