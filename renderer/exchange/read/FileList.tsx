import {
  Archive,
  Ban,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  Copy,
  FileCheck2,
  Files,
  Lock,
  type LucideIcon,
} from 'lucide-react';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { type EntryWord, siteOf, wordOf } from './entry-words.ts';
import styles from './FileList.module.css';
import { type Entry, showEntry, useQueue } from './queue.ts';
import { readTexts } from './texts.ts';

const marks: Readonly<
  Record<EntryWord, { readonly icon: LucideIcon; readonly tone?: NonNullable<Parameters<typeof Badge>[0]['tone']> }>
> = {
  waiting: { icon: CircleDashed },
  sealed: { icon: Lock, tone: 'warning' },
  asks: { icon: CircleAlert, tone: 'warning' },
  failed: { icon: Ban, tone: 'danger' },
  refused: { icon: Ban, tone: 'danger' },
  ready: { icon: FileCheck2, tone: 'primary' },
  known: { icon: FileCheck2 },
  repeated: { icon: Copy },
  held: { icon: Archive, tone: 'warning' },
  done: { icon: CircleCheck, tone: 'success' },
};

/** The files of this round, each with what has become of it, and all of them together. Shown when there is more than one. */
export function FileList({ entries }: { readonly entries: readonly Entry[] }) {
  const texts = useTexts(readTexts);
  const locale = useLocale();
  const openId = useQueue((queue) => queue.openId);
  return (
    <Card title={texts.files} isFlush>
      <ul className={styles.list}>
        <li>
          <button
            type="button"
            className={styles.file}
            aria-current={openId === null ? 'true' : undefined}
            onClick={() => showEntry(null)}
          >
            <span className={styles.site}>{texts.allFiles}</span>
            <Badge icon={Files}>{texts.fileCount(entries.length)}</Badge>
          </button>
        </li>
        {entries.map((entry) => {
          const { id, name, state } = entry;
          const word = wordOf(state);
          const site = siteOf(entry);
          // Its name begins like all the others; who made it when tells two of one site apart.
          const details = 'report' in state ? texts.createdAt(formatMoment(state.report.createdAt, locale)) : name;
          return (
            <li key={id}>
              <button
                type="button"
                className={styles.file}
                title={name}
                aria-current={id === openId ? 'true' : undefined}
                onClick={() => showEntry(id)}
              >
                <span className={site === null ? styles.name : styles.site}>{site ?? name}</span>
                <Badge {...marks[word]}>{texts.states[word]}</Badge>
                {site !== null && <span className={styles.details}>{details}</span>}
              </button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
