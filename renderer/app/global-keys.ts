/**
 * The keys that work everywhere, by the commands they run. The areas have Strg+1 to Strg+9 besides, in the order of the rail; what only
 * one page has stands with that page.
 */
export const globalKeys = {
  palette: 'Control+k',
  task: 'Control+n',
  note: 'Control+Shift+n',
  session: 'F11',
  search: 'Control+Shift+k',
  undo: 'Control+z',
  redo: 'Control+y',
  /** As other programs have it. */
  redoToo: 'Control+Shift+z',
  help: 'F1',
} as const;

/** The key of an area, of which only the first nine have one; its number counts from 1. */
export const areaKeys = (number: number): string => `Control+${number}`;
