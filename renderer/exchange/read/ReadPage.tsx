import { useEffect, useMemo } from 'react';
import { useCommands } from '../../app/commands.ts';
import { takeOpenedFile, useOpenedFile } from '../../app/opened-file.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { chooseBundles, DropZone } from './DropZone.tsx';
import { EntryPanel } from './EntryPanel.tsx';
import { FileList } from './FileList.tsx';
import { useQueue } from './queue.ts';
import styles from './ReadPage.module.css';
import { read } from './reading.ts';
import { readTexts } from './texts.ts';

/** Einlesen: choose or drop bundles, look at what is in them, take them in, look at what is new. */
export function ReadPage() {
  const texts = useTexts(readTexts);
  const entries = useQueue((queue) => queue.entries);
  const openId = useQueue((queue) => queue.openId);
  const open = entries.find(({ id }) => id === openId);
  useOpenedBundle();
  useCommands(
    'exchange.read',
    useMemo(() => [{ id: 'exchange.choose', title: texts.choose, run: () => void chooseBundles() }], [texts]),
  );
  if (entries.length === 0) {
    return (
      <Page>
        <DropZone isSmall={false} />
      </Page>
    );
  }
  return (
    <Page count={texts.fileCount(entries.length)}>
      <div className={styles.page}>
        <DropZone isSmall />
        <div className={styles.columns} data-many={entries.length > 1 ? '' : undefined}>
          {entries.length > 1 && <FileList entries={entries} />}
          {open && <EntryPanel key={open.id} entry={open} />}
        </div>
      </div>
    </Page>
  );
}

/** A bundle that was double-clicked, or chosen at the first start, waits to be looked at here. */
function useOpenedBundle(): void {
  const waiting = useOpenedFile((opened) => opened.file);
  useEffect(() => {
    if (waiting === null) return;
    const file = takeOpenedFile();
    if (file !== null) read([file]);
  }, [waiting]);
}
