import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Badge.module.css';
import { classes } from './classes.ts';

export type Tone = 'neutral' | 'primary' | 'info' | 'success' | 'warning' | 'danger';

type BadgeProps = {
  readonly children: ReactNode;
  readonly tone?: Tone;
  /** A picture of its own for every meaning, so that nothing rests on the colour. */
  readonly icon?: LucideIcon;
  readonly title?: string;
};

/** A short word with a colour and a picture. */
export function Badge({ children, tone = 'neutral', icon: Icon, title }: BadgeProps) {
  return (
    <span className={classes(styles.badge, styles[tone])} title={title}>
      {Icon && <Icon size="1.05em" aria-hidden />}
      <span className={styles.word}>{children}</span>
    </span>
  );
}

/** A number beside a heading or an area: how many. */
export function CountBadge({ count, tone = 'neutral' }: { readonly count: string; readonly tone?: Tone }) {
  return <span className={classes(styles.badge, styles.count, styles[tone])}>{count}</span>;
}
