import { Check } from 'lucide-react';
import { classes } from '../ui/classes.ts';
import styles from './Steps.module.css';

type StepsProps = {
  readonly label: string;
  readonly steps: readonly { readonly id: string; readonly title: string; readonly isDone: boolean }[];
  readonly current: string;
};

/** Where one is on a way of several steps. */
export function Steps({ label, steps, current }: StepsProps) {
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map(({ id, title, isDone }, at) => (
        <li
          key={id}
          className={classes(styles.step, id === current && styles.current, isDone && styles.past)}
          aria-current={id === current ? 'step' : undefined}
        >
          <span className={styles.number} aria-hidden>
            {isDone ? <Check size="0.875rem" /> : at + 1}
          </span>
          {title}
        </li>
      ))}
    </ol>
  );
}
