import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import styles from './Disclosure.module.css';
import { walkLines } from './walk.ts';

type DisclosureProps = {
  /** The line that is always there; pressing it shows or hides the rest. */
  readonly line: ReactNode;
  readonly startsOpen?: boolean;
  /** Beside the line, not part of what is pressed: a link. */
  readonly aside?: ReactNode;
  /** Drawn only while open, so that a thousand folded lines cost little. */
  readonly children: ReactNode;
};

/** Something to fold and unfold. */
export function Disclosure({ line, startsOpen = false, aside, children }: DisclosureProps) {
  const [isOpen, setOpen] = useState(startsOpen);
  const id = useId();
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.line}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
          onKeyDown={walkLines}
          data-walk=""
        >
          <Chevron size="1rem" aria-hidden className={styles.chevron} />
          {line}
        </button>
        {aside}
      </div>
      {isOpen && (
        <div id={id} className={styles.body}>
          {children}
        </div>
      )}
    </>
  );
}
