import { Cloud, FolderClosed } from 'lucide-react';
import { useState } from 'react';
import type { PickedFile } from '../../../shared/bridge.ts';
import type { Input } from '../../../shared/contract.ts';
import { useDraft } from '../../app/drafts.ts';
import { say } from '../../app/messages.ts';
import { WayNotice } from '../../app/policy/WayNotice.tsx';
import { useTask } from '../../app/tasks.ts';
import { useTexts } from '../../i18n/define.ts';
import { failureSentence } from '../../i18n/failures.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressPanel } from '../../ui/ProgressPanel.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FolderField } from './FolderField.tsx';
import { PlaceChoices } from './PlaceChoices.tsx';
import styles from './places.module.css';
import { placeTexts } from './texts.ts';

/** What is typed survives closing the dialog; the password is kept nowhere on the way. */
type Typed = {
  readonly kind: 'folder' | 'webdav';
  readonly path: string;
  readonly url: string;
  readonly user: string;
  readonly label: string;
};
const blank: Typed = { kind: 'folder', path: '', url: '', user: '', label: '' };
const handled: ('place-trouble' | 'exists-already')[] = ['place-trouble', 'exists-already'];

function placeOf(
  { kind, path, url, user }: Typed,
  folder: PickedFile | null,
  password: string,
): Input<'transport.add'>['where'] | null {
  if (kind === 'folder') {
    if (folder !== null) return { kind, ticket: folder.ticket };
    return path.trim() === '' ? null : { kind, path };
  }
  return url.trim() === '' || user.trim() === '' || password === '' ? null : { kind, url, user, password };
}

/** Where the place is, how to get in, what goes out there. It is looked at before it is kept. */
export function AddPlaceDialog({
  keepsPasswords,
  onClose,
}: {
  readonly keepsPasswords: boolean;
  readonly onClose: () => void;
}) {
  const { dialog } = useTexts(placeTexts);
  const kit = useTexts(uiTexts);
  const [typed, keep, drop] = useDraft<Typed>('place', blank);
  const [folder, setFolder] = useState<PickedFile | null>(null);
  const [password, setPassword] = useState('');
  const [choices, setChoices] = useState({ autoSend: false, nonpublic: false });
  const [problem, setProblem] = useState<string | null>(null);
  const [isChecked, setChecked] = useState(false);
  const task = useTask('transport.add', handled);
  const change = (more: Partial<Typed>) => {
    keep({ ...typed, ...more });
    setProblem(null);
  };
  const where = placeOf(typed, folder, password);
  const missing = (text: string) => (isChecked && text.trim() === '' ? { error: dialog.required } : {});

  const add = async () => {
    setChecked(true);
    if (where === null || task.isRunning) return;
    const label = typed.label.trim();
    const outcome = await task.start({ where, ...choices, ...(label === '' ? {} : { label }) });
    if (!outcome.ok) {
      if (outcome.error.code !== 'cancelled') setProblem(failureSentence(outcome.error, currentLocale()));
      return;
    }
    drop();
    onClose();
    say('success', dialog.added(outcome.value.place.label));
  };

  return (
    <Dialog
      title={dialog.title}
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>{kit.cancel}</Button>
          <Button look="primary" isDisabled={task.isRunning} onPress={() => void add()}>
            {dialog.submit}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <RadioCards
          label={dialog.kind}
          isRow
          value={typed.kind}
          onChange={(kind) => change({ kind })}
          choices={[
            { value: 'folder', label: dialog.folder, note: dialog.folderNote, icon: FolderClosed },
            { value: 'webdav', label: dialog.webdav, note: dialog.webdavNote, icon: Cloud },
          ]}
        />
        <WayNotice way={typed.kind} />
        {typed.kind === 'folder' ? (
          <FolderField
            path={typed.path}
            folder={folder}
            onPath={(path) => change({ path })}
            onEnter={() => void add()}
            onFolder={(chosen) => {
              setFolder(chosen);
              setProblem(null);
            }}
            {...(folder === null ? missing(typed.path) : {})}
          />
        ) : (
          <>
            <TextField
              label={dialog.url}
              type="url"
              value={typed.url}
              onChange={(url) => change({ url })}
              hint={dialog.urlHint}
              maxLength={2000}
              {...missing(typed.url)}
            />
            <div className={styles.pair}>
              <TextField
                label={dialog.user}
                value={typed.user}
                onChange={(user) => change({ user })}
                maxLength={200}
                {...missing(typed.user)}
              />
              <TextField
                label={dialog.secret}
                type="password"
                value={password}
                onChange={setPassword}
                onEnter={() => void add()}
                maxLength={1000}
                {...missing(password)}
              />
            </div>
            <p className={styles.hint}>{keepsPasswords ? dialog.secretKept : dialog.secretSession}</p>
          </>
        )}
        <div role="alert" className={styles.problem}>
          {problem !== null && <Notice tone="danger">{problem}</Notice>}
        </div>
        <TextField
          label={dialog.label}
          value={typed.label}
          onChange={(label) => change({ label })}
          hint={dialog.labelHint}
          onEnter={() => void add()}
          maxLength={80}
        />
        <PlaceChoices choices={choices} onChange={setChoices} />
        {task.isRunning && <ProgressPanel label={dialog.checking} task={task} />}
      </div>
    </Dialog>
  );
}
