import { Menu, type MenuItemConstructorOptions } from 'electron';
import { type MenuItem, menuOf, type ShellState } from '../shared/host/menu.ts';
import { menuWords } from '../shared/host/menu-words.ts';

export type MenuActs = {
  readonly run: (id: string) => void;
  readonly zoom: (step: 1 | 0 | -1) => void;
  readonly openRecent: (index: number) => void;
  readonly clearRecent: () => void;
};

/**
 * The menu of the window, made anew whenever the page can do something else. Keys of commands are shown and not taken
 * (`registerAccelerator`): the page binds them, and knows when somebody is typing. Zoom is here because only a menu can offer it by
 * keyboard. The bar shows on Alt.
 */
export function showMenu(
  told: Pick<ShellState, 'commands' | 'locale'>,
  recent: readonly { readonly name: string; readonly isThere: boolean }[],
  acts: MenuActs,
  isPackaged: boolean,
): void {
  const built = (item: MenuItem): MenuItemConstructorOptions[] => {
    switch (item.kind) {
      case 'separator':
        return [{ type: 'separator' }];
      case 'menu':
        return [{ label: item.label, submenu: item.items.flatMap(built) }];
      case 'role':
        return [{ role: item.role, label: item.label }];
      case 'recent':
        return [{ label: item.label, click: () => acts.openRecent(item.index) }];
      case 'clearRecent':
        return [{ label: item.label, click: acts.clearRecent }];
      case 'zoom': {
        const click = (): void => acts.zoom(item.step);
        const { label, accelerator } = item;
        // Keyboards have a plus beside the letters, one that needs no Shift, and one among the numbers.
        const others = {
          '1': ['CommandOrControl+=', 'CommandOrControl+numadd'],
          '-1': ['CommandOrControl+numsub'],
          '0': [],
        };
        const hidden = others[`${item.step}`].map((other) => ({
          ...{ label, click, accelerator: other, visible: false, acceleratorWorksWhenHidden: true },
        }));
        return [{ label, click, accelerator }, ...hidden];
      }
      case 'command': {
        const keys = item.accelerator === null ? {} : { accelerator: item.accelerator, registerAccelerator: false };
        return [{ label: item.label, click: () => acts.run(item.id), ...keys }];
      }
    }
  };
  const developer: MenuItemConstructorOptions[] = isPackaged
    ? []
    : [
        {
          label: menuWords[told.locale].developer,
          submenu: [{ role: 'reload' }, { role: 'toggleDevTools' }],
        },
      ];
  const template = [...menuOf(told, recent).flatMap(built), ...developer];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
