import type { ReactNode } from 'react';
import styles from './inspector.module.css';

/** A small heading of a part of the file, with a count or a button at its end. */
export function Heading({ children, aside }: { readonly children: ReactNode; readonly aside?: ReactNode }) {
  return (
    <div className={styles.heading}>
      <h3 className={styles.headingTitle}>{children}</h3>
      {aside}
    </div>
  );
}
