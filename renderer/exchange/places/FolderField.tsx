import { FolderOpen, X } from 'lucide-react';
import type { PickedFile } from '../../../shared/bridge.ts';
import { bridge } from '../../app/bridge.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './places.module.css';
import { placeTexts } from './texts.ts';

type FolderFieldProps = {
  readonly path: string;
  /** Chosen in the dialog of the system; the page does not see its path. */
  readonly folder: PickedFile | null;
  readonly onPath: (path: string) => void;
  readonly onFolder: (folder: PickedFile | null) => void;
  readonly onEnter: () => void;
  readonly error?: string;
};

/** A folder, typed or pasted as a path, or chosen where the system has a dialog for it. */
export function FolderField({ path, folder, onPath, onFolder, onEnter, error }: FolderFieldProps) {
  const { dialog } = useTexts(placeTexts);
  const { files, host } = bridge();
  const choose = async () => {
    const chosen = await files.pickFolder();
    if (chosen) onFolder(chosen);
  };
  return (
    <div className={styles.folder}>
      {folder === null ? (
        <TextField
          label={dialog.path}
          value={path}
          onChange={onPath}
          onEnter={onEnter}
          hint={dialog.pathHint}
          maxLength={4000}
          {...(error === undefined ? {} : { error })}
        />
      ) : (
        <p className={styles.chosen}>
          <FolderOpen size="1.125rem" aria-hidden />
          <strong>{folder.name}</strong>
          <IconButton icon={X} label={dialog.unchoose(folder.name)} onPress={() => onFolder(null)} />
        </p>
      )}
      {host === 'electron' && (
        <Button icon={FolderOpen} onPress={() => void choose()}>
          {dialog.choose}
        </Button>
      )}
    </div>
  );
}
