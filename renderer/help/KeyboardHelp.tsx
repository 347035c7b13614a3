import { BookOpen } from 'lucide-react';
import { allCommands, useCommandRegistry } from '../app/commands.ts';
import { globalKeys } from '../app/global-keys.ts';
import { useGoTo } from '../app/navigation.ts';
import { appTexts } from '../i18n/app-texts.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './KeyboardHelp.module.css';
import { KeyLines } from './KeyLines.tsx';
import { type KeyGroup, type KeyLine, keyGroups } from './key-groups.ts';
import { keyTexts } from './key-texts.ts';

/** Groups that are of use on any page; those of one page stand in the manual. */
const shown: readonly KeyGroup['id'][] = ['lists', 'pictures', 'fields', 'forms'];

/**
 * The shortcuts that work now: those of commands come from the registry, so that the list can never be wrong about them. All of them,
 * those of other pages too, stand on a page of the manual.
 */
export default function KeyboardHelp({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(appTexts);
  const own = useTexts(keyTexts);
  const locale = useLocale();
  const goTo = useGoTo();
  const registry = useCommandRegistry();
  const names = texts.keyNames;
  const commands = allCommands(registry)
    .filter(({ keys }) => keys !== undefined && keys !== globalKeys.redoToo)
    .map(({ keys, title }): KeyLine => ({ keys: [keys ?? ''], name: title }));
  const regions: readonly KeyLine[] = [
    { keys: ['F6'], name: names.regions },
    { keys: ['Shift+F6'], name: names.regionsBack },
    { keys: ['Alt+ArrowLeft'], name: names.back },
  ];
  const groups = [
    { id: 'everywhere', title: texts.keyGroups.everywhere, lines: [...commands, ...regions] },
    ...keyGroups(locale).filter(({ id }) => shown.includes(id)),
  ];
  return (
    <Dialog
      title={texts.keyboardHelp}
      onClose={onClose}
      size="large"
      actions={
        <Button
          icon={BookOpen}
          onPress={() => {
            onClose();
            goTo('/help/keys');
          }}
        >
          {own.all}
        </Button>
      }
    >
      <div className={styles.groups}>
        {groups.map(({ id, title, lines }) => (
          <section key={id}>
            <h3 className={styles.title}>{title}</h3>
            <KeyLines lines={lines} />
          </section>
        ))}
      </div>
    </Dialog>
  );
}
