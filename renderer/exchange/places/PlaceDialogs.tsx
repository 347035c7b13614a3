import { useState } from 'react';
import { ask } from '../../app/bridge.ts';
import { say } from '../../app/messages.ts';
import { order } from '../../app/orders.ts';
import { useTask } from '../../app/tasks.ts';
import { useTexts } from '../../i18n/define.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog, Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { PlaceChoices } from './PlaceChoices.tsx';
import styles from './places.module.css';
import type { Place } from './status.ts';
import { placeTexts } from './texts.ts';

export type Asked = 'settings' | 'password' | 'remove' | 'renew';

type DialogProps = { readonly place: Place; readonly keepsPasswords: boolean; readonly onClose: () => void };

/** The dialogs a card opens. */
export function PlaceDialogs({ asked, ...props }: DialogProps & { readonly asked: Asked }) {
  switch (asked) {
    case 'settings':
      return <SettingsDialog {...props} />;
    case 'password':
      return <PasswordDialog {...props} />;
    case 'remove':
      return <RemoveDialog {...props} />;
    case 'renew':
      return <RenewDialog {...props} />;
  }
}

function SettingsDialog({ place, onClose }: DialogProps) {
  const texts = useTexts(placeTexts);
  const kit = useTexts(uiTexts);
  const [label, setLabel] = useState(place.label);
  const [choices, setChoices] = useState({ autoSend: place.autoSend, nonpublic: place.nonpublic });
  const save = async () => {
    const name = label.trim();
    const input = { place: place.id, ...choices, ...(name === '' ? {} : { label: name }) };
    const outcome = await order('transport.change', input, { done: () => texts.change.saved, undo: false });
    if (outcome.ok) onClose();
  };
  return (
    <Dialog
      title={texts.change.title}
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{kit.cancel}</Button>
          <Button look="primary" onPress={() => void save()}>
            {texts.change.save}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField label={texts.dialog.label} value={label} onChange={setLabel} maxLength={80} autoFocus />
        <PlaceChoices choices={choices} onChange={setChoices} />
      </div>
    </Dialog>
  );
}

function PasswordDialog({ place, keepsPasswords, onClose }: DialogProps) {
  const texts = useTexts(placeTexts);
  const kit = useTexts(uiTexts);
  const [user, setUser] = useState(place.user ?? '');
  const [password, setPassword] = useState('');
  const isReady = user.trim() !== '' && password !== '';
  const save = async () => {
    if (!isReady) return;
    const input = { place: place.id, user: user.trim(), password };
    const outcome = await order('transport.change', input, { done: () => texts.passwordDialog.saved, undo: false });
    if (!outcome.ok) return;
    onClose();
    // Whether it is the right one shows at once; the card says what is wrong if it is not.
    void ask('transport.look', { place: place.id });
  };
  return (
    <Dialog
      title={texts.passwordDialog.title(place.label)}
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{kit.cancel}</Button>
          <Button look="primary" isDisabled={!isReady} onPress={() => void save()}>
            {texts.passwordDialog.save}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField label={texts.dialog.user} value={user} onChange={setUser} maxLength={200} />
        <TextField
          label={texts.dialog.secret}
          type="password"
          value={password}
          onChange={setPassword}
          onEnter={() => void save()}
          hint={keepsPasswords ? texts.dialog.secretKept : texts.dialog.secretSession}
          maxLength={1000}
          autoFocus
        />
      </div>
    </Dialog>
  );
}

function RemoveDialog({ place, onClose }: DialogProps) {
  const texts = useTexts(placeTexts);
  return (
    <ConfirmDialog
      title={texts.removeTitle}
      action={texts.removeAction}
      isDanger
      onClose={onClose}
      onConfirm={() => void order('transport.remove', { place: place.id }, { done: () => texts.removed, undo: false })}
    >
      <p>{texts.removeText}</p>
    </ConfirmDialog>
  );
}

function RenewDialog({ place, onClose }: DialogProps) {
  const texts = useTexts(placeTexts);
  const { start } = useTask('transport.renew');
  const renew = async () => {
    const outcome = await start({ place: place.id });
    if (outcome.ok) say('success', texts.renewed);
  };
  return (
    <ConfirmDialog title={texts.renewTitle} action={texts.renew} onClose={onClose} onConfirm={() => void renew()}>
      <p>{texts.renewText}</p>
    </ConfirmDialog>
  );
}
