import { expect, test } from 'vitest';
import { menuCommands } from '../../renderer/app/desktop/use-desktop.ts';
import { openFile, takeOpenedFiles } from '../../renderer/app/opened-file.ts';
import { ShellState } from '../../shared/host/menu.ts';

test('several bundles opened at once are all taken over, in their order, and only once', () => {
  const files = ['a', 'b', 'c'].map((name) => ({ ticket: name, name: `${name}.dabundle`, sizeBytes: 1 }));
  for (const file of files) openFile(file);
  expect(takeOpenedFiles()).toEqual(files);
  expect(takeOpenedFiles()).toEqual([]);
});

test('the menu gets what the palette offers, and help and search besides; what runs by a second key is not in it twice', () => {
  const run = () => {};
  const commands = [
    { id: 'palette', title: 'Suchen', run, isHidden: true, keys: 'Control+k' },
    { id: 'redo', title: 'Wiederherstellen', run, keys: 'Control+y' },
    { id: 'redo.shift', title: 'Wiederherstellen', run, isHidden: true },
    { id: 'x', title: 'T'.repeat(900), run },
    ...Array.from({ length: 500 }, (_, n) => ({ id: `many.${n}`, title: 'Viele', run })),
  ];
  const told = menuCommands(commands);
  expect(told.slice(0, 3).map(({ id }) => id)).toEqual(['palette', 'redo', 'x']);
  const shell = { locale: 'de', tray: false, spellcheck: true, updateCheck: false, commands: told };
  expect(ShellState.safeParse(shell).success).toBe(true);
});
