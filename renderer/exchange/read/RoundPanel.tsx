import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressPanel } from '../../ui/ProgressPanel.tsx';
import { DonePanel } from './DonePanel.tsx';
import { FilePanel } from './FilePanel.tsx';
import { faultSentence } from './fault-sentence.ts';
import { JointPanel } from './JointPanel.tsx';
import { NoneReadable } from './NoneReadable.tsx';
import styles from './panel.module.css';
import { clearQueue, reportsOf, useQueue } from './queue.ts';
import { cancelReading, readAgain } from './reading.ts';
import { readTexts } from './texts.ts';

/** Where this round of files stands: being looked at, to be taken in, taken in; or one of the files by itself. */
export function RoundPanel() {
  const texts = useTexts(readTexts);
  const locale = useLocale();
  const { entries, joint, openId, running } = useQueue();
  const progress = running?.progress ?? null;
  const count = entries.length;
  switch (joint.phase) {
    case 'checking':
      return <ProgressPanel label={texts.verifying(count)} task={{ progress, cancel: cancelReading }} />;
    case 'importing':
      return <ProgressPanel label={texts.importing(count)} task={{ progress, cancel: cancelReading }} />;
    case 'cancelled':
      return <Stopped text={texts.cancelledText} />;
    case 'failed':
      return (
        <div role="alert">
          <Notice tone="danger">{faultSentence(joint.failure, locale)}</Notice>
          <Stopped text={texts.stopped} />
        </div>
      );
    default:
      break;
  }
  const open = entries.find(({ id }) => id === openId) ?? (count === 1 ? unreadable(entries[0]) : null);
  if (open) return <FilePanel key={`${open.id} ${open.state.phase}`} entry={open} />;
  if (joint.phase === 'done') return <DonePanel joint={joint} entries={entries} />;
  if (joint.phase === 'ready' && reportsOf(entries).length > 0) return <JointPanel joint={joint} entries={entries} />;
  if (count > 1 && entries.every(({ state }) => state.phase === 'failed')) return <NoneReadable entries={entries} />;
  const [first] = entries;
  return first ? <FilePanel key={`${first.id} ${first.state.phase}`} entry={first} /> : null;
}

type MaybeEntry = ReturnType<typeof useQueue.getState>['entries'][number] | undefined;

/** The only file, if there is nothing to take in of it. */
const unreadable = (entry: MaybeEntry) =>
  entry !== undefined && (entry.state.phase === 'sealed' || entry.state.phase === 'failed') ? entry : null;

function Stopped({ text }: { readonly text: string }) {
  const texts = useTexts(readTexts);
  return (
    <Card>
      <div className={styles.single}>
        <p>{text}</p>
        <div className={styles.actions}>
          <Button onPress={clearQueue}>{texts.clear}</Button>
          <Button look="primary" onPress={() => void readAgain()}>
            {texts.again}
          </Button>
        </div>
      </div>
    </Card>
  );
}
