import type { Field } from '../../shared/core/field.ts';
import { entities } from '../../shared/entities.ts';
import type { DeadlineLine } from '../../shared/funding/contract.ts';
import { orderSave } from '../app/orders.ts';
import { FieldEditor } from '../ui/FieldEditor.tsx';
import { changeOfField } from './change-day.ts';
import type { DeadlineRecord } from './DeadlineInspector.tsx';

const names = [
  'title',
  'kind',
  'subject',
  'statedOn',
  'internalTargetOn',
  'dueTime',
  'isCutoffHard',
  'certainty',
  'precision',
  'responsiblePersonId',
  'status',
  'doneOn',
  'visibility',
  'notes',
] as const;

/** The fields of a deadline, each saving by itself. */
export function DeadlineFields({ line, record }: { readonly line: DeadlineLine; readonly record: DeadlineRecord }) {
  const save = async (name: string, value: unknown) => {
    const set = await changeOfField(line, name, value);
    return orderSave('record.update', { entity: 'deadline', id: record.id, set, seen: record.version });
  };
  return names.map((name) => {
    const field: Field = entities.deadline.fields[name];
    return (
      <FieldEditor
        key={name}
        field={field}
        value={record[name] ?? field.default}
        layout="inline"
        onSave={(value) => save(name, value)}
      />
    );
  });
}
