import type { ReactNode } from 'react';
import { Toolbar as AriaToolbar } from 'react-aria-components/Toolbar';
import styles from './Toolbar.module.css';

/** The line of tools above a list: search and filters first, then what the view can do. Arrow keys walk through it. */
export function Toolbar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <AriaToolbar aria-label={label} className={styles.toolbar ?? ''}>
      {children}
    </AriaToolbar>
  );
}

/** Pushes what follows to the end of the line. */
export const ToolbarSpace = () => <span className={styles.space} aria-hidden="true" />;
