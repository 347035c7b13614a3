/** Besides the page keys, which go from item to item. */
export const sessionKeys = { roll: 'Alt+a', conflicts: 'Alt+k', end: 'Alt+e', clock: 'Alt+u' } as const;
