import { entities } from '../../shared/entities.ts';
import type { NoteLine } from '../../shared/scouting/contract.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { Select } from '../ui/Select.tsx';
import { useRefusal } from '../ui/use-refusal.ts';
import { save } from './orders.ts';
import { noteTexts } from './texts.ts';

const choices = entities.note.fields.visibility.choices ?? {};
/** What the others have cannot be taken back, so it is not offered. */
const isOpen = (visibility: string): boolean => visibility === 'shared' || visibility === 'public';

/** Who may see a note, and what that means for bundles. */
export function VisibilityField({ note }: { readonly note: NoteLine }) {
  const texts = useTexts(noteTexts);
  const locale = useLocale();
  const { refusal, attempt } = useRefusal((value: string) => save(note, 'visibility', value));
  const offered = Object.entries(choices).filter(([value]) => isOpen(value) || !isOpen(note.visibility));
  return (
    <Select
      label={texts.visibility}
      layout="inline"
      options={offered.map(([value, label]) => ({ value, label: label[locale] }))}
      value={note.visibility}
      onChange={(value) => {
        if (value !== null && value !== note.visibility) void attempt(value);
      }}
      refusal={refusal}
      hint={isOpen(note.visibility) ? texts.visibilityHints[note.visibility] : undefined}
    />
  );
}
