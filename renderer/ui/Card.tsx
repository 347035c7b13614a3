import { type ReactNode, useId } from 'react';
import styles from './Card.module.css';
import { classes } from './classes.ts';

type CardProps = {
  readonly title?: ReactNode;
  /** Beside the title: a count, a link, a button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  /** Lists and tables reach the edge of the card. */
  readonly isFlush?: boolean;
  readonly tone?: 'plain' | 'danger' | 'warning';
};

/** A white sheet with a heading of the second order. */
export function Card({ title, aside, children, isFlush, tone = 'plain' }: CardProps) {
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={title ? id : undefined}>
      {title && (
        <header className={styles.head}>
          <h2 id={id} className={classes(styles.title, styles[tone])}>
            {title}
          </h2>
          {aside}
        </header>
      )}
      <div className={isFlush ? styles.flush : styles.body}>{children}</div>
    </section>
  );
}
