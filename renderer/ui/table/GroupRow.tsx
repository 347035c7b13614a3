import { useLocale } from '../../i18n/locale.ts';
import { formatCount } from '../../i18n/plural.ts';
import { CountBadge } from '../Badge.tsx';
import { classes } from '../classes.ts';
import styles from './DatenTabelle.module.css';

type GroupRowProps = {
  readonly title: string;
  readonly count: number;
  readonly tone: 'danger' | 'warning' | 'plain';
  readonly lineNumber: number;
  readonly top: number;
  readonly columnCount: number;
};

/** The heading of a group, with how many are in it. */
export function GroupRow({ title, count, tone, lineNumber, top, columnCount }: GroupRowProps) {
  const locale = useLocale();
  return (
    <tr aria-rowindex={lineNumber} className={styles.group} style={{ transform: `translateY(${top}px)` }}>
      <td colSpan={columnCount} className={classes(styles.groupTitle, styles[tone])}>
        <span className={styles.groupWords} title={title}>
          {title}
        </span>
        <CountBadge count={formatCount(count, locale)} />
      </td>
    </tr>
  );
}
