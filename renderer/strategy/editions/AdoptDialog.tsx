import { useState } from 'react';
import { useToday } from '../../app/office.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { DatumFeld } from '../../ui/DatumFeld.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './editions.module.css';
import { editionTexts } from './texts.ts';
import type { Edition } from './use-edition.ts';

/** Puts a frozen edition into force. How far the councils are is said; whether that is enough, a person decides. */
export function AdoptDialog({ edition, onClose }: { readonly edition: Edition; readonly onClose: () => void }) {
  const texts = useTexts(editionTexts);
  const [on, setOn] = useState<string | null>(useToday());
  const [isLacking, setLacking] = useState(false);
  const { met, check, refused, open } = edition.councils;
  const all = met + check + refused + open;
  const adopt = async () => {
    if (on === null) return setLacking(true);
    const outcome = await order(
      'strategy.adopt',
      { id: edition.id, adoptedOn: on },
      { done: ({ created, changed, dropped }) => texts.adopted(created, changed, dropped) },
    );
    if (outcome.ok) onClose();
  };
  return (
    <Dialog
      title={texts.adoptTitle}
      onClose={onClose}
      size="small"
      onCommit={() => void adopt()}
      actions={
        <>
          <Button onPress={onClose}>{texts.cancel}</Button>
          <Button look="primary" keys="Control+Enter" onPress={() => void adopt()}>
            {texts.doAdopt}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.note}>{texts.adoptNote}</p>
        {met < all && <Notice tone="warning">{texts.adoptMissing(met, all)}</Notice>}
        <DatumFeld
          label={texts.adoptedOn}
          value={on}
          autoFocus
          error={isLacking ? texts.needsDay : null}
          onChange={(day) => {
            setLacking(false);
            setOn(day);
          }}
        />
      </div>
    </Dialog>
  );
}
