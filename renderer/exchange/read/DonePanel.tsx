import { CircleCheck, GitCompareArrows, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useGoTo, useShowRecord } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { exchangeTexts } from '../texts.ts';
import { UndoImportDialog } from '../UndoImportDialog.tsx';
import { ChangeList } from './ChangeList.tsx';
import { CountsBar } from './CountsBar.tsx';
import { Outcome } from './Outcome.tsx';
import { FileLine } from './PreviewPanel.tsx';
import styles from './panel.module.css';
import { changeEntry, dropEntry, type Entry, type EntryState } from './queue.ts';
import { outdate, verifyWaiting } from './reading.ts';
import { readTexts } from './texts.ts';

type Done = Extract<EntryState, { phase: 'done' }>;

/** What is new after taking a file in, with the way to each record, and the way back. */
export function DonePanel({ entry, state }: { readonly entry: Entry; readonly state: Done }) {
  const texts = useTexts(readTexts);
  const shared = useTexts(exchangeTexts);
  const goTo = useGoTo();
  const showRecord = useShowRecord();
  const [isUndoing, setUndoing] = useState(false);
  const { preview, outcome, isUndone } = state;
  const { conflicts } = outcome.counts;
  const markUndone = () => {
    changeEntry(entry.id, { state: { ...state, isUndone: true } });
    outdate();
    void verifyWaiting();
  };
  return (
    <div className={styles.panel}>
      <Card
        title={
          isUndone ? (
            texts.from(preview.senderSite)
          ) : outcome.verdict === 'held' ? (
            texts.doneHeld(preview.senderSite)
          ) : outcome.verdict === 'refused' ? (
            texts.doneRefused(preview.senderSite)
          ) : (
            <>
              <CircleCheck size="1.25rem" aria-hidden className={styles.ok ?? ''} />
              {texts.done(preview.senderSite)}
            </>
          )
        }
        aside={
          <div className={styles.actions}>
            {outcome.applied && !isUndone && (
              <Button icon={Undo2} onPress={() => setUndoing(true)}>
                {shared.undoImport}
              </Button>
            )}
            {conflicts > 0 && !isUndone && (
              <Button look="primary" icon={GitCompareArrows} onPress={() => goTo('/exchange/conflicts')}>
                {texts.decide(conflicts)}
              </Button>
            )}
            <Button onPress={() => dropEntry(entry.id)}>{texts.finish}</Button>
          </div>
        }
      >
        <div className={styles.summary} role="status">
          <FileLine entry={entry} preview={preview} />
          {isUndone && <Notice>{texts.undoneTitle}</Notice>}
          {!isUndone && !outcome.applied && <p>{texts.doneKnown(preview.senderSite)}</p>}
          {!isUndone && outcome.applied && <CountsBar counts={outcome.counts} label={texts.counts} />}
          {!isUndone && <Outcome outcome={outcome} sender={preview.senderSite} />}
        </div>
      </Card>
      {!isUndone && <ChangeList title={texts.whatIsNew} preview={preview} onOpen={showRecord} />}
      {isUndoing && (
        <UndoImportDialog
          bundle={outcome.bundle}
          site={preview.senderSite}
          at={preview.createdAt}
          onClose={() => setUndoing(false)}
          onUndone={markUndone}
        />
      )}
    </div>
  );
}
