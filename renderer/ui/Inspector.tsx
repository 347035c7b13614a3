import { ArrowLeft, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { appTexts } from '../i18n/app-texts.ts';
import { useTexts } from '../i18n/define.ts';
import { Button, IconButton } from './Button.tsx';
import { useCover } from './cover.ts';
import styles from './Inspector.module.css';

type InspectorProps = {
  /** Above the title: number, kind. */
  readonly kicker?: ReactNode;
  readonly title: ReactNode;
  readonly onClose: () => void;
  /** Menu and buttons beside *close*. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/**
 * The details of the record chosen in a list, at the right. Below 1100 px, as with a window at 200 %, they stand in its place, and the
 * first thing in them is the way back. Esc closes them.
 */
export function Inspector({ kicker, title, onClose, actions, children }: InspectorProps) {
  const texts = useTexts(appTexts);
  const isCovering = useCover();
  return (
    // Esc is only heard here, inside; fields take it first to give back what was typed.
    <aside
      className={styles.inspector}
      data-region="inspector"
      aria-label={texts.regions.inspector}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      {isCovering && (
        <div className={styles.back} data-back>
          <Button look="quiet" icon={ArrowLeft} keys="Escape" onPress={onClose}>
            {texts.backToContent}
          </Button>
        </div>
      )}
      <header className={styles.head}>
        <div className={styles.kicker}>{kicker}</div>
        {actions}
        {!isCovering && <IconButton icon={X} label={texts.closeInspector} onPress={onClose} />}
      </header>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.body}>{children}</div>
    </aside>
  );
}

/** A group of fields in an inspector, with a small heading. */
export function InspectorSection({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      {title && <h3 className={styles.sectionTitle}>{title}</h3>}
      {children}
    </section>
  );
}
