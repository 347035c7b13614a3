import { Lock } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ChangeList } from './ChangeList.tsx';
import { Concerns } from './Concerns.tsx';
import { CountsBar } from './CountsBar.tsx';
import { changesIn } from './changes-in.ts';
import { faultSentence } from './fault-sentence.ts';
import { fileSentence } from './file-sentence.ts';
import { useOwnWriter } from './own-writer.ts';
import { PassphraseDialog } from './PassphraseDialog.tsx';
import styles from './panel.module.css';
import { type Entry, useQueue } from './queue.ts';
import { dropEntry, readAgain } from './reading.ts';
import { SegmentList } from './Segments.tsx';
import { readTexts } from './texts.ts';

/** One file by itself: what it brings, or what is wrong with it and what to do. */
export function FilePanel({ entry }: { readonly entry: Entry }) {
  const { state } = entry;
  switch (state.phase) {
    case 'ready':
    case 'done':
      return <ReadFile entry={entry} report={state.report} />;
    case 'sealed':
      return <Sealed entry={entry} isWrong={state.isWrong} />;
    case 'failed':
      return <Failed entry={entry} failure={state.failure} />;
    default:
      return <Waiting entry={entry} />;
  }
}

type Readable = Extract<Entry['state'], { phase: 'ready' | 'done' }>;

function ReadFile({ entry, report }: { readonly entry: Entry; readonly report: Readable['report'] }) {
  const texts = useTexts(readTexts);
  const joint = useQueue((queue) => queue.joint);
  const isBusy = useQueue((queue) => queue.isBusy);
  const ownWriter = useOwnWriter();
  const file = 'order' in joint ? joint.order.indexOf(entry.id) : -1;
  const sentence = fileSentence(report, ownWriter, texts);
  return (
    <div className={styles.panel}>
      <Card
        title={texts.from(report.senderSite)}
        aside={
          entry.state.phase === 'ready' && (
            <Button onPress={() => void dropEntry(entry.id)} isDisabled={isBusy}>
              {texts.remove}
            </Button>
          )
        }
      >
        <div className={styles.summary}>
          <FileLine entry={entry} createdAt={report.createdAt} />
          <CountsBar counts={report.counts} label={texts.fileCounts} />
          {sentence !== null && <Notice>{sentence}</Notice>}
          <Concerns reports={[report]} />
        </div>
      </Card>
      {'preview' in joint && file >= 0 && (
        <ChangeList key={entry.id} title={texts.changes} {...changesIn(joint.preview, { isOurs: false, file })} />
      )}
      <SegmentList segments={report.segments} />
    </div>
  );
}

/** Which file this is, from which mail, and how old. */
export function FileLine({ entry, createdAt }: { readonly entry: Entry; readonly createdAt: string }) {
  const texts = useTexts(readTexts);
  const locale = useLocale();
  const { name, mail } = entry;
  return (
    <p className={styles.note}>
      {[
        name,
        texts.createdAt(formatMoment(createdAt, locale)),
        ...(mail === null || mail.subject === '' ? [] : [texts.fromMail(mail.subject)]),
      ].join(' · ')}
    </p>
  );
}

function Waiting({ entry }: { readonly entry: Entry }) {
  const texts = useTexts(readTexts);
  return (
    <Card title={entry.name}>
      <p>{texts.waitingText}</p>
    </Card>
  );
}

function Sealed({ entry, isWrong }: { readonly entry: Entry; readonly isWrong: boolean }) {
  const texts = useTexts(readTexts);
  const [isAsking, setAsking] = useState(true);
  return (
    <Card title={entry.name}>
      <div className={styles.single}>
        <p>{isWrong ? texts.wrongPassphrase : texts.sealedText(entry.name)}</p>
        <div className={styles.actions}>
          <Button onPress={() => void dropEntry(entry.id)}>{texts.remove}</Button>
          <Button look="primary" icon={Lock} onPress={() => setAsking(true)}>
            {texts.enterPassphrase}
          </Button>
        </div>
      </div>
      {isAsking && (
        <PassphraseDialog
          file={entry.name}
          isWrong={isWrong}
          onOpen={(passphrase) => void readAgain(entry.id, passphrase)}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  );
}

type Failure = Extract<Entry['state'], { phase: 'failed' }>['failure'];

/** A file that cannot be read: why, what to do next, and that nothing was lost. */
function Failed({ entry, failure }: { readonly entry: Entry; readonly failure: Failure }) {
  const texts = useTexts(readTexts);
  const locale = useLocale();
  return (
    <Card title={entry.name}>
      <div className={styles.single} role="alert">
        <Notice tone="danger">{faultSentence(failure, locale)}</Notice>
        <div className={styles.actions}>
          <Button onPress={() => void dropEntry(entry.id)}>{texts.remove}</Button>
          <Button onPress={() => void readAgain(entry.id)}>{texts.again}</Button>
        </div>
      </div>
    </Card>
  );
}
