import type { KeyboardEvent, ReactNode } from 'react';
import styles from './lines.module.css';

/** Arrow keys walk from line to line, so that a long list is not forty steps of the tab key deep. */
export function walkEntries(event: KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.altKey || event.ctrlKey) return;
  const targets = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-line]')];
  const line = event.target instanceof Element ? event.target.closest('li') : null;
  const at = targets.findIndex((target) => line?.contains(target));
  const next = targets[at + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** A list of entries that open something. */
export function Lines({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ul className={styles.lines} aria-label={label} onKeyDown={walkEntries}>
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
