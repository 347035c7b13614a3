import { Lock, Users } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Row } from '../../../shared/entities.ts';
import { useTexts } from '../../i18n/define.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { order } from '../orders.ts';
import styles from './saved.module.css';
import { savedTexts } from './texts.ts';

type SaveViewDialogProps = {
  /** The view to be renamed or shared; `null` for a new one. */
  readonly view: Row<'savedView'> | null;
  /** The word that says to which list the view belongs. */
  readonly area: string;
  readonly settings: object;
  /** What a view of this list brings back, in words. */
  readonly holds: string;
  readonly onSaved: (id: string) => void;
  readonly onClose: () => void;
};

/** Names a view, and says whether it travels to the other sites. */
export function SaveViewDialog({ view, area, settings, holds, onSaved, onClose }: SaveViewDialogProps) {
  const texts = useTexts(savedTexts);
  const common = useTexts(uiTexts);
  const [name, setName] = useState(view?.name ?? '');
  const [visibility, setVisibility] = useState(view?.visibility === 'shared' ? 'shared' : 'private');
  const [error, setError] = useState<string | null>(null);
  const isSaving = useRef(false);
  const isShared = view?.visibility === 'shared' || view?.visibility === 'public';

  const save = async () => {
    const given = name.trim();
    if (given === '') return setError(texts.missing);
    if (isSaving.current) return;
    isSaving.current = true;
    const fields = { name: given, ...(isShared ? {} : { visibility }) };
    const outcome =
      view === null
        ? await order(
            'record.create',
            { entity: 'savedView', fields: { ...fields, area, settings } },
            { done: () => texts.saved(given) },
          )
        : await order(
            'record.update',
            { entity: 'savedView', id: view.id, set: fields, seen: view.version },
            { done: () => texts.edited(given) },
          );
    isSaving.current = false;
    if (!outcome.ok) return;
    onSaved(outcome.value.id);
    onClose();
  };
  return (
    <Dialog
      title={view === null ? texts.newTitle : texts.editTitle}
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button look="primary" onPress={() => void save()}>
            {texts.submit}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <TextField
          label={texts.name}
          value={name}
          onChange={(next) => {
            setName(next);
            setError(null);
          }}
          onEnter={() => void save()}
          hint={holds}
          error={error}
          autoFocus
          isRequired
        />
        {isShared ? (
          <Notice>{texts.isShared}</Notice>
        ) : (
          <RadioCards
            label={texts.who}
            value={visibility}
            onChange={setVisibility}
            choices={[
              { value: 'private', label: texts.private, note: texts.privateNote, icon: Lock },
              { value: 'shared', label: texts.shared, note: texts.sharedNote, icon: Users },
            ]}
          />
        )}
      </div>
    </Dialog>
  );
}
