import { useState } from 'react';
import type { Field } from '../../shared/core/field.ts';
import { entities } from '../../shared/entities.ts';
import { order } from '../app/orders.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FieldEditor } from '../ui/FieldEditor.tsx';
import { Select } from '../ui/Select.tsx';
import { deadlineTexts } from './texts.ts';

/** Fields that make sense for several deadlines at once. */
const names = [
  'responsiblePersonId',
  'status',
  'kind',
  'subject',
  'internalTargetOn',
  'certainty',
  'isCutoffHard',
  'reminders',
] as const;
type Name = (typeof names)[number];

/** One field for all chosen deadlines, with one undo. */
export function BulkDialog({ ids, onClose }: { readonly ids: readonly string[]; readonly onClose: () => void }) {
  const texts = useTexts(deadlineTexts);
  const ui = useTexts(uiTexts);
  const locale = useLocale();
  const [name, setName] = useState<Name>('responsiblePersonId');
  const field: Field = entities.deadline.fields[name];
  const [value, setValue] = useState<unknown>(null);
  const apply = async () => {
    const set = { [name]: value ?? field.default };
    const outcome = await order(
      'record.updateMany',
      { entity: 'deadline', ids: [...ids], set },
      { done: ({ changed }) => texts.bulkDone(changed) },
    );
    if (outcome.ok) onClose();
  };
  return (
    <Dialog
      title={texts.bulkTitle(ids.length)}
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{ui.cancel}</Button>
          <Button look="primary" onPress={() => void apply()}>
            {texts.bulkApply}
          </Button>
        </>
      }
    >
      <Select
        label={texts.bulkField}
        options={names.map((option) => ({ value: option, label: entities.deadline.fields[option].label[locale] }))}
        value={name}
        onChange={(chosen) => {
          setName(chosen ?? 'status');
          setValue(null);
        }}
      />
      <FieldEditor
        key={name}
        field={field}
        label={texts.bulkValue}
        value={value ?? field.default}
        onSave={(next) => setValue(next)}
        {...(field.default === null ? { hint: texts.bulkNoValue } : {})}
      />
    </Dialog>
  );
}
