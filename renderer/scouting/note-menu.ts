import { Archive, Combine, FolderInput, Inbox, Trash } from 'lucide-react';
import type { NoteLine } from '../../shared/scouting/contract.ts';
import type { MenuGroups } from '../ui/Menu.tsx';
import { fileToKey, makeKeys, mergeKey, moveKeys } from './keys.ts';
import { type Product, products } from './orders.ts';
import { productIcons } from './TriageBar.tsx';
import type { NoteTexts } from './texts.ts';
import type { Pile } from './view.ts';

type Can = {
  readonly onMove: (notes: readonly NoteLine[], pile: Pile) => void;
  readonly onMake: (note: NoteLine, product: Product) => void;
  readonly onFileTo: (note: NoteLine) => void;
  readonly onMerge: (one: string, other: string) => void;
};

/** What can be done with the chosen rows: onto another pile, and, with one alone, made into something. */
export function noteMenu(texts: NoteTexts, pile: Pile, chosen: readonly NoteLine[], can: Can): MenuGroups {
  const moves = [
    { id: 'filed', label: texts.file, icon: Archive },
    { id: 'dropped', label: texts.drop, icon: Trash },
    { id: 'inbox', label: texts.back, icon: Inbox },
  ] as const;
  const [first, second] = chosen;
  const makes =
    first === undefined || chosen.length > 1
      ? []
      : products.map((product) => ({
          id: product,
          label: texts.make[product],
          icon: productIcons[product],
          keys: makeKeys[product],
          run: () => can.onMake(first, product),
        }));
  return [
    {
      actions: moves
        .filter(({ id }) => id !== pile)
        .map((action) => ({ ...action, keys: moveKeys[action.id], run: () => can.onMove(chosen, action.id) })),
    },
    {
      actions: [
        ...(first === undefined || chosen.length > 1
          ? []
          : [
              {
                id: 'fileTo',
                label: texts.fileTo,
                icon: FolderInput,
                keys: fileToKey,
                run: () => can.onFileTo(first),
              },
            ]),
        ...(first === undefined || second === undefined || chosen.length > 2
          ? []
          : [
              {
                id: 'merge',
                label: texts.merge,
                icon: Combine,
                keys: mergeKey,
                run: () => can.onMerge(first.id, second.id),
              },
            ]),
      ],
    },
    { title: texts.makeGroup, actions: makes },
  ];
}
