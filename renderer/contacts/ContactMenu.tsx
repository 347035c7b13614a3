import { Contact, Download } from 'lucide-react';
import { useMemo } from 'react';
import type { ContactLine } from '../../shared/contacts/contract.ts';
import { useCommands } from '../app/commands.ts';
import { useTexts } from '../i18n/define.ts';
import { IconButton } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { useSaveCards } from './save-cards.ts';
import { contactTexts } from './texts.ts';

/** What leaves the list as an address book: the contacts a filter leaves, in their order. */
export function ContactMenu({ shown }: { readonly shown: readonly ContactLine[] }) {
  const texts = useTexts(contactTexts);
  const save = useSaveCards(shown);
  const actions = useMemo(
    () =>
      (['3.0', '4.0'] as const).map((version) => ({
        id: `contacts.save.${version}`,
        label: texts.saveCards[version],
        icon: Contact,
        run: () => void save(version),
      })),
    [texts, save],
  );
  useCommands(
    'contacts.save',
    useMemo(
      () => actions.map(({ label, ...action }) => ({ ...action, title: `${texts.menu}: ${label}` })),
      [actions, texts],
    ),
  );
  return (
    <Menu label={texts.menu} groups={[{ actions }]}>
      <IconButton icon={Download} label={texts.menu} />
    </Menu>
  );
}
