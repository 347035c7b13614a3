import { useState } from 'react';
import type { Field } from '../../../shared/core/field.ts';
import { type EntityName, entities } from '../../../shared/entities.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatCount } from '../../i18n/plural.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FieldEditor } from '../../ui/FieldEditor.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './BulkBar.module.css';
import { bulkTexts } from './texts.ts';

type BulkDialogProps = {
  readonly entity: EntityName;
  readonly count: number;
  /** Which fields may be said of many at once; the first one is offered first. */
  readonly fields: readonly string[];
  /** Answers whether it was saved. */
  readonly onSet: (field: string, value: unknown) => Promise<boolean>;
  readonly onClose: () => void;
};

/** Sets any field of the chosen lines. */
export function BulkDialog({ entity, count, fields, onSet, onClose }: BulkDialogProps) {
  const texts = useTexts(bulkTexts);
  const common = useTexts(uiTexts);
  const locale = useLocale();
  const declared = entities[entity].fields as Readonly<Record<string, Field>>;
  const [name, setName] = useState(fields[0] ?? '');
  const [value, setValue] = useState<unknown>(null);
  const field = declared[name];
  if (field === undefined) return null;
  const choose = (next: string | null) => {
    setName(next ?? name);
    setValue(null);
  };
  const apply = async () => {
    if (await onSet(name, value ?? field.default)) onClose();
  };
  return (
    <Dialog
      title={texts.title(formatCount(count, locale), entities[entity].plural[locale])}
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
          options={fields.map((id) => ({ value: id, label: declared[id]?.label[locale] ?? id }))}
        />
        <FieldEditor key={name} field={field} label={texts.newValue} value={value ?? field.default} onSave={setValue} />
      </div>
    </Dialog>
  );
}
