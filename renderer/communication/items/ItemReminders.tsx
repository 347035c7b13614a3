import { LeadDaysField } from '../../app/LeadDaysField.tsx';
import { useSaveField } from '../../app/RecordFields.tsx';
import type { RecordValues } from '../../app/RecordPanel.tsx';
import { useTexts } from '../../i18n/define.ts';
import { itemTexts } from './item-texts.ts';

/** How many days before its day a contribution is reminded of, as deadlines are. */
export function ItemReminders({ record }: { readonly record: RecordValues }) {
  const texts = useTexts(itemTexts);
  const save = useSaveField('communicationItem');
  const text = typeof record['reminders'] === 'string' ? record['reminders'] : null;
  return <LeadDaysField label={texts.reminders} value={text} onChange={(value) => save(record, 'reminders', value)} />;
}
