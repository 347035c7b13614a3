import { Archive, Combine, FolderInput, Inbox, Trash } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { NoteLine } from '../../shared/scouting/contract.ts';
import { type Command, useCommands } from '../app/commands.ts';
import { useTexts } from '../i18n/define.ts';
import { fileToKey, makeKeys, mergeKey, moveKeys } from './keys.ts';
import { type Product, products } from './orders.ts';
import { productIcons } from './TriageBar.tsx';
import { noteTexts } from './texts.ts';
import { type Pile, piles } from './view.ts';

type Situation = {
  readonly notes: readonly NoteLine[];
  readonly selected: ReadonlySet<string>;
  /** The note in the reading pane. */
  readonly current: NoteLine | null;
  readonly onMove: (notes: readonly NoteLine[], pile: Pile) => void;
  readonly onMake: (note: NoteLine, product: Product) => void;
  readonly onFileTo: (note: NoteLine) => void;
  /** Two notes, or one and whichever it is most like. */
  readonly onMerge: (notes: readonly NoteLine[]) => void;
};

const moveIcons = { filed: Archive, dropped: Trash, inbox: Inbox } as const;

/** The row of the list that has the focus. */
export const focusedRow = (): string | null =>
  document.activeElement?.closest('[data-row]')?.getAttribute('data-row') ?? null;

/** The notes a key is about: the row it was pressed on, all chosen ones when that row is among them. */
function acting({ notes, selected, current }: Situation): readonly NoteLine[] {
  const id = focusedRow() ?? current?.id ?? null;
  if (id === null || selected.has(id)) return notes.filter((note) => selected.has(note.id));
  return notes.filter((note) => note.id === id);
}

/** What the page offers to the palette and to the keys. */
export function useNoteCommands(situation: Situation): void {
  const texts = useTexts(noteTexts);
  const latest = useRef(situation);
  latest.current = situation;
  useCommands(
    'notes',
    useMemo((): readonly Command[] => {
      const titles = { filed: texts.file, dropped: texts.drop, inbox: texts.back };
      const moves = piles.map(
        (pile): Command => ({
          id: `notes.${pile}`,
          title: titles[pile],
          icon: moveIcons[pile],
          keys: moveKeys[pile],
          run: () => latest.current.onMove(acting(latest.current), pile),
        }),
      );
      const makes = products.map(
        (product): Command => ({
          id: `notes.make.${product}`,
          title: texts.makeCommand[product],
          icon: productIcons[product],
          keys: makeKeys[product],
          run: () => {
            const [note] = acting(latest.current);
            if (note !== undefined) latest.current.onMake(note, product);
          },
        }),
      );
      const fileTo: Command = {
        id: 'notes.fileTo',
        title: texts.fileToCommand,
        icon: FolderInput,
        keys: fileToKey,
        run: () => {
          const [note] = acting(latest.current);
          if (note !== undefined) latest.current.onFileTo(note);
        },
      };
      const merge: Command = {
        id: 'notes.merge',
        title: texts.mergeCommand,
        icon: Combine,
        keys: mergeKey,
        run: () => {
          const { notes, selected } = latest.current;
          const chosen = notes.filter(({ id }) => selected.has(id));
          latest.current.onMerge(chosen.length > 1 ? chosen : acting(latest.current));
        },
      };
      return [...moves, ...makes, fileTo, merge];
    }, [texts]),
  );
}
