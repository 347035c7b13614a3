import { CircleCheck, GitCompareArrows, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useGoTo, useShowRecord } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { exchangeTexts } from '../texts.ts';
import { UndoImportDialog } from '../UndoImportDialog.tsx';
import { ChangesCard } from './ChangesCard.tsx';
import { CountsBar } from './CountsBar.tsx';
import { Outcome } from './Outcome.tsx';
import styles from './panel.module.css';
import { clearQueue, type DoneReport, type Entry, type Joint } from './queue.ts';
import { readTexts } from './texts.ts';

type Done = Extract<Joint, { phase: 'done' }>;

/** What is new after taking files in, with the way to each record, and the way back. */
export function DonePanel({ joint, entries }: { readonly joint: Done; readonly entries: readonly Entry[] }) {
  const texts = useTexts(readTexts);
  const shared = useTexts(exchangeTexts);
  const goTo = useGoTo();
  const showRecord = useShowRecord();
  const [isUndoing, setUndoing] = useState(false);
  const { outcome, preview, isUndone, at } = joint;
  const { batch, counts } = outcome;
  const reports = entries.flatMap(({ state }) => (state.phase === 'done' ? [state.report] : []));
  const sites = [...new Set(reports.map(({ senderSite }) => senderSite))].join(', ');
  return (
    <div className={styles.panel}>
      <Card
        title={<Title reports={reports} isUndone={isUndone} />}
        aside={
          <div className={styles.actions}>
            {batch !== null && !isUndone && (
              <Button icon={Undo2} onPress={() => setUndoing(true)}>
                {shared.undoImport}
              </Button>
            )}
            {counts.conflicts > 0 && !isUndone && (
              <Button look="primary" icon={GitCompareArrows} onPress={() => goTo('/exchange/conflicts')}>
                {texts.decide(counts.conflicts)}
              </Button>
            )}
            <Button onPress={clearQueue}>{texts.finish}</Button>
          </div>
        }
      >
        <div className={styles.summary} role="status">
          {isUndone && <Notice>{texts.undoneTitle}</Notice>}
          {!isUndone && batch === null && <p>{texts.doneKnown(sites)}</p>}
          {!isUndone && batch !== null && <CountsBar counts={counts} label={texts.counts} />}
          {!isUndone && <Outcome outcome={outcome} reports={reports} />}
          {!isUndone && batch !== null && <p className={styles.note}>{texts.onStart}</p>}
        </div>
      </Card>
      {!isUndone && <ChangesCard title={texts.whatIsNew} preview={preview} onOpen={showRecord} />}
      {isUndoing && batch !== null && (
        <UndoImportDialog batch={batch} site={sites} at={at} onClose={() => setUndoing(false)} />
      )}
    </div>
  );
}

function Title({ reports, isUndone }: { readonly reports: readonly DoneReport[]; readonly isUndone: boolean }) {
  const texts = useTexts(readTexts);
  const [only] = reports;
  const isOne = reports.length === 1;
  const site = only?.senderSite ?? '';
  if (isUndone) return isOne ? texts.from(site) : texts.bundles(reports.length);
  if (reports.every(({ verdict }) => verdict === 'held')) return texts.doneHeld(site);
  if (reports.every(({ verdict }) => verdict === 'refused')) return texts.doneRefused(site);
  return (
    <>
      <CircleCheck size="1.25rem" aria-hidden className={styles.ok ?? ''} />
      {isOne ? texts.done(site) : texts.doneAll(reports.length)}
    </>
  );
}
