import { useEffect, useMemo, useRef } from 'react';
import { useCommands } from '../../app/commands.ts';
import { Page } from '../../app/Page.tsx';
import { useClosedWay } from '../../app/policy/policy.ts';
import { WayNotice } from '../../app/policy/WayNotice.tsx';
import { useTexts } from '../../i18n/define.ts';
import { CompanionCard } from './CompanionCard.tsx';
import { useCompanions } from './companions.ts';
import { chooseBundles, DropZone } from './DropZone.tsx';
import { FileList } from './FileList.tsx';
import { InboxCard } from './InboxCard.tsx';
import { useUnreadFiles } from './inbox.ts';
import { useQueue } from './queue.ts';
import styles from './ReadPage.module.css';
import { RecentCard } from './RecentCard.tsx';
import { RoundPanel } from './RoundPanel.tsx';
import { readTexts } from './texts.ts';
import { useOpenedBundle } from './use-opened-bundle.ts';

/** Einlesen: choose or drop bundles, look at what is in them together, take them in, look at what is new. */
export function ReadPage() {
  const texts = useTexts(readTexts);
  const entries = useQueue((queue) => queue.entries);
  const unread = useUnreadFiles();
  const isClosed = useClosedWay('file') !== null;
  useOpenedBundle();
  useCommands(
    'exchange.read',
    useMemo(() => [{ id: 'exchange.choose', title: texts.choose, run: () => void chooseBundles() }], [texts]),
  );
  const hasCompanions = useCompanions((companions) => companions.entries.length > 0);
  if (entries.length === 0) {
    return (
      <Page>
        <div className={styles.page}>
          {isClosed ? <WayNotice way="file" /> : <DropZone isSmall={hasCompanions} isSecond={unread > 0} />}
          <CompanionCard />
          {!isClosed && <InboxCard />}
          {!isClosed && <RecentCard />}
        </div>
      </Page>
    );
  }
  return (
    <Page count={texts.fileCount(entries.length)}>
      <div className={styles.page}>
        <DropZone isSmall />
        <CompanionCard />
        <div className={styles.columns} data-many={entries.length > 1 ? '' : undefined}>
          {entries.length > 1 && <FileList entries={entries} />}
          <Framed>
            <RoundPanel />
          </Framed>
        </div>
      </div>
    </Page>
  );
}

/** Each new state is read out, and the focus never falls out of the page. */
function Framed({ children }: { readonly children: React.ReactNode }) {
  const texts = useTexts(readTexts);
  const panel = useRef<HTMLDivElement>(null);
  const phase = useQueue((queue) => queue.joint.phase);
  useEffect(() => {
    // The button that led here is gone: what came of it takes the focus.
    if (phase !== 'idle' && document.activeElement === document.body) panel.current?.focus();
  }, [phase]);
  return (
    <div ref={panel} tabIndex={-1} className={styles.frame}>
      <span className="visually-hidden" role="status">
        {texts.phases[phase]}
      </span>
      {children}
    </div>
  );
}
