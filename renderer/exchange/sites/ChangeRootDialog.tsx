import { useState } from 'react';
import { order } from '../../app/orders.ts';
import { RootField } from '../../app/RootField.tsx';
import { readRoot } from '../../app/root-input.ts';
import { useTexts } from '../../i18n/define.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { siteTexts } from './texts.ts';

/** Another coordination in place of the one that is entered: what that means stands above the field. */
export function ChangeRootDialog({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(siteTexts);
  const kit = useTexts(uiTexts);
  const [typed, setTyped] = useState('');
  const [isChecked, setChecked] = useState(false);
  const change = async () => {
    setChecked(true);
    if (readRoot(typed, true).state !== 'complete') return;
    const outcome = await order(
      'root.pin',
      { root: typed, replace: true },
      { done: () => texts.rootChanged, undo: false },
    );
    if (outcome.ok) onClose();
  };
  return (
    <Dialog
      title={texts.changeRootTitle}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{kit.cancel}</Button>
          <Button look="danger" onPress={() => void change()}>
            {texts.changeRootAction}
          </Button>
        </>
      }
    >
      <p>{texts.changeRootText}</p>
      <RootField
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setChecked(false);
        }}
        isChecked={isChecked}
        isRequired
        autoFocus
      />
    </Dialog>
  );
}
