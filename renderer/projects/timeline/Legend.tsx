import { useTexts } from '../../i18n/define.ts';
import { classes } from '../../ui/classes.ts';
import type { BarLook, MilestoneLook } from './looks.ts';
import { Diamond } from './MilestoneMark.tsx';
import { timelineTexts } from './texts.ts';
import styles from './timeline.module.css';

const bars: readonly BarLook[] = ['planned', 'running', 'paused', 'over'];
const marks: readonly MilestoneLook[] = ['due', 'overdue', 'done'];

/** What the picture is drawn with, in words. */
export function Legend() {
  const { legend } = useTexts(timelineTexts);
  return (
    <>
      {bars.map((look) => (
        <span key={look} className={styles.legend}>
          <svg width="22" height="14" aria-hidden="true" className={styles[look]}>
            <rect className={styles.bar} x={1} y={2} width={20} height={10} rx={3} />
          </svg>
          {legend[look]}
        </span>
      ))}
      {marks.map((look) => (
        <span key={look} className={classes(styles.legend)}>
          <svg width="20" height="20" aria-hidden="true" className={styles[look]}>
            <Diamond look={look} x={10} y={10} count={1} />
          </svg>
          {legend[look]}
        </span>
      ))}
      <Line label={legend.dependency} isBroken={false} />
      <Line label={legend.broken} isBroken />
    </>
  );
}

const Line = ({ label, isBroken }: { readonly label: string; readonly isBroken: boolean }) => (
  <span className={styles.legend}>
    <svg width="22" height="10" aria-hidden="true">
      <path className={classes(styles.arrow, isBroken && styles.broken)} d="M1 5h19m-5 -4l5 4l-5 4" />
    </svg>
    {label}
  </span>
);
