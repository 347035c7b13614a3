import { useState } from 'react';
import type { Field } from '../../shared/core/field.ts';
import { entityNamed } from '../../shared/entities.ts';
import type { NoteLine } from '../../shared/scouting/contract.ts';
import { useShowRecord } from '../app/navigation.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FieldEditor } from '../ui/FieldEditor.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextField } from '../ui/TextField.tsx';
import { makeOf, type Product } from './orders.ts';
import { noteTexts } from './texts.ts';
import { titleFrom } from './title.ts';

/** What is asked besides the name, and where the words of the note go. */
const forms: Readonly<Record<Product, { readonly asks: readonly string[]; readonly textTo: string }>> = {
  project: { asks: ['fieldId', 'leadBodyId', 'caretakerPersonId'], textTo: 'summary' },
  trend: { asks: ['fieldId', 'horizon', 'maturity'], textTo: 'summary' },
  task: { asks: ['projectId', 'assigneePersonId', 'dueOn'], textTo: 'notes' },
};

type MakeDialogProps = {
  readonly note: NoteLine;
  readonly product: Product;
  readonly onClose: () => void;
  readonly onMade: () => void;
};

/** A project, trend or task out of a note: a name, three fields, Enter. */
export function MakeDialog({ note, product, onClose, onMade }: MakeDialogProps) {
  const texts = useTexts(noteTexts);
  const ui = useTexts(uiTexts);
  const locale = useLocale();
  const showRecord = useShowRecord();
  const entity = entityNamed(product);
  const { asks, textTo } = forms[product];
  const [title, setTitle] = useState(() => titleFrom(note.text ?? ''));
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>(
    asks.includes('fieldId') && note.fieldId !== null ? { fieldId: note.fieldId } : {},
  );
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const make = async () => {
    if (title.trim() === '') return setFault(texts.needsTitle);
    if (isBusy) return;
    setBusy(true);
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
    const fields = { title: title.trim(), [textTo]: note.text, ...given };
    const isMade = await makeOf(note, product, fields, showRecord);
    setBusy(false);
    if (!isMade) return;
    onClose();
    onMade();
  };
  return (
    <Dialog
      title={texts.makeTitle[product]}
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{ui.cancel}</Button>
          <Button look="primary" isDisabled={isBusy} onPress={() => void make()}>
            {texts.makeSave}
          </Button>
        </>
      }
    >
      <TextField
        label={entity?.fields['title'] === undefined ? '' : (entity.fields['title'] as Field).label[locale]}
        value={title}
        onChange={(next) => {
          setTitle(next);
          setFault(null);
        }}
        onEnter={() => void make()}
        error={fault}
        maxLength={300}
        isRequired
        autoFocus
      />
      {asks.map((name) => {
        const field = entity?.fields[name] as Field | undefined;
        return (
          field && (
            <FieldEditor
              key={name}
              field={field}
              value={values[name] ?? null}
              onSave={(value) => setValues((old) => ({ ...old, [name]: value }))}
            />
          )
        );
      })}
      <Notice tone={note.visibility === 'private' || note.visibility === 'site' ? 'warning' : 'info'}>
        {note.visibility === 'private' || note.visibility === 'site' ? `${texts.makePrivate} ` : ''}
        {texts.makeHint}
      </Notice>
    </Dialog>
  );
}
