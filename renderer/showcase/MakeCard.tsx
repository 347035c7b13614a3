import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../shared/contract.ts';
import { bridge } from '../app/bridge.ts';
import { say } from '../app/messages.ts';
import { useTask } from '../app/tasks.ts';
import { formatBytes } from '../i18n/bytes.ts';
import { useTexts } from '../i18n/define.ts';
import { failureSentence } from '../i18n/failures.ts';
import { useLocale } from '../i18n/locale.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ProgressPanel } from '../ui/ProgressPanel.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { Shown } from './ShowcasePage.tsx';
import styles from './showcase.module.css';
import { showcaseTexts } from './texts.ts';
import { useShowcaseView } from './view.ts';

/** The pages as a folder: chosen in the dialog of the system, or in a browser named by its path. */
export function MakeCard({ shown }: { readonly shown: Shown }) {
  const texts = useTexts(showcaseTexts);
  const locale = useLocale();
  const { files, host } = bridge();
  const folder = useShowcaseView((view) => view.folder);
  const task = useTask('showcase.export', ['folder-in-use', 'not-a-folder', 'place-unusable']);
  const [done, setDone] = useState<Output<'showcase.export'> | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const write = async () => {
    setDone(null);
    setTrouble(null);
    const typed = folder.trim();
    if (host === 'loopback' && typed === '') return setTrouble(texts.noFolder);
    const place = host === 'electron' ? await files.pickFolder() : await files.pickFolder(typed);
    if (place === null) return host === 'electron' ? undefined : setTrouble(texts.unknownFolder);
    const outcome = await task.start({ ticket: place.ticket });
    if (outcome.ok) return setDone(outcome.value);
    if (outcome.error.code === 'cancelled') say('info', texts.cancelled);
    else setTrouble(failureSentence(outcome.error, locale));
  };
  return (
    <Card title={texts.make}>
      <div className={styles.stack}>
        <p className={styles.quiet}>{texts.makeNote}</p>
        {shown.missing.length > 0 && (
          <Notice tone="warning">{texts.missing(shown.missing.map((name) => texts.fields[name]).join(' · '))}</Notice>
        )}
        {task.isRunning ? (
          <ProgressPanel label={texts.writing} task={task} />
        ) : (
          <>
            {host === 'loopback' && (
              <TextField
                label={texts.folder}
                value={folder}
                onChange={(next) => useShowcaseView.setState({ folder: next })}
                onEnter={() => void write()}
                hint={texts.folderHint}
                maxLength={4000}
              />
            )}
            <div>
              <Button look="primary" icon={FolderOpen} onPress={() => void write()}>
                {host === 'loopback' ? texts.write : texts.chooseAndWrite}
              </Button>
            </div>
          </>
        )}
        {trouble !== null && (
          <div role="alert">
            <Notice tone="danger">{trouble}</Notice>
          </div>
        )}
        <div role="status">
          {done !== null && !task.isRunning && (
            <Notice tone="success">{texts.done(done.folder, done.files, formatBytes(done.bytes, locale))}</Notice>
          )}
        </div>
      </div>
    </Card>
  );
}
