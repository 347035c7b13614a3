import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { bridge } from '../../app/bridge.ts';
import { useTexts } from '../../i18n/define.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { begin } from './reading.ts';
import { radarImportTexts } from './texts.ts';

/** A folder with one folder for each release: chosen in the dialog of the system, or named by its path where a browser has none. */
export function FolderChoice() {
  const texts = useTexts(radarImportTexts);
  const [isNaming, setNaming] = useState(false);
  const choose = async () => {
    if (bridge().host === 'loopback') return setNaming(true);
    const folder = await bridge().files.pickFolder();
    if (folder !== null) begin([folder]);
  };
  return (
    <>
      <Button icon={FolderOpen} onPress={() => void choose()}>
        {texts.folder}
      </Button>
      {isNaming && <PathDialog onClose={() => setNaming(false)} />}
    </>
  );
}

function PathDialog({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(radarImportTexts);
  const kit = useTexts(uiTexts);
  const [path, setPath] = useState('');
  const [isMissing, setMissing] = useState(false);
  const take = async () => {
    const folder = path.trim() === '' ? null : await bridge().files.pickFolder(path.trim());
    if (folder === null) return setMissing(true);
    begin([folder]);
  };
  return (
    <Dialog
      title={texts.folderTitle}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{kit.cancel}</Button>
          <Button look="primary" onPress={() => void take()}>
            {texts.folderTake}
          </Button>
        </>
      }
    >
      <p>{texts.folderText}</p>
      <TextField
        label={texts.folderPath}
        value={path}
        onChange={(text) => {
          setPath(text);
          setMissing(false);
        }}
        onEnter={() => void take()}
        maxLength={4000}
        error={isMissing ? texts.noFolder : null}
        autoFocus
      />
    </Dialog>
  );
}
