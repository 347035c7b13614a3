import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTexts } from '../i18n/define.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { Button, IconButton } from './Button.tsx';
import { classes } from './classes.ts';
import styles from './Dialog.module.css';
import { OutletContext } from './table/outlets.ts';

type DialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the main one last. */
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
  /** Asks before something that cannot be taken lightly: no closing by a click beside it. */
  readonly isAlert?: boolean;
  /** Strg+Eingabe, wherever one is in it, also on the button that would cancel. What is typed in a field is settled before. */
  readonly onCommit?: () => void;
};

/** A dialog, open as long as it is in the tree. Esc closes it, and the focus returns to where it came from. */
export function Dialog({ title, onClose, children, actions, size = 'medium', isAlert, onCommit }: DialogProps) {
  const texts = useTexts(uiTexts);
  useFocusKept();
  const onKeyDown = (event: KeyboardEvent) => {
    if (onCommit === undefined || event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    onCommit();
  };
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable={!isAlert}
      className={styles.backdrop ?? ''}
    >
      <Modal className={classes(styles.modal, styles[size])} data-modal>
        <AriaDialog role={isAlert ? 'alertdialog' : 'dialog'} className={styles.dialog ?? ''}>
          <div role="presentation" className={styles.whole} onKeyDownCapture={onKeyDown}>
            <header className={styles.head}>
              <Heading slot="title" className={styles.title ?? ''}>
                {title}
              </Heading>
              <IconButton icon={X} label={texts.close} onPress={onClose} />
            </header>
            <div className={styles.body}>
              {/* What the page gives out cannot be reached from here. */}
              <OutletContext value={null}>{children}</OutletContext>
            </div>
            {actions && <footer className={styles.actions}>{actions}</footer>}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/**
 * Where a dialog was opened from may be gone when it closes: a line of the palette, a row that was deleted. Then the content of the page
 * has the focus, never nothing.
 */
function useFocusKept(): void {
  useEffect(
    () => () => {
      // In the frame after the one in which it would have returned.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (document.activeElement !== document.body) return;
          document.querySelector<HTMLElement>('[data-region="content"]')?.focus({ preventScroll: true });
        }),
      );
    },
    [],
  );
}

type ConfirmProps = {
  readonly title: string;
  readonly children: ReactNode;
  /** The verb of what happens: "Löschen", never "OK". */
  readonly action: string;
  readonly isDanger?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Asks once more, for what undo cannot take back. Everything else simply happens and offers *Rückgängig*. */
export function ConfirmDialog({ title, children, action, isDanger, onConfirm, onClose }: ConfirmProps) {
  const texts = useTexts(uiTexts);
  return (
    <Dialog
      title={title}
      onClose={onClose}
      size="small"
      isAlert
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {texts.cancel}
          </Button>
          <Button
            look={isDanger ? 'danger' : 'primary'}
            onPress={() => {
              onClose();
              onConfirm();
            }}
          >
            {action}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
