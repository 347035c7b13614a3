import { useState } from 'react';
import { useTexts } from '../../i18n/define.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { readTexts } from './texts.ts';

type PassphraseDialogProps = {
  readonly file: string;
  readonly isWrong: boolean;
  readonly onOpen: (passphrase: string) => void;
  readonly onClose: () => void;
};

/** Asks for the passphrase of a sealed file. It is used once and never written down. */
export function PassphraseDialog({ file, isWrong, onOpen, onClose }: PassphraseDialogProps) {
  const texts = useTexts(readTexts);
  const kit = useTexts(uiTexts);
  const [passphrase, setPassphrase] = useState('');
  const open = () => {
    if (passphrase !== '') onOpen(passphrase);
  };
  return (
    <Dialog
      title={texts.sealedTitle}
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{kit.cancel}</Button>
          <Button look="primary" onPress={open} isDisabled={passphrase === ''}>
            {texts.open}
          </Button>
        </>
      }
    >
      <p>{texts.sealedText(file)}</p>
      <TextField
        label={texts.passphrase}
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        onEnter={open}
        maxLength={1000}
        error={isWrong && passphrase === '' ? texts.wrongPassphrase : null}
        autoFocus
      />
    </Dialog>
  );
}
