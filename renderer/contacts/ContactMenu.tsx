import { Contact, Download, FileX2 } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { ContactLine } from '../../shared/contacts/contract.ts';
import { useCommands } from '../app/commands.ts';
import { useIsRoot } from '../app/use-is-root.ts';
import { useTexts } from '../i18n/define.ts';
import { IconButton } from '../ui/Button.tsx';
import { CollapsingButton } from '../ui/CollapsingButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import { useSaveCards } from './save-cards.ts';
import { contactTexts } from './texts.ts';

/** Rarely opened, and long. */
const EraseOverDialog = lazy(() => import('./EraseOverDialog.tsx'));

/** What leaves the list: as an address book, in the order of the list, and for good, once it may not be kept any more. */
export function ContactMenu({ shown }: { readonly shown: readonly ContactLine[] }) {
  const texts = useTexts(contactTexts);
  const isRoot = useIsRoot();
  const [isErasing, setErasing] = useState(false);
  const save = useSaveCards(shown);
  const over = shown.filter(({ retention }) => retention === 'over');
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
    <>
      {isRoot && over.length > 0 && (
        <CollapsingButton icon={FileX2} onPress={() => setErasing(true)}>
          {texts.eraseOver(over.length)}
        </CollapsingButton>
      )}
      <Menu label={texts.menu} groups={[{ actions }]}>
        <IconButton icon={Download} label={texts.menu} />
      </Menu>
      {isErasing && (
        <Suspense>
          <EraseOverDialog contacts={over} onClose={() => setErasing(false)} />
        </Suspense>
      )}
    </>
  );
}
