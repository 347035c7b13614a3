import type { ReactNode } from 'react';
import { walkLines } from '../ui/walk-lines.ts';
import styles from './lines.module.css';

/** A list of entries that open something. */
export function Lines({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ul className={styles.lines} aria-label={label} onKeyDown={walkLines}>
      {children}
    </ul>
  );
}

type LineProps = {
  readonly title: ReactNode;
  readonly details: ReactNode;
  readonly onOpen: () => void;
  /** A button of its own at the end of the line. */
  readonly action?: ReactNode;
};

/** One entry; a click anywhere opens it. */
export function Line({ title, details, onOpen, action }: LineProps) {
  return (
    <li className={styles.line}>
      <button type="button" className={styles.target} data-line="" onClick={onOpen}>
        <span className={styles.title}>{title}</span>
        <span className={styles.details}>{details}</span>
      </button>
      {action && <span className={styles.action}>{action}</span>}
    </li>
  );
}
