import { FolderInput, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../shared/contract.ts';
import { bridge } from '../../app/bridge.ts';
import { order } from '../../app/orders.ts';
import { formatBytes } from '../../i18n/bytes.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { FolderDialog } from './FolderDialog.tsx';
import styles from './InboxCard.module.css';
import { useFreshInbox, useInbox } from './inbox.ts';
import { read } from './reading.ts';
import { readTexts } from './texts.ts';

type Inbox = Output<'inbox.list'>;

/** As many as one can take in at a glance; the button takes all of them. */
const shownFiles = 12;

/** *Alle neuen aus dem Ordner*: a folder chosen once, and the files in it that nobody has read yet. */
export function InboxCard() {
  const texts = useTexts(readTexts);
  const answer = useInbox();
  useFreshInbox();
  const [isNaming, setNaming] = useState(false);
  if (answer.state !== 'ready') return null;
  const { folder } = answer.value;
  const choose = async () => {
    if (bridge().host === 'loopback') return setNaming(true);
    const chosen = await bridge().files.pickFolder();
    if (chosen !== null) await order('inbox.choose', { ticket: chosen.ticket }, { undo: false });
  };
  return (
    <Card
      title={folder === null ? texts.folderTitle : texts.folderNamed(folder.name)}
      aside={
        <Button look="quiet" icon={FolderOpen} onPress={() => void choose()}>
          {folder === null ? texts.chooseFolder : texts.otherFolder}
        </Button>
      }
    >
      <Inside inbox={answer.value} />
      {isNaming && <FolderDialog initial={folder?.path ?? ''} onClose={() => setNaming(false)} />}
    </Card>
  );
}

function Inside({ inbox }: { readonly inbox: Inbox }) {
  const texts = useTexts(readTexts);
  const locale = useLocale();
  const { folder, files } = inbox;
  if (folder === null) return <p className={styles.note}>{texts.folderHint}</p>;
  if (!folder.isThere) return <Notice tone="warning">{texts.folderGone(folder.path)}</Notice>;
  const unread = files.filter(({ isRead }) => !isRead);
  if (unread.length === 0) return <p className={styles.note}>{texts.nothingNew(files.length)}</p>;
  const readAll = () => void read(unread.map(({ ticket, name, sizeBytes }) => ({ ticket, name, sizeBytes })));
  return (
    <div className={styles.inbox}>
      <Button look="primary" icon={FolderInput} onPress={readAll}>
        {texts.readNew(unread.length)}
      </Button>
      <ul className={styles.files} aria-label={texts.newFiles}>
        {unread.slice(0, shownFiles).map(({ ticket, name, sizeBytes, changedAt }) => (
          <li key={ticket} className={styles.file}>
            <span className={styles.name}>{name}</span>
            <span className={styles.note}>
              {formatMoment(changedAt, locale)} · {formatBytes(sizeBytes, locale)}
            </span>
          </li>
        ))}
      </ul>
      {unread.length > shownFiles && <p className={styles.note}>{texts.moreFiles(unread.length - shownFiles)}</p>}
    </div>
  );
}
