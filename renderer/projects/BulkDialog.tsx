import { useState } from 'react';
import type { Field } from '../../shared/core/field.ts';
import { entities } from '../../shared/entities.ts';
import type { ProjectLine } from '../../shared/projects/contract.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FieldEditor } from '../ui/FieldEditor.tsx';
import { Select } from '../ui/Select.tsx';
import { saveMany } from './actions.ts';
import styles from './dialog.module.css';
import { projectTexts } from './texts.ts';

/** A title belongs to one project; everything else may be said of many. */
const fieldNames = Object.keys(entities.project.fields).filter((name) => name !== 'title' && name !== 'code');

/** Sets any field of the chosen projects. */
export function BulkDialog({
  chosen,
  onClose,
}: {
  readonly chosen: readonly ProjectLine[];
  readonly onClose: () => void;
}) {
  const texts = useTexts(projectTexts);
  const common = useTexts(uiTexts);
  const locale = useLocale();
  const [name, setName] = useState('caretakerPersonId');
  const [value, setValue] = useState<unknown>(null);
  const field: Field = entities.project.fields[name as 'title'];
  const choose = (next: string | null) => {
    setName(next ?? name);
    setValue(null);
  };
  const apply = async () => {
    if (await saveMany(chosen, name, value ?? field.default, locale)) onClose();
  };
  return (
    <Dialog
      title={`${texts.bulk}: ${texts.count(chosen.length)}`}
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button look="primary" onPress={() => void apply()}>
            {value === null && field.default === null ? texts.emptied(field.label[locale]) : texts.apply}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <Select
          label={texts.field}
          value={name}
          onChange={choose}
          options={fieldNames.map((id) => ({ value: id, label: entities.project.fields[id as 'title'].label[locale] }))}
        />
        <FieldEditor key={name} field={field} label={texts.newValue} value={value ?? field.default} onSave={setValue} />
      </div>
    </Dialog>
  );
}
