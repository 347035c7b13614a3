import { useRef, useState } from 'react';
import { entities } from '../../../shared/entities.ts';
import { appTexts } from '../../i18n/app-texts.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { useDraft } from '../drafts.ts';
import { order } from '../orders.ts';
import styles from './Capture.module.css';

const visibilities = ['shared', 'site', 'private'] as const;
const empty = { text: '', source: '', visibility: 'shared' as string };

/** Strg+Umschalt+N: a thought heard at a fair, in five seconds. The draft stays until it is saved. */
export default function CaptureNote({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(appTexts).captureNote;
  const locale = useLocale();
  const [draft, keep, drop] = useDraft('capture.note', empty);
  const [error, setError] = useState<string | null>(null);
  const isSaving = useRef(false);
  const visibility = visibilities.find((known) => known === draft.visibility) ?? 'shared';
  const choices = entities.note.fields.visibility.choices;

  const save = async () => {
    if (isSaving.current) return;
    if (draft.text.trim() === '') return setError(texts.empty);
    isSaving.current = true;
    const outcome = await order(
      'note.capture',
      { text: draft.text, visibility, ...(draft.source.trim() === '' ? {} : { source: draft.source.trim() }) },
      { done: () => texts.saved },
    );
    isSaving.current = false;
    if (!outcome.ok) return;
    drop();
    onClose();
  };
  return (
    <Dialog
      title={texts.title}
      onClose={onClose}
      actions={
        <>
          <span className={styles.draft}>{texts.draft}</span>
          <Button look="primary" onPress={() => void save()}>
            {texts.save}
          </Button>
        </>
      }
    >
      <TextArea
        label={texts.label}
        value={draft.text}
        onChange={(text) => {
          keep({ ...draft, text });
          setError(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) {
            event.preventDefault();
            void save();
          }
        }}
        hint={texts.hint}
        error={error}
        rows={4}
        maxLength={10_000}
        autoFocus
      />
      <div className={styles.pair}>
        <TextField
          label={texts.source}
          value={draft.source}
          onChange={(source) => keep({ ...draft, source })}
          onEnter={() => void save()}
          maxLength={300}
        />
        <Select
          label={texts.visibility}
          value={visibility}
          onChange={(chosen) => keep({ ...draft, visibility: chosen ?? 'shared' })}
          options={visibilities.map((value) => ({ value, label: choices?.[value]?.[locale] ?? value }))}
        />
      </div>
    </Dialog>
  );
}
