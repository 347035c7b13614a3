import { useState } from 'react';
import type { NoteLine } from '../../shared/scouting/contract.ts';
import { order } from '../app/orders.ts';
import { useTexts } from '../i18n/define.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { AnyReferenceField } from '../ui/ReferenceField.tsx';
import { noteTexts } from './texts.ts';

type FileToDialogProps = {
  readonly note: NoteLine;
  readonly onClose: () => void;
  readonly onFiled: () => void;
};

/** Files a note with a project or trend that is there already. */
export function FileToDialog({ note, onClose, onFiled }: FileToDialogProps) {
  const texts = useTexts(noteTexts);
  const ui = useTexts(uiTexts);
  const [to, setTo] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const file = async () => {
    if (to === null) return setFault(texts.fileToMissing);
    const outcome = await order('note.fileTo', { id: note.id, to }, { done: () => texts.filed(1) });
    if (!outcome.ok) return;
    onClose();
    onFiled();
  };
  return (
    <Dialog
      title={texts.fileToTitle}
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{ui.cancel}</Button>
          <Button look="primary" onPress={() => void file()}>
            {texts.file}
          </Button>
        </>
      }
    >
      <AnyReferenceField
        label={texts.fileToLabel}
        hint={texts.fileToHint}
        among={['project', 'trend']}
        value={to}
        onChange={(next) => {
          setTo(next);
          setFault(null);
        }}
        error={fault}
        isRequired
        autoFocus
      />
      <Notice tone="info">{texts.fileToNote}</Notice>
    </Dialog>
  );
}
