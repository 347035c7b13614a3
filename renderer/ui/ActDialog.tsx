import { Check, Undo2, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/define.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import styles from './ActDialog.module.css';
import { actFrameTexts } from './act-texts.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { Notice } from './Notice.tsx';

/** What an act does, what it does not, and whether it can be taken back. */
export type Act = {
  /** One point per line. */
  readonly does: string;
  readonly not: string;
  readonly back: string;
  /** It cannot be taken back. */
  readonly isFinal: boolean;
};

type ActDialogProps = {
  readonly title: string;
  readonly act: Act;
  /** The verb of what happens. */
  readonly action: string;
  readonly isReady?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** What it is about, before the explanation. */
  readonly lead?: ReactNode;
  /** What has to be said or chosen first. */
  readonly children?: ReactNode;
};

/** Says what something means for this site and for the others before it happens: nothing of it is undone by Strg+Z. */
export function ActDialog({ title, act, action, isReady = true, onConfirm, onClose, lead, children }: ActDialogProps) {
  const texts = useTexts(uiTexts);
  return (
    <Dialog
      title={title}
      onClose={onClose}
      isAlert
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {texts.cancel}
          </Button>
          <Button look={act.isFinal ? 'danger' : 'primary'} isDisabled={!isReady} onPress={onConfirm}>
            {action}
          </Button>
        </>
      }
    >
      {lead}
      <Explained act={act} />
      {children}
    </Dialog>
  );
}

/** The explanation alone, for dialogs of several steps. */
export function Explained({ act }: { readonly act: Act }) {
  const texts = useTexts(actFrameTexts);
  const { does, not, back, isFinal } = act;
  return (
    <div className={styles.explained}>
      <section>
        <h3 className={styles.heading}>{texts.does}</h3>
        <ul className={styles.points}>
          {does.split('\n').map((point) => (
            <li key={point} className={styles.point}>
              <Check size="1rem" aria-hidden />
              {point}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3 className={styles.heading}>{texts.doesNot}</h3>
        <ul className={styles.points}>
          {not.split('\n').map((point) => (
            <li key={point} className={styles.point}>
              <X size="1rem" aria-hidden />
              {point}
            </li>
          ))}
        </ul>
      </section>
      {isFinal ? (
        <Notice tone="danger">{back}</Notice>
      ) : (
        <p className={styles.back}>
          <Undo2 size="1rem" aria-hidden />
          {back}
        </p>
      )}
    </div>
  );
}
