import { entities } from '../../shared/entities.ts';
import { leadDaysOf } from '../../shared/funding/lead-days.ts';
import { useLocale } from '../i18n/locale.ts';
import { LeadDaysField } from './LeadDaysField.tsx';
import { useSaveField } from './RecordFields.tsx';
import type { RecordValues } from './RecordPanel.tsx';

type RemindersFieldProps = {
  readonly entity: 'deadline' | 'communicationItem';
  readonly record: Pick<RecordValues, 'id' | 'version'> & { readonly [field: string]: unknown };
};

/** How a record says when to be reminded of it; `null`: as usual. */
const saidIn = (record: RemindersFieldProps['record']): string | null =>
  typeof record['reminders'] === 'string' ? record['reminders'] : null;

/** The days before, as they hold for this record. */
export const remindersOf = (record: RemindersFieldProps['record']): readonly number[] => leadDaysOf(saidIn(record));

/** How many days before its day one is reminded of a deadline or a contribution: read, saved and undone alike. */
export function RemindersField({ entity, record }: RemindersFieldProps) {
  const locale = useLocale();
  const save = useSaveField(entity);
  return (
    <LeadDaysField
      label={entities[entity].fields.reminders.label[locale]}
      value={saidIn(record)}
      onChange={(value) => save(record, 'reminders', value)}
    />
  );
}
