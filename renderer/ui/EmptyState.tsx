import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

type EmptyStateProps = {
  readonly icon?: LucideIcon;
  /** What is not there. */
  readonly title: string;
  /** The next step, as a sentence. */
  readonly children?: ReactNode;
  /** The next step, as a button. */
  readonly action?: ReactNode;
};

/** Says what is not there and names the next step. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty} data-empty-state="">
      {Icon && <Icon size="1.75rem" strokeWidth={1.5} aria-hidden className={styles.icon ?? ''} />}
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.text}>{children}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
