import type { LucideIcon } from 'lucide-react';
import { useEffect } from 'react';
import { create } from 'zustand';

export type Command = {
  /** Stable and unique: `deadlines.export`. */
  readonly id: string;
  /** As it stands in the palette, in the language of the moment. */
  readonly title: string;
  readonly run: () => void;
  readonly icon?: LucideIcon;
  /** Further words the palette finds it by. */
  readonly words?: string;
  /** `Control+Shift+n`. Never a single letter, never Control+Alt (AltGr). */
  readonly keys?: string;
  /** Also works while somebody types in a field. */
  readonly inFields?: boolean;
  /** Also works while a dialog is open. */
  readonly inDialogs?: boolean;
  /** Runs by its key but does not stand in the palette. */
  readonly isHidden?: boolean;
};

type Registry = { readonly byOwner: Readonly<Record<string, readonly Command[]>> };

/** Everything that can be done right now, by whoever offers it. */
export const useCommandRegistry = create<Registry>(() => ({ byOwner: {} }));

/** All commands, the open page's own first. */
export const allCommands = ({ byOwner }: Registry): readonly Command[] => Object.values(byOwner).reverse().flat();

/**
 * Offers commands as long as the component is on the screen: they stand in the palette, and their keys work. Give it a
 * memoised list.
 *
 * @example
 * useCommands('deadlines', useMemo(() => [{ id: 'deadlines.ics', title: texts.exportIcs, run: exportIcs }], [texts]));
 */
export function useCommands(owner: string, commands: readonly Command[]): void {
  useEffect(() => {
    useCommandRegistry.setState(({ byOwner }) => ({ byOwner: { ...byOwner, [owner]: commands } }));
    return () =>
      useCommandRegistry.setState(({ byOwner }) => {
        const { [owner]: mine, ...others } = byOwner;
        return mine === commands ? { byOwner: others } : { byOwner };
      });
  }, [owner, commands]);
}
