import { FileCheck2, Lock } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../../i18n/define.ts';
import { failureSentence } from '../../i18n/failures.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressPanel } from '../../ui/ProgressPanel.tsx';
import { companionTexts } from './companion-texts.ts';
import {
  type CompanionEntry,
  cancelCompanion,
  clearCompanions,
  openCompanion,
  takeCompanions,
  useCompanions,
} from './companions.ts';
import { PassphraseDialog } from './PassphraseDialog.tsx';
import styles from './panel.module.css';
import { useQueue } from './queue.ts';

/** Companion files of this round: what they are, what became of each, and the button that takes their contents in. */
export function CompanionCard() {
  const texts = useTexts(companionTexts);
  const { entries, running } = useCompanions();
  const isBusy = useQueue((queue) => queue.isBusy);
  const waitsForBundles = useQueue(({ joint }) => joint.phase === 'ready');
  if (entries.length === 0) return null;
  const isAllDone = entries.every(({ state }) => state.phase === 'done' && state.outcome.refusedCount === 0);
  const hasBundles = waitsForBundles && entries.some(({ state }) => state.phase === 'waiting');
  return (
    <Card
      title={texts.title(entries.length)}
      aside={
        <div className={styles.actions}>
          <Button onPress={clearCompanions} isDisabled={running !== null}>
            {isAllDone ? texts.finish : texts.remove}
          </Button>
          {!isAllDone && (
            <Button
              look={hasBundles ? 'secondary' : 'primary'}
              icon={FileCheck2}
              onPress={() => void takeCompanions()}
              isDisabled={isBusy || running !== null}
            >
              {texts.take}
            </Button>
          )}
        </div>
      }
    >
      <div className={styles.summary} role="status">
        {hasBundles && <p className={styles.note}>{texts.afterBundles}</p>}
        {running !== null && (
          <ProgressPanel
            label={texts.taking(running.name)}
            task={{ progress: running.progress, cancel: cancelCompanion }}
          />
        )}
        {entries.map((entry) => (
          <CompanionLine key={entry.id} entry={entry} />
        ))}
      </div>
    </Card>
  );
}

/** How many names and refusals are listed; the others are counted. */
const mostListed = 10;

function CompanionLine({ entry }: { readonly entry: CompanionEntry }) {
  const texts = useTexts(companionTexts);
  const locale = useLocale();
  const [isAsking, setAsking] = useState(false);
  const { name, state } = entry;
  switch (state.phase) {
    case 'waiting':
      return <p className={styles.note}>{texts.waiting(name)}</p>;
    case 'failed':
      return <Notice tone="danger">{texts.failed(name, failureSentence(state.failure, locale))}</Notice>;
    case 'sealed':
      return (
        <>
          <Notice
            tone="warning"
            action={
              <Button icon={Lock} onPress={() => setAsking(true)}>
                {texts.enterPassphrase}
              </Button>
            }
          >
            {texts.sealed(name)}
          </Notice>
          {isAsking && (
            <PassphraseDialog
              file={name}
              isWrong={state.isWrong}
              onOpen={(passphrase) => {
                setAsking(false);
                void openCompanion(entry, passphrase);
              }}
              onClose={() => setAsking(false)}
            />
          )}
        </>
      );
    case 'done': {
      const { count, known, taken, refused, refusedCount, fault } = state.outcome;
      return (
        <>
          <p>{texts.done(name, count, known)}</p>
          {taken.length > 0 && (
            <ul className={styles.list}>
              {taken.slice(0, mostListed).map(({ name: document }) => (
                <li key={document}>{document}</li>
              ))}
              {count > mostListed && <li>{texts.more(count - mostListed)}</li>}
            </ul>
          )}
          {refused.slice(0, mostListed).map(({ content, name: document, reason }) => (
            <Notice key={content + reason} tone="warning">
              {texts.refused[reason](document ?? content)}
            </Notice>
          ))}
          {refusedCount > mostListed && <p className={styles.note}>{texts.more(refusedCount - mostListed)}</p>}
          {fault !== null && <Notice tone="danger">{texts.fault}</Notice>}
        </>
      );
    }
  }
}
