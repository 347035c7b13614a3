import { Lock } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { unreachable } from '../../../shared/core/assert.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressPanel } from '../../ui/ProgressPanel.tsx';
import { DonePanel } from './DonePanel.tsx';
import { wordOf } from './entry-words.ts';
import { faultSentence } from './fault-sentence.ts';
import { PassphraseDialog } from './PassphraseDialog.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import styles from './panel.module.css';
import { dropEntry, type Entry, useQueue } from './queue.ts';
import { cancelReading, readAgain } from './reading.ts';
import { readTexts } from './texts.ts';

/** The file that is open, in whatever state it is. Each new state is read out, and the focus never falls out of the page. */
export function EntryPanel({ entry }: { readonly entry: Entry }) {
  const texts = useTexts(readTexts);
  const panel = useRef<HTMLDivElement>(null);
  const { phase } = entry.state;
  useEffect(() => {
    // The button that led here is gone: what came of it takes the focus.
    if (phase !== 'waiting' && document.activeElement === document.body) panel.current?.focus();
  }, [phase]);
  return (
    <div ref={panel} tabIndex={-1} className={styles.frame}>
      <span className="visually-hidden" role="status">
        {entry.file.name}: {texts.states[wordOf(entry.state)]}
      </span>
      <State entry={entry} />
    </div>
  );
}

function State({ entry }: { readonly entry: Entry }) {
  const texts = useTexts(readTexts);
  const running = useQueue((queue) => queue.running);
  const isBusy = useQueue((queue) => queue.isBusy);
  const { state, file } = entry;
  const progress = running?.id === entry.id ? running.progress : null;
  switch (state.phase) {
    case 'waiting':
      return (
        <Single entry={entry} action={!isBusy && <Button onPress={() => readAgain(entry.id)}>{texts.again}</Button>}>
          {isBusy ? texts.waitingText : texts.cancelledText}
        </Single>
      );
    case 'cancelled':
      return (
        <Single entry={entry} action={<Button onPress={() => readAgain(entry.id)}>{texts.again}</Button>}>
          {texts.cancelledText}
        </Single>
      );
    case 'verifying':
      return <ProgressPanel label={texts.verifying(file.name)} task={{ progress, cancel: cancelReading }} />;
    case 'importing':
      return <ProgressPanel label={texts.importing(file.name)} task={{ progress, cancel: cancelReading }} />;
    case 'sealed':
      return <Sealed key={entry.id} entry={entry} isWrong={state.isWrong} />;
    case 'failed':
      return <Failed entry={entry} failure={state.failure} />;
    case 'ready':
      return <PreviewPanel entry={entry} preview={state.preview} />;
    case 'done':
      return <DonePanel entry={entry} state={state} />;
    default:
      return unreachable(state);
  }
}

type SingleProps = { readonly entry: Entry; readonly children: ReactNode; readonly action?: ReactNode };

/** One sentence about a file, and what can be done. */
function Single({ entry, children, action }: SingleProps) {
  const texts = useTexts(readTexts);
  return (
    <Card title={entry.file.name}>
      <div className={styles.single}>
        <p>{children}</p>
        <div className={styles.actions}>
          <Button onPress={() => dropEntry(entry.id)}>{texts.remove}</Button>
          {action}
        </div>
      </div>
    </Card>
  );
}

function Sealed({ entry, isWrong }: { readonly entry: Entry; readonly isWrong: boolean }) {
  const texts = useTexts(readTexts);
  const [isAsking, setAsking] = useState(true);
  return (
    <>
      <Single
        entry={entry}
        action={
          <Button look="primary" icon={Lock} onPress={() => setAsking(true)}>
            {texts.enterPassphrase}
          </Button>
        }
      >
        {isWrong ? texts.wrongPassphrase : texts.sealedText(entry.file.name)}
      </Single>
      {isAsking && (
        <PassphraseDialog
          file={entry.file.name}
          isWrong={isWrong}
          onOpen={(passphrase) => readAgain(entry.id, passphrase)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

type Failure = Extract<Entry['state'], { phase: 'failed' }>['failure'];

/** A file that cannot be read: why, what to do next, and that nothing was lost. */
function Failed({ entry, failure }: { readonly entry: Entry; readonly failure: Failure }) {
  const texts = useTexts(readTexts);
  const locale = useLocale();
  return (
    <Card title={entry.file.name}>
      <div className={styles.single} role="alert">
        <Notice tone="danger">{faultSentence(failure, locale)}</Notice>
        <div className={styles.actions}>
          <Button onPress={() => dropEntry(entry.id)}>{texts.remove}</Button>
          <Button onPress={() => readAgain(entry.id)}>{texts.again}</Button>
        </div>
      </div>
    </Card>
  );
}
