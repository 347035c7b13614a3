import { leadDaysOf, readLeadDays } from '../../../shared/funding/lead-days.ts';
import { useSaveField } from '../../app/RecordFields.tsx';
import type { RecordValues } from '../../app/RecordPanel.tsx';
import { useTexts } from '../../i18n/define.ts';
import { TypedField } from '../../ui/TypedField.tsx';
import { itemTexts } from './item-texts.ts';

/** How many days before its day a contribution is reminded of, as deadlines are. */
export function ItemReminders({ record }: { readonly record: RecordValues }) {
  const texts = useTexts(itemTexts);
  const save = useSaveField('communicationItem');
  const text = typeof record['reminders'] === 'string' ? record['reminders'] : null;
  const leadDays = leadDaysOf(text);
  return (
    <TypedField<string>
      label={texts.reminders}
      layout="inline"
      value={text}
      write={(value) => value}
      read={(typed) => {
        const days = readLeadDays(typed);
        return days === null
          ? { ok: false, sentence: texts.remindersFault(typed.trim()) }
          : { ok: true, value: days.join(', ') };
      }}
      {...(text === null ? { hint: texts.remindersUsual(leadDays.join(', ')) } : {})}
      {...(leadDays.length === 0 ? { hint: texts.remindersNone } : {})}
      onChange={(value) => save(record, 'reminders', value)}
    />
  );
}
