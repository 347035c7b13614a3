import type { Product } from './orders.ts';
import type { Pile } from './view.ts';

/** Keys of the triage: none is a single letter, and none is taken by the list. */
export const moveKeys: Readonly<Record<Pile, string>> = {
  filed: 'Control+Enter',
  dropped: 'Control+Backspace',
  inbox: 'Control+Shift+Enter',
};

export const makeKeys: Readonly<Record<Product, string>> = { task: 'F7', project: 'F8', trend: 'F9' };

/** Makes one note of two; files one with what is there. */
export const mergeKey = 'Control+m';
export const fileToKey = 'F4';
