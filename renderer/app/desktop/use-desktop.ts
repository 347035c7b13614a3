import { useEffect } from 'react';
import type { MenuCommand } from '../../../shared/host/menu.ts';
import { useTexts } from '../../i18n/define.ts';
import { bridge } from '../bridge.ts';
import { allCommands, type Command, useCommandRegistry } from '../commands.ts';
import { say } from '../messages.ts';
import { usePreferences } from '../preferences.ts';
import { isDialogOpen, isTyping } from '../shortcuts.ts';
import { desktopTexts } from './texts.ts';

/** Stand in the menu although the palette leaves them out: one looks for them there. */
const alsoInMenu: ReadonlySet<string> = new Set(['palette', 'help']);

/** As many as the border lets through. */
const mostCommands = 400;

/** The commands of the moment as the menu of the window wants them; `[]` as long as nothing is on offer. */
export function menuCommands(commands: readonly Command[]): readonly MenuCommand[] {
  return commands
    .filter(({ id, isHidden }) => !isHidden || alsoInMenu.has(id))
    .slice(0, mostCommands)
    .map(({ id, title, keys }) => ({ id, title: title.slice(0, 400), ...(keys === undefined ? {} : { keys }) }));
}

/** Runs a command that was chosen in the menu. Undo and redo of somebody who is typing are those of the field. */
export function runFromMenu(id: string): void {
  const command = allCommands(useCommandRegistry.getState()).find((one) => one.id === id);
  if (command === undefined) return;
  if ((id === 'undo' || id === 'redo') && isTyping(document.activeElement)) {
    document.execCommand(id);
    return;
  }
  if (!command.inDialogs && isDialogOpen()) return;
  command.run();
}

/** What the desktop program has around the page: tells it what can be done, hears what was chosen there. Nothing in a browser. */
export function useDesktop(): void {
  const texts = useTexts(desktopTexts);
  const registry = useCommandRegistry();
  const { locale, tray, spellcheck, updateCheck } = usePreferences();
  useEffect(() => {
    // Pages put their commands on offer one after the other while they open: one menu for all of them.
    const timer = setTimeout(() => {
      const commands = [...menuCommands(allCommands(registry))];
      bridge().desktop?.tell({ locale, tray, spellcheck, updateCheck, commands });
    }, 50);
    return () => clearTimeout(timer);
  }, [registry, locale, tray, spellcheck, updateCheck]);
  useEffect(() => bridge().desktop?.onCommand(runFromMenu), []);
  useEffect(
    () => bridge().desktop?.onFileRefused(({ name, reason }) => void say('error', texts.refused[reason](name))),
    [texts],
  );
  useEffect(() => {
    if (!updateCheck) return;
    // After the window has told that somebody wants it.
    const timer = setTimeout(async () => {
      const answer = await bridge().desktop?.checkUpdate();
      if (answer?.state === 'newer') say('info', texts.newer(answer.version, answer.address));
    }, 3000);
    return () => clearTimeout(timer);
  }, [updateCheck, texts]);
}
