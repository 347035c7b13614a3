import { Check } from 'lucide-react';
import { useState } from 'react';
import type { Preview } from '../../../shared/exchange/contract.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ChangeList } from './ChangeList.tsx';
import { Concerns } from './Concerns.tsx';
import { CountsBar } from './CountsBar.tsx';
import { useOwnWriter } from './own-writer.ts';
import styles from './panel.module.css';
import { dropEntry, type Entry, isReturned, isWelcome, readyEntries, useQueue } from './queue.ts';
import { takeInAll } from './reading.ts';
import { SegmentList } from './Segments.tsx';
import { refusedAlone } from './segment-sentence.ts';
import { readTexts } from './texts.ts';

type PreviewPanelProps = { readonly entry: Entry; readonly preview: Preview };

/** What taking this file in would do. Nothing has been written so far. */
export function PreviewPanel({ entry, preview }: PreviewPanelProps) {
  const texts = useTexts(readTexts);
  const isBusy = useQueue((queue) => queue.isBusy);
  const ownWriter = useOwnWriter();
  const isOnlyOne = useQueue((queue) => readyEntries(queue.entries, ownWriter).length < 2);
  const [isAsking, setAsking] = useState(false);
  const canApply = isWelcome(preview, ownWriter);
  const apply = () => (preview.askAgain ? setAsking(true) : void takeInAll([entry.id]));
  return (
    <div className={styles.panel}>
      <Card
        title={texts.from(preview.senderSite)}
        aside={
          <div className={styles.actions}>
            <Button onPress={() => dropEntry(entry.id)} isDisabled={isBusy}>
              {canApply ? texts.discard : texts.remove}
            </Button>
            {canApply && (
              <Button look={isOnlyOne ? 'primary' : 'secondary'} icon={Check} onPress={apply} isDisabled={isBusy}>
                {preview.verdict === 'held' ? texts.keep : texts.apply}
              </Button>
            )}
          </div>
        }
      >
        <div className={styles.summary}>
          <FileLine entry={entry} preview={preview} />
          <CountsBar counts={preview.counts} label={texts.counts} />
          <Notices preview={preview} isReturned={isReturned(preview, ownWriter)} />
          {canApply && <p className={styles.note}>{texts.safety}</p>}
        </div>
      </Card>
      <ChangeList key={`${entry.id}`} title={texts.changes} preview={preview} />
      <SegmentList segments={preview.segments} />
      {isAsking && (
        <ConfirmDialog
          title={texts.askTitle}
          action={texts.askAction}
          isDanger
          onConfirm={() => void takeInAll([entry.id], true)}
          onClose={() => setAsking(false)}
        >
          <p>{texts.askText(preview.senderSite)}</p>
          <ul className={styles.list}>
            {preview.counts.deleted > 0 && <li>{texts.askDeleted(preview.counts.deleted)}</li>}
            {preview.counts.conflicts > 0 && <li>{texts.askConflicts(preview.counts.conflicts)}</li>}
          </ul>
          <p>{texts.askCheck}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}

/** Which file this is, and how old. */
export function FileLine({ entry, preview }: PreviewPanelProps) {
  const texts = useTexts(readTexts);
  const locale = useLocale();
  return (
    <p className={styles.note}>
      {entry.file.name} · {texts.createdAt(formatMoment(preview.createdAt, locale))}
    </p>
  );
}

/** Everything about this file that is not as usual. */
function Notices({ preview, isReturned }: { readonly preview: Preview; readonly isReturned: boolean }) {
  const texts = useTexts(readTexts);
  const { verdict, counts, warnings, withheld, askAgain, segments, senderSite } = preview;
  const refusedRows = refusedAlone(preview);
  return (
    <>
      {askAgain && <Notice tone="warning">{texts.askAgainNote}</Notice>}
      {verdict === 'known' && <Notice>{isReturned ? texts.returned : texts.known(senderSite)}</Notice>}
      <Concerns segments={segments} warnings={warnings} withheld={withheld} sender={senderSite} />
      {refusedRows > 0 && <Notice tone="warning">{texts.refusedNote(refusedRows)}</Notice>}
      {counts.unknown > 0 && <Notice>{texts.unknownNote(counts.unknown)}</Notice>}
    </>
  );
}
