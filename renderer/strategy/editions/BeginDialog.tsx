import { useState } from 'react';
import { useGoTo } from '../../app/navigation.ts';
import { useToday } from '../../app/office.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './editions.module.css';
import { editionTexts } from './texts.ts';
import type { EditionLine } from './use-edition.ts';

/** Begins the draft of the next edition. */
export function BeginDialog({ base, onClose }: { readonly base: EditionLine; readonly onClose: () => void }) {
  const texts = useTexts(editionTexts);
  const goTo = useGoTo();
  const year = useToday().slice(0, 4);
  const [title, setTitle] = useState(() => texts.continued(base.title));
  const [edition, setEdition] = useState(() => texts.editionName(year));
  const [isLacking, setLacking] = useState(false);
  const begin = async () => {
    if (title.trim() === '' || edition.trim() === '') return setLacking(true);
    const outcome = await order('strategy.begin', { basedOnId: base.id, title, edition }, { done: () => texts.begun });
    if (!outcome.ok) return;
    onClose();
    goTo('/strategy/edition', outcome.value.id);
  };
  return (
    <Dialog
      title={texts.beginTitle}
      onClose={onClose}
      size="small"
      onCommit={() => void begin()}
      actions={
        <>
          <Button onPress={onClose}>{texts.cancel}</Button>
          <Button look="primary" keys="Control+Enter" onPress={() => void begin()}>
            {texts.start}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.note}>{texts.beginNote(base.edition || base.title)}</p>
        <TextField
          label={texts.title}
          value={title}
          maxLength={300}
          autoFocus
          error={isLacking && title.trim() === '' ? texts.needsBoth : null}
          onChange={setTitle}
        />
        <TextField
          label={texts.edition}
          value={edition}
          maxLength={60}
          error={isLacking && edition.trim() === '' ? texts.needsBoth : null}
          onChange={setEdition}
          onEnter={() => void begin()}
        />
      </div>
    </Dialog>
  );
}
