import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Session, SessionLine } from '../../../shared/councils/session/contract.ts';
import { useTexts } from '../../i18n/define.ts';
import { Badge } from '../../ui/Badge.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { LineInput } from './LineInput.tsx';
import { LineList } from './LineList.tsx';
import styles from './session.module.css';
import { stepFrom, stepsOf } from './steps.ts';
import { sessionTexts } from './texts.ts';
import { openItem } from './use-session-keys.ts';

/** One item in large type: what it is about, what has been written down, and the line that is being typed. */
export function ItemView({ session, itemId }: { readonly session: Session; readonly itemId: string }) {
  const texts = useTexts(sessionTexts);
  const item = session.items.find(({ id }) => id === itemId) ?? null;
  const lines = session.lines.filter(({ agendaItemId }) => (agendaItemId ?? '') === itemId);
  const [changed, setChanged] = useState<SessionLine | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const steps = stepsOf(session);
  const at = steps.indexOf(itemId);
  const isHidden = item !== null && item.title === null;
  const finish = () => {
    setChanged(null);
    input.current?.focus();
  };
  return (
    <section className={styles.itemView}>
      <header className={styles.itemHead}>
        <p className={styles.kicker}>
          <span className={styles.number}>{item?.number}</span>
          {item?.reference && <span>{item.reference}</span>}
          {item?.isNonPublic && <Badge tone="warning">{texts.nonPublic}</Badge>}
          <span className={styles.push} />
          <IconButton
            icon={ChevronLeft}
            label={texts.previous}
            keys="PageUp"
            isDisabled={at <= 0}
            onPress={() => openItem(stepFrom(session, itemId, -1))}
          />
          <span>{texts.place(at + 1, steps.length)}</span>
          <IconButton
            icon={ChevronRight}
            label={texts.next}
            keys="PageDown"
            isDisabled={at === steps.length - 1}
            onPress={() => openItem(stepFrom(session, itemId, 1))}
          />
        </p>
        <h1 className={styles.itemHeading}>{item === null ? texts.apart : (item.title ?? texts.hiddenItem)}</h1>
      </header>
      <div className={styles.scroll}>
        {item?.proposal && (
          <details className={styles.proposal} open={lines.length === 0}>
            <summary>{texts.proposal}</summary>
            <p>{item.proposal}</p>
          </details>
        )}
        {isHidden ? (
          <p className={styles.quiet}>{texts.hiddenItemText}</p>
        ) : (
          <LineList lines={lines} changedId={changed?.id ?? null} onChange={setChanged} follows />
        )}
      </div>
      {!isHidden && (
        <LineInput
          key={changed?.id ?? 'new'}
          ref={input}
          meetingId={session.id}
          itemId={itemId}
          changed={changed}
          onLast={() => setChanged(lines.at(-1) ?? null)}
          onFinished={finish}
        />
      )}
    </section>
  );
}
