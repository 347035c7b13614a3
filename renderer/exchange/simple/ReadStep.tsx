import { Check } from 'lucide-react';
import { useMemo, useState } from 'react';
import { NewsList } from '../../app/news/NewsList.tsx';
import { useClosedWay } from '../../app/policy/policy.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { AskDialog } from '../read/AskDialog.tsx';
import { CompanionCard } from '../read/CompanionCard.tsx';
import { Concerns } from '../read/Concerns.tsx';
import { namesIn, referencesIn } from '../read/changes.ts';
import { DropZone } from '../read/DropZone.tsx';
import { FileList } from '../read/FileList.tsx';
import { useOwnWriter } from '../read/own-writer.ts';
import { clearQueue, type Entry, type Joint, reportsOf, useQueue, welcomeEntries } from '../read/queue.ts';
import { RoundPanel } from '../read/RoundPanel.tsx';
import { takeIn } from '../read/reading.ts';
import { useNames } from '../use-names.ts';
import { newsOf } from './news-of.ts';
import styles from './simple.module.css';
import { simpleTexts } from './texts.ts';

/** Files that came: being looked at, or to be taken in. Without any, the place where they are dropped. */
export function ReadStep() {
  const texts = useTexts(simpleTexts);
  const { entries, joint, openId } = useQueue();
  const isClosed = useClosedWay('file') !== null;
  if (entries.length === 0 || joint.phase === 'done') {
    // What would be refused is not offered; the page says why.
    if (isClosed) return null;
    return (
      <>
        <DropZone isSmall words={texts.drop} />
        <CompanionCard />
      </>
    );
  }
  const isReady = joint.phase === 'ready' && openId === null && reportsOf(entries).length > 0;
  return (
    <>
      {entries.length > 1 && <FileList entries={entries} />}
      {isReady ? <Arrived joint={joint} entries={entries} /> : <RoundPanel />}
      <CompanionCard />
    </>
  );
}

type ArrivedProps = { readonly joint: Extract<Joint, { phase: 'ready' }>; readonly entries: readonly Entry[] };

/** What is new for us in these files, in sentences, and one button. */
function Arrived({ joint, entries }: ArrivedProps) {
  const texts = useTexts(simpleTexts);
  const ownWriter = useOwnWriter();
  const isBusy = useQueue((queue) => queue.isBusy);
  const [isAsking, setAsking] = useState(false);
  const { preview } = joint;
  const { changes, more, moreOurs, counts } = preview;
  const references = useMemo(() => referencesIn(changes), [changes]);
  const own = useMemo(() => namesIn(changes), [changes]);
  const titleOf = useNames(references, own);
  const news = useMemo(() => newsOf(preview, titleOf), [preview, titleOf]);
  const reports = reportsOf(entries);
  const welcome = welcomeEntries(entries, ownWriter);
  const sites = [...new Set(reports.map(({ senderSite }) => senderSite))].join(', ');
  const isAll = reports.every(({ verdict }) => verdict === 'known');
  const others = changes.length - news.length + more - moreOurs;
  const asks = preview.asks !== null || reports.some((report) => report.asks !== null);
  return (
    <Card
      title={texts.newFrom(sites)}
      aside={
        <div className={styles.actions}>
          <Button onPress={clearQueue} isDisabled={isBusy}>
            {welcome.length > 0 ? texts.discard : texts.close}
          </Button>
          {welcome.length > 0 && (
            <Button
              // Only what can be pressed takes the focus: a moment ago it could not.
              key={String(isBusy)}
              look="primary"
              icon={Check}
              autoFocus
              isDisabled={isBusy}
              onPress={() => (asks ? setAsking(true) : void takeIn(ownWriter))}
            >
              {texts.apply}
            </Button>
          )}
        </div>
      }
    >
      <div className={styles.stack} role="status">
        {news.length > 0 && (
          <NewsList label={texts.newHere} news={news} titleOf={titleOf} withSites={reports.length > 1} />
        )}
        {news.length === 0 && <p>{isAll ? texts.nothingNew : texts.nothingForUs}</p>}
        {others > 0 && <p className={styles.note}>{texts.others(others)}</p>}
        <Concerns reports={reports} />
        {welcome.length > 0 && <p className={styles.note}>{texts.safety}</p>}
      </div>
      {isAsking && (
        <AskDialog
          sites={reports.filter((report) => report.asks !== null).map(({ senderSite }) => senderSite)}
          counts={counts}
          onConfirm={() => void takeIn(ownWriter)}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  );
}
