import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { allCommands, useCommandRegistry } from './commands.ts';

const fields = 'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, [contenteditable="true"]';

/** Whether somebody is typing: then the field's own undo and keys come first. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(fields) !== null;

/** Whether a dialog lies over the page. Menus and lists of choices do not count. */
export const isDialogOpen = (): boolean => document.querySelector('[data-modal]') !== null;

/** Binds the keys of all commands that are on offer. Used once, by the shell. */
export function useShortcuts(): void {
  const registry = useCommandRegistry();
  useEffect(() => {
    const bindings: Record<string, (event: KeyboardEvent) => void> = {};
    for (const command of [...allCommands(registry)].reverse()) {
      if (command.keys === undefined) continue;
      bindings[command.keys] = (event) => {
        if (event.defaultPrevented || event.isComposing) return;
        if (!command.inFields && isTyping(event.target)) return;
        if (!command.inDialogs && isDialogOpen()) return;
        event.preventDefault();
        command.run();
      };
    }
    return tinykeys(window, bindings);
  }, [registry]);
}
