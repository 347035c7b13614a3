import { CircleAlert, CircleCheck, Info, TriangleAlert, Undo2, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useFocusWithin } from 'react-aria/useFocusWithin';
import { useHover } from 'react-aria/useHover';
import { appTexts } from '../i18n/app-texts.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { formatClock } from '../i18n/moment.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import styles from './Messages.module.css';
import { closeMessage, type Message, useMessages } from './messages.ts';
import { undoLast } from './undo.ts';

const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, error: CircleAlert } as const;

/** How long a message stays. Errors stay until they are closed; the others wait while pointer or focus is on them. */
const visibleMs = 8_000;
/** More than this at once is noise; the older ones are in the history. */
const mostVisible = 3;

/**
 * The message region at the foot of the window. It takes room instead of covering the content, so the focus is never hidden
 * behind it.
 */
export function Messages() {
  const texts = useTexts(appTexts);
  const list = useMessages((messages) => messages.list);
  const open = list.filter(({ isOpen }) => isOpen).slice(-mostVisible);
  return (
    <section className={styles.region} data-region="messages" aria-label={texts.regions.messages}>
      <div role="status" aria-live="polite" aria-relevant="additions">
        {open.map((message) => (
          <MessageLine key={message.id} message={message} />
        ))}
      </div>
    </section>
  );
}

function MessageLine({ message }: { readonly message: Message }) {
  const texts = useTexts(appTexts);
  const [isFocused, setFocused] = useState(false);
  const { hoverProps, isHovered } = useHover({});
  const { focusWithinProps } = useFocusWithin({ onFocusWithinChange: setFocused });
  const { id, kind, text, undo, action } = message;
  const stays = kind === 'error' || isHovered || isFocused;
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(() => closeMessage(id), visibleMs);
    return () => clearTimeout(timer);
  }, [id, stays]);
  const Icon = icons[kind];
  return (
    <div {...hoverProps} {...focusWithinProps} className={classes(styles.message, styles[kind])}>
      <Icon size="1.125rem" aria-hidden />
      <span className={styles.words}>
        <span className="visually-hidden">{texts.kinds[kind]}: </span>
        {text}
      </span>
      {undo && (
        <Button
          icon={Undo2}
          keys="Control+z"
          onPress={() => {
            closeMessage(id);
            if (undo === 'last') void undoLast();
            else undo();
          }}
        >
          {texts.undo}
        </Button>
      )}
      {action && (
        <Button
          onPress={() => {
            closeMessage(id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon={X} label={texts.closeMessage} onPress={() => closeMessage(id)} />
    </div>
  );
}

/** What was said so far, newest first. */
export function MessageHistory({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(appTexts);
  const locale = useLocale();
  const list = useMessages((messages) => messages.list);
  return (
    <Dialog title={texts.messageHistory} onClose={onClose}>
      {list.length === 0 && <EmptyState title={texts.noMessages} />}
      <ol className={styles.history}>
        {[...list].reverse().map((message) => {
          const Icon = icons[message.kind];
          return (
            <li key={message.id} className={styles.past}>
              <time className={styles.time}>{formatClock(message.at, locale)}</time>
              <span className={styles[message.kind]}>
                <Icon size="1rem" aria-hidden />
              </span>
              <span>
                <span className="visually-hidden">{texts.kinds[message.kind]}: </span>
                {message.text}
              </span>
            </li>
          );
        })}
      </ol>
    </Dialog>
  );
}
