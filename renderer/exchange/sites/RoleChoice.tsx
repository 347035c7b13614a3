import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { memberTexts } from './member-texts.ts';
import { roleWords } from './site-columns.tsx';
import type { Role } from './site-lines.ts';

const roles: readonly Role[] = ['contact', 'implementation', 'coordination'];

type RoleChoiceProps = { readonly value: Role | null; readonly onChange: (role: Role) => void };

/** What a site may do, each role with what it means. */
export function RoleChoice({ value, onChange }: RoleChoiceProps) {
  const texts = useTexts(memberTexts);
  const locale = useLocale();
  return (
    <RadioCards<Role>
      label={texts.role}
      isRow
      value={value}
      onChange={onChange}
      choices={roles.map((role) => ({ value: role, label: roleWords(role, locale), note: texts.roleNotes[role] }))}
    />
  );
}
