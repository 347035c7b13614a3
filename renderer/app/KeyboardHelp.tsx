import { appTexts } from '../i18n/app-texts.ts';
import { useTexts } from '../i18n/define.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { allCommands, useCommandRegistry } from './commands.ts';
import styles from './KeyboardHelp.module.css';

type Line = readonly [keys: string, name: string];

/** All shortcuts. Those of commands come from the registry, so that the list can never be wrong about them. */
export default function KeyboardHelp({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(appTexts);
  const registry = useCommandRegistry();
  const names = texts.keyNames;
  const commands = allCommands(registry)
    .filter((command) => command.keys !== undefined && command.id !== 'redo.shift')
    .map((command): Line => [command.keys ?? '', command.title]);
  const groups: readonly (readonly [title: string, lines: readonly Line[]])[] = [
    [
      texts.keyGroups.everywhere,
      [...commands, ['F6', names.regions], ['Shift+F6', names.regionsBack], ['Alt+ArrowLeft', names.back]],
    ],
    [
      texts.keyGroups.lists,
      [
        ['ArrowDown', names.cells],
        ['Home', names.rowEnds],
        ['PageDown', names.pages],
        ['Control+End', names.ends],
        ['Enter', names.open],
        ['F2', names.edit],
        ['Space', names.select],
        ['Control+a', names.all],
        ['Control+c', names.copy],
        ['Delete', names.remove],
        ['Shift+F10', names.menu],
      ],
    ],
    [
      texts.keyGroups.pictures,
      [
        ['Control+ArrowRight', names.move],
        ['Control+Shift+ArrowRight', names.stretch],
      ],
    ],
    [
      texts.keyGroups.fields,
      [
        ['Enter', names.saveField],
        ['Tab', names.saveField],
        ['Escape', names.escape],
        ['Alt+ArrowDown', names.calendar],
      ],
    ],
  ];
  return (
    <Dialog title={texts.keyboardHelp} onClose={onClose} size="large">
      <div className={styles.groups}>
        {groups.map(([title, lines]) => (
          <section key={title}>
            <h3 className={styles.title}>{title}</h3>
            <dl className={styles.lines}>
              {lines.map(([keys, name]) => (
                <div key={`${keys} ${name}`} className={styles.line}>
                  <dt>{name}</dt>
                  <dd>
                    <KeyHint keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
