import { useState } from 'react';
import { bridge } from '../../app/bridge.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { readTexts } from './texts.ts';

/** A browser cannot choose a folder for good, so there it is named by its path. */
export function FolderDialog({ initial, onClose }: { readonly initial: string; readonly onClose: () => void }) {
  const texts = useTexts(readTexts);
  const kit = useTexts(uiTexts);
  const [path, setPath] = useState(initial);
  const [isMissing, setMissing] = useState(false);
  const save = async () => {
    const folder = path.trim() === '' ? null : await bridge().files.pickFolder(path.trim());
    if (folder === null) return setMissing(true);
    const outcome = await order('inbox.choose', { ticket: folder.ticket }, { undo: false, handles: ['not-a-folder'] });
    if (outcome.ok) onClose();
    else setMissing(true);
  };
  return (
    <Dialog
      title={texts.folderTitle}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{kit.cancel}</Button>
          <Button look="primary" onPress={() => void save()}>
            {texts.rememberFolder}
          </Button>
        </>
      }
    >
      <p>{texts.folderDialogText}</p>
      <TextField
        label={texts.folderPath}
        value={path}
        onChange={(text) => {
          setPath(text);
          setMissing(false);
        }}
        onEnter={() => void save()}
        maxLength={4000}
        error={isMissing ? texts.noFolder : null}
        autoFocus
      />
    </Dialog>
  );
}
