import { Check, Lock } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { AskDialog } from './AskDialog.tsx';
import { ChangesCard } from './ChangesCard.tsx';
import { Concerns } from './Concerns.tsx';
import { CountsBar } from './CountsBar.tsx';
import { FileLine } from './FilePanel.tsx';
import { fileSentence } from './file-sentence.ts';
import { useOwnWriter } from './own-writer.ts';
import styles from './panel.module.css';
import { clearQueue, type Entry, type Joint, reportsOf, showEntry, useQueue, welcomeEntries } from './queue.ts';
import { takeIn } from './reading.ts';
import { SegmentList } from './Segments.tsx';
import { refusedAlone } from './segment-sentence.ts';
import { readTexts } from './texts.ts';

type Ready = Extract<Joint, { phase: 'ready' }>;

type JointPanelProps = { readonly joint: Ready; readonly entries: readonly Entry[] };

/** What taking all these files in would do. Nothing has been written so far. */
export function JointPanel({ joint, entries }: JointPanelProps) {
  const texts = useTexts(readTexts);
  const isBusy = useQueue((queue) => queue.isBusy);
  const ownWriter = useOwnWriter();
  const [isAsking, setAsking] = useState(false);
  const { preview } = joint;
  const reports = reportsOf(entries);
  const welcome = welcomeEntries(entries, ownWriter);
  const [only] = reports;
  const isOne = entries.length === 1;
  const asks = preview.asks !== null || reports.some((report) => report.asks !== null);
  const isHeld = reports.every(({ verdict }) => verdict === 'held');
  const apply = () => (asks ? setAsking(true) : void takeIn(ownWriter));
  return (
    <div className={styles.panel}>
      <Card
        title={isOne && only ? texts.from(only.senderSite) : texts.together(reports.length)}
        aside={
          <div className={styles.actions}>
            <Button onPress={clearQueue} isDisabled={isBusy}>
              {welcome.length > 0 ? texts.discard : texts.remove}
            </Button>
            {welcome.length > 0 && (
              <Button look="primary" icon={Check} onPress={apply} isDisabled={isBusy}>
                {isHeld ? texts.keep : welcome.length > 1 ? texts.applyAll(welcome.length) : texts.apply}
              </Button>
            )}
          </div>
        }
      >
        <div className={styles.summary}>
          {isOne && only && entries[0] && <FileLine entry={entries[0]} createdAt={only.createdAt} />}
          <CountsBar counts={preview.counts} label={texts.counts} />
          <Notices joint={joint} entries={entries} asks={asks} ownWriter={ownWriter} />
          {welcome.length > 0 && <p className={styles.note}>{texts.safety}</p>}
        </div>
      </Card>
      <ChangesCard title={texts.changes} preview={preview} />
      <SegmentList segments={reports.flatMap(({ segments }) => segments)} />
      {isAsking && (
        <AskDialog
          sites={reports.filter((report) => report.asks !== null).map(({ senderSite }) => senderSite)}
          counts={preview.counts}
          onConfirm={() => void takeIn(ownWriter)}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

type NoticesProps = JointPanelProps & { readonly asks: boolean; readonly ownWriter: string };

/** Everything about these files that is not as usual. */
function Notices({ joint, entries, asks, ownWriter }: NoticesProps) {
  const texts = useTexts(readTexts);
  const { counts } = joint.preview;
  const reports = reportsOf(entries);
  const refused = refusedAlone({ counts, segments: reports.flatMap(({ segments }) => segments) });
  const sealed = entries.filter(({ state }) => state.phase === 'sealed');
  const failed = entries.filter(({ state }) => state.phase === 'failed');
  const [firstSealed] = sealed;
  const [firstFailed] = failed;
  const [only] = reports;
  const repeated = reports.filter(({ isRepeated }) => isRepeated).length;
  const known = reports.filter(({ verdict, isRepeated }) => verdict === 'known' && !isRepeated).length;
  // Of one file it is said what that means; of many, how many there are.
  const nothingNew =
    entries.length === 1 && only
      ? fileSentence(only, ownWriter, texts)
      : repeated + known > 0
        ? [repeated > 0 && texts.someRepeated(repeated), known > 0 && texts.someKnown(known)].filter(Boolean).join(' ')
        : null;
  return (
    <>
      {firstSealed && (
        <Notice
          tone="warning"
          action={
            <Button icon={Lock} onPress={() => showEntry(firstSealed.id)}>
              {texts.enterPassphrase}
            </Button>
          }
        >
          {texts.someSealed(sealed.length)}
        </Notice>
      )}
      {firstFailed && (
        <Notice tone="danger" action={<Button onPress={() => showEntry(firstFailed.id)}>{texts.showFile}</Button>}>
          {texts.someFailed(failed.length)}
        </Notice>
      )}
      {asks && <Notice tone="warning">{entries.length === 1 ? texts.askAgainNote : texts.askAgainAll}</Notice>}
      {nothingNew !== null && <Notice>{nothingNew}</Notice>}
      <Concerns reports={reports} />
      {refused > 0 && <Notice tone="warning">{texts.refusedNote(refused)}</Notice>}
      {counts.unknown > 0 && <Notice>{texts.unknownNote(counts.unknown)}</Notice>}
    </>
  );
}
