import { type ReactNode, useState } from 'react';
import styles from './about.module.css';

/** A long text, drawn only while it is open. */
export function LicenceText({ summary, text }: { readonly summary: ReactNode; readonly text: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.line} data-line="">
        {summary}
      </summary>
      {isOpen && <pre className={styles.text}>{text}</pre>}
    </details>
  );
}
