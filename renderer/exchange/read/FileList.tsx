import {
  Archive,
  Ban,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  FileCheck2,
  LoaderCircle,
  Lock,
  Undo2,
} from 'lucide-react';
import { useTexts } from '../../i18n/define.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { type EntryWord, wordOf } from './entry-words.ts';
import styles from './FileList.module.css';
import { useOwnWriter } from './own-writer.ts';
import { dropEntries, type Entry, type EntryState, readyEntries, showEntry, useQueue } from './queue.ts';
import { takeInAll } from './reading.ts';
import { readTexts } from './texts.ts';

const marks: Readonly<Record<EntryWord, Omit<Parameters<typeof Badge>[0], 'children'>>> = {
  waiting: { icon: CircleDashed },
  verifying: { icon: LoaderCircle, tone: 'info' },
  importing: { icon: LoaderCircle, tone: 'info' },
  sealed: { icon: Lock, tone: 'warning' },
  asks: { icon: CircleAlert, tone: 'warning' },
  failed: { icon: Ban, tone: 'danger' },
  refused: { icon: Ban, tone: 'danger' },
  cancelled: { icon: Ban },
  ready: { icon: FileCheck2, tone: 'primary' },
  known: { icon: FileCheck2 },
  held: { icon: Archive, tone: 'warning' },
  done: { icon: CircleCheck, tone: 'success' },
  undone: { icon: Undo2 },
};

const siteOf = (state: EntryState): string | null => ('preview' in state ? state.preview.senderSite : null);

/** The files of this round, each with what has become of it. Shown when there is more than one. */
export function FileList({ entries }: { readonly entries: readonly Entry[] }) {
  const texts = useTexts(readTexts);
  const openId = useQueue((queue) => queue.openId);
  const isBusy = useQueue((queue) => queue.isBusy);
  const ready = readyEntries(entries, useOwnWriter());
  const settled = entries.filter(({ state }) => state.phase === 'done');
  return (
    <Card title={texts.files} isFlush>
      <ul className={styles.list}>
        {entries.map(({ id, file, state }) => {
          const word = wordOf(state);
          return (
            <li key={id}>
              <button
                type="button"
                className={styles.file}
                aria-current={id === openId ? 'true' : undefined}
                onClick={() => showEntry(id)}
              >
                <span className={styles.site}>{siteOf(state) ?? file.name}</span>
                <Badge {...marks[word]}>{texts.states[word]}</Badge>
                {siteOf(state) !== null && <span className={styles.name}>{file.name}</span>}
              </button>
            </li>
          );
        })}
      </ul>
      <div className={styles.actions}>
        {ready.length > 1 && (
          <Button look="primary" isDisabled={isBusy} onPress={() => void takeInAll(ready.map((entry) => entry.id))}>
            {texts.applyAll(ready.length)}
          </Button>
        )}
        {settled.length > 0 && (
          <Button look="quiet" onPress={() => dropEntries(settled.map(({ id }) => id))}>
            {texts.clearDone}
          </Button>
        )}
      </div>
    </Card>
  );
}
